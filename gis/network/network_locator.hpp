// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <optional>
#include <vector>

#include "gis/geometry/distance.hpp"
#include "gis/geometry/segment_runs.hpp"
#include "gis/network/line_network.hpp"

namespace cunjing {

/// Where something beside a network comes nearest to one of its edges.
struct Attachment {
    EdgePlace at;
    double away_m = 0;  // 0 where the shape touches, crosses or covers the edge
    Point place;        // on the edge
};

/// Finds the edges that a shape lies on or next to: the road a house stands at, the ditches that lead to a pond.
/// Bridged gaps are no edges to stand at. Safe to ask from many threads.
/// Cost: a look into a packed index, and the shortest way to each run of eight segments within the reach.
class NetworkLocator {
public:
    /// Takes the network, which must outlive the locator.
    explicit NetworkLocator(const LineNetwork& network) : network_(&network), runs_(network.edge_shapes()) {}

    /// The nearest edge within the reach, exactly at the reach too; of equally near ones the first.
    /// Takes a shape of any kind, and the only source whose edges count.
    [[nodiscard]] std::optional<Attachment> nearest(const Shape& shape, double reach_m,
                                                    std::optional<std::uint32_t> only_source = {}) const;
    [[nodiscard]] std::optional<Attachment> nearest(Point place, double reach_m,
                                                    std::optional<std::uint32_t> only_source = {}) const;
    /// All edges within the reach, each at its nearest place, in the order of edges.
    [[nodiscard]] std::vector<Attachment> all_within(const Shape& shape, double reach_m,
                                                     std::optional<std::uint32_t> only_source = {}) const;

private:
    [[nodiscard]] Attachment attachment(const SegmentRun& run, const ShortestWay& way) const;

    const LineNetwork* network_;
    SegmentRuns runs_;
};

}  // namespace cunjing
