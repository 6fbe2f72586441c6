// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "gis/catalogue/layer.hpp"
#include "gis/catalogue/value.hpp"
#include "gis/geometry/shape.hpp"

namespace cunjing {

/// The values of one field over a layer's rows: a validity byte a row beside numbers (booleans 0/1, dates in
/// days) or beside text in one buffer with start offsets, as Arrow lays them out.
class Column {
public:
    explicit Column(FieldType type) : type_(type) {}

    [[nodiscard]] FieldType type() const { return type_; }
    [[nodiscard]] std::size_t size() const { return known_.size(); }
    [[nodiscard]] bool is_known(std::size_t row) const { return known_[row] != 0; }
    [[nodiscard]] double number(std::size_t row) const { return numbers_[row]; }
    [[nodiscard]] std::string_view text(std::size_t row) const {
        return std::string_view(bytes_).substr(starts_[row], starts_[row + 1] - starts_[row]);
    }
    [[nodiscard]] Value operator[](std::size_t row) const;

    void append(const Value& value);
    void append_unknown();
    void append_number(double number) {
        known_.push_back(1);
        numbers_.push_back(number);
    }
    void append_text(std::string_view text) {
        known_.push_back(1);
        bytes_ += text;
        starts_.push_back(static_cast<std::uint32_t>(bytes_.size()));
    }
    /// All values of another column of the same type.
    void append(const Column& other);
    void clear();

private:
    FieldType type_;
    std::vector<std::uint8_t> known_;
    std::vector<double> numbers_;
    std::vector<std::uint32_t> starts_{0};
    std::string bytes_;
};

/// A layer's features in memory: shapes and the columns that were asked for, row by row. Polygons and points of a
/// layer that has both stand in one table. It is what the store reads and writes, and what rules are judged on.
class Table {
public:
    /// Takes the fields that the table carries; `uid` is always carried.
    Table(const Layer& layer, const std::vector<std::string>& fields);
    /// A table of all fields of the layer.
    explicit Table(const Layer& layer);

    [[nodiscard]] const Layer& layer() const { return *layer_; }
    [[nodiscard]] std::size_t size() const { return shapes.size(); }
    [[nodiscard]] bool carries(std::size_t field_index) const { return columns_[field_index].has_value(); }
    [[nodiscard]] const Column& column(std::size_t field_index) const { return *columns_[field_index]; }
    [[nodiscard]] Column& column(std::size_t field_index) { return *columns_[field_index]; }
    /// The value of a field in a row; unknown when the table does not carry the field.
    [[nodiscard]] Value value(std::size_t field_index, std::size_t row) const;
    [[nodiscard]] std::string_view uid(std::size_t row) const { return column(uid_index_).text(row); }
    /// How well a feature's position is known: its own accuracy_m, else its layer's.
    [[nodiscard]] double accuracy_m(std::size_t row) const {
        if (!accuracy_index_ || !carries(*accuracy_index_)) return layer_->accuracy_m;
        const Column& own = column(*accuracy_index_);
        return own.is_known(row) && own.number(row) >= 0 ? own.number(row) : layer_->accuracy_m;
    }

    /// The village that is written on a feature; empty where none is.
    [[nodiscard]] std::string_view village_code(std::size_t row) const {
        if (!village_index_ || !carries(*village_index_)) return {};
        const Column& own = column(*village_index_);
        return own.is_known(row) ? own.text(row) : std::string_view();
    }
    /// How much ground a point stands for: its own area_m2, else what its layer says.
    [[nodiscard]] double point_area_m2(std::size_t row) const {
        if (!area_index_ || !carries(*area_index_)) return layer_->point_area_m2;
        const Column& own = column(*area_index_);
        return own.is_known(row) && own.number(row) > 0 ? own.number(row) : layer_->point_area_m2;
    }

    /// Building row by row: set the values by name, append to `shapes`, then end_row (fields not set are unknown).
    /// Throws ConfigError for a field the layer does not have.
    void set(const std::string& field, const Value& value);
    void end_row();
    /// Adds all rows of a table of the same layer that carries the same fields.
    void append(const Table& other);
    /// Adds one row of it.
    void append(const Table& other, std::size_t row);
    /// Takes all rows away; the memory stays, to be filled again.
    void clear();

    ShapeColumn shapes;

private:
    const Layer* layer_;
    std::size_t uid_index_;
    std::optional<std::size_t> accuracy_index_;
    std::optional<std::size_t> village_index_;
    std::optional<std::size_t> area_index_;
    std::vector<std::optional<Column>> columns_;  // by field index of the layer
};

}  // namespace cunjing
