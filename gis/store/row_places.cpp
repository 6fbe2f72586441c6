// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/store/row_places.hpp"

#include <algorithm>

#include "gis/base/error.hpp"
#include "gis/store/table_rows.hpp"

namespace cunjing {
namespace {

bool starts_in(const Box& box, const Box& cell) {
    return cell.min_x <= box.min_x && box.min_x < cell.max_x && cell.min_y <= box.min_y && box.min_y < cell.max_y;
}

}  // namespace

RowPlaces::RowPlaces(const Connection& connection, TableReader& reader, const Layer& layer) : connection_(connection) {
    const std::string number = reader.row_number_sql();
    if (number.empty())
        throw DataError(say("{0} 的 {1} 是没有行号的视图，不能分块检查；请不用 --memory 再试",
                            "{1} of {0} is a view whose rows have no numbers, so it cannot be checked in tiles; try "
                            "again without --memory",
                            connection.file, reader.table()));
    std::vector<RowSpan> not_indexed;
    index_ = reader.spatial_index();
    if (index_.empty()) {
        if (const auto all = reader.row_numbers()) not_indexed.push_back(*all);
    } else {
        Statement rows(connection, "SELECT " + number + " FROM " + sql_name(reader.table()) + " WHERE " + number +
                                       " NOT IN (SELECT id FROM " + sql_name(index_) + ") ORDER BY 1");
        std::vector<std::int64_t> numbers;
        while (rows.step()) numbers.push_back(rows.integer(0));
        not_indexed = spans_of(numbers);
    }
    for (const std::vector<RowSpan>& piece : pieces_of(not_indexed, 8192)) look_at(piece, reader, layer);
}

void RowPlaces::look_at(const std::vector<RowSpan>& piece, TableReader& reader, const Layer& layer) {
    Table shapes(layer, {});
    std::vector<std::int64_t> rows;
    reader.read(piece, shapes, &rows);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const Box& box = shapes.shapes.box(i);
        if (box.min_x <= box.max_x && box.min_y <= box.max_y)
            places_.push_back({rows[i], box});
        else
            nowhere_.push_back(rows[i]);
    }
}

PlacedRows RowPlaces::indexed(const std::string& where, const Box& box) const {
    PlacedRows found;
    if (index_.empty()) return found;
    Statement rows(connection_,
                   "SELECT id, minx, miny, maxx, maxy FROM " + sql_name(index_) + " WHERE " + where + " ORDER BY id");
    rows.bind(0, box.min_x);
    rows.bind(1, box.min_y);
    rows.bind(2, box.max_x);
    rows.bind(3, box.max_y);
    while (rows.step()) {
        found.rows.push_back(rows.integer(0));
        found.extent.add(Box{rows.real(1), rows.real(2), rows.real(3), rows.real(4)});
    }
    return found;
}

PlacedRows RowPlaces::starting_in(const Box& cell) const {
    PlacedRows found = indexed("minx >= ? AND miny >= ? AND minx < ? AND miny < ?", cell);
    for (const Place& place : places_) {
        if (!starts_in(place.box, cell)) continue;
        found.rows.push_back(place.row);
        found.extent.add(place.box);
    }
    std::ranges::sort(found.rows);
    return found;
}

PlacedRows RowPlaces::meeting(const Box& query) const {
    PlacedRows found = indexed("maxx >= ? AND maxy >= ? AND minx <= ? AND miny <= ?", query);
    for (const Place& place : places_) {
        if (!place.box.meets(query)) continue;
        found.rows.push_back(place.row);
        found.extent.add(place.box);
    }
    std::ranges::sort(found.rows);
    return found;
}

}  // namespace cunjing
