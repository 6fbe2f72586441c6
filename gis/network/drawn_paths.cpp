// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/network/drawn_paths.hpp"

#include <algorithm>
#include <cmath>

#include "gis/geometry/distance.hpp"

namespace cunjing {

DrawnPaths::DrawnPaths(const LineSources& sources) {
    for (std::uint32_t source = 0; source < sources.size(); ++source) {
        const ShapeColumn& lines = sources[source];
        for (std::uint32_t row = 0; row < lines.size(); ++row) {
            if (lines.dimension(row) != Dimension::line) continue;
            const Shape line = lines[row];
            for (std::uint32_t ring = 0; ring < line.ring_count(); ++ring) add({source, row}, ring, line.ring(ring));
        }
    }
}

void DrawnPaths::add(NetworkFeature feature, std::uint32_t ring, Ring points) {
    const auto is_number = [](Point p) { return std::isfinite(p.x) && std::isfinite(p.y); };
    if (!std::ranges::all_of(points, is_number)) return;
    std::vector<Point> kept;
    for (const Point p : points)
        if (kept.empty() || kept.back() != p) kept.push_back(p);
    if (kept.size() < 2) return;
    double along_m = 0;
    for (std::size_t i = 0; i < kept.size(); ++i) {
        if (i > 0) along_m += distance_m(kept[i - 1], kept[i]);
        along_m_.push_back(along_m);
    }
    first_.push_back(along_m_.size());
    shapes_.append(Dimension::line, kept);
    feature_.push_back(feature);
    ring_.push_back(ring);
}

Point point_along(Ring points, std::span<const double> along_m, double at_m) {
    const auto next = std::ranges::lower_bound(along_m, at_m);
    if (next == along_m.begin()) return points.front();
    if (next == along_m.end()) return points.back();
    const auto i = static_cast<std::size_t>(next - along_m.begin());
    if (*next == at_m) return points[i];
    const double share = (at_m - along_m[i - 1]) / (along_m[i] - along_m[i - 1]);
    const Point a = points[i - 1];
    const Point b = points[i];
    return {a.x + share * (b.x - a.x), a.y + share * (b.y - a.y)};
}

std::vector<Point> piece_of_path(Ring points, std::span<const double> along_m, double from_m, double to_m) {
    const double least_m = std::min(from_m, to_m);
    const double greatest_m = std::max(from_m, to_m);
    std::vector<Point> piece{point_along(points, along_m, least_m)};
    for (std::size_t i = 0; i < points.size(); ++i)
        if (least_m < along_m[i] && along_m[i] < greatest_m) piece.push_back(points[i]);
    piece.push_back(point_along(points, along_m, greatest_m));
    if (from_m > to_m) std::ranges::reverse(piece);
    return piece;
}

}  // namespace cunjing
