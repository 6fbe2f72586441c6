// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/derive/frontage_zone.hpp"

#include <cmath>

#include "gis/base/part_of_progress.hpp"
#include "gis/base/uid.hpp"
#include "gis/derive/carriageways.hpp"
#include "gis/derive/frontage_site.hpp"
#include "gis/derive/grown.hpp"
#include "gis/derive/in_parallel.hpp"
#include "gis/derive/nearest_site.hpp"
#include "gis/derive/village_cut.hpp"
#include "gis/geometry/clip.hpp"
#include "gis/geometry/distance.hpp"
#include "gis/geometry/edges.hpp"
#include "gis/geometry/geos.hpp"
#include "gis/geometry/shape_parts.hpp"

namespace cunjing {
namespace {

/// By site the ground nearest to it; no rings where no other site comes near.
std::vector<AreaRings> cells_of(const FrontageSites& sites, Progress& progress) {
    std::vector<AreaRings> cells(sites.sites.size());
    in_parallel(sites.groups.size(), progress, "draw", [&](std::size_t g) {
        const std::vector<std::uint32_t>& group = sites.groups[g];
        if (group.size() < 2) return;
        std::vector<SitePoint> points;
        for (std::uint32_t member = 0; member < group.size(); ++member)
            for (const std::uint32_t dwelling : sites.sites[group[member]].dwellings)
                add_outline_points(sites.dwellings.shapes[dwelling], member, points);
        std::vector<AreaRings> ground = nearest_ground(points, group.size(), sites.reach.cap_m);
        for (std::size_t member = 0; member < group.size(); ++member) cells[group[member]] = std::move(ground[member]);
    });
    return cells;
}

GeosGeometry polygon_of(const std::vector<Point>& ring) {
    ShapeColumn column;
    column.append(Dimension::polygon, ring);
    GeosGeometry polygon(column[0]);
    if (!polygon.is_valid()) polygon = polygon.repaired();  // it touches itself
    return polygon;
}

/// The area within rings, larger ones first: what lies in another is smaller.
GeosGeometry area_of(AreaRings rings) {
    std::ranges::sort(rings, std::greater(), [](const auto& ring) { return std::abs(twice_signed_area(ring)); });
    GeosGeometry area = polygon_of(rings.front());
    for (std::size_t r = 1; r < rings.size(); ++r) {
        const GeosGeometry next = polygon_of(rings[r]);
        area = twice_signed_area(rings[r]) > 0 ? area.united(next) : area.difference(next);
    }
    return area;
}

ShapeColumn polygons_of(const GeosGeometry& geometry) {
    ShapeColumn polygons;
    geometry.append_to(polygons, Dimension::polygon);
    return polygons;
}

/// The features of a column that are wanted, as one.
ShapeColumn united(const ShapeColumn& shapes, const std::vector<std::uint32_t>& wanted) {
    ShapeColumn chosen;
    for (const std::uint32_t row : wanted) chosen.append(shapes[row]);
    return wanted.size() == 1 ? chosen : polygons_of(GeosGeometry::union_of(chosen));
}

/// Whether a polygon surely lies in a cell: it begins in it, and no border of the cell comes into its box.
bool lies_in(const Shape& polygon, const AreaRings& cell) {
    bool begins_inside = false;
    for (const std::vector<Point>& ring : cell) {
        ShapeColumn area;
        area.append(Dimension::polygon, ring);
        if (covers(area[0], polygon.ring(0).front())) begins_inside = !begins_inside;
        for (std::size_t i = 1; i < ring.size(); ++i)
            if (box_of(ring[i - 1], ring[i]).meets(polygon.box())) return false;
    }
    return begins_inside && polygon.part_count() == 1;
}

/// Whether all of a polygon surely is within reach of a shape: all its corners are of the same corner of the shape.
bool lies_near_a_corner(const Shape& polygon, const Shape& shape, double reach_m) {
    const auto is_near = [&](Point corner) {
        for (std::size_t r = 0; r < polygon.ring_count(); ++r)
            for (const Point p : polygon.ring(r))
                if (distance_m(p, corner) > reach_m) return false;
        return true;
    };
    return std::ranges::any_of(shape.ring(0), is_near);
}

/// Those parts of a polygon that touch another shape.
ShapeColumn parts_touching(const Shape& ground, const Shape& other) {
    constexpr double rounding_m = 0.001;
    return parts_where(ground, [&](const Shape& one) { return shortest_way(one, other).distance_m <= rounding_m; });
}

/// Draws the zones of sites.
class Drawing {
public:
    Drawing(const DerivedLayer& layer, const DeriveInput& input, const FrontageSites& sites)
        : sites_(sites),
          roads_(layer.of("road"), input),
          water_(shapes_of(layer.of("water"), input)),
          water_index_(water_.boxes()),
          villages_(layer.of("village"), input) {}

    /// The zone of a site whose cell has these rings, and its village; a piece without ground where there is none.
    [[nodiscard]] VillagePiece zone_of(std::uint32_t s, const AreaRings& cell) const {
        const FrontageSite& site = sites_.sites[s];
        VillagePiece zone{villages_.village_at(point_on(sites_.dwellings.shapes[site.dwellings.front()])), {}};
        if (site.has_neighbours && cell.empty()) return zone;  // it lies wholly under another
        const ShapeColumn houses = united(sites_.dwellings.shapes, site.dwellings);
        ShapeColumn ground = ground_round(site, houses);
        if (site.has_neighbours && !lies_in(ground[0], cell)) ground = own_part(s, ground, cell, houses);
        ground = without_others(s, std::move(ground));
        if (ground.dimension(0) == Dimension::none) return zone;
        for (const VillagePiece& piece : villages_.pieces_of(ground[0]))
            if (piece.code == zone.code) zone.ground = parts_touching(piece.ground[0], houses[0]);
        return zone;
    }

private:
    /// What is near enough to be kept clean, whoever is nearer.
    [[nodiscard]] ShapeColumn ground_round(const FrontageSite& site, const ShapeColumn& houses) const {
        ShapeColumn ground = grown(houses[0], sites_.reach.depth_m);
        if (site.parcels.empty()) return ground;
        ShapeColumn parcels = united(sites_.parcels.shapes, site.parcels);
        if (!lies_near_a_corner(parcels[0], houses[0], sites_.reach.cap_m)) {
            const ShapeColumn reached = grown(houses[0], sites_.reach.cap_m);
            parcels = polygons_of(GeosGeometry(reached[0]).intersection(GeosGeometry(parcels[0])));
        }
        ground.append(parcels[0]);
        return polygons_of(GeosGeometry::union_of(ground));
    }

    /// What of some ground lies in the cell, the houses themselves, since points along a common wall tell its side but
    /// for centimetres, or parcels that nobody else has.
    [[nodiscard]] ShapeColumn own_part(std::uint32_t s, const ShapeColumn& ground, const AreaRings& cell,
                                       const ShapeColumn& houses) const {
        const FrontageSite& site = sites_.sites[s];
        ShapeColumn parcels;
        for (const std::uint32_t parcel : site.parcels)
            if (sites_.parcels.owners[parcel] == 1 && !lies_in(sites_.parcels.shapes[parcel], cell))
                parcels.append(sites_.parcels.shapes[parcel]);
        ShapeColumn own;
        if (cell.size() != 1 || !append_clipped_ring(ground[0], cell.front(), own))
            own = polygons_of(GeosGeometry(ground[0]).intersection(area_of(cell)));
        const bool needs_houses = touches_others(s);
        if (needs_houses) own.append(houses[0]);
        if (parcels.size() > 0) {
            const GeosGeometry sole = GeosGeometry::union_of(parcels).intersection(GeosGeometry(ground[0]));
            sole.append_to(own, Dimension::polygon);
        }
        return own.size() == 1 ? own : polygons_of(GeosGeometry::union_of(own));
    }

    /// Whether another site's house is so near that points along the outlines do not tell whose ground the houses
    /// themselves are: no place of an outline is farther than that from a point of its own (add_outline_points).
    [[nodiscard]] bool touches_others(std::uint32_t s) const {
        constexpr double near_m = 0.6;
        const ShapeColumn& shapes = sites_.dwellings.shapes;
        bool touches = false;
        for (const std::uint32_t house : sites_.sites[s].dwellings)
            sites_.index.visit(shapes.box(house).grown(near_m), [&](std::uint32_t other) {
                if (touches || sites_.site_of[other] == s) return;
                touches = shortest_way(shapes[house], shapes[other]).distance_m <= near_m;
            });
        return touches;
    }

    [[nodiscard]] ShapeColumn without_others(std::uint32_t s, ShapeColumn ground) const {
        if (ground.dimension(0) == Dimension::none) return ground;
        const Box& box = ground.box(0);
        const FrontageSite& site = sites_.sites[s];
        ShapeColumn others;
        const auto add = [&](const Shape& other) {
            if (shortest_way(ground[0], other).distance_m <= 0) others.append(other);
        };
        water_index_.visit(box, [&](std::uint32_t water) { add(water_[water]); });
        sites_.parcels.index->visit(box, [&](std::uint32_t parcel) {
            if (!std::ranges::binary_search(site.parcels, parcel)) add(sites_.parcels.shapes[parcel]);
        });
        sites_.index.visit(box, [&](std::uint32_t dwelling) {
            if (sites_.site_of[dwelling] != s) add(sites_.dwellings.shapes[dwelling]);
        });
        ShapeColumn roads;
        roads_.append_near(ground, roads);
        for (std::size_t road = 0; road < roads.size(); ++road) add(roads[road]);
        if (others.size() == 0) return ground;
        return polygons_of(GeosGeometry(ground[0]).difference(GeosGeometry::union_of(others)));
    }

    const FrontageSites& sites_;
    Carriageways roads_;
    ShapeColumn water_;
    PackedRTree water_index_;
    VillageCut villages_;
};

void add_row(Table& rows, const FrontageSites& sites, std::uint32_t s, const VillagePiece& zone) {
    const FrontageSite& site = sites.sites[s];
    const std::uint32_t dwelling = site.dwellings.front();
    const std::string household_uid(sites.dwellings.household_uid[dwelling]);
    const bool stands_for_household = site.is_first && !household_uid.empty();
    const std::string identity = stands_for_household ? household_uid : std::string(sites.dwellings.uid[dwelling]);
    rows.set("uid", Value(uid_of("frontage_zone/" + identity)));
    if (!zone.code.empty()) rows.set("village_code", Value(zone.code));
    if (!household_uid.empty()) rows.set("household_uid", Value(household_uid));
    rows.set("kind", Value("dwelling"));
    rows.set("source", Value(derived_source));
    rows.set("accuracy_m", Value(rows.layer().accuracy_m));
    rows.shapes.append(zone.ground[0]);
    rows.end_row();
}

}  // namespace

Table frontage_zones(const DerivedLayer& layer, const DeriveInput& input, Progress& progress) {
    PartOfProgress finding(progress, 0, 0.1);
    const FrontageSites sites(layer, input, finding);
    PartOfProgress parting(progress, 0.1, 0.3);
    std::vector<AreaRings> cells = cells_of(sites, parting);
    const Drawing drawing(layer, input, sites);
    std::vector<VillagePiece> zones(sites.sites.size());
    PartOfProgress drawing_zones(progress, 0.3, 1);
    in_parallel(zones.size(), drawing_zones, "draw", [&](std::size_t site) {
        zones[site] = drawing.zone_of(static_cast<std::uint32_t>(site), cells[site]);
        AreaRings().swap(cells[site]);  // a county has half a million of them
    });
    Table rows(*layer.layer);
    for (std::uint32_t site = 0; site < zones.size(); ++site) {
        if (zones[site].ground.size() > 0 && zones[site].ground.dimension(0) != Dimension::none)
            add_row(rows, sites, site, zones[site]);
        zones[site].ground = ShapeColumn();
    }
    return rows;
}

}  // namespace cunjing
