// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/network/network_locator.hpp"

#include <algorithm>

namespace cunjing {
namespace {

/// The shortest way from a shape to a path; none where a polygon holds a point of it.
ShortestWay way_to(const Shape& shape, Ring path) {
    if (shape.dimension() == Dimension::polygon && covers(shape, path.front())) return {0, path.front(), path.front()};
    return shortest_way_to_path(shape, path);
}

}  // namespace

Attachment NetworkLocator::attachment(const SegmentRun& run, const ShortestWay& way) const {
    const Ring edge = network_->edge_shapes()[run.row].ring(0);
    double along_m = 0;
    for (std::size_t i = 1; i <= run.first; ++i) along_m += distance_m(edge[i - 1], edge[i]);
    double nearest_m = std::numeric_limits<double>::infinity();
    double place_along_m = along_m;
    for (std::size_t i = run.first; i < run.first + run.count; ++i) {
        const double off_m = distance_m(way.to, nearest_on_segment(way.to, edge[i], edge[i + 1]));
        if (off_m < nearest_m) {
            nearest_m = off_m;
            place_along_m = along_m + distance_m(edge[i], way.to);
        }
        along_m += distance_m(edge[i], edge[i + 1]);
    }
    return {{run.row, std::min(place_along_m, network_->edge(run.row).length_m)}, way.distance_m, way.to};
}

std::vector<Attachment> NetworkLocator::all_within(const Shape& shape, double reach_m,
                                                   std::optional<std::uint32_t> only_source) const {
    std::vector<Attachment> all;
    if (shape.dimension() == Dimension::none) return all;
    std::vector<SegmentRun> found;
    runs_.find(shape.box().grown(reach_m), found);
    for (const SegmentRun& run : found) {
        const NetworkEdge& edge = network_->edge(run.row);
        if (edge.is_mend || (only_source && edge.feature.source != *only_source)) continue;
        const bool is_same_edge = !all.empty() && all.back().at.edge == run.row;
        const ShortestWay way = way_to(shape, runs_.points(run));
        if (way.distance_m > reach_m || (is_same_edge && way.distance_m >= all.back().away_m)) continue;
        if (is_same_edge) all.pop_back();
        all.push_back(attachment(run, way));
    }
    return all;
}

std::optional<Attachment> NetworkLocator::nearest(const Shape& shape, double reach_m,
                                                  std::optional<std::uint32_t> only_source) const {
    constexpr double first_share = 1.0 / 64;  // most things stand much nearer than the reach
    for (double share = first_share; share <= 1; share *= 4) {
        const std::vector<Attachment> all = all_within(shape, share * reach_m, only_source);
        if (!all.empty()) return *std::ranges::min_element(all, {}, &Attachment::away_m);
    }
    return std::nullopt;
}

std::optional<Attachment> NetworkLocator::nearest(Point place, double reach_m,
                                                  std::optional<std::uint32_t> only_source) const {
    ShapeColumn one;
    one.append(Dimension::point, Ring(&place, 1));
    return nearest(one[0], reach_m, only_source);
}

}  // namespace cunjing
