// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "gis/base/text.hpp"
#include "gis/geometry/shape.hpp"

namespace cunjing {

/// What a field holds. Dates are days, booleans are 0 or 1 where numbers are wanted.
enum class FieldType { text, integer, real, boolean, date };

/// One of the words a field may hold.
struct FieldValue {
    std::string code;                  // stable ASCII word, as stored
    Text title;                        // as shown to people
    std::vector<std::string> aliases;  // what offices write instead
};

/// A column of a layer.
struct Field {
    std::string name;
    FieldType type = FieldType::text;
    Text title;
    std::vector<std::string> aliases;  // what offices call the column
    std::vector<FieldValue> values;    // empty: any value
    std::string unit;                  // m, m2, m3, cm, mg/l, kg, mu, %; empty: none
    std::optional<double> minimum;
    std::optional<double> maximum;
    bool required = false;
    bool personal = false;  // says who somebody is, or what is theirs: nothing for the public
};

/// A kind of thing on the map, as `layers/<name>.yaml` describes it.
struct Layer {
    std::string name;
    Text title;
    std::vector<std::string> aliases;   // what offices call the layer
    std::vector<Dimension> dimensions;  // none: a plain table; two: the store keeps two tables
    double point_area_m2 = 0;           // how much ground a point of this layer stands for
    double accuracy_m = 0;              // of positions, where a feature has no accuracy_m of its own
    bool personal = false;              // each feature is one person or household: nothing for the public
    std::vector<Field> fields;          // the common fields (uid …) first

    [[nodiscard]] const Field* find(const std::string& field) const;
    /// The position of a field in `fields`.
    /// Throws ConfigError naming the layer, the field and the nearest known field.
    [[nodiscard]] std::size_t index_of(const std::string& field) const;
    [[nodiscard]] std::vector<std::string> field_names() const;
    [[nodiscard]] bool has(Dimension dimension) const;
    /// The name of the table that holds the features of this dimension: the layer's name, and with `_point`
    /// behind it where the layer has polygons and points.
    [[nodiscard]] std::string table_name(Dimension dimension) const;
};

/// `text`, `integer`, `real`, `boolean`, `date`.
[[nodiscard]] std::string to_string(FieldType type);
/// `polygon`, `line`, `point`, `none`.
[[nodiscard]] std::string to_string(Dimension dimension);

}  // namespace cunjing
