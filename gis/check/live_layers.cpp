// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/check/live_layers.hpp"

#include <tbb/parallel_for.h>
#include <tbb/task_arena.h>

#include <set>

#include "gis/derive/derived_features.hpp"
#include "gis/derive/drawn_features.hpp"

namespace cunjing {
namespace {

std::vector<std::string> fields_read(const std::string& layer, const DataNeeded& needed) {
    std::set<std::string> fields;
    for (const FieldsByLayer* each : {&needed.fields, &needed.lookups})
        if (const auto found = each->find(layer); found != each->end())
            fields.insert(found->second.begin(), found->second.end());
    return {fields.begin(), fields.end()};
}

SoundTable read_whole(const Snapshot& snapshot, const Layer& layer, const std::vector<std::string>& fields) {
    SoundTable whole{Table(layer, fields), {}};
    for (const TableRows& rows : snapshot.rows(layer, rows_a_piece)) {
        SoundTable piece{snapshot.read(layer, fields, rows), {}};
        if (!layer.dimensions.empty()) piece.problems = make_sound(piece.table);
        append(std::move(piece), whole);
    }
    return whole;
}

/// The fields by which a layer's features name others, as far as they are read.
std::vector<std::string> naming_fields(const Layer& layer, const std::vector<std::string>& read,
                                       const Catalogue& catalogue, const DataNeeded& needed) {
    std::set<std::string> naming;
    for (const auto& named : catalogue.layers())
        for (const std::string& field : fields_naming(layer, *named, needed)) naming.insert(field);
    std::vector<std::string> result;
    for (const std::string& field : read)
        if (naming.contains(field)) result.push_back(field);
    return result;
}

/// Puts computed features in the place of those that an earlier check left in the file.
void add_computed_features(std::map<std::string, SoundTable>& tables, DeriveInput input, const DataNeeded& needed,
                           const ComputedStates& states, Progress& progress) {
    Lookups lookups;
    for (const auto& [name, fields] : needed.lookups) lookups.add(tables.at(name).table);
    input.lookups = &lookups;
    for (const DerivedLayer& derived : input.catalogue.derived_layers()) {
        const auto drawn = tables.find(derived.layer->name);
        if (drawn == tables.end()) continue;
        for (const auto& [name, table] : tables) input.tables[name] = &table.table;
        const DerivedFeatures features = derived_features(derived, input, states, progress);
        drawn->second = joined(drawn->second, features.rows, features.computed ? &features.computed->rows : nullptr);
    }
}

}  // namespace

LiveLayers read_live_layers(const Project& project, const Catalogue& catalogue, const DataNeeded& needed,
                            const ParameterSet& parameters, Date as_of, Progress& progress) {
    const Snapshot snapshot(project, static_cast<std::size_t>(tbb::this_task_arena::max_concurrency()));
    std::set<std::string> names = needed.references;
    for (const auto& [name, fields] : needed.fields) names.insert(name);
    for (const auto& [name, fields] : needed.lookups) names.insert(name);
    std::vector<const Layer*> layers;
    for (const std::string& name : names)
        if (const Layer* layer = catalogue.find_layer(name); layer != nullptr) layers.push_back(layer);
    std::vector<std::optional<SoundTable>> read(layers.size());
    tbb::parallel_for(std::size_t{0}, layers.size(), [&](std::size_t i) {
        read[i] = read_whole(snapshot, *layers[i], fields_read(layers[i]->name, needed));
    });
    std::map<std::string, SoundTable> tables;
    for (std::size_t i = 0; i < layers.size(); ++i) tables.emplace(layers[i]->name, std::move(*read[i]));
    add_computed_features(tables, {catalogue, parameters, as_of, {}, nullptr}, needed, snapshot.computed_states(),
                          progress);
    LiveLayers result;
    for (auto& [name, table] : tables)
        result.emplace(
            name, std::make_unique<LiveLayer>(
                      std::move(table),
                      naming_fields(catalogue.layer(name), fields_read(name, needed), catalogue, needed), parameters));
    return result;
}

std::vector<std::string> fields_naming(const Layer& layer, const Layer& named, const DataNeeded& needed) {
    std::set<std::string> fields;
    for (const DerivedField& derived : layer.derived)
        if (const auto* lookup = std::get_if<Lookup>(&derived.is);
            lookup != nullptr && lookup->target == &named && needed.lookups.contains(named.name))
            fields.insert(lookup->by);
    if (named.name == household_layer && layer.find("household_uid") != nullptr) fields.insert("household_uid");
    return {fields.begin(), fields.end()};
}

}  // namespace cunjing
