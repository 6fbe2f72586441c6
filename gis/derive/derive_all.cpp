// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/derive/derive_all.hpp"

#include <algorithm>
#include <set>

#include "gis/base/error.hpp"
#include "gis/derive/derive.hpp"
#include "gis/derive/derived_features.hpp"
#include "gis/derive/drawn_features.hpp"
#include "gis/derive/soundness.hpp"

namespace cunjing {
namespace {

std::string text_of(const Table& table, std::size_t row, const char* field) {
    const Value value = table.value(table.layer().index_of(field), row);
    return value.is_unknown() ? std::string() : std::string(value.text());
}

}  // namespace

DeriveWorkspace::DeriveWorkspace(const Project& project, const Catalogue& catalogue, const ParameterSet& parameters,
                                 Date as_of, const std::vector<const DerivedLayer*>& wanted)
    : input_{catalogue, parameters, as_of, {}, &lookups_, {}} {
    FieldsLookedAt needed;
    for (const DerivedLayer* layer : wanted) needed.add(fields_looked_at(*layer));
    for (const auto& [name, fields] : needed.of_layers) {
        const Layer& layer = catalogue.layer(name);
        if (!project.has(layer)) continue;
        auto table = std::make_unique<Table>(project.read(layer, {fields.begin(), fields.end()}));
        (void)make_sound(*table);  // check tells people what is wrong with their shapes
        input_.tables[name] = table.get();
        tables_[name] = std::move(table);
    }
    for (const auto& [name, fields] : needed.looked_up) {
        const Layer& layer = catalogue.layer(name);
        if (!project.has(layer)) continue;
        const auto& table = tables_["lookup " + name] =
            std::make_unique<Table>(project.read(layer, {fields.begin(), fields.end()}));
        lookups_.add(*table);
    }
}

ComputedLayer DeriveWorkspace::compute(const DerivedLayer& layer, Progress& progress) {
    const std::string& name = layer.layer->name;
    ComputedLayer result{&layer, derive(layer, input_, progress), fingerprint_of_input(layer, input_), 0, 0};
    const Table* drawn = input_.table(*layer.layer);
    const auto own = fields_to_derive_from(*layer.layer);
    const Table none(*layer.layer, own);
    const Table& before = drawn == nullptr ? none : *drawn;
    for (std::size_t row = 0; row < before.size(); ++row) {
        const std::string source = text_of(before, row, "source");
        result.drawn += source != derived_source ? 1 : 0;
        result.rejected += source == rejected_source ? 1 : 0;
    }
    auto all =
        std::make_unique<const Table>(with_computed(before, drawn_rows(before, IncludeComputed::no), &result.computed));
    input_.tables[name] = all.get();
    tables_[name] = std::move(all);
    return result;
}

std::vector<const DerivedLayer*> derived_layers_for(const std::vector<std::string>& names, const Catalogue& catalogue) {
    std::set<std::string> wanted(names.begin(), names.end());
    std::vector<std::string> known;
    for (const DerivedLayer& layer : catalogue.derived_layers()) {
        known.push_back(layer.layer->name);
        if (names.empty()) wanted.insert(layer.layer->name);
    }
    for (const std::string& name : names) {
        if (std::ranges::find(known, name) != known.end()) continue;
        const Text hint = suggestion(name, known);
        throw ConfigError(say("{0} 不是推算图层{1}；推算图层有：{3}",
                              "{0} is not a derived layer{2}; derived layers are: {3}", name, hint.zh, hint.en,
                              join(known, ", ")));
    }
    std::vector<const DerivedLayer*> result;
    for (const DerivedLayer* layer : catalogue.derived_layers_last_first()) {
        if (!wanted.contains(layer->layer->name)) continue;
        for (const auto& [purpose, sources] : layer->sources)
            for (const DerivedSource& source : sources) wanted.insert(source.layer->name);
        result.insert(result.begin(), layer);
    }
    return result;
}

}  // namespace cunjing
