// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/catalogue/table.hpp"

namespace cunjing {

namespace {

std::optional<std::size_t> index_in(const Layer& layer, const std::string& field) {
    const Field* found = layer.find(field);
    if (found == nullptr) return std::nullopt;
    return static_cast<std::size_t>(found - layer.fields.data());
}

}  // namespace

Value Column::operator[](std::size_t row) const {
    if (!is_known(row)) return {};
    switch (type_) {
        case FieldType::text: return Value(text(row));
        case FieldType::boolean: return Value(number(row) != 0);
        default: return Value(number(row));
    }
}

void Column::append(const Value& value) {
    if (value.is_unknown()) return append_unknown();
    type_ == FieldType::text ? append_text(value.text()) : append_number(value.number());
}

void Column::append(const Column& other) {
    const auto bytes_before = static_cast<std::uint32_t>(bytes_.size());
    known_.insert(known_.end(), other.known_.begin(), other.known_.end());
    numbers_.insert(numbers_.end(), other.numbers_.begin(), other.numbers_.end());
    bytes_ += other.bytes_;
    for (std::size_t i = 1; i < other.starts_.size(); ++i) starts_.push_back(bytes_before + other.starts_[i]);
}

void Column::clear() {
    known_.clear();
    numbers_.clear();
    starts_.resize(1);
    bytes_.clear();
}

void Column::append_unknown() {
    known_.push_back(0);
    if (type_ == FieldType::text)
        starts_.push_back(static_cast<std::uint32_t>(bytes_.size()));
    else
        numbers_.push_back(0);
}

Table::Table(const Layer& layer, const std::vector<std::string>& fields)
    : layer_(&layer), uid_index_(layer.index_of("uid")), columns_(layer.fields.size()) {
    columns_[uid_index_].emplace(FieldType::text);
    accuracy_index_ = index_in(layer, "accuracy_m");
    village_index_ = index_in(layer, "village_code");
    area_index_ = index_in(layer, "area_m2");
    for (const std::string& name : fields) {
        const std::size_t index = layer.index_of(name);
        columns_[index].emplace(layer.fields[index].type);
    }
}

Table::Table(const Layer& layer) : Table(layer, layer.field_names()) {}

Value Table::value(std::size_t field_index, std::size_t row) const {
    return carries(field_index) ? column(field_index)[row] : Value();
}

void Table::set(const std::string& field, const Value& value) {
    column(layer_->index_of(field)).append(value);
}

void Table::append(const Table& other) {
    shapes.append_all(other.shapes);
    for (std::size_t i = 0; i < columns_.size(); ++i)
        if (columns_[i]) columns_[i]->append(*other.columns_[i]);
}

void Table::append(const Table& other, std::size_t row) {
    shapes.append(other.shapes[row]);
    for (std::size_t i = 0; i < columns_.size(); ++i)
        if (columns_[i]) columns_[i]->append((*other.columns_[i])[row]);
}

void Table::clear() {
    shapes.clear();
    for (auto& column : columns_)
        if (column) column->clear();
}

void Table::end_row() {
    for (auto& column : columns_)
        if (column && column->size() < shapes.size()) column->append_unknown();
}

}  // namespace cunjing
