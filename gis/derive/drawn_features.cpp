// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/derive/drawn_features.hpp"

#include "gis/geometry/distance.hpp"
#include "gis/geometry/geos.hpp"
#include "gis/geometry/packed_rtree.hpp"

namespace cunjing {
namespace {

/// What `source` says of a feature; empty where nobody wrote anything: then somebody drew it.
std::string_view source_of(const Table& table, std::size_t row) {
    const std::size_t field = table.layer().index_of("source");
    if (!table.carries(field) || !table.column(field).is_known(row)) return {};
    return table.column(field).text(row);
}

/// Adds a row of another table of the layer, the fields that both carry, with a shape.
void add_row(Table& to, const Table& from, std::size_t row, const Shape& shape) {
    for (std::size_t field = 0; field < to.layer().fields.size(); ++field)
        if (to.carries(field)) to.set(to.layer().fields[field].name, from.value(field, row));
    to.shapes.append(shape);
    to.end_row();
}

void add_row(Table& to, const Table& from, std::size_t row) {
    add_row(to, from, row, from.shapes[row]);
}

std::vector<std::string> fields_carried(const Table& table) {
    std::vector<std::string> names;
    for (std::size_t field = 0; field < table.layer().fields.size(); ++field)
        if (table.carries(field)) names.push_back(table.layer().fields[field].name);
    return names;
}

/// Drawn features that stand in for computed ones of a layer.
class StandIns {
public:
    StandIns(const DerivedLayer& layer, const DeriveInput& input)
        : same_(layer.same), drawn_(input.table(*layer.layer)), rows_(rows_in(layer, input)), index_(boxes()) {}

    [[nodiscard]] bool are_none() const { return rows_.empty(); }

    /// The ground of a computed feature; `none` where it meets one of them.
    [[nodiscard]] ShapeColumn unless_met(const Table& computed, std::size_t row) const {
        const Shape shape = computed.shapes[row];
        bool is_met = false;
        visit_near(shape, [&](std::uint32_t drawn) { is_met = is_met || meets(shape, drawn); });
        ShapeColumn ground;
        if (is_met)
            ground.append_none();
        else
            ground.append(shape);
        return ground;
    }

    /// What they leave of a computed feature: nothing where one stands in for it or says that it is none, and no ground
    /// that one takes up.
    [[nodiscard]] ShapeColumn cut(const Table& computed, std::size_t row) const {
        const Shape shape = computed.shapes[row];
        const Value own = computed.value(computed.layer().index_of(same_), row);
        ShapeColumn others;
        bool is_replaced = false;
        visit_near(shape, [&](std::uint32_t drawn) {
            if (source_of(*drawn_, drawn) == rejected_source) {
                is_replaced = is_replaced || overlaps(shape, drawn);
                return;
            }
            const Value other = drawn_->value(drawn_->layer().index_of(same_), drawn);
            const bool is_same = !own.is_unknown() && !other.is_unknown() && own.text() == other.text();
            is_replaced = is_replaced || (is_same && meets(shape, drawn));
            others.append(drawn_->shapes[drawn]);
        });
        ShapeColumn ground;
        if (is_replaced)
            ground.append_none();
        else if (others.size() == 0)
            ground.append(shape);
        else
            GeosGeometry(shape).difference(GeosGeometry::union_of(others)).append_to(ground, Dimension::polygon);
        return ground;
    }

private:
    static std::vector<std::uint32_t> rows_in(const DerivedLayer& layer, const DeriveInput& input) {
        std::vector<std::uint32_t> rows;
        const Table* drawn = input.table(*layer.layer);
        for (const std::uint32_t row : input.rows_of({layer.layer, std::nullopt})) {
            const EvaluationContext here{{drawn, row}, {}, &input.parameters, input.as_of, input.lookups, {}};
            if (source_of(*drawn, row) == derived_source) continue;
            if (!layer.replaced_by || layer.replaced_by->evaluate(here).is_true()) rows.push_back(row);
        }
        return rows;
    }

    [[nodiscard]] std::vector<Box> boxes() const {
        std::vector<Box> boxes;
        boxes.reserve(rows_.size());
        for (const std::uint32_t row : rows_) boxes.push_back(drawn_->shapes.box(row));
        return boxes;
    }

    template <class Visit>
    void visit_near(const Shape& shape, Visit&& visit) const {
        index_.visit(shape.box(), [&](std::uint32_t item) { visit(rows_[item]); });
    }

    [[nodiscard]] bool meets(const Shape& shape, std::uint32_t drawn) const {
        return shortest_way(shape, drawn_->shapes[drawn]).distance_m <= 0;
    }

    /// Whether they share more ground than neighbours that were traced from each other.
    [[nodiscard]] bool overlaps(const Shape& shape, std::uint32_t drawn) const {
        constexpr double least_m2 = 0.1;
        return GeosGeometry(shape).intersection(GeosGeometry(drawn_->shapes[drawn])).area_m2() > least_m2;
    }

    std::string same_;
    const Table* drawn_;
    std::vector<std::uint32_t> rows_;  // of the drawn table
    PackedRTree index_;
};

}  // namespace

Table without_replaced(const DerivedLayer& layer, Table computed, const DeriveInput& input) {
    const StandIns drawn(layer, input);
    if (drawn.are_none()) return computed;
    Table left(*layer.layer);
    for (std::size_t row = 0; row < computed.size(); ++row) {
        const ShapeColumn ground = layer.same.empty() ? drawn.unless_met(computed, row) : drawn.cut(computed, row);
        if (ground.dimension(0) != Dimension::none) add_row(left, computed, row, ground[0]);
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
