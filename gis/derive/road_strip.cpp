// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/derive/road_strip.hpp"

#include <algorithm>
#include <iterator>

#include "gis/base/uid.hpp"
#include "gis/derive/in_parallel.hpp"
#include "gis/derive/start_line.hpp"
#include "gis/geometry/geos.hpp"
#include "gis/geometry/grown_outline.hpp"

namespace cunjing {
namespace {

struct RoadGround {
    const Table* roads = nullptr;
    std::uint32_t row = 0;
    SideOffsets offsets;
    ShapeColumn ground;  // one feature
};

std::string text_of(const Table& table, const char* field, std::uint32_t row) {
    const Value value = table.value(table.layer().index_of(field), row);
    return value.is_unknown() ? std::string() : std::string(value.text());
}

/// How far a road's ground reaches at least; nothing where nobody knows what kind of road it is.
std::optional<SideOffsets> reach_of(const Table& roads, const StartLines& lines, std::uint32_t row) {
    const std::string road_class = text_of(roads, "class", row);
    const auto land = lines.offsets(row, StartLine::road_land);
    if (road_class.empty() || !land) return std::nullopt;
    const bool has_land = land->least != lines.offsets(row, StartLine::ditch)->least;
    if (road_class == "footpath" && !has_land) return lines.offsets(row, StartLine::edge)->least;
    return land->least;
}

std::vector<RoadGround> grounds_of(const std::vector<DerivedSource>& sources, const DeriveInput& input) {
    std::vector<RoadGround> grounds;
    for (const DerivedSource& source : sources) {
        const Table* roads = input.table(*source.layer);
        if (roads == nullptr) continue;
        const StartLines lines(*roads, input.parameters);
        for (const std::uint32_t row : input.rows_of(source))
            if (const auto reach = reach_of(*roads, lines, row);
                reach && roads->shapes.dimension(row) == Dimension::line)
                grounds.push_back({roads, row, *reach, {}});
    }
    return grounds;
}

void add_row(Table& rows, const RoadGround& road) {
    const std::string uid(road.roads->uid(road.row));
    rows.set("uid", Value(uid_of("road_strip/" + uid)));
    if (const std::string_view code = road.roads->village_code(road.row); !code.empty())
        rows.set("village_code", Value(code));
    rows.set("road_uid", Value(uid));
    if (const std::string name = text_of(*road.roads, "name", road.row); !name.empty()) rows.set("name", Value(name));
    rows.set("class", Value(text_of(*road.roads, "class", road.row)));
    rows.set("source", Value(derived_source));
    rows.set("accuracy_m", Value(road.roads->accuracy_m(road.row)));
    rows.shapes.append(road.ground[0]);
    rows.end_row();
}

}  // namespace

ShapeColumn ground_beside(const Shape& line, SideOffsets offsets) {
    ShapeColumn ground;
    constexpr int chords_in_quadrant = 18;  // of 5 degrees
    if (line.ring_count() == 1)
        if (const auto outline = strip_outline(line.ring(0), offsets, StripEnds::square, chords_in_quadrant)) {
            ground.append(Dimension::polygon, *outline);
            return ground;
        }
    std::vector<std::vector<Point>> cells;
    for (std::size_t part = 0; part < line.ring_count(); ++part) {
        std::vector<Point> path;
        std::ranges::unique_copy(line.ring(part), std::back_inserter(path));
        for (std::vector<Point>& cell : square_ended_cells(path, offsets)) cells.push_back(std::move(cell));
    }
    GeosGeometry::union_of(cells).append_to(ground, Dimension::polygon);
    return ground;
}

Table road_strips(const DerivedLayer& layer, const DeriveInput& input, Progress& progress) {
    std::vector<RoadGround> roads = grounds_of(layer.of("road"), input);
    in_parallel(roads.size(), progress, "draw", [&](std::size_t i) {
        roads[i].ground = ground_beside(roads[i].roads->shapes[roads[i].row], roads[i].offsets);
    });
    Table rows(*layer.layer);
    for (const RoadGround& road : roads)
        if (road.ground.dimension(0) != Dimension::none) add_row(rows, road);
    return rows;
}

}  // namespace cunjing
