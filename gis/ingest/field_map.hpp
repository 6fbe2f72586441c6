// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <map>
#include <string>
#include <vector>

#include "gis/base/text.hpp"
#include "gis/catalogue/layer.hpp"
#include "gis/ingest/names.hpp"

namespace cunjing {

/// A field of the layer and the source column that fills it.
struct MappedField {
    std::string field;
    std::string column;
    MatchedBy how = MatchedBy::name;
    std::string unit;  // of the column, where its heading names another than the field's and it can be converted
};

/// Which source column fills which field.
struct FieldMap {
    std::vector<MappedField> fields;          // in the order of the source's columns
    std::vector<std::size_t> column_indexes;  // of each mapped field, in the source
    std::vector<std::string> dropped;         // columns that fill nothing
    std::vector<Text> notes;
};

/// What a person said about columns, and what the source's format does to their names.
struct FieldMapOptions {
    std::map<std::string, std::string> map;  // field → source column
    std::map<std::string, std::string> set;  // field → constant
    bool cut_names = false;                  // the format cuts names to ten bytes (Shapefile)
};

/// The column that a person means by a heading, however it is spelt.
/// Throws ConfigError with the nearest that there is.
[[nodiscard]] std::size_t column_named(const std::vector<std::string>& columns, const std::string& asked);

/// Whether a heading is the name, title or alias of some field of the layer.
[[nodiscard]] bool names_a_field(const Layer& layer, const std::string& heading);

/// Finds the column for each field: the one a person named, else the one that has the field's name, title or alias.
/// A field that is set to a constant takes no column. A column whose heading names another unit than the field's is
/// converted, and noted; if the two measure different things it is not taken, and noted.
/// Throws ConfigError for a field or column that does not exist, with the nearest that does.
[[nodiscard]] FieldMap map_fields(const Layer& layer, const std::vector<std::string>& columns,
                                  const FieldMapOptions& options);

}  // namespace cunjing
