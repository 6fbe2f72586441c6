// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/catalogue/table.hpp"

namespace cunjing {

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
    known_.push_back(1);
    if (type_ == FieldType::text) {
        bytes_ += value.text();
        starts_.push_back(static_cast<std::uint32_t>(bytes_.size()));
    } else {
        numbers_.push_back(value.number());
    }
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

void Table::end_row() {
    for (auto& column : columns_)
        if (column && column->size() < shapes.size()) column->append_unknown();
}

}  // namespace cunjing
