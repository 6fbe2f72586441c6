// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/ingest/feature_values.hpp"

#include <algorithm>
#include <set>

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
        columns_.push_back({index, definition.GetFieldDefn(index)->GetType(), FieldReader(field)});
    }
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
    std::set<std::string> names{"uid", "parent_uid"};
    for (const Column& column : columns_) names.insert(column.reader.field().name);
    for (const Constant& constant : constants_) names.insert(constant.reader.field().name);
    return {names.begin(), names.end()};
}

void FeatureValues::read(const OGRFeature& feature, Table& table) {
    uid_.clear();
    parent_uid_.clear();
    for (Column& column : columns_) {
        const Value one = value(feature, column);
        const Field& field = column.reader.field();
        if (one.is_unknown()) {
            column.reader.count_missing();
            continue;
        }
        if (field.name == "uid")
            uid_ = one.text();
        else if (field.name == "parent_uid")
            parent_uid_ = one.text();
        else
            table.set(field.name, one);
    }
    for (Constant& constant : constants_)
        table.set(constant.reader.field().name, constant.reader.from_text(constant.text));
    for (FieldReader& reader : unfilled_) reader.count_missing();
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
