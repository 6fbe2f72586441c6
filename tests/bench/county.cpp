// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "tests/bench/county.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "gis/sample/names.hpp"
#include "gis/sample/placing.hpp"
#include "gis/sample/villages.hpp"
#include "tests/bench/county_scene.hpp"

namespace cunjing::bench {
namespace {

using sample::operator+;
using sample::operator-;
using sample::operator*;

constexpr int buildings = 700;
constexpr int structures = 300;
constexpr int coops = 100;
constexpr int coops_drawn = 70;  // the others are points
constexpr int dump_sites = 30;
constexpr int dump_sites_drawn = 8;

constexpr auto structure_kinds = std::to_array<const char*>({"shed", "fence", "extension", "wall", "greenhouse"});
constexpr auto species = std::to_array<const char*>({"chicken", "duck", "goose", "pig", "other"});
constexpr auto dump_kinds = std::to_array<const char*>({"spoil", "household_waste", "farm_waste"});

/// How far a wall stands from the edge of the carriageway: most close to the road, a few on it, none beyond 30 m.
double frontage_m(sample::Random& random, double share_on_road) {
    if (random.chance(share_on_road)) return -random.between(0.1, 2.5);
    const double far = random.unit();
    return 0.3 + 29.7 * far * far;
}

/// A rectangle beside a road, turned a little, at a place of the road's land.
struct Stand {
    Point middle;
    Point along;
};

Stand stand_by_road(const CountyScene& scene, sample::Random& random, double across_m, double share_on_road) {
    const CountyRoad& road = some_road(scene, random);
    const Beside place = beside(road.course, random);
    const double wall_m = road.half_surface_m + frontage_m(random, share_on_road);
    return {place.middle(wall_m, across_m), sample::turned(place.along, 0.15 * random.bell())};
}

void add_building(const CountyScene& scene, sample::Random& random, CountyRows& rows) {
    const double along_m = random.between(7, 18);
    const double across_m = random.between(6, 12);
    const Stand stand = stand_by_road(scene, random, across_m, 0.07);
    const double form = random.unit();
    sample::Path outline;
    sample::Path hole;
    if (form < 0.7) {
        outline = sample::rectangle(stand.middle, stand.along, along_m, across_m);
    } else if (form < 0.9) {
        outline = sample::l_shape(stand.middle, stand.along, along_m, across_m, along_m * random.between(0.3, 0.6),
                                  across_m * 0.4);
    } else {
        outline = sample::blob(random, stand.middle, {along_m, across_m}, random.whole(12, 40));
        if (random.chance(0.5))
            for (const Point p : outline) hole.push_back(stand.middle + (p - stand.middle) * 0.4);
    }
    rows.polygon("building", outline, hole,
                 {{"use", Value(random.chance(0.8) ? "dwelling" : "other")},
                  {"storeys", Value(random.whole(1, 4))},
                  {"state", Value("standing")}});
}

void add_structure(const CountyScene& scene, sample::Random& random, CountyRows& rows) {
    const double along_m = random.between(2, 8);
    const double across_m = random.between(1.5, 5);
    const Stand stand = stand_by_road(scene, random, across_m, 0.09);
    rows.polygon("structure", sample::rectangle(stand.middle, stand.along, along_m, across_m),
                 {{"kind", Value(random.of(structure_kinds))}, {"permit_known", Value(random.chance(0.3))}});
}

/// A place at a corner of one of several outlines, shifted by up to a reach.
Point near_corner(const std::vector<sample::Path>& outlines, sample::Random& random, double reach_m) {
    const sample::Path& outline =
        outlines[static_cast<std::size_t>(random.whole(0, static_cast<int>(outlines.size()) - 1))];
    const Point corner = outline[static_cast<std::size_t>(random.whole(0, static_cast<int>(outline.size()) - 1))];
    const Point way = random.direction();
    return corner + way * random.between(0, reach_m);
}

/// A place well inside one of several outlines that are round enough to hold it.
Point within(const std::vector<sample::Path>& outlines, sample::Random& random) {
    const sample::Path& outline =
        outlines[static_cast<std::size_t>(random.whole(0, static_cast<int>(outlines.size()) - 1))];
    const Point way = random.direction();
    return sample::centroid(outline) + way * random.between(0, 8);
}

Point place_of_coop(const CountyScene& scene, sample::Random& random, double across_m) {
    const double lot = random.unit();
    if (lot < 0.14) return within(scene.pen_zones, random);
    if (lot < 0.26) return near_corner(scene.public_areas, random, 5);
    if (lot < 0.46) return near_corner(scene.waters, random, 30);
    const CountyRoad& road = some_road(scene, random);
    const Beside place = beside(road.course, random);
    const double land_m = place.left ? road.left_land_m : road.right_land_m;
    return place.middle(land_m + (lot < 0.6 ? random.between(-0.5, 6) : random.between(6, 60)), across_m);
}

void add_coop(const CountyScene& scene, bool drawn, sample::Random& random, CountyRows& rows) {
    const double along_m = random.between(2, 8);
    const double across_m = random.between(1.5, 5);
    const Point middle = place_of_coop(scene, random, across_m);
    const Point along = random.direction();
    const Value kind(random.of(species));
    const Value heads(random.whole(3, 120));
    if (drawn)
        return rows.polygon("coop", sample::rectangle(middle, along, along_m, across_m),
                            {{"species", kind}, {"headcount", heads}});
    // Half of the points say how large the coop is.
    const Value area = random.chance(0.5) ? Value(static_cast<double>(random.whole(3, 30))) : Value();
    rows.point("coop", middle, {{"species", kind}, {"headcount", heads}, {"area_m2", area}});
}

void add_dump_site(const CountyScene& scene, bool drawn, sample::Random& random, CountyRows& rows) {
    const double lot = random.unit();
    const double size_m = random.between(2, 6);
    Point middle = somewhere(scene, random);
    if (lot < 0.55) {
        const CountyRoad& road = some_road(scene, random);
        middle = beside(road.course, random).middle(road.half_surface_m + random.between(-0.5, 12), size_m);
    } else if (lot < 0.85) {
        const CountyDitch& ditch =
            scene.ditches[static_cast<std::size_t>(random.whole(0, static_cast<int>(scene.ditches.size()) - 1))];
        middle = beside(ditch.course, random).middle(ditch.half_width_m + random.between(-0.3, 2), size_m / 2);
    }
    const Value kind(random.of(dump_kinds));
    if (drawn)
        rows.polygon("dump_site", sample::blob(random, middle, {size_m, size_m}, random.whole(6, 14)),
                     {{"kind", kind}});
    else
        rows.point("dump_site", middle, {{"kind", kind}});
}

void add_border(const CountyBorders& borders, int village, std::uint64_t seed, CountyRows& rows) {
    sample::Village named;
    named.row = borders.row(village);
    named.column = borders.column(village);
    sample::name_village(named, village, seed);
    rows.polygon("village", borders.outline(village),
                 {{"code", Value(named.code)},
                  {"name", Value(named.name)},
                  {"kind", Value(named.is_community ? "community" : "village")},
                  {"district", Value(named.district)}});
}

}  // namespace

void County::add_village(int village, CountyRows& rows) const {
    const auto random = [&](std::string_view theme) {
        return sample::Random(seed_, theme, static_cast<std::uint64_t>(village));
    };
    rows.begin_village(village);
    add_border(borders_, village, seed_, rows);
    CountyScene scene;
    scene.middle = borders_.middle(village);
    add_roads(scene, random("roads"), rows);
    add_ditches(scene, random("ditches"), rows);
    add_waters(scene, random("waters"), rows);
    add_zones(scene, random("zones"), rows);
    sample::Random houses = random("buildings");
    for (int i = 0; i < buildings; ++i) add_building(scene, houses, rows);
    sample::Random sheds = random("structures");
    for (int i = 0; i < structures; ++i) add_structure(scene, sheds, rows);
    sample::Random pens = random("coops");
    for (int i = 0; i < coops; ++i) add_coop(scene, i < coops_drawn, pens, rows);
    sample::Random dumps = random("dumps");
    for (int i = 0; i < dump_sites; ++i) add_dump_site(scene, i < dump_sites_drawn, dumps, rows);
}

}  // namespace cunjing::bench
