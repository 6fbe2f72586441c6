// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/ingest/feature_values.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "gis/base/error.hpp"

namespace cunjing {
namespace {

std::vector<std::string> column_names(OGRFeatureDefn& definition) {
    TextDecoder decode;
    std::vector<std::string> names;
    names.reserve(static_cast<std::size_t>(definition.GetFieldCount()));
    for (int i = 0; i < definition.GetFieldCount(); ++i)
        names.emplace_back(decode(definition.GetFieldDefn(i)->GetNameRef()));
    return names;
}

}  // namespace

FeatureValues::FeatureValues(const Layer& layer, OGRFeatureDefn& definition, const FieldMapOptions& options)
    : map_(map_fields(layer, column_names(definition), options)) {
    for (std::size_t i = 0; i < map_.fields.size(); ++i) {
        const auto index = static_cast<int>(map_.column_indexes[i]);
        const Field& field = layer.fields[layer.index_of(map_.fields[i].field)];
        columns_.push_back({index, definition.GetFieldDefn(index)->GetType(), FieldReader(field, map_.fields[i].unit)});
    }
    for (int i = 0; i < definition.GetFieldCount(); ++i)
        if (std::ranges::find(map_.column_indexes, static_cast<std::size_t>(i)) == map_.column_indexes.end())
            dropped_.push_back(i);
    has_values_.assign(dropped_.size(), 0);
    for (const auto& [name, text] : options.set) {
        if (name == "uid" || name == "parent_uid")
            throw ConfigError(say("字段 {0} 每个要素各不相同，不能用 --set 统一设定",
                                  "field {0} differs from feature to feature and cannot be given with --set", name));
        constants_.push_back({text, FieldReader(layer.fields[layer.index_of(name)])});
        static_cast<void>(constant_value(constants_.back().reader, text));
    }
    for (const Field& field : layer.fields)
        if (field.required && !fills(field.name)) unfilled_.emplace_back(field);
}

bool FeatureValues::fills(std::string_view field) const {
    return std::ranges::any_of(columns_, [&](const Column& c) { return c.reader.field().name == field; }) ||
           std::ranges::any_of(constants_, [&](const Constant& c) { return c.reader.field().name == field; });
}

std::vector<std::string> FeatureValues::field_names() const {
    std::set<std::string> names{"uid", "parent_uid", "village_code", "note"};
    for (const Column& column : columns_) names.insert(column.reader.field().name);
    for (const Constant& constant : constants_) names.insert(constant.reader.field().name);
    return {names.begin(), names.end()};
}

void FeatureValues::read(const OGRFeature& feature, Table& table) {
    for (std::string* text : {&uid_, &parent_uid_, &village_code_, &note_}) text->clear();
    for (Column& column : columns_) {
        const Value one = value(feature, column);
        if (one.is_unknown())
            column.reader.count_missing();
        else
            take(column.reader.field(), one, table);
    }
    for (Constant& constant : constants_)
        take(constant.reader.field(), constant.reader.from_text(constant.text), table);
    for (FieldReader& reader : unfilled_) reader.count_missing();
    for (std::size_t i = 0; i < dropped_.size(); ++i)
        if (has_values_[i] == 0 && feature.IsFieldSetAndNotNull(dropped_[i])) has_values_[i] = 1;
}

void FeatureValues::take(const Field& field, const Value& value, Table& table) {
    for (const auto& [name, text] : {std::pair("uid", &uid_), std::pair("parent_uid", &parent_uid_),
                                     std::pair("village_code", &village_code_), std::pair("note", &note_)})
        if (field.name == name) {
            text->assign(value.text());
            return;
        }
    table.set(field.name, value);
}

std::string_view FeatureValues::text(const OGRFeature& feature, std::size_t column) {
    const auto index = static_cast<int>(column);
    return feature.IsFieldSetAndNotNull(index) ? decode_(feature.GetFieldAsString(index)) : std::string_view();
}

std::vector<std::string> FeatureValues::dropped() const {
    std::vector<std::string> names;
    for (std::size_t i = 0; i < dropped_.size(); ++i)
        if (has_values_[i] != 0) names.push_back(map_.dropped[i]);
    return names;
}

Value FeatureValues::value(const OGRFeature& feature, Column& column) {
    if (!feature.IsFieldSetAndNotNull(column.index)) return {};
    switch (column.type) {
        case OFTInteger:
        case OFTInteger64: return column.reader.from_integer(feature.GetFieldAsInteger64(column.index));
        case OFTReal: return column.reader.from_number(feature.GetFieldAsDouble(column.index));
        default: return column.reader.from_text(decode_(feature.GetFieldAsString(column.index)));
    }
}

std::vector<Text> FeatureValues::notes() const {
    std::vector<Text> notes = map_.notes;
    const auto add = [&notes](const FieldReader& reader) {
        for (const Text& note : reader.notes()) notes.push_back(note);
    };
    for (const Column& column : columns_) add(column.reader);
    for (const FieldReader& reader : unfilled_) add(reader);
    if (decode_.recoded_count() > 0)
        notes.push_back(say("{0} 个文字值不是 UTF-8，按 GB18030 读取，请核对",
                            "{0} texts were not UTF-8 and were read as GB18030; please look at them",
                            decode_.recoded_count()));
    return notes;
}

}  // namespace cunjing
