// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/derive/residential_area.hpp"

#include "gis/base/part_of_progress.hpp"
#include "gis/base/uid.hpp"
#include "gis/derive/cluster_hull.hpp"
#include "gis/derive/in_parallel.hpp"
#include "gis/derive/village_cut.hpp"

namespace cunjing {
namespace {

struct Settlement {
    const Cluster* cluster = nullptr;
    std::size_t households = 0;
    std::vector<VillagePiece> pieces;
};

std::vector<Settlement> settlements_in(const std::vector<Cluster>& clusters, const Dwellings& dwellings,
                                       double least_households) {
    std::vector<Settlement> found;
    for (const Cluster& cluster : clusters) {
        if (static_cast<double>(cluster.size()) < least_households) continue;
        const std::size_t households = households_in(dwellings, cluster);
        if (static_cast<double>(households) >= least_households) found.push_back({&cluster, households, {}});
    }
    return found;
}

void add_rows(Table& rows, const Settlement& settlement, std::string_view first_uid, double large) {
    for (const VillagePiece& piece : settlement.pieces) {
        rows.set("uid", Value(uid_of("residential_area/" + std::string(first_uid) + "/" + piece.code)));
        if (!piece.code.empty()) rows.set("village_code", Value(piece.code));
        rows.set("kind", Value(static_cast<double>(settlement.households) < large ? "cluster" : "large"));
        rows.set("source", Value(derived_source));
        rows.shapes.append(piece.ground[0]);
        rows.end_row();
    }
}

}  // namespace

Table residential_areas(const DerivedLayer& layer, const DeriveInput& input, Progress& progress) {
    const Dwellings dwellings(layer.of("dwelling"), input);
    const Barriers barriers(shapes_of(layer.of("barrier"), input));
    const VillageCut villages(layer.of("village"), input);
    PartOfProgress clustering(progress, 0, 0.3);
    const std::vector<Cluster> clusters = clusters_of(dwellings, barriers, input.number("cluster_eps"), clustering);
    std::vector<Settlement> settlements = settlements_in(clusters, dwellings, input.number("cluster_min_households"));
    const HullForm form(input);
    const double least_m2 = input.number("cluster_min_area");
    PartOfProgress drawing(progress, 0.3, 1);
    in_parallel(settlements.size(), drawing, "draw", [&](std::size_t i) {
        const ShapeColumn members = members_of(dwellings, *settlements[i].cluster);
        const ShapeColumn hull = hull_of(members[0], barriers, form);
        if (area_m2(hull[0]) < least_m2) return;
        settlements[i].pieces = villages.pieces_of(hull[0]);
        if (settlements[i].pieces.size() < 2) return;
        for (VillagePiece& piece : settlements[i].pieces) piece.ground = parts_holding(piece.ground[0], members[0]);
        std::erase_if(settlements[i].pieces,
                      [](const VillagePiece& piece) { return piece.ground.dimension(0) == Dimension::none; });
    });
    Table rows(*layer.layer);
    const double large = input.number("cluster_large");
    for (const Settlement& settlement : settlements)
        add_rows(rows, settlement, dwellings.uid[settlement.cluster->front()], large);
    return rows;
}

}  // namespace cunjing
