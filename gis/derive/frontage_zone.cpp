// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/derive/frontage_zone.hpp"

#include <cmath>

#include "gis/base/part_of_progress.hpp"
#include "gis/base/uid.hpp"
#include "gis/derive/carriageways.hpp"
#include "gis/derive/frontage_site.hpp"
#include "gis/derive/in_parallel.hpp"
#include "gis/derive/nearest_site.hpp"
#include "gis/derive/shape_parts.hpp"
#include "gis/derive/village_cut.hpp"
#include "gis/geometry/distance.hpp"
#include "gis/geometry/geos.hpp"

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

/// The features of a column that are wanted, as one area.
GeosGeometry area_of(const ShapeColumn& shapes, const std::vector<std::uint32_t>& wanted) {
    ShapeColumn chosen;
    for (const std::uint32_t row : wanted) chosen.append(shapes[row]);
    return GeosGeometry::union_of(chosen);
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
        const GeosGeometry houses = area_of(sites_.dwellings.shapes, site.dwellings);
        GeosGeometry ground = houses.grown(sites_.reach.depth_m);
        if (!site.parcels.empty())
            ground = ground.united(
                houses.grown(sites_.reach.cap_m).intersection(area_of(sites_.parcels.shapes, site.parcels)));
        if (site.has_neighbours) ground = ground.intersection(own_ground(site, cell, houses));
        ground = without_others(s, ground);
        ShapeColumn all;
        ground.append_to(all, Dimension::polygon);
        if (all.dimension(0) == Dimension::none) return zone;
        ShapeColumn standing;
        houses.append_to(standing, Dimension::polygon);
        for (const VillagePiece& piece : villages_.pieces_of(all[0]))
            if (piece.code == zone.code) zone.ground = parts_touching(piece.ground[0], standing[0]);
        return zone;
    }

private:
    /// The cell, the houses themselves, since points along a common wall tell its side but for centimetres, and parcels
    /// that nobody else has.
    [[nodiscard]] GeosGeometry own_ground(const FrontageSite& site, const AreaRings& cell,
                                          const GeosGeometry& houses) const {
        GeosGeometry own = area_of(cell).united(houses);
        std::vector<std::uint32_t> sole;
        for (const std::uint32_t parcel : site.parcels)
            if (sites_.parcels.owners[parcel] == 1) sole.push_back(parcel);
        if (!sole.empty()) own = own.united(area_of(sites_.parcels.shapes, sole));
        return own;
    }

    [[nodiscard]] GeosGeometry without_others(std::uint32_t s, const GeosGeometry& ground) const {
        ShapeColumn reached;
        ground.append_to(reached, Dimension::polygon);
        if (reached.dimension(0) == Dimension::none) return GeosGeometry(Shape());
        const Box& box = reached.box(0);
        const FrontageSite& site = sites_.sites[s];
        ShapeColumn others;
        water_index_.visit(box, [&](std::uint32_t water) { others.append(water_[water]); });
        sites_.parcels.index->visit(box, [&](std::uint32_t parcel) {
            if (!std::ranges::binary_search(site.parcels, parcel)) others.append(sites_.parcels.shapes[parcel]);
        });
        sites_.index.visit(box, [&](std::uint32_t dwelling) {
            if (sites_.site_of[dwelling] != s) others.append(sites_.dwellings.shapes[dwelling]);
        });
        roads_.append_near(reached, others);
        GeosGeometry left(reached[0]);
        if (others.size() > 0) left = left.difference(GeosGeometry::union_of(others));
        return left;
    }

    const FrontageSites& sites_;
    Carriageways roads_;
    ShapeColumn water_;
    PackedRTree water_index_;
    VillageCut villages_;
};

void add_row(Table& rows, const FrontageSites& sites, std::uint32_t s, const VillagePiece& zone, double yard_m) {
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
    rows.set("accuracy_m", Value(site.parcels.empty() ? yard_m : rows.layer().accuracy_m));
    rows.shapes.append(zone.ground[0]);
    rows.end_row();
}

}  // namespace

Table frontage_zones(const DerivedLayer& layer, const DeriveInput& input, Progress& progress) {
    PartOfProgress finding(progress, 0, 0.1);
    const FrontageSites sites(layer, input, finding);
    PartOfProgress parting(progress, 0.1, 0.3);
    const std::vector<AreaRings> cells = cells_of(sites, parting);
    const Drawing drawing(layer, input, sites);
    std::vector<VillagePiece> zones(sites.sites.size());
    PartOfProgress drawing_zones(progress, 0.3, 1);
    in_parallel(zones.size(), drawing_zones, "draw", [&](std::size_t site) {
        zones[site] = drawing.zone_of(static_cast<std::uint32_t>(site), cells[site]);
    });
    Table rows(*layer.layer);
    const double yard_m = input.number("cluster_yard");
    for (std::uint32_t site = 0; site < zones.size(); ++site)
        if (zones[site].ground.size() > 0 && zones[site].ground.dimension(0) != Dimension::none)
            add_row(rows, sites, site, zones[site], yard_m);
    return rows;
}

}  // namespace cunjing
