// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/network/flow.hpp"

#include <cmath>

namespace cunjing {
namespace {

/// How far it falls in the direction in which a feature is drawn; nothing where that is unknown.
std::optional<double> bed_drop_m(const FlowEvidence& evidence) {
    if (!evidence.bed_start_m || !evidence.bed_end_m) return std::nullopt;
    return *evidence.bed_start_m - *evidence.bed_end_m;
}

std::optional<double> ground_drop_m(const LineNetwork& network, const NetworkEdge& edge,
                                    const std::function<std::optional<double>(Point)>& height_m) {
    if (!height_m) return std::nullopt;
    const auto from = height_m(network.node_place(edge.from));
    const auto to = height_m(network.node_place(edge.to));
    if (!from || !to) return std::nullopt;
    return *from - *to;
}

Flow of_drop(double drop_m) {
    return drop_m > 0 ? Flow::forward : Flow::backward;
}

std::vector<Passage> passages(std::span<const Flow> flow, FlowSearch::Towards towards, bool unknown_too) {
    const bool down = towards == FlowSearch::Towards::downstream;
    std::vector<Passage> result;
    result.reserve(flow.size());
    for (const Flow of_edge : flow) {
        const bool either_way = of_edge == Flow::level || (of_edge == Flow::unknown && unknown_too);
        result.push_back({either_way || of_edge == (down ? Flow::forward : Flow::backward),
                          either_way || of_edge == (down ? Flow::backward : Flow::forward)});
    }
    return result;
}

/// What a bridged gap is told by: the edge of the feature whose end it begins at.
Flow of_gap(const LineNetwork& network, const NetworkEdge& gap, const std::vector<Flow>& flow) {
    for (const NetworkArm& arm : network.arms(gap.from)) {
        const NetworkEdge& edge = network.edge(arm.edge);
        if (edge.is_mend || edge.feature != gap.feature) continue;
        if (flow[arm.edge] != Flow::forward && flow[arm.edge] != Flow::backward) return flow[arm.edge];
        const bool runs_in = (flow[arm.edge] == Flow::forward) != arm.leaves;
        return runs_in ? Flow::forward : Flow::backward;
    }
    return Flow::unknown;
}

}  // namespace

FlowDirections flow_directions(const LineNetwork& network, const std::function<FlowEvidence(NetworkFeature)>& evidence,
                               const std::function<std::optional<double>(Point)>& height_m, double least_drop_m) {
    FlowDirections result{std::vector<Flow>(network.edge_count(), Flow::unknown), {}};
    for (std::uint32_t i = 0; i < network.edge_count(); ++i) {
        const NetworkEdge& edge = network.edge(i);
        if (edge.is_mend) continue;
        const FlowEvidence known = evidence(edge.feature);
        const auto bed_m = bed_drop_m(known);
        const auto drop_m = bed_m ? bed_m : ground_drop_m(network, edge, height_m);
        const double least_m = bed_m ? 0 : least_drop_m;
        const bool falls_clearly = drop_m && std::abs(*drop_m) >= least_m && *drop_m != 0;
        if (known.is_level) {
            result.of_edge[i] = Flow::level;
        } else if (known.runs_forward) {
            result.of_edge[i] = *known.runs_forward ? Flow::forward : Flow::backward;
            if (falls_clearly && of_drop(*drop_m) != result.of_edge[i]) result.uphill.push_back({i, std::abs(*drop_m)});
        } else if (falls_clearly) {
            result.of_edge[i] = of_drop(*drop_m);
        }
    }
    for (std::uint32_t i = 0; i < network.edge_count(); ++i)
        if (network.edge(i).is_mend) result.of_edge[i] = of_gap(network, network.edge(i), result.of_edge);
    return result;
}

FlowSearch::FlowSearch(const LineNetwork& network, std::span<const Flow> flow, Towards towards)
    : certain_(network, passages(flow, towards, false)), possible_(network, passages(flow, towards, true)) {}

void FlowSearch::search(std::span<const SearchStart> starts, double reach_m) {
    certain_.search(starts, reach_m);
    possible_.search(starts, reach_m);
}

std::optional<FlowDistance> FlowSearch::to(const EdgePlace& place) const {
    const double certain_m = certain_.distance_m(place);
    if (certain_m != PathSearch::unreached) return FlowDistance{certain_m, true};
    const double possible_m = possible_.distance_m(place);
    if (possible_m != PathSearch::unreached) return FlowDistance{possible_m, false};
    return std::nullopt;
}

}  // namespace cunjing
