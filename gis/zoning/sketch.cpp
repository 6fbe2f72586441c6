// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/zoning/sketch.hpp"

#include <algorithm>

#include "gis/geometry/corners.hpp"
#include "gis/geometry/geos.hpp"
#include "gis/geometry/overlay_area.hpp"
#include "gis/geometry/simplicity.hpp"

namespace cunjing {
namespace {

/// "E 500012.3, N 3400005.1" of "Self-intersection[500012.3 3400005.1]"; empty where no place is named.
std::string place_in(const std::string& reason) {
    const std::size_t open = reason.find('[');
    const std::size_t blank = reason.find(' ', open);
    const std::size_t close = reason.find(']', open);
    if (open == std::string::npos || blank == std::string::npos || close == std::string::npos) return {};
    const auto number = [&](std::size_t from, std::size_t to) {
        return fmt::format("{:.1f}", std::stod(reason.substr(from + 1, to - from - 1)));
    };
    return "E " + number(open, blank) + ", N " + number(blank, close);
}

bool has_three_corners(const Shape& polygon) {
    if (polygon.dimension() != Dimension::polygon) return false;
    for (std::size_t r = 0; r < polygon.ring_count(); ++r)
        if (!is_closed(polygon.ring(r))) return false;
    return true;
}

}  // namespace

std::optional<Text> fault_of_sketch(const Shape& polygon) {
    if (!has_three_corners(polygon))
        return Text{"至少要有三个角点，才围得成一块地", "at least three corners are needed to enclose ground"};
    if (surely_valid(polygon)) return std::nullopt;
    const GeosGeometry geometry(polygon);
    if (geometry.is_valid()) return std::nullopt;
    const std::string place = place_in(geometry.invalidity());
    if (place.empty() || !(geometry.repaired().area_m2() > 0))
        return Text{"边线围不出面积：角点几乎在一条直线上，请移动或删去角点",
                    "the outline encloses no ground: its corners are nearly in line; move or remove one"};
    return say("边线自相交或互相重叠（{} 附近），无法判定：请移动或删去角点",
               "the outline crosses or touches itself near {}, so it cannot be judged: move or remove a corner", place);
}

std::vector<VillagePart> villages_under(const ZoningScene& scene, const Shape& polygon) {
    const double noise_m2 = scene.number("pen_overlap_area");
    std::vector<VillagePart> parts;
    for (const ZoningVillage& village : scene.villages()) {
        const Shape ground = village.ground[0];
        if (!ground.box().meets(polygon.box())) continue;
        const double area = overlay_area_m2(polygon, ground);
        if (area >= noise_m2) parts.push_back({&village, area});
    }
    std::ranges::stable_sort(parts, [](const VillagePart& a, const VillagePart& b) { return a.area_m2 > b.area_m2; });
    return parts;
}

}  // namespace cunjing
