// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "tests/bench/county_rows.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "gis/base/uid.hpp"

namespace cunjing::bench {
namespace {

enum class Turn { counter_clockwise, clockwise };

void add_ring(ShapeColumn& shapes, const sample::Path& outline, Turn turn) {
    sample::Path ring = sample::to_mm(outline);
    ring.push_back(ring.front());
    if ((twice_signed_area(ring) < 0) == (turn == Turn::counter_clockwise)) std::ranges::reverse(ring);
    shapes.begin_ring();
    for (const Point p : ring) shapes.add(p);
}

}  // namespace

CountyRows::CountyRows(const Catalogue& catalogue, std::uint64_t seed, std::optional<double> accuracy_m)
    : catalogue_(catalogue), seed_(seed), accuracy_m_(accuracy_m) {
    for (const auto& layer : catalogue.layers()) tables_.push_back({Table(*layer)});
}

void CountyRows::begin_village(int village) {
    village_ = village;
    for (Growing& growing : tables_) growing.in_village = 0;
}

CountyRows::Growing& CountyRows::growing(const std::string& layer) {
    return *std::ranges::find(tables_, layer, [](const Growing& growing) { return growing.table.layer().name; });
}

void CountyRows::finish(Growing& growing, Cells cells) {
    Table& table = growing.table;
    const std::string uid =
        uid_of(fmt::format("county/{}/{}/{}/{}", seed_, table.layer().name, village_, growing.in_village++));
    table.set("uid", Value(uid));
    if (accuracy_m_) table.set("accuracy_m", Value(*accuracy_m_));
    for (const Cell& cell : cells) table.set(cell.field, cell.value);
    table.end_row();
}

void CountyRows::polygon(const std::string& layer, const sample::Path& outline, const sample::Path& hole, Cells cells) {
    Growing& rows = growing(layer);
    ShapeColumn& shapes = rows.table.shapes;
    shapes.begin_feature(Dimension::polygon);
    shapes.begin_part();
    add_ring(shapes, outline, Turn::counter_clockwise);
    if (!hole.empty()) add_ring(shapes, hole, Turn::clockwise);
    shapes.end_feature();
    finish(rows, cells);
}

void CountyRows::line(const std::string& layer, const sample::Path& path, Cells cells) {
    Growing& rows = growing(layer);
    rows.table.shapes.append(Dimension::line, sample::to_mm(path));
    finish(rows, cells);
}

void CountyRows::point(const std::string& layer, Point place, Cells cells) {
    Growing& rows = growing(layer);
    rows.table.shapes.append(Dimension::point, sample::to_mm(sample::Path{place}));
    finish(rows, cells);
}

std::vector<Table> CountyRows::take() {
    std::vector<Table> result;
    for (Growing& growing : tables_) {
        if (growing.table.size() == 0) continue;
        const Layer& layer = growing.table.layer();
        result.push_back(std::move(growing.table));
        growing.table = Table(layer);
    }
    return result;
}

}  // namespace cunjing::bench
