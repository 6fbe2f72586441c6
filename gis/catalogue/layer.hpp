// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <optional>
#include <string>
#include <variant>
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

struct Layer;

/// The word for the step that a quantity has reached: `t0` below the first bound, `t1` from it on, and so on.
struct Steps {
    std::string of;               // expression over the layer's fields
    std::vector<std::string> at;  // bounds, rising: expressions that depend on nothing but parameters
    std::vector<FieldValue> words;
    std::string if_unknown;  // the word where the quantity is unknown; empty: unknown too
};

/// A field of the feature of another layer that this one names by its uid.
struct Lookup {
    std::string by;  // field that holds the uid
    std::string layer;
    std::string field;
    const Layer* target = nullptr;
};

/// The known ones of some fields added up; unknown where none is known. Offices leave cells blank for none.
struct Sum {
    std::vector<std::string> fields;
};

/// What follows from a feature's fields: spoken of in rules like a field, never stored.
struct DerivedField {
    std::string name;
    Text title;
    std::variant<Steps, Lookup, Sum> is;
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
    std::vector<DerivedField> derived;

    [[nodiscard]] const Field* find(const std::string& field) const;
    /// The position of a field in `fields`.
    /// Throws ConfigError naming the layer, the field and the nearest known field.
    [[nodiscard]] std::size_t index_of(const std::string& field) const;
    [[nodiscard]] std::vector<std::string> field_names() const;
    [[nodiscard]] const DerivedField* find_derived(const std::string& field) const;
    [[nodiscard]] bool has(Dimension dimension) const;
    /// The name of the table that holds the features of this dimension: the layer's name, and with `_point`
    /// behind it where the layer has polygons and points.
    [[nodiscard]] std::string table_name(Dimension dimension) const;
};

/// The field that says on which day a feature was seen: the layer's only date; null where it has none or several.
[[nodiscard]] const Field* day_of(const Layer& layer);

/// `text`, `integer`, `real`, `boolean`, `date`.
[[nodiscard]] std::string to_string(FieldType type);
/// `polygon`, `line`, `point`, `none`.
[[nodiscard]] std::string to_string(Dimension dimension);

}  // namespace cunjing
