// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/derive/drawn_features.hpp"

#include <set>

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

/// The drawn features that stand in for computed ones: by what a field says, or by where they are.
class StandIns {
public:
    StandIns(const DerivedLayer& layer, const DeriveInput& input) : drawn_(input.table(*layer.layer)) {
        std::vector<Box> boxes;
        if (drawn_ != nullptr)
            for (const std::uint32_t row : input.rows_of({layer.layer, std::nullopt})) {
                if (!stands_in(layer, input, row)) continue;
                const bool by_place = layer.same.empty() || source_of(*drawn_, row) == rejected_source;
                if (by_place) {
                    rows_.push_back(row);
                    boxes.push_back(drawn_->shapes.box(row));
                } else if (const Value value = drawn_->value(layer.layer->index_of(layer.same), row);
                           !value.is_unknown()) {
                    values_.emplace(value.text());
                }
            }
        index_.emplace(boxes);
        if (!layer.same.empty()) same_ = layer.layer->index_of(layer.same);
    }

    [[nodiscard]] bool replace(const Table& computed, std::size_t row) const {
        if (same_) {
            const Value value = computed.value(*same_, row);
            if (!value.is_unknown() && values_.contains(std::string(value.text()))) return true;
        }
        const Shape shape = computed.shapes[row];
        bool is_met = false;
        index_->visit(shape.box(), [&](std::uint32_t item) {
            is_met = is_met || shortest_way(shape, drawn_->shapes[rows_[item]]).distance_m <= 0;
        });
        return is_met;
    }

private:
    [[nodiscard]] bool stands_in(const DerivedLayer& layer, const DeriveInput& input, std::uint32_t row) const {
        if (source_of(*drawn_, row) == derived_source) return false;
        const EvaluationContext here{{drawn_, row}, {}, &input.parameters, input.as_of, input.lookups, {}};
        return !layer.replaced_by || layer.replaced_by->evaluate(here).is_true();
    }

    const Table* drawn_;
    std::optional<std::size_t> same_;  // field
    std::set<std::string> values_;
    std::vector<std::uint32_t> rows_;
    std::optional<PackedRTree> index_;
};

}  // namespace

Table without_replaced(const DerivedLayer& layer, const Table& computed, const DeriveInput& input) {
    const StandIns drawn(layer, input);
    Table left(*layer.layer);
    for (std::size_t row = 0; row < computed.size(); ++row)
        if (!drawn.replace(computed, row)) add_row(left, computed, row);
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
