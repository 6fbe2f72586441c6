// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/zoning/candidate_places.hpp"

#include <tbb/parallel_for.h>

#include <algorithm>
#include <cmath>

#include "gis/geometry/erosion.hpp"
#include "gis/geometry/geos.hpp"
#include "gis/geometry/shape_parts.hpp"
#include "gis/zoning/free_piece.hpp"
#include "gis/zoning/simplified_ring.hpp"
#include "gis/zoning/terrain.hpp"

namespace cunjing {
namespace {

/// How many places are tried in a village of whatever size, and in a piece of it at least.
constexpr double places_in_village = 800;
constexpr double places_in_piece = 9;

double lattice_step_m(double piece_m2, double free_m2) {
    return std::sqrt(piece_m2 / std::max(places_in_piece, places_in_village * piece_m2 / free_m2));
}

Point longest_edge_of(const Shape& polygon) {
    Point longest{1, 0};
    double length_m = 0;
    const Ring ring = polygon.ring(0);
    for (std::size_t i = 1; i < ring.size(); ++i)
        if (const double edge_m = distance_m(ring[i - 1], ring[i]); edge_m > length_m) {
            length_m = edge_m;
            longest = {(ring[i].x - ring[i - 1].x) / edge_m, (ring[i].y - ring[i - 1].y) / edge_m};
        }
    return longest;
}

/// Whether a parcel's own boundary can be staked out.
bool is_plain(const Shape& polygon) {
    constexpr std::size_t most_points = 13;
    return polygon.ring_count() == 1 && polygon.ring(0).size() <= most_points;
}

}  // namespace

CandidatePlaces::CandidatePlaces(const ZoningScene& scene, const ZoneFactors& factors, const ZoningVillage& village,
                                 double least_m2)
    : scene_(scene),
      factors_(factors),
      village_(village),
      least_m2_(least_m2),
      most_m2_(std::max(least_m2, scene.number("pen_max_area", village.code))),
      narrowest_m_(scene.number("pen_narrowest", village.code)),
      longest_(std::max(1.0, scene.number("pen_longest", village.code))) {}

ShapeColumn CandidatePlaces::in(const Shape& free_ground) const {
    ShapeColumn zones;
    if (free_ground.dimension() != Dimension::polygon) return zones;
    const double free_m2 = area_m2(free_ground);
    for (std::size_t part = 0; part < free_ground.part_count(); ++part) {
        ShapeColumn piece;
        piece.begin_feature(Dimension::polygon);
        append_part(free_ground, part, piece);
        piece.end_feature();
        const double piece_m2 = area_m2(piece[0]);
        if (piece_m2 < least_m2_ || surely_vanishes(piece[0], narrowest_m_ / 2)) continue;
        const std::size_t before = zones.size();
        lay_onto_idle_land(piece[0], zones);
        lay_into(piece[0], lattice_step_m(piece_m2, free_m2), zones);
        if (zones.size() == before) append_piece(piece[0], zones);
    }
    return zones;
}

std::vector<Point> CandidatePlaces::seeds_on(const Shape& polygon, double step_m) const {
    const Box& box = polygon.box();
    const double step = std::max(step_m, narrowest_m_ / 2);
    std::vector<Point> seeds;
    const IndexedShape indexed(polygon);
    for (double y = box.min_y + step / 2; y < box.max_y; y += step)
        for (double x = box.min_x + step / 2; x < box.max_x; x += step)
            if (indexed.covers({x, y})) seeds.push_back({x, y});
    seeds.push_back(point_on(polygon));
    return seeds;
}

void CandidatePlaces::lay_into(const Shape& piece, double step_m, ShapeColumn& zones) const {
    const FreePiece ground(piece);
    const std::vector<Point> seeds = seeds_on(piece, step_m);
    std::vector<std::optional<ShapeColumn>> found(seeds.size());
    tbb::parallel_for(std::size_t{0}, seeds.size(), [&](std::size_t i) {
        const Point place = seeds[i];
        found[i] = rectangle_in(ground,
                                {place, direction_at(place), wanted_area_m2(place), least_m2_, narrowest_m_, longest_});
    });
    for (const auto& zone : found)
        if (zone) zones.append((*zone)[0]);
}

void CandidatePlaces::lay_onto_idle_land(const Shape& piece, ShapeColumn& zones) const {
    constexpr double places_on_parcel = 16;
    const ReferenceLayer* idle_land = scene_.layer("idle_land");
    if (idle_land == nullptr) return;
    std::vector<std::uint32_t> near;
    idle_land->meeting(piece.box(), near);
    const FreePiece ground(piece);
    for (const std::uint32_t row : near) {
        const Shape parcel = idle_land->table().shapes[row];
        if (parcel.dimension() != Dimension::polygon || parcel.part_count() != 1) continue;
        const double parcel_m2 = area_m2(parcel);
        if (parcel_m2 < least_m2_) continue;
        if (parcel_m2 <= most_m2_ && is_plain(parcel) && ground.holds(parcel)) {
            zones.append(parcel);
            continue;
        }
        FreePiece both(piece);
        both.within(parcel);
        const Point along = longest_edge_of(parcel);
        for (const Point seed : seeds_on(parcel, std::sqrt(parcel_m2 / places_on_parcel)))
            if (const auto zone =
                    rectangle_in(both, {seed, along, wanted_area_m2(seed), least_m2_, narrowest_m_, longest_}))
                zones.append((*zone)[0]);
    }
}

void CandidatePlaces::append_piece(const Shape& piece, ShapeColumn& zones) const {
    constexpr double inwards_m = 0.5;
    ShapeColumn opened;
    GeosGeometry(piece)
        .eroded(narrowest_m_ / 2)
        .grown(narrowest_m_ / 2 - inwards_m)
        .append_to(opened, Dimension::polygon);
    if (opened.dimension(0) != Dimension::polygon) return;
    const FreePiece ground(piece);
    for (std::size_t part = 0; part < opened[0].part_count(); ++part) {
        ShapeColumn zone;
        zone.append(Dimension::polygon, simplified(opened[0].ring(opened[0].first_ring(part)), inwards_m));
        const double zone_m2 = area_m2(zone[0]);
        if (zone_m2 >= least_m2_ && zone_m2 <= most_m2_ && GeosGeometry(zone[0]).is_valid() && ground.holds(zone[0]))
            zones.append(zone[0]);
    }
}

double CandidatePlaces::wanted_area_m2(Point place) const {
    constexpr double over_the_least = 1.005;  // corners are rounded
    ShapeColumn point;
    point.append(Dimension::point, std::span(&place, 1));
    const KeepersNear near = factors_.keepers().near(point[0], village_.code);
    const double birds_on_m2 =
        scene_.number("pen_usable_share", village_.code) * scene_.number("pen_birds_per_m2", village_.code);
    const double wanted_m2 = birds_on_m2 > 0 ? (near.birds + near.birds_assumed) / birds_on_m2 : 0;
    return std::clamp(wanted_m2, least_m2_ * over_the_least, std::max(most_m2_, least_m2_ * over_the_least));
}

Point CandidatePlaces::direction_at(Point place) const {
    if (const HeightAt& height_m = scene_.height_m(); height_m) {
        const auto lie = lie_at(height_m, place, slope_step_m(height_m, place));
        if (lie && lie->slope_deg >= scene_.number("pen_flat_slope", village_.code)) {
            const double steepness = std::hypot(lie->east, lie->north);
            return {-lie->north / steepness, lie->east / steepness};
        }
    }
    constexpr double look_m = 200;
    Point along{1, 0};
    const ReferenceLayer* roads = scene_.layer("road");
    if (roads == nullptr) return along;
    double nearest_m = look_m;
    roads->runs().visit(Box{place.x, place.y, place.x, place.y}.grown(look_m), [&](const SegmentRun& run) {
        const Ring path = roads->runs().points(run);
        for (std::size_t i = 1; i < path.size(); ++i) {
            const double away_m = distance_m(place, nearest_on_segment(place, path[i - 1], path[i]));
            const double length_m = distance_m(path[i - 1], path[i]);
            if (!(away_m < nearest_m) || !(length_m > 0)) continue;
            nearest_m = away_m;
            along = {(path[i].x - path[i - 1].x) / length_m, (path[i].y - path[i - 1].y) / length_m};
        }
    });
    return along;
}

}  // namespace cunjing
