// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/check/workspace.hpp"

#include <tbb/parallel_for.h>

#include <algorithm>
#include <optional>

namespace cunjing {

SoundTable read_sound(const Snapshot& snapshot, const Layer& layer, const std::vector<std::string>& fields,
                      const RowRange& rows) {
    SoundTable result{snapshot.read(layer, fields, rows), {}};
    if (!layer.dimensions.empty()) result.problems = make_sound(result.table);
    return result;
}

Workspace::Workspace(const Snapshot& snapshot, const Catalogue& catalogue, const DataNeeded& needed,
                     Progress& progress) {
    double done = 0;
    for (const std::string& name : needed.references) {
        progress.step(0.2 * done++ / static_cast<double>(needed.references.size()), "read");
        if (const Layer* layer = catalogue.find_layer(name)) read(snapshot, *layer, needed.fields_of(name));
    }
    for (const auto& [name, sound] : held_)
        if (!sound.table.layer().dimensions.empty())
            references_[name] = std::make_unique<const ReferenceLayer>(sound.table, catalogue.parameters());
    read_villages(catalogue);
}

void Workspace::read(const Snapshot& snapshot, const Layer& layer, const std::vector<std::string>& fields) {
    const std::vector<RowRange> ranges = snapshot.ranges(layer, rows_a_piece);
    std::vector<std::optional<SoundTable>> pieces(ranges.size());
    tbb::parallel_for(std::size_t{0}, ranges.size(),
                      [&](std::size_t i) { pieces[i] = read_sound(snapshot, layer, fields, ranges[i]); });
    SoundTable whole{Table(layer, fields), {}};
    for (std::optional<SoundTable>& piece : pieces) {
        for (ShapeProblem& problem : piece->problems) {
            problem.row += static_cast<std::uint32_t>(whole.table.size());
            whole.problems.push_back(std::move(problem));
        }
        whole.table.append(piece->table);
        piece.reset();
    }
    if (whole.table.size() > 0) held_.emplace(layer.name, std::move(whole));
}

void Workspace::read_villages(const Catalogue& catalogue) {
    std::map<std::string, std::string, std::less<>> village_of_household;
    if (const Layer* layer = catalogue.find_layer("household"); layer != nullptr && held(*layer) != nullptr) {
        const Table& households = held(*layer)->table;
        const Column& code = households.column(layer->index_of("village_code"));
        for (std::size_t row = 0; row < households.size(); ++row)
            if (code.is_known(row)) village_of_household[std::string(households.uid(row))] = code.text(row);
    }
    const auto villages = references_.find("village");
    if (villages != references_.end()) {
        const Table& table = villages->second->table();
        const Column& code = table.column(table.layer().index_of("code"));
        const Column& name = table.column(table.layer().index_of("name"));
        for (std::size_t row = 0; row < table.size(); ++row)
            if (code.is_known(row))
                village_names_[std::string(code.text(row))] = name.is_known(row) ? name.text(row) : "";
    }
    village_map_ = std::make_unique<VillageMap>(villages == references_.end() ? nullptr : villages->second.get(),
                                                std::move(village_of_household));
}

const SoundTable* Workspace::held(const Layer& layer) const {
    const auto found = held_.find(layer.name);
    return found == held_.end() ? nullptr : &found->second;
}

bool Workspace::has_features(const Layer& layer) const {
    const SoundTable* sound = held(layer);
    if (sound == nullptr) return false;
    for (std::size_t row = 0; row < sound->table.size(); ++row)
        if (sound->table.shapes.dimension(row) != Dimension::none) return true;
    return false;
}

}  // namespace cunjing
