// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/ingest/ground_overlap.hpp"

#include "gis/geometry/geos.hpp"
#include "gis/geometry/overlay_area.hpp"
#include "gis/geometry/simplicity.hpp"

namespace cunjing {
namespace {

constexpr double slip_of_the_pen_m2 = 1;
constexpr std::size_t pairs_shown = 10;

}  // namespace

bool is_sound(const Shape& shape) {
    return shape.dimension() != Dimension::polygon || surely_valid(shape) || GeosGeometry(shape).is_valid();
}

std::vector<Text> overlap_notes(const Table& rows) {
    std::vector<std::size_t> polygons;
    for (std::size_t row = 0; row < rows.size(); ++row)
        if (rows.shapes.dimension(row) == Dimension::polygon && is_sound(rows.shapes[row])) polygons.push_back(row);
    std::vector<Text> notes;
    for (auto a = polygons.begin(); a != polygons.end(); ++a)
        for (auto b = a + 1; b != polygons.end(); ++b) {
            if (!rows.shapes.box(*a).meets(rows.shapes.box(*b))) continue;
            const double shared_m2 = overlay_area_m2(rows.shapes[*a], rows.shapes[*b]);
            if (shared_m2 <= slip_of_the_pen_m2) continue;
            notes.push_back(say("第 {0} 行与第 {1} 行重叠 {2:.0f} 平方米，请核对边界",
                                "rows {0} and {1} overlap by {2:.0f} m²: please look at their boundaries", *a + 1,
                                *b + 1, shared_m2));
            if (notes.size() == pairs_shown) return notes;
        }
    return notes;
}

}  // namespace cunjing
