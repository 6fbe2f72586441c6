// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/check/mapped.hpp"

#include <tbb/parallel_for.h>
#include <tbb/task_arena.h>

#include <map>

#include "gis/check/parameters_in_force.hpp"
#include "gis/check/plan.hpp"
#include "gis/check/workspace.hpp"

namespace cunjing {
namespace {

/// How many features a village has; the empty code stands for none.
using CountsByVillage = std::map<std::string, std::int64_t, std::less<>>;

std::vector<const Layer*> layers_to_map(const Catalogue& catalogue) {
    const DataNeeded needed = data_needed(rules_to_judge(catalogue, {}, {}), catalogue);
    std::vector<const Layer*> layers;
    for (const auto& layer : catalogue.layers()) {
        const bool is_asked_for = needed.fields.contains(layer->name) || needed.references.contains(layer->name);
        const bool is_village = layer->name == village_layer || layer->name == "village_group";
        if (is_asked_for && !is_village && !layer->dimensions.empty() &&
            catalogue.find_derived_layer(layer->name) == nullptr)
            layers.push_back(layer.get());
    }
    return layers;
}

/// What tells the village of a feature.
DataNeeded villages_needed() {
    DataNeeded needed;
    needed.references = {household_layer, village_layer};
    needed.fields[household_layer] = {"village_code"};
    needed.fields[village_layer] = {"code", "name"};
    return needed;
}

class Tally {
public:
    Tally(const Project& project, const Catalogue& catalogue, Date as_of, Progress& progress)
        : catalogue_(catalogue),
          progress_(progress),
          parameters_(parameters_in_force(catalogue, project)),
          needed_(villages_needed()),
          snapshot_(project, static_cast<std::size_t>(tbb::this_task_arena::max_concurrency())),
          workspace_(snapshot_, catalogue, parameters_, needed_, as_of) {}

    MappedTown run() {
        workspace_.read_all(progress_);
        result_.layers = layers_to_map(catalogue_);
        result_.elsewhere.resize(result_.layers.size());
        add_villages();
        for (std::size_t i = 0; i < result_.layers.size(); ++i) {
            progress_.step(static_cast<double>(i) / static_cast<double>(result_.layers.size()), "read");
            add(i);
        }
        for (auto& [code, mapped] : villages_) result_.villages.push_back(std::move(mapped));
        progress_.step(1, "done");
        return std::move(result_);
    }

private:
    MappedVillage& village(std::string_view code) {
        const auto [place, is_new] = villages_.try_emplace(std::string(code));
        if (is_new) place->second = {std::string(code), {}, 0, std::vector<std::int64_t>(result_.layers.size())};
        return place->second;
    }

    /// Also those of a register that nobody has drawn yet.
    void add_villages() {
        const Layer* layer = catalogue_.find_layer(village_layer);
        const SoundTable* held = layer == nullptr ? nullptr : workspace_.held(*layer);
        if (held == nullptr) return;
        const Table& table = held->table;
        const Column& codes = table.column(layer->index_of("code"));
        const Column& names = table.column(layer->index_of("name"));
        for (std::size_t row = 0; row < table.size(); ++row) {
            if (!codes.is_known(row)) continue;
            MappedVillage& mapped = village(codes.text(row));
            if (names.is_known(row)) mapped.name = names.text(row);
            if (table.shapes.dimension(row) == Dimension::polygon) mapped.area_km2 += area_m2(table.shapes[row]) / 1e6;
        }
    }

    void add(std::size_t number) {
        const Layer& layer = *result_.layers[number];
        const std::vector<TableRows> pieces = snapshot_.rows(layer, rows_a_piece);
        std::vector<CountsByVillage> counts(pieces.size());
        tbb::parallel_for(std::size_t{0}, pieces.size(), [&](std::size_t i) { counts[i] = counted(layer, pieces[i]); });
        for (const CountsByVillage& piece : counts)
            for (const auto& [code, count] : piece)
                (code.empty() ? result_.elsewhere : village(code).features)[number] += count;
    }

    [[nodiscard]] CountsByVillage counted(const Layer& layer, const TableRows& rows) const {
        std::vector<std::string> fields;
        for (const char* field : {"village_code", "household_uid"})
            if (layer.find(field) != nullptr) fields.emplace_back(field);
        Table table = snapshot_.read_again(layer, fields, rows);
        static_cast<void>(make_sound(table));
        CountsByVillage counts;
        for (std::size_t row = 0; row < table.size(); ++row) {
            if (table.shapes.dimension(row) == Dimension::none) continue;
            const std::string_view code = workspace_.villages().village_of(table, row).code;
            if (const auto place = counts.find(code); place != counts.end())
                ++place->second;
            else
                counts.emplace(code, 1);
        }
        return counts;
    }

    const Catalogue& catalogue_;
    Progress& progress_;
    ParameterSet parameters_;
    DataNeeded needed_;
    Snapshot snapshot_;
    Workspace workspace_;
    std::map<std::string, MappedVillage> villages_;  // by code
    MappedTown result_;
};

}  // namespace

MappedTown mapped_town(const Project& project, const Catalogue& catalogue, Date as_of, Progress& progress) {
    return Tally(project, catalogue, as_of, progress).run();
}

}  // namespace cunjing
