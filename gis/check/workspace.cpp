// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/check/workspace.hpp"

#include <tbb/parallel_for.h>

#include <algorithm>

namespace cunjing {

Workspace::Workspace(const Project& project, const Catalogue& catalogue, const std::vector<const Rule*>& rules,
                     Progress& progress)
    : catalogue_(catalogue) {
    FieldsByLayer fields = fields_needed(rules);
    fields["village"].insert({"code", "name"});
    fields["household"].insert("village_code");
    double done = 0;
    for (const auto& [name, wanted] : fields) {
        progress.step(0.4 * done++ / static_cast<double>(fields.size()), "read");
        const Layer* layer = catalogue.find_layer(name);
        if (layer == nullptr || !project.has(*layer)) continue;
        Table table = project.read(*layer, {wanted.begin(), wanted.end()});
        if (table.size() == 0) continue;
        problems_[name] = make_sound(table);
        const Table& kept = tables_.emplace(name, std::move(table)).first->second;
        if (!layer->has(Dimension::none))
            references_[name] = std::make_unique<const ReferenceLayer>(kept, catalogue.parameters());
    }
    read_villages();
}

void Workspace::read_villages() {
    std::map<std::string, std::string, std::less<>> village_of_household;
    if (const Layer* layer = catalogue_.find_layer("household"); layer != nullptr && table(*layer) != nullptr) {
        const Table& households = *table(*layer);
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

const Table* Workspace::table(const Layer& layer) const {
    const auto found = tables_.find(layer.name);
    return found == tables_.end() ? nullptr : &found->second;
}

bool Workspace::has_features(const Layer& layer) const {
    const Table* features = table(layer);
    if (features == nullptr) return false;
    for (std::size_t row = 0; row < features->size(); ++row)
        if (features->shapes.dimension(row) != Dimension::none) return true;
    return false;
}

const std::vector<ShapeProblem>& Workspace::problems(const Layer& layer) const {
    static const std::vector<ShapeProblem> none;
    const auto found = problems_.find(layer.name);
    return found == problems_.end() ? none : found->second;
}

const std::vector<VillageOf>& Workspace::villages_of(const Layer& layer) {
    const auto [found, is_new] = villages_of_.try_emplace(layer.name);
    if (is_new) {
        const Table& features = *table(layer);
        std::vector<VillageOf>& villages = found->second;
        villages.resize(features.size());
        tbb::parallel_for(std::size_t{0}, features.size(),
                          [&](std::size_t row) { villages[row] = village_map_->village_of(features, row); });
    }
    return found->second;
}

}  // namespace cunjing
