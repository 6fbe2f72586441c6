// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include <catch2/catch.hpp>
#include <cmath>
#include <numbers>
#include <random>

#include "gis/geometry/distance.hpp"
#include "gis/geometry/geos.hpp"
#include "tests/derive/town.hpp"
#include "tests/support/property.hpp"

using namespace cunjing;

namespace {

/// A rectangle with its first corner here, turned.
ShapeColumn rectangle(Point corner, double width_m, double depth_m, double angle) {
    const Point along{std::cos(angle), std::sin(angle)};
    const auto at = [&](double x, double y) {
        return Point{corner.x + along.x * x - along.y * y, corner.y + along.y * x + along.x * y};
    };
    ShapeColumn column;
    column.append(Dimension::polygon,
                  std::vector<Point>{at(0, 0), at(width_m, 0), at(width_m, depth_m), at(0, depth_m), at(0, 0)});
    return column;
}

/// Some houses strewn over 80 m, turned anyhow, a few of them in terraces; none upon another unless that is wanted.
struct Strewn {
    Town town;
    ShapeColumn houses;

    Strewn(unsigned seed, bool may_overlap) {
        std::mt19937 random(seed);
        std::uniform_real_distribution<double> anywhere(0, 80);
        std::uniform_real_distribution<double> size(4, 14);
        std::uniform_real_distribution<double> turn(0, std::numbers::pi / 2);
        for (int i = 0; i < 10; ++i) {
            const Point corner{anywhere(random), anywhere(random)};
            const double angle = i % 3 == 0 ? 0 : turn(random);
            const double width_m = size(random);
            const double depth_m = size(random);
            add(rectangle(corner, width_m, depth_m, angle), may_overlap);
            // Wall to wall with the first, not as deep.
            const Point next{corner.x + std::cos(angle) * width_m, corner.y + std::sin(angle) * width_m};
            if (i % 2 == 0) add(rectangle(next, width_m, depth_m / 2, angle), may_overlap);
        }
    }

private:
    void add(const ShapeColumn& house, bool may_overlap) {
        const GeosGeometry drawn(house[0]);
        for (std::size_t i = 0; i < houses.size() && !may_overlap; ++i)
            if (drawn.intersection(GeosGeometry(houses[i])).area_m2() > 1e-6) return;
        town.add("building", house[0], {{"use", "dwelling"}, {"household_uid", "h-" + std::to_string(houses.size())}});
        houses.append(house[0]);
    }
};

/// Parcels of some of the households and of nobody, upon houses and each other, a road and a pond.
void add_surroundings(Strewn& strewn, unsigned seed) {
    std::mt19937 random(seed);
    std::uniform_real_distribution<double> anywhere(-10, 80);
    std::uniform_real_distribution<double> size(8, 40);
    for (int i = 0; i < 8; ++i) {
        const ShapeColumn parcel = rectangle({anywhere(random), anywhere(random)}, size(random), size(random), i * 0.2);
        const std::string household = i % 4 == 3 ? "" : "h-" + std::to_string(i);
        if (household.empty())
            strewn.town.add("homestead", parcel[0]);
        else
            strewn.town.add("homestead", parcel[0], {{"household_uid", household}});
    }
    strewn.town.add("road", "LINESTRING(-20 30, 40 42, 110 35)", {{"class", "village"}});
    strewn.town.add("water", rectangle({anywhere(random), anywhere(random)}, 15, 15, 0.4)[0]);
}

double greatest_overlap_m2(const Table& zones) {
    double greatest = 0;
    for (std::size_t a = 0; a < zones.size(); ++a)
        for (std::size_t b = a + 1; b < zones.size(); ++b)
            greatest =
                std::max(greatest, GeosGeometry(zones.shapes[a]).intersection(GeosGeometry(zones.shapes[b])).area_m2());
    return greatest;
}

double distance_to_m(const Shape& house, Point p) {
    ShapeColumn point;
    point.append(Dimension::point, std::vector<Point>{p});
    return shortest_way(house, point[0]).distance_m;
}

/// Whether exactly one zone holds a place that is clearly within 10 m of a house, and it is that of a house that is
/// nearest but for 0.3 m.
bool is_kept_by_nearest(const Strewn& strewn, const Table& zones, Point p) {
    constexpr double tolerance_m = 0.3;
    std::vector<double> far_m;
    for (std::size_t i = 0; i < strewn.houses.size(); ++i) far_m.push_back(distance_to_m(strewn.houses[i], p));
    const double nearest_m = *std::min_element(far_m.begin(), far_m.end());
    if (nearest_m > 9.5) return true;
    int keepers = 0;
    bool is_near = false;
    for (std::size_t row = 0; row < zones.size(); ++row) {
        if (!covers(zones.shapes[row], p)) continue;
        ++keepers;
        is_near = far_m[std::stoul(text_of(zones, row, "household_uid").substr(2))] < nearest_m + tolerance_m;
    }
    return keepers == 1 && is_near;
}

}  // namespace

TEST_CASE("Every place before houses belongs to one of the nearest") {
    property("no ground is in two zones, even where houses are drawn upon each other", [](unsigned seed) {
        RC_ASSERT(greatest_overlap_m2(Strewn(seed, true).town.compute("frontage_zone")) < 1e-6);
    });
    property("nor where there are parcels, a road and water", [](unsigned seed) {
        Strewn strewn(seed, seed % 2 == 0);
        add_surroundings(strewn, seed);
        const Table zones = strewn.town.compute("frontage_zone");
        RC_ASSERT(greatest_overlap_m2(zones) < 1e-6);
        for (std::size_t row = 0; row < zones.size(); ++row)
            RC_ASSERT(!covers(zones.shapes[row], {10, 36}));  // the road
    });
    property("each place within reach is kept by a household to which it is nearest", [](unsigned seed) {
        const Strewn strewn(seed, false);
        const Table zones = strewn.town.compute("frontage_zone");
        std::mt19937 random(seed + 1);
        std::uniform_real_distribution<double> anywhere(-10, 95);
        for (int i = 0; i < 100; ++i) {
            const Point p{anywhere(random), anywhere(random)};
            if (!is_kept_by_nearest(strewn, zones, p)) RC_FAIL("at " + std::to_string(p.x) + " " + std::to_string(p.y));
        }
    });
}
