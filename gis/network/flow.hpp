// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <vector>

#include "gis/network/path_search.hpp"

namespace cunjing {

/// Which way water runs along an edge: from its first node to its second, back, nobody knows; or either way as it comes
/// (the water of a pond).
enum class Flow : std::uint8_t { forward, backward, unknown, level };

/// What is known of the flow along a feature: declared, or by the height of its bed at both ends.
struct FlowEvidence {
    std::optional<bool> runs_forward;  // in the direction in which it is drawn
    std::optional<double> bed_start_m;
    std::optional<double> bed_end_m;
    bool is_level = false;
};

/// An edge whose declared direction the heights speak against.
struct UphillFlow {
    std::uint32_t edge = 0;
    double rise_m = 0;
};

/// The flow of each edge, and where the sources of knowledge disagree.
struct FlowDirections {
    std::vector<Flow> of_edge;
    std::vector<UphillFlow> uphill;  // what was declared holds all the same
};

/// Tells the flow of each edge: what was declared, else by the heights of the bed, else by the ground where it falls by
/// at least `least_drop_m`, else unknown. A bridged gap goes on as the line does whose end it begins at.
/// Takes what is known of a feature, and the height of the ground (may be empty).
[[nodiscard]] FlowDirections flow_directions(const LineNetwork& network,
                                             const std::function<FlowEvidence(NetworkFeature)>& evidence,
                                             const std::function<std::optional<double>(Point)>& height_m,
                                             double least_drop_m);

/// How far a place is along the flow, and whether that is certain: not where an edge of unknown flow is on the way.
struct FlowDistance {
    double distance_m = 0;
    bool is_certain = true;
};

/// Where water comes from or goes to, within a reach. One search after another, by one thread.
class FlowSearch {
public:
    enum class Towards { upstream, downstream };

    /// Takes what must outlive it.
    FlowSearch(const LineNetwork& network, std::span<const Flow> flow, Towards towards);

    void search(std::span<const SearchStart> starts, double reach_m);
    /// The certain distance, else the shortest that may be; nothing beyond the reach.
    [[nodiscard]] std::optional<FlowDistance> to(const EdgePlace& place) const;
    /// The searches behind it: over edges of known flow, and over those of unknown flow too.
    [[nodiscard]] const PathSearch& certain() const { return certain_; }
    [[nodiscard]] const PathSearch& possible() const { return possible_; }

private:
    PathSearch certain_;
    PathSearch possible_;
};

}  // namespace cunjing
