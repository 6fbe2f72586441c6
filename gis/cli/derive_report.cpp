// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/cli/derive_report.hpp"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "gis/cli/text_table.hpp"

namespace cunjing {
namespace {

AreaSum whole(const std::map<std::string, AreaSum>& sums) {
    AreaSum all;
    for (const auto& [code, sum] : sums) {
        all.features += sum.features;
        all.area_m2 += sum.area_m2;
    }
    return all;
}

std::string name_of(const std::string& code, const DeriveReport& report, const Session& session) {
    if (code.empty()) return session.words({"（不在任何村界内）", "(in no village boundary)"});
    const auto name = report.village_names.find(code);
    return name == report.village_names.end() || name->second.empty() ? code : name->second + " " + code;
}

void print_layer(const ComputedLayer& layer, const DeriveReport& report, const Session& session) {
    const auto sums = area_by_village(layer.computed);
    const AreaSum all = whole(sums);
    session.print(
        say("{0}（{1}）：推算 {2} 个，{3:.2f} 公顷；人工绘制 {4} 个（其中“不成立” {5} 个），与其相交的不再推算",
            "{6} ({1}): {2} computed, {3:.2f} ha; {4} drawn by people ({5} of them say that nothing is "
            "there), which stand in for computed ones they meet",
            layer.layer->layer->title.zh, layer.layer->layer->name, all.features, all.area_m2 / 1e4, layer.drawn,
            layer.rejected, layer.layer->layer->title.en));
    if (sums.empty()) return;
    TextTable table({session.words({"村", "village"}), session.words({">个数", ">features"}),
                     session.words({">面积（公顷）", ">area (ha)"})});
    for (const auto& [code, sum] : sums)
        table.add(
            {name_of(code, report, session), std::to_string(sum.features), fmt::format("{:.2f}", sum.area_m2 / 1e4)});
    fmt::print("{}", table.to_string());
}

void print_sensitivity(const std::vector<ClusterCounts>& sensitivity, const Session& session) {
    if (sensitivity.empty()) return;
    session.print({"集中居住区随房屋最大间距的变化（划界前）：",
                   "Residential areas by the greatest gap between dwellings (before boundaries cut them):"});
    TextTable table({session.words({">间距（米）", ">gap (m)"}), session.words({">集中居住区", ">areas"}),
                     session.words({">户数", ">households"}), session.words({">其中大型", ">large ones"}),
                     session.words({">院落", ">small clusters"}), session.words({">户数", ">households"})});
    for (const ClusterCounts& counts : sensitivity)
        table.add({fmt::format("{:g}", counts.reach_m), std::to_string(counts.areas.clusters),
                   std::to_string(counts.areas.households), std::to_string(counts.large.clusters),
                   std::to_string(counts.courtyards.clusters), std::to_string(counts.courtyards.households)});
    fmt::print("{}", table.to_string());
}

nlohmann::json to_json(const ClusterCount& count) {
    return {{"clusters", count.clusters}, {"households", count.households}};
}

}  // namespace

nlohmann::json to_json(const DeriveReport& report) {
    nlohmann::json result{{"read_s", report.read_s}, {"rows_changed", report.rows_changed}};
    result["layers"] = nlohmann::json::array();
    for (std::size_t i = 0; i < report.layers.size(); ++i) {
        const ComputedLayer& layer = report.layers[i];
        const auto sums = area_by_village(layer.computed);
        const AreaSum all = whole(sums);
        nlohmann::json villages = nlohmann::json::array();
        for (const auto& [code, sum] : sums)
            villages.push_back({{"village_code", code}, {"features", sum.features}, {"area_m2", sum.area_m2}});
        result["layers"].push_back({{"layer", layer.layer->layer->name},
                                    {"features", all.features},
                                    {"area_m2", all.area_m2},
                                    {"drawn", layer.drawn},
                                    {"rejected", layer.rejected},
                                    {"elapsed_s", report.elapsed_s[i]},
                                    {"villages", villages}});
    }
    result["sensitivity"] = nlohmann::json::array();
    for (const ClusterCounts& counts : report.sensitivity)
        result["sensitivity"].push_back({{"eps_m", counts.reach_m},
                                         {"areas", to_json(counts.areas)},
                                         {"large", to_json(counts.large)},
                                         {"courtyards", to_json(counts.courtyards)}});
    return result;
}

void print_report(const DeriveReport& report, const Session& session) {
    for (const ComputedLayer& layer : report.layers) print_layer(layer, report, session);
    print_sensitivity(report.sensitivity, session);
}

}  // namespace cunjing
