// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/cli/mapped_report.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "gis/base/progress_bar.hpp"
#include "gis/check/mapped.hpp"
#include "gis/cli/text_table.hpp"

namespace cunjing {
namespace {

using Json = nlohmann::ordered_json;

Json counts_json(const MappedTown& town, const std::vector<std::int64_t>& features) {
    Json counts = Json::object();
    for (std::size_t i = 0; i < town.layers.size(); ++i) counts[town.layers[i]->name] = features[i];
    return counts;
}

Json to_json(const MappedTown& town) {
    Json villages = Json::array();
    for (const MappedVillage& village : town.villages)
        villages.push_back({{"code", village.code},
                            {"name", village.name},
                            {"area_km2", village.area_km2},
                            {"features", counts_json(town, village.features)}});
    return {{"villages", villages}, {"elsewhere", counts_json(town, town.elsewhere)}};
}

/// Layers that have features anywhere, by their place.
std::vector<std::size_t> layers_with_features(const MappedTown& town) {
    std::vector<std::size_t> layers;
    for (std::size_t i = 0; i < town.layers.size(); ++i) {
        bool has_any = town.elsewhere[i] > 0;
        for (const MappedVillage& village : town.villages) has_any = has_any || village.features[i] > 0;
        if (has_any) layers.push_back(i);
    }
    return layers;
}

void print_table(const MappedTown& town, const Session& session) {
    const std::vector<std::size_t> layers = layers_with_features(town);
    std::vector<std::string> headings = {session.words({"村代码", "village"}), session.words({"村（社区）", "name"}),
                                         ">km²"};
    for (const std::size_t layer : layers) headings.push_back(">" + session.words(town.layers[layer]->title));
    TextTable table(headings);
    const auto add = [&](std::vector<std::string> cells, const std::vector<std::int64_t>& features) {
        for (const std::size_t layer : layers)
            cells.push_back(features[layer] > 0 ? fmt::format("{}", features[layer]) : "-");
        table.add(std::move(cells));
    };
    for (const MappedVillage& village : town.villages)
        add({village.code, village.name, village.area_km2 > 0 ? fmt::format("{:.2f}", village.area_km2) : ""},
            village.features);
    add({session.words({"（无归属）", "(orphan)"}), "", ""}, town.elsewhere);
    fmt::print("{}", table.to_string());
}

void print_empty_layers(const MappedTown& town, const Session& session) {
    const std::vector<std::size_t> filled = layers_with_features(town);
    std::vector<std::string> empty;
    for (std::size_t i = 0; i < town.layers.size(); ++i)
        if (std::ranges::find(filled, i) == filled.end()) empty.push_back(session.words(town.layers[i]->title));
    if (empty.empty()) return;
    session.print(say("全镇都还没有的图层：{}", "Nowhere mapped yet: {}",
                      join(empty, session.language == Language::zh ? "、" : ", ")));
}

}  // namespace

int print_mapped_town(const Session& session, const std::string& project) {
    const Catalogue catalogue = session.load_catalogue();
    MappedTown town;
    {
        ProgressBar bar(session.language);
        town = mapped_town(Project::open(project, catalogue, Access::read_only), catalogue, today(), bar);
    }
    if (session.json) {
        fmt::print("{}\n", to_json(town).dump(2));
        return exit_done;
    }
    print_table(town, session);
    print_empty_layers(town, session);
    return exit_done;
}

}  // namespace cunjing
