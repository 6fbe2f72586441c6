// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/derive/drawn_features.hpp"

#include "gis/geometry/distance.hpp"
#include "gis/geometry/packed_rtree.hpp"

namespace cunjing {
namespace {

/// What `source` says of a feature; empty where nobody wrote anything: then somebody drew it.
std::string_view source_of(const Table& table, std::size_t row) {
    const std::size_t field = table.layer().index_of("source");
    if (!table.carries(field) || !table.column(field).is_known(row)) return {};
    return table.column(field).text(row);
}

/// Adds a row of another table of the layer, the fields that both carry.
void add_row(Table& to, const Table& from, std::size_t row) {
    for (std::size_t field = 0; field < to.layer().fields.size(); ++field)
        if (to.carries(field)) to.set(to.layer().fields[field].name, from.value(field, row));
    to.shapes.append(from.shapes[row]);
    to.end_row();
}

std::vector<std::string> fields_carried(const Table& table) {
    std::vector<std::string> names;
    for (std::size_t field = 0; field < table.layer().fields.size(); ++field)
        if (table.carries(field)) names.push_back(table.layer().fields[field].name);
    return names;
}

}  // namespace

Table without_replaced(const DerivedLayer& layer, const Table& computed, const DeriveInput& input) {
    const Table* drawn = input.table(*layer.layer);
    std::vector<std::uint32_t> standing_in;
    std::vector<Box> boxes;
    if (drawn != nullptr)
        for (const std::uint32_t row : input.rows_of({layer.layer, std::nullopt})) {
            const EvaluationContext here{{drawn, row}, {}, &input.parameters, input.as_of, input.lookups, {}};
            if (source_of(*drawn, row) == derived_source) continue;
            if (layer.replaced_by && !layer.replaced_by->evaluate(here).is_true()) continue;
            standing_in.push_back(row);
            boxes.push_back(drawn->shapes.box(row));
        }
    const PackedRTree index(boxes);
    Table left(*layer.layer);
    for (std::size_t row = 0; row < computed.size(); ++row) {
        const Shape shape = computed.shapes[row];
        bool is_replaced = false;
        index.visit(shape.box(), [&](std::uint32_t item) {
            is_replaced = is_replaced || shortest_way(shape, drawn->shapes[standing_in[item]]).distance_m <= 0;
        });
        if (!is_replaced) add_row(left, computed, row);
    }
    return left;
}

std::vector<std::uint32_t> drawn_rows(const Table& table, IncludeComputed include) {
    std::vector<std::uint32_t> rows;
    for (std::uint32_t row = 0; row < table.size(); ++row) {
        const std::string_view source = source_of(table, row);
        if (source == rejected_source || (source == derived_source && include == IncludeComputed::no)) continue;
        rows.push_back(row);
    }
    return rows;
}

Table with_computed(const Table& table, const std::vector<std::uint32_t>& rows, const Table* computed) {
    Table all(table.layer(), fields_carried(table));
    for (const std::uint32_t row : rows) add_row(all, table, row);
    if (computed == nullptr) return all;
    for (std::size_t row = 0; row < computed->size(); ++row) add_row(all, *computed, row);
    return all;
}

}  // namespace cunjing
