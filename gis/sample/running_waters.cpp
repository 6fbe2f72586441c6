// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include <algorithm>

#include "gis/sample/borders.hpp"
#include "gis/sample/placing.hpp"

namespace cunjing::sample {
namespace {

/// The bank of a river: both sides of a reach, each as far out as its own number says.
Path strip(const Path& middle, double half_m, const Terrain* unevenness) {
    Path left;
    Path right;
    for (std::size_t i = 0; i < middle.size(); ++i) {
        const Point forward = unit(middle[std::min(i + 1, middle.size() - 1)] - middle[i == 0 ? 0 : i - 1]);
        const double wider_m = unevenness != nullptr ? half_m * 0.7 * unevenness->noise(middle[i], 90, 31) : 0;
        left.push_back(to_mm(middle[i] + left_of(forward) * (half_m + wider_m)));
        right.push_back(to_mm(middle[i] - left_of(forward) * (half_m - wider_m * 0.6)));
    }
    left.insert(left.end(), right.rbegin(), right.rend());
    return left;
}

void add_river_polygons(Town& town, const Stream& stream, const Path& reach, Random& random) {
    constexpr std::size_t vertices_per_polygon = 26;
    for (std::size_t from = 0; from + 8 < reach.size(); from += vertices_per_polygon) {
        const std::size_t to = std::min(from + vertices_per_polygon, reach.size() - 1);
        const Path part(reach.begin() + static_cast<std::ptrdiff_t>(from),
                        reach.begin() + static_cast<std::ptrdiff_t>(to) + 1);
        const Path water = strip(part, 5.5, &town.terrain);
        if (!is_simple(water)) continue;
        const bool surveyed = random.chance(0.6);
        town.rows.polygon("water", water, 1.5,
                          {{"name", Value(stream.name)},
                           {"kind", Value("river")},
                           {"transparency_cm", surveyed ? Value(random.whole(35, 90)) : Value()},
                           {"depth_cm", surveyed ? Value(random.whole(60, 180)) : Value()},
                           {"colour", surveyed ? Value("normal") : Value()},
                           {"odour", surveyed ? Value("none") : Value()},
                           {"surveyed_on", surveyed ? some_day(random, 2025, 2026) : Value()}});
        town.ground.add(water, Use::water);
        const Path kept_free = strip(part, 14, nullptr);
        if (random.chance(0.7) && is_simple(kept_free))
            town.rows.polygon("restricted_area", kept_free, 1.5,
                              {{"kind", Value("river_management")},
                               {"name", Value(stream.name)},
                               {"source", Value("虚构的河道管理范围")}});
    }
}

}  // namespace

void add_running_waters(Town& town) {
    for (std::size_t index = 0; index < town.layout.streams.size(); ++index) {
        const Stream& stream = town.layout.streams[index];
        Random random = town.random("stream", static_cast<int>(index));
        const bool measured = stream.is_river || random.chance(0.6);
        for (const LinePart& part : cut_at_borders(town.partition, stream.path, 60)) {
            town.rows.set_village({});
            town.rows.line("watercourse", part.path, 1.5,
                           {{"name", Value(stream.name)},
                            {"kind", Value(stream.is_river ? "river" : "stream")},
                            {"width_m", measured ? Value(stream.width_m) : Value()},
                            {"flows_forward", Value(true)}});
            town.ground.add_line(part.path, stream.is_river ? stream.width_m / 2 : 3, Use::water);
            if (stream.is_river && random.chance(0.6)) add_river_polygons(town, stream, part.path, random);
        }
    }
}

}  // namespace cunjing::sample
