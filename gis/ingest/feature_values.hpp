// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <ogr_feature.h>

#include <string>
#include <string_view>
#include <vector>

#include "gis/base/text.hpp"
#include "gis/catalogue/table.hpp"
#include "gis/ingest/field_map.hpp"
#include "gis/ingest/field_reader.hpp"
#include "gis/ingest/text_encoding.hpp"

namespace cunjing {

/// The attributes of a source's features as values of a layer's fields: mapped columns and constants.
class FeatureValues {
public:
    /// Throws ConfigError for what a person named and is not there, or a constant that its field cannot take.
    FeatureValues(const Layer& layer, OGRFeatureDefn& definition, const FieldMapOptions& options);

    [[nodiscard]] const FieldMap& map() const { return map_; }
    /// The fields that a table of these values carries, those of a feature's identity and place among them.
    [[nodiscard]] std::vector<std::string> field_names() const;
    [[nodiscard]] bool fills(std::string_view field) const;

    /// Sets all values of one feature but those that the caller must look at first: its identity, its village, its
    /// note.
    void read(const OGRFeature& feature, Table& table);
    /// The text of a column of the source, whether it fills a field or not; valid until the next one.
    [[nodiscard]] std::string_view text(const OGRFeature& feature, std::size_t column);
    /// The uid that the last feature brought with it, or "".
    [[nodiscard]] const std::string& uid() const { return uid_; }
    /// The uid of what the last feature was copied from, or "".
    [[nodiscard]] const std::string& parent_uid() const { return parent_uid_; }

    [[nodiscard]] const std::string& village_code() const { return village_code_; }
    [[nodiscard]] const std::string& note() const { return note_; }

    /// Columns that fill nothing although some feature has a value in them.
    [[nodiscard]] std::vector<std::string> dropped() const;
    /// What could not be taken, over all features read.
    [[nodiscard]] std::vector<Text> notes() const;

private:
    struct Column {
        int index = 0;  // in the source
        OGRFieldType type = OFTString;
        FieldReader reader;
    };
    struct Constant {
        std::string text;
        FieldReader reader;
    };

    Value value(const OGRFeature& feature, Column& column);
    void take(const Field& field, const Value& value, Table& table);

    FieldMap map_;
    std::vector<Column> columns_;
    std::vector<Constant> constants_;
    std::vector<FieldReader> unfilled_;  // required fields that nothing fills
    TextDecoder decode_;
    std::vector<int> dropped_;      // columns in the source
    std::vector<char> has_values_;  // of each dropped column
    std::string uid_;
    std::string parent_uid_;
    std::string village_code_;
    std::string note_;
};

}  // namespace cunjing
