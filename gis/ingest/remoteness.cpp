// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/ingest/remoteness.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

#include "gis/base/error.hpp"

namespace cunjing {
namespace {

constexpr double noteworthy_m = 20'000;
constexpr double impossible_m = 100'000;
constexpr double metres_per_km = 1000;
constexpr double widest_zone_m = 1'000'000;  // eastings of a zone lie between 0 and this, whatever its width

double gap_m(const Box& a, const Box& b) {
    const double dx = std::max({a.min_x - b.max_x, b.min_x - a.max_x, 0.0});
    const double dy = std::max({a.min_y - b.max_y, b.min_y - a.max_y, 0.0});
    return std::hypot(dx, dy);
}

bool is_near_when_swapped(const Box& project, Point first, const Placement& placement) {
    std::vector<Point> swapped{{first.y, first.x}};
    if (!placement.move(swapped)) return false;
    Box there;
    there.add(swapped.front());
    return project.is_empty() ? there.min_x > 0 && there.max_x < widest_zone_m : gap_m(there, project) < noteworthy_m;
}

Text reason(bool swapped) {
    if (swapped) return {"横、纵坐标（经、纬度）写反了：请对调后再导入", "its axes are swapped: put them right first"};
    return {"坐标系或带号可能标错，请用 --source-crs 指明真正的坐标系",
            "its coordinate system or zone may be declared wrongly: name the true one with --source-crs"};
}

}  // namespace

bool is_impossibly_far(const Box& shape, const Box& project) {
    return !project.is_empty() && gap_m(shape, project) >= impossible_m;
}

std::optional<Text> check_remoteness(const Box& shapes, const Box& project, std::optional<Point> first,
                                     const Placement& placement, const std::filesystem::path& source) {
    if (shapes.is_empty()) return std::nullopt;
    if (project.is_empty()) {
        if (shapes.max_x > 0 && shapes.min_x < widest_zone_m) return std::nullopt;
        const Text why = reason(first && is_near_when_swapped(project, *first, placement));
        throw DataError(say("{0} 的东坐标 {1:.0f}…{2:.0f} 米不在任何投影带内：{3}",
                            "the eastings of {0}, {1:.0f}…{2:.0f} m, lie outside any zone: {4}", source.string(),
                            shapes.min_x, shapes.max_x, why.zh, why.en));
    }
    const double away_m = gap_m(shapes, project);
    if (away_m < noteworthy_m) return std::nullopt;
    const double away_km = away_m / metres_per_km;
    if (away_m < impossible_m)
        return say("来源离项目已有数据 {0:.0f} 千米，请核对坐标系",
                   "the source lies {0:.0f} km from what the project has: please look at its coordinate system",
                   away_km);
    const Text why = reason(first && is_near_when_swapped(project, *first, placement));
    throw DataError(say("{0} 离项目已有数据 {1:.0f} 千米：{2}", "{0} lies {1:.0f} km from what the project has: {3}",
                        source.string(), away_km, why.zh, why.en));
}

}  // namespace cunjing
