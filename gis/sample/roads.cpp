// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include <fmt/format.h>

#include <algorithm>

#include "gis/sample/borders.hpp"
#include "gis/sample/names.hpp"
#include "gis/sample/town.hpp"

namespace cunjing::sample {
namespace {

constexpr double shortest_piece_m = 40;

/// What is known of a road as a whole; the ditch differs from stretch to stretch.
void measure(RoadPiece& piece, Random& random) {
    switch (piece.road_class) {
        case RoadClass::county:
            piece.surface_m = 6.5;
            piece.bed_m = 7.5;
            piece.land_m = 1;
            break;
        case RoadClass::township:
            piece.surface_m = random.chance(0.5) ? 6.0 : 5.5;
            piece.bed_m = *piece.surface_m + 0.5;
            break;
        case RoadClass::village:
            if (random.chance(0.75)) {
                piece.surface_m = 3.5 + 0.5 * random.whole(0, 2);
                piece.bed_m = *piece.surface_m + 1;
            }
            break;
        case RoadClass::group:
            if (random.chance(0.6)) {
                piece.surface_m = 2.8 + 0.1 * random.whole(0, 7);
                if (random.chance(0.9)) piece.bed_m = *piece.surface_m + 0.5;
            }
            break;
        case RoadClass::footpath:
            if (random.chance(0.3)) piece.surface_m = 1 + 0.1 * random.whole(0, 5);
            break;
    }
    piece.accuracy_m = piece.road_class == RoadClass::group && random.chance(0.35) ? 1.5 : 0.05;
    if (piece.road_class == RoadClass::footpath) piece.accuracy_m = 1.5;
}

std::string_view ditch_side(RoadClass road_class, Random& random) {
    const double draw = random.unit();
    const std::string_view one_side = random.chance(0.5) ? "left" : "right";
    switch (road_class) {
        case RoadClass::county: return draw < 0.7 ? "both" : one_side;
        case RoadClass::township: return draw < 0.35 ? "both" : draw < 0.9 ? one_side : "none";
        case RoadClass::village: return draw < 0.2 ? "both" : draw < 0.75 ? one_side : "none";
        case RoadClass::group: return draw < 0.06 ? "both" : draw < 0.4 ? one_side : "none";
        case RoadClass::footpath: return "none";
    }
    return "none";
}

std::string name_of(const Town& town, const RoadPiece& piece) {
    switch (piece.road_class) {
        case RoadClass::county: return fmt::format("X9{:02} 枫溪县道", piece.road % 100);
        case RoadClass::township: return fmt::format("Y9{:02} 枫溪乡道", piece.road % 100);
        case RoadClass::village: return fmt::format("C9{:02} {}道", piece.road % 100, town.village(piece.village).name);
        case RoadClass::group: return fmt::format("{}通组路{}", town.village(piece.village).name, piece.road % 10 + 1);
        case RoadClass::footpath: return {};
    }
    return {};
}

void write(Town& town, RoadPiece& piece) {
    const std::string name = name_of(town, piece);
    const bool through = piece.road_class <= RoadClass::township;
    const Value zone_date = !piece.has_zone_date                      ? Value()
                            : piece.road_class == RoadClass::county   ? day(2012, 7, 1)
                            : piece.road_class == RoadClass::township ? day(2015, 6, 1)
                                                                      : day(2019, 5, 1);
    town.rows.set_village(town.village(piece.village).code);
    piece.uid = town.rows.line("road", piece.course.path(), piece.accuracy_m,
                               {{"name", name.empty() ? Value() : Value(name)},
                                {"class", Value(to_string(piece.road_class))},
                                {"surface_width_m", maybe(piece.surface_m)},
                                {"roadbed_width_m", maybe(piece.bed_m)},
                                {"ditch_side", Value(piece.ditch_side)},
                                {"ditch_width_m", maybe(piece.ditch_m)},
                                {"land_width_m", maybe(piece.land_m)},
                                {"is_corridor", Value(through)},
                                {"zone_date", zone_date}});
}

void add_bridges(Town& town, const RoadPiece& piece) {
    const Path& path = piece.course.path();
    const Box box = box_of(path);
    for (const Stream& stream : town.layout.streams) {
        if (!box_of(stream.path).meets(box)) continue;
        for (std::size_t i = 1; i < path.size(); ++i)
            for (std::size_t j = 1; j < stream.path.size(); ++j) {
                if (!segments_meet(path[i - 1], path[i], stream.path[j - 1], stream.path[j])) continue;
                const Point along = unit(path[i] - path[i - 1]);
                const double share = cross(stream.path[j - 1] - path[i - 1], stream.path[j] - stream.path[j - 1]) /
                                     cross(path[i] - path[i - 1], stream.path[j] - stream.path[j - 1]);
                const Path deck = rectangle(path[i - 1] + (path[i] - path[i - 1]) * share, along, stream.width_m + 8,
                                            2 * piece.offset_m(Edge::bed, Side::left).least_m);
                if (town.ground.is_free(deck, 0, Use::thing)) {
                    town.rows.polygon("structure", deck, 0.05,
                                      {{"kind", Value("bridge")}, {"permit_known", Value(true)}});
                    town.ground.add(deck, Use::thing);
                }
            }
    }
}

}  // namespace

void add_roads(Town& town) {
    const auto& roads = town.layout.roads.roads();
    town.pieces_of.resize(static_cast<std::size_t>(town.village_count()));
    for (std::size_t road = 0; road < roads.size(); ++road) {
        Random random = town.random("road", static_cast<int>(road));
        Path path = roads[road].path;
        if (random.chance(0.5)) std::reverse(path.begin(), path.end());
        RoadPiece whole;
        whole.road_class = roads[road].road_class;
        whole.road = static_cast<int>(road);
        measure(whole, random);
        for (LinePart& part : cut_at_borders(town.partition, path, shortest_piece_m)) {
            RoadPiece piece = whole;
            piece.village = part.village;
            piece.course = Course(std::move(part.path));
            piece.ditch_side = ditch_side(piece.road_class, random);
            if (piece.ditch_side != "none" && random.chance(0.85)) piece.ditch_m = random.chance(0.6) ? 0.4 : 0.5;
            piece.has_zone_date = piece.road_class <= RoadClass::township ||
                                  (piece.road_class == RoadClass::village && random.chance(0.5));
            write(town, piece);
            const int index = static_cast<int>(town.pieces.size());
            town.ground.add_line(piece.course.path(), piece.reach_m(), Use::road, index);
            town.pieces_of[static_cast<std::size_t>(piece.village)].push_back(index);
            add_bridges(town, piece);
            town.pieces.push_back(std::move(piece));
        }
    }
}

}  // namespace cunjing::sample
