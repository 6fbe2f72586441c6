// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/map/field_values.hpp"

#include <algorithm>

namespace cunjing {
namespace {

const Field* field_called(const Layer& layer, std::string_view name) {
    const auto field = std::ranges::find(layer.fields, name, &Field::name);
    return field == layer.fields.end() ? nullptr : &*field;
}

std::string words_of(const Field& field, const Value& value, Language language) {
    if (value.kind() != Value::Kind::text) return fmt::format("{:g}", value.number());
    const auto word = std::ranges::find(field.values, value.text(), &FieldValue::code);
    return word == field.values.end() ? std::string(value.text()) : word->title.in(language);
}

}  // namespace

FieldValues field_values(const Table& table, std::size_t row) {
    return [&table, row](std::string_view name) -> FieldContent {
        const Field* field = field_called(table.layer(), name);
        if (field == nullptr) return {};
        const Value value = table.value(static_cast<std::size_t>(field - table.layer().fields.data()), row);
        if (value.is_unknown()) return {};
        if (value.kind() == Value::Kind::text) return value.text();
        return value.number();
    };
}

FieldValues field_values(const ListedFinding& finding) {
    return [&finding](std::string_view name) -> FieldContent {
        if (name == "verdict") return std::string_view(finding.verdict);
        if (name == "focus") return std::string_view(finding.focus);
        if (name == "severity") return static_cast<double>(finding.severity);
        return {};
    };
}

QString label_words(const TextSymbol& symbol, const Table& table, std::size_t row, Language language) {
    std::string words;
    for (const TextSymbol::Part& part : symbol.label) {
        if (part.field.empty()) {
            words += part.words;
            continue;
        }
        const Field* field = field_called(table.layer(), part.field);
        if (field == nullptr || field->personal) return {};
        const Value value = table.value(static_cast<std::size_t>(field - table.layer().fields.data()), row);
        if (value.is_unknown()) return {};
        words += words_of(*field, value, language);
    }
    return QString::fromStdString(words);
}

}  // namespace cunjing
