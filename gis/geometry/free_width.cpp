// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/geometry/free_width.hpp"

#include <algorithm>
#include <cmath>
#include <deque>
#include <utility>
#include <vector>

#include "gis/geometry/distance.hpp"

namespace cunjing {
namespace {

constexpr double step_m = 0.25;

/// A cut across the path: from the right end of the strip to the left.
struct Station {
    Point place;
    Point ahead;  // of length 1
};

using Interval = std::pair<double, double>;

/// Adds the parts of the cut's line that lie in an area, by distance to the left of the path.
void add_blocked(const Station& at, const Shape& area, std::vector<double>& crossings, std::vector<Interval>& blocked) {
    const auto along = [&](Point p) { return (p.x - at.place.x) * at.ahead.x + (p.y - at.place.y) * at.ahead.y; };
    const auto left = [&](Point p) { return (p.y - at.place.y) * at.ahead.x - (p.x - at.place.x) * at.ahead.y; };
    crossings.clear();
    for (std::size_t r = 0; r < area.ring_count(); ++r) {
        const Ring ring = area.ring(r);
        for (std::size_t i = 1; i < ring.size(); ++i) {
            const double a = along(ring[i - 1]);
            const double b = along(ring[i]);
            if ((a >= 0) == (b >= 0)) continue;
            const double share = a / (a - b);
            crossings.push_back(left(ring[i - 1]) + share * (left(ring[i]) - left(ring[i - 1])));
        }
    }
    std::ranges::sort(crossings);
    for (std::size_t i = 1; i < crossings.size(); i += 2) blocked.emplace_back(crossings[i - 1], crossings[i]);
}

/// The widest gap that is left between the ends of the strip.
double widest_gap_m(std::vector<Interval>& blocked, const SideOffsets& reach) {
    std::ranges::sort(blocked);
    double widest = 0;
    double free_from = -reach.right_m;
    for (const auto& [from, to] : blocked) {
        widest = std::max(widest, std::min(from, reach.left_m) - free_from);
        free_from = std::max(free_from, to);
    }
    return std::max(widest, reach.left_m - free_from);
}

/// The stations of a path, its ends among them.
std::vector<Station> stations_of(Ring path) {
    std::vector<Station> stations;
    double left_over_m = 0;  // from the last station to the next segment's start
    for (std::size_t i = 1; i < path.size(); ++i) {
        const double length_m = distance_m(path[i - 1], path[i]);
        if (!(length_m > 0)) continue;
        const Point ahead{(path[i].x - path[i - 1].x) / length_m, (path[i].y - path[i - 1].y) / length_m};
        double at_m = stations.empty() ? 0 : step_m - left_over_m;
        for (; at_m <= length_m; at_m += step_m)
            stations.push_back({{path[i - 1].x + at_m * ahead.x, path[i - 1].y + at_m * ahead.y}, ahead});
        left_over_m = length_m - (at_m - step_m);
    }
    return stations;
}

}  // namespace

NarrowStretch narrowest_stretch(Ring path, const SideOffsets& reach, double stretch_m, std::span<const Shape> areas) {
    const double whole_m = reach.left_m + reach.right_m;
    std::vector<Box> grounds;  // beside which an area may stand in the way
    for (const Shape& area : areas) grounds.push_back(area.box().grown(reach.greater_m()));
    const std::vector<Station> stations = stations_of(path);
    std::vector<double> crossings;
    std::vector<Interval> blocked;
    const auto free_at = [&](const Station& at) {
        const Box here{at.place.x, at.place.y, at.place.x, at.place.y};
        blocked.clear();
        for (std::size_t i = 0; i < areas.size(); ++i)
            if (grounds[i].meets(here)) add_blocked(at, areas[i], crossings, blocked);
        return widest_gap_m(blocked, reach);
    };
    NarrowStretch narrowest{whole_m, stations.empty() ? Point{} : stations.front().place};
    // Each station stands for the step that it is in the middle of.
    const auto steps = static_cast<std::size_t>(std::max(1.0, std::ceil(stretch_m / step_m)));
    const std::size_t window = std::min(stations.size(), steps);
    std::vector<double> free_m;
    std::deque<std::size_t> widest;  // stations of the window whose gaps fall, the widest first
    for (std::size_t i = 0; i < stations.size(); ++i) {
        free_m.push_back(free_at(stations[i]));
        while (!widest.empty() && free_m[widest.back()] <= free_m[i]) widest.pop_back();
        widest.push_back(i);
        if (widest.front() + window <= i) widest.pop_front();
        if (i + 1 < window || free_m[widest.front()] >= narrowest.free_m) continue;
        narrowest = {free_m[widest.front()], stations[i - (window - 1) / 2].place};
    }
    return narrowest;
}

}  // namespace cunjing
