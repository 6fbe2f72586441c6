// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/report/export_layer.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>

#include "gis/base/date.hpp"

namespace cunjing {
namespace {

/// The fields that every layer has stand behind the layer's own, which people look for.
bool is_common(std::string_view field) {
    static constexpr std::array<std::string_view, 5> common{"village_code", "note", "accuracy_m", "uid", "parent_uid"};
    return std::ranges::find(common, field) != common.end();
}

/// A unit as offices write it; empty for a share, which has none.
std::string unit_words(const std::string& unit, Language language) {
    struct Words {
        std::string_view unit, zh, en;
    };
    static constexpr std::array<Words, 9> known{{{"m", "米", "m"},
                                                 {"m2", "平方米", "m²"},
                                                 {"m3", "立方米", "m³"},
                                                 {"mu", "亩", "mu"},
                                                 {"cm", "厘米", "cm"},
                                                 {"mg/l", "毫克/升", "mg/l"},
                                                 {"kg", "公斤", "kg"},
                                                 {"day", "天", "days"},
                                                 {"deg", "度", "°"}}};
    const auto* const found = std::ranges::find(known, unit, &Words::unit);
    if (found == known.end()) return {};
    return std::string(language == Language::zh ? found->zh : found->en);
}

std::string heading_of(const Field& field, const ExportWording& wording) {
    if (wording.field_names) return field.name;
    const std::string unit = unit_words(field.unit, wording.language);
    const std::string& title = field.title.in(wording.language);
    if (unit.empty()) return title;
    return wording.language == Language::zh ? title + "（" + unit + "）" : title + " (" + unit + ")";
}

/// A number in as few digits as say it exactly, for people with at most six decimals.
std::string shown_number(double number, bool exactly) {
    constexpr double steps = 1e6;
    constexpr double coarse = 1e9;  // beyond it there are no six decimals to speak of
    if (exactly || std::abs(number) > coarse) return fmt::format("{}", number);
    const double rounded = std::round(number * steps) / steps;
    return fmt::format("{}", rounded == 0 ? 0 : rounded);
}

}  // namespace

ExportLayer::ExportLayer(const Layer& layer, const ExportWording& wording)
    : layer_(layer), wording_(wording), title_(layer.title.in(wording.language)) {
    for (const bool common : {false, true})
        for (std::size_t i = 0; i < layer.fields.size(); ++i)
            if (is_common(layer.fields[i].name) == common) add(i);
}

void ExportLayer::add(std::size_t field) {
    const Field& described = layer_.fields[field];
    if (described.title.zh.empty()) return;  // nothing that people know of
    if (wording_.for_public && described.personal) {
        personal_fields_.push_back(described.title.in(wording_.language));
        return;
    }
    ExportColumn column{field, heading_of(described, wording_), described.type};
    for (const FieldValue& value : described.values) column.words.emplace(value.code, &value);
    if (described.name == "village_code") {
        columns_.push_back({field, heading_of(described, wording_), FieldType::text});
        if (described.values.empty()) return;
        column.heading = wording_.field_names ? "village_name" : Text{"村（社区）", "Village"}.in(wording_.language);
        column.in_words = true;
    } else {
        column.in_words = !described.values.empty() && !wording_.field_names;
    }
    columns_.push_back(std::move(column));
}

Value ExportLayer::value(const ExportColumn& column, const Table& table, std::size_t row) const {
    const Value stored = table.value(column.field, row);
    if (stored.is_unknown() || column.words.empty()) return stored;
    const auto known = column.words.find(stored.text());
    // A word that nobody listed may be anybody's name.
    if (known == column.words.end()) return wording_.for_public ? Value() : stored;
    return column.in_words ? Value(std::string_view(known->second->title.in(wording_.language))) : stored;
}

std::string ExportLayer::text(const ExportColumn& column, const Table& table, std::size_t row) const {
    const Value shown = value(column, table, row);
    if (shown.is_unknown()) return {};
    switch (column.type) {
        case FieldType::text: return std::string(shown.text());
        case FieldType::date: return to_string(Date{static_cast<std::int32_t>(shown.number())});
        case FieldType::boolean:
            if (wording_.field_names) return shown.number() != 0 ? "true" : "false";
            return (shown.number() != 0 ? Text{"是", "yes"} : Text{"否", "no"}).in(wording_.language);
        case FieldType::integer:
        case FieldType::real: return shown_number(shown.number(), wording_.field_names);
    }
    return {};
}

std::string ExportLayer::label(const Table& table, std::size_t row) const {
    for (const ExportColumn& column : columns_) {
        if (is_common(layer_.fields[column.field].name)) break;
        if (column.type != FieldType::text) continue;
        if (const Value shown = value(column, table, row); !shown.is_unknown()) return std::string(shown.text());
    }
    return title();
}

std::string ExportLayer::description(const Table& table, std::size_t row) const {
    std::vector<std::string> lines;
    for (const ExportColumn& column : columns_)
        if (const std::string shown = text(column, table, row); !shown.empty())
            lines.push_back(column.heading + (wording_.language == Language::zh ? "：" : ": ") + shown);
    return join(lines, "\n");
}

std::string longitude_heading(const ExportWording& wording) {
    return wording.field_names ? "longitude" : Text{"经度", "Longitude"}.in(wording.language);
}

std::string latitude_heading(const ExportWording& wording) {
    return wording.field_names ? "latitude" : Text{"纬度", "Latitude"}.in(wording.language);
}

}  // namespace cunjing
