// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/derive/private_ground.hpp"

#include "gis/geometry/distance.hpp"

namespace cunjing {

PrivateGrounds::Features::Features(const std::vector<DerivedSource>& sources, const DeriveInput& input) {
    std::vector<Box> boxes;
    for (const DerivedSource& source : sources) {
        const Table* table = input.table(*source.layer);
        for (const std::uint32_t row : input.rows_of(source)) {
            if (table->shapes.dimension(row) != Dimension::polygon) continue;
            const std::size_t field = source.layer->index_of("household_uid");
            const bool known = table->carries(field) && table->column(field).is_known(row);
            shapes.append(table->shapes[row]);
            household.push_back(known ? table->column(field).text(row) : std::string_view());
            boxes.push_back(table->shapes.box(row));
        }
    }
    index.emplace(boxes);
}

std::vector<std::uint32_t> PrivateGrounds::Features::meeting(const Box& box) const {
    std::vector<std::uint32_t> found;
    index->visit(box, [&](std::uint32_t feature) { found.push_back(feature); });
    return found;
}

PrivateGrounds::PrivateGrounds(const std::vector<DerivedSource>& parcels, const std::vector<DerivedSource>& houses,
                               double yard_m, const DeriveInput& input)
    : parcels_(parcels, input), houses_(houses, input), yard_m_(yard_m), owners_(parcels_.household) {
    std::erase(owners_, std::string_view());
    std::ranges::sort(owners_);
}

bool PrivateGrounds::has_parcel(std::uint32_t house) const {
    const std::string_view household = houses_.household[house];
    if (!household.empty() && std::ranges::binary_search(owners_, household)) return true;
    const Point inside = point_on(houses_.shapes[house]);
    for (const std::uint32_t parcel : parcels_.meeting({inside.x, inside.y, inside.x, inside.y}))
        if (covers(parcels_.shapes[parcel], inside)) return true;
    return false;
}

PrivateGround PrivateGrounds::near(const Box& box) const {
    PrivateGround ground;
    for (const std::uint32_t parcel : parcels_.meeting(box)) ground.known.append(parcels_.shapes[parcel]);
    for (const std::uint32_t house : houses_.meeting(box.grown(yard_m_)))
        (has_parcel(house) ? ground.known : ground.yards).append(houses_.shapes[house]);
    return ground;
}

}  // namespace cunjing
