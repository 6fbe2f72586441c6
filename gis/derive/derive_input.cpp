// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/derive/derive_input.hpp"

#include "gis/base/error.hpp"
#include "gis/derive/start_line.hpp"

namespace cunjing {

std::vector<std::uint32_t> DeriveInput::rows_of(const DerivedSource& source) const {
    std::vector<std::uint32_t> rows;
    const Table* of = table(*source.layer);
    if (of == nullptr) return rows;
    for (std::uint32_t row = 0; row < of->size(); ++row) {
        if (of->shapes.dimension(row) == Dimension::none) continue;
        const EvaluationContext here{{of, row}, {}, &parameters, as_of, lookups, of->village_code(row)};
        if (!source.where || source.where->evaluate(here).is_true()) rows.push_back(row);
    }
    return rows;
}

const Table* DeriveInput::table(const Layer& layer) const {
    const auto found = tables.find(layer.name);
    return found == tables.end() ? nullptr : found->second;
}

double DeriveInput::number(const std::string& name) const {
    const Parameter* parameter = parameters.find(name);
    const auto value = parameter == nullptr ? std::nullopt : parameters.number(*parameter, {});
    if (!value) throw ConfigError(say("缺少参数 {}", "the parameter {} is missing", name));
    return *value;
}

std::vector<std::string> fields_to_derive_from(const Layer& layer) {
    std::vector<std::string> fields;
    for (const char* field : {"accuracy_m", "village_code", "household_uid", "kind", "source", "code", "flows_forward",
                              "invert_start_m", "invert_end_m"})
        if (layer.find(field) != nullptr) fields.emplace_back(field);
    if (layer.has(Dimension::line)) {
        if (layer.find("name") != nullptr) fields.emplace_back("name");
        for (const std::string& field : StartLines::fields(layer)) fields.push_back(field);
    }
    return fields;
}

void FieldsLookedAt::add(const FieldsLookedAt& other) {
    for (const auto& [layer, fields] : other.of_layers) of_layers[layer].insert(fields.begin(), fields.end());
    for (const auto& [layer, fields] : other.looked_up) looked_up[layer].insert(fields.begin(), fields.end());
    depends_on_day = depends_on_day || other.depends_on_day;
}

FieldsLookedAt fields_looked_at(const DerivedLayer& layer) {
    FieldsLookedAt result;
    const auto add = [&result](const Layer& of, const std::optional<Expression>& where) {
        std::set<std::string>& fields = result.of_layers[of.name];
        for (const std::string& field : fields_to_derive_from(of)) fields.insert(field);
        if (!where) return;
        fields.insert(where->subject_fields().begin(), where->subject_fields().end());
        for (const auto& [other, field] : where->lookup_fields()) result.looked_up[other->name].insert(field);
        result.depends_on_day = result.depends_on_day || where->depends_on_day();
    };
    add(*layer.layer, layer.replaced_by);
    if (!layer.same.empty()) result.of_layers[layer.layer->name].insert(layer.same);
    for (const auto& [purpose, sources] : layer.sources)
        for (const DerivedSource& source : sources) add(*source.layer, source.where);
    return result;
}

}  // namespace cunjing
