// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

// Shapes of many edges: every short cut against the kernel that looks at all edges, or against GEOS; and shapes of
// 100 000 corners, which only have to be answered at all.

#include <catch2/catch.hpp>
#include <chrono>
#include <cmath>
#include <numbers>

#include "gis/geometry/clip.hpp"
#include "gis/geometry/cut_polygon.hpp"
#include "gis/geometry/edge_index.hpp"
#include "gis/geometry/geos.hpp"
#include "gis/geometry/offset_bounds.hpp"
#include "gis/geometry/outline_crossings.hpp"
#include "gis/geometry/overlay_area.hpp"
#include "gis/geometry/strip.hpp"
#include "gis/geometry/union_area.hpp"
#include "tests/geometry/random_shapes.hpp"
#include "tests/geometry/strip_oracle.hpp"
#include "tests/geometry/wkt.hpp"
#include "tests/support/property.hpp"

using namespace cunjing;

namespace {

/// A star of teeth between 400 m and 450 m, at Yunyang's place in EPSG:4545, turned by a part of a corner.
ShapeColumn star(int corners, double turn = 0) {
    std::vector<Point> ring;
    for (int i = 0; i <= corners; ++i) {
        const double angle = 2 * std::numbers::pi * (i % corners + turn) / corners;
        const double radius_m = i % corners % 2 == 0 ? 450 : 400;
        ring.push_back({586000 + radius_m * std::cos(angle), 3420000 + radius_m * std::sin(angle)});
    }
    ShapeColumn shapes;
    shapes.append(Dimension::polygon, ring);
    return shapes;
}

/// A road through the star that winds so tightly that its strip runs into itself.
Path winding(int points) {
    Path path;
    for (int i = 0; i < points; ++i) {
        const double share = static_cast<double>(i) / (points - 1);
        path.push_back({585500 + 1000 * share, 3420000 + 20 * std::sin(share * 120)});
    }
    return path;
}

ShapeColumn cells_of(const Path& path, SideOffsets offsets) {
    ShapeColumn cells;
    for (const std::vector<Point>& outline : strip_cells(path, {0, path.size() - 1}, offsets))
        cells.append(Dimension::polygon, outline);
    return cells;
}

/// Fails when what is asked takes longer than anybody waits.
template <class Ask>
auto in_time(Ask&& ask) {
    const auto start = std::chrono::steady_clock::now();
    const auto answer = ask();
    CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds(60));
    return answer;
}

}  // namespace

TEST_CASE("an index over edges answers as all edges do") {
    property("random shapes, single edges and paths", [] {
        const Placement place = random_placement();
        const ShapeColumn shape = place(random_shape());
        const Path path = place(random_path(175, true));
        const EdgeIndex index(shape[0]);
        const double plain_m = shortest_way_to_path(shape[0], path).distance_m;
        RC_ASSERT(index.shortest_way_to_path(path).distance_m == plain_m);
        RC_ASSERT(index.comes_within(plain_m, path));
        RC_ASSERT(plain_m == 0 || !index.comes_within(plain_m * 0.999, path));
        if (shape.dimension(0) == Dimension::polygon)
            for (const Point p : path) RC_ASSERT(index.covers(p) == covers(shape[0], p));
    });
    const ShapeColumn large = star(3000);
    const IndexedShape indexed(large[0]);
    const Drawn small("POINT (0 0)");
    CHECK(IndexedShape(small).index() == nullptr);
    property("a star of 3000 corners", [&] {
        const Point p{586000 + any_whole(-5000, 5000) / 10.0, 3420000 + any_whole(-5000, 5000) / 10.0};
        const Path path{p, {p.x + any_whole(-90, 90) / 10.0, p.y + any_whole(-90, 90) / 10.0}};
        RC_ASSERT(indexed.covers(p) == covers(large[0], p));
        RC_ASSERT(indexed.shortest_way_to_path(path).distance_m == shortest_way_to_path(large[0], path).distance_m);
    });
    property("clear of a strip with unlike sides, range by range", [&] {
        Path path = random_path(120, false);
        const double angle = any_whole(0, 628) / 100.0;
        const double away_m = any_whole(380, 480);
        for (Point& p : path) p = {p.x + 586000 + away_m * std::cos(angle), p.y + 3420000 + away_m * std::sin(angle)};
        const SideOffsets offsets{any_whole(0, 60) / 10.0, any_whole(0, 60) / 10.0};
        double least_m = std::numeric_limits<double>::infinity();
        double plain_m = least_m;
        for (std::size_t i = 0; i + 1 < path.size(); ++i) {
            least_m = std::min(least_m, strip_clearance(indexed, path, {i, i + 1}, offsets, least_m).clear_m);
            plain_m = std::min(plain_m, strip_clearance(indexed.shape(), path, {i, i + 1}, offsets).clear_m);
        }
        RC_ASSERT(std::abs(least_m - plain_m) < 1e-9);
    });
}

TEST_CASE("areas told by halving are those of GEOS", "[slow-under-sanitizers]") {
    property("random polygons with parts and holes, touching and on each other", [] {
        const Placement place = random_placement();
        const ShapeColumn a = place(random_polygon());
        const ShapeColumn b = place(random_polygon());
        RC_PRE(geos_is_valid(a) && geos_is_valid(b));
        RC_LOG(wkt_of(a) + " " + wkt_of(b));
        RC_ASSERT(std::abs(overlay_area_m2(a[0], b[0]) - geos_shared_m2(a, b)) < 1e-6);
    });
    property("a convex area and a polygon in pieces", [] {
        const ShapeColumn polygon = random_polygon();
        const ShapeColumn convex = random_convex();
        RC_PRE(geos_is_valid(polygon));
        const auto plain = clipped_area_m2(convex[0], polygon[0]);
        RC_PRE(plain.has_value());
        RC_ASSERT(std::abs(clipped_area_m2(convex[0], CutPolygon(polygon[0])) - *plain) < 1e-9);
    });
    property("cells that lie upon each other", [] {
        const Path path = random_path(175, true);
        const ShapeColumn yard = random_yard(path);
        const double reach_m = any_whole(5, 80) / 10.0;
        const auto told = union_shared_area_m2(cells_of(path, {reach_m, reach_m}), yard[0]);
        RC_PRE(told.has_value());
        RC_LOG("path " + wkt_of(path) + " yard " + wkt_of(yard));
        RC_ASSERT(std::abs(*told - geos_strip_overlap_m2(yard, path, reach_m)) < 0.005 + 0.001 * reach_m * reach_m);
    });
    const ShapeColumn a = star(2000);
    const ShapeColumn b = star(2000, 0.6);
    CHECK(overlay_area_m2(a[0], b[0]) == Approx(geos_shared_m2(a, b)).margin(1e-4));
    CHECK(overlay_area_m2(a[0], a[0]) == Approx(area_m2(a[0])).margin(1e-6));
    const Path road = {{585500, 3420010}, {586010, 3420003}, {586500, 3420050}};
    CHECK(*strip_overlap_m2(CutPolygon(a[0]), road, {0, 2}, {3, 2}) ==
          Approx(*strip_overlap_m2(a[0], road, {0, 2}, {3, 2})).margin(1e-6));
    // The slow way: one polygon of all cells (on a grid of 0.01 mm).
    const Path bends = winding(2000);
    const double whole_m2 = GeosGeometry::union_of(strip_cells(bends, {0, bends.size() - 1}, {3, 2}))
                                .intersection(GeosGeometry(a[0]))
                                .area_m2();
    const ShapeColumn cells = cells_of(bends, {3, 2});
    CHECK(*union_shared_area_m2(cells, a[0]) == Approx(whole_m2).margin(0.005));
    CHECK(*union_shared_area_m2(cells, a[0], {bends, 2 * 0.998}) == Approx(whole_m2).margin(0.005));
}

TEST_CASE("outlines are surely valid only where GEOS finds them valid") {
    property("random polygons", [] {
        const ShapeColumn shape = random_placement()(random_polygon());
        RC_ASSERT(!surely_valid_outlines(shape[0]) || geos_is_valid(shape));
    });
    CHECK(surely_valid_outlines(star(3000)[0]));
    const ShapeColumn good = star(3000);
    std::vector<Point> ring(good[0].ring(0).begin(), good[0].ring(0).end());
    std::swap(ring[700], ring[703]);
    ShapeColumn crossed;
    crossed.append(Dimension::polygon, ring);
    CHECK_FALSE(geos_is_valid(crossed));
    CHECK_FALSE(surely_valid_outlines(crossed[0]));
    CHECK(surely_valid_outlines(Drawn("POLYGON ((0 0, 0 0, 9 0, 9 9, 9 9, 0 9, 0 0, 0 0))")));
    CHECK(surely_valid_outlines(Drawn("POLYGON ((0 0, 9 0, 9 9, 0 9, 0 0), (1 1, 1 2, 2 2, 2 1, 1 1))")));
    CHECK_FALSE(surely_valid_outlines(Drawn("POLYGON ((0 0, 9 0, 9 9, 0 9, 0 0), (11 1, 11 2, 12 2, 12 1, 11 1))")));
}

TEST_CASE("what is left of an area, and what it grows to, lies between bounds that close in") {
    constexpr double chords_m2 = 1;  // GEOS's arcs are chords
    const double depth_m = GENERATE(1.5, -1.5);
    const ShapeColumn area = star(300);
    const IndexedShape indexed(area[0]);
    const double moved_m2 = GeosGeometry(area[0]).grown(-depth_m).area_m2();
    OffsetBounds bounds(indexed, depth_m, area.box(0).grown(2));
    double gap_m2 = std::numeric_limits<double>::infinity();
    for (int i = 0; i < 5; ++i) {
        const double before_m2 = gap_m2;
        const bool refined = bounds.refine();
        gap_m2 = area_m2(bounds.most()) - area_m2(bounds.least());
        CHECK((refined && gap_m2 < before_m2));
        CHECK(area_m2(bounds.least()) < moved_m2 + chords_m2);
        CHECK(area_m2(bounds.most()) > moved_m2 - chords_m2);
    }
    CHECK(gap_m2 < 0.05 * moved_m2);
}

TEST_CASE("shapes of 100 000 corners are answered in time", "[slow-under-sanitizers]") {
    const ShapeColumn a = star(100000);
    const ShapeColumn b = star(100000, 0.6);
    CHECK(in_time([&] { return surely_valid_outlines(a[0]); }));
    CHECK(in_time([&] { return GeosGeometry(a[0]).is_valid(); }));
    // Half the ring of teeth, but for where one star's teeth stand in the other's gaps: GEOS says so after half a
    // minute.
    CHECK(in_time([&] { return overlay_area_m2(a[0], b[0]); }) == Approx(537529.505).margin(0.001));
    const IndexedShape indexed(a[0]);
    const Path road = winding(100000);
    CHECK(in_time([&] {
              double nearest_m = std::numeric_limits<double>::infinity();
              for (std::size_t i = 0; i + 9 < road.size(); i += 8)
                  nearest_m = std::min(nearest_m, indexed.shortest_way_to_path(Ring(road).subspan(i, 9)).distance_m);
              return nearest_m;
          }) == 0);
    CHECK(*in_time([&] {
        return union_shared_area_m2(cells_of(road, {3, 3}), a[0]);
    }) == Approx(*union_shared_area_m2(cells_of(winding(2000), {3, 3}), star(2000)[0])).epsilon(1e-2));
}
