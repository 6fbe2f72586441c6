// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/catalogue/layer.hpp"

#include <algorithm>

#include "gis/base/error.hpp"

namespace cunjing {

const Field* Layer::find(const std::string& field) const {
    const auto found = std::ranges::find(fields, field, &Field::name);
    return found == fields.end() ? nullptr : &*found;
}

std::size_t Layer::index_of(const std::string& field) const {
    const Field* found = find(field);
    if (found == nullptr) {
        const Text hint = suggestion(field, field_names());
        throw ConfigError(
            say("图层 {0} 没有字段“{1}”{2}", "layer {0} has no field '{1}'{3}", name, field, hint.zh, hint.en));
    }
    return static_cast<std::size_t>(found - fields.data());
}

std::vector<std::string> Layer::field_names() const {
    std::vector<std::string> names;
    for (const Field& field : fields) names.push_back(field.name);
    return names;
}

const DerivedField* Layer::find_derived(const std::string& field) const {
    const auto found = std::ranges::find(derived, field, &DerivedField::name);
    return found == derived.end() ? nullptr : &*found;
}

bool Layer::has(Dimension dimension) const {
    return std::ranges::find(dimensions, dimension) != dimensions.end();
}

std::string Layer::table_name(Dimension dimension) const {
    return dimension == Dimension::point && dimensions.size() > 1 ? name + "_point" : name;
}

const Field* day_of(const Layer& layer) {
    const Field* day = nullptr;
    for (const Field& field : layer.fields) {
        if (field.type != FieldType::date) continue;
        if (day != nullptr) return nullptr;
        day = &field;
    }
    return day;
}

std::string to_string(FieldType type) {
    switch (type) {
        case FieldType::text: return "text";
        case FieldType::integer: return "integer";
        case FieldType::real: return "real";
        case FieldType::boolean: return "boolean";
        case FieldType::date: return "date";
    }
    return {};
}

std::string to_string(Dimension dimension) {
    switch (dimension) {
        case Dimension::none: return "none";
        case Dimension::point: return "point";
        case Dimension::line: return "line";
        case Dimension::polygon: return "polygon";
    }
    return {};
}

}  // namespace cunjing
