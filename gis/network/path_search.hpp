// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <limits>
#include <span>
#include <utility>
#include <vector>

#include "gis/network/line_network.hpp"

namespace cunjing {

/// A place from which ways are measured, and what it costs to get there (the leg beside the network).
struct SearchStart {
    EdgePlace at;
    double cost_m = 0;
};

/// The ways an edge may be gone: from its first node to its second, and back.
struct Passage {
    bool forward = true;
    bool backward = true;
};

/// A piece of an edge, by distances from its first node.
struct EdgeStretch {
    std::uint32_t edge = 0;
    double from_m = 0;
    double to_m = 0;

    bool operator==(const EdgeStretch&) const = default;
};

/// The stretches that others cover together, in the order of edges and along them: what meets or overlaps is one.
[[nodiscard]] std::vector<EdgeStretch> joined(std::vector<EdgeStretch> stretches);

/// The shortest ways along a network from one or several places to all others within a reach.
/// One search after another, by one thread: it forgets only what the last one touched.
/// Cost: n log n in the edges within the reach, whatever the size of the network.
class PathSearch {
public:
    static constexpr double unreached = std::numeric_limits<double>::infinity();

    /// Takes the network, which must outlive the search, and how each edge may be gone; none: both ways everywhere.
    explicit PathSearch(const LineNetwork& network, std::vector<Passage> passages = {});

    /// Begins anew.
    /// Takes starts with costs of 0 m or more; the reach counts those in, and what is exactly at it is reached.
    void search(std::span<const SearchStart> starts, double reach_m);
    void search(const SearchStart& start, double reach_m) { search(std::span(&start, 1), reach_m); }

    /// The length of the shortest way to a place, the cost of its start among it; `unreached` beyond the reach.
    [[nodiscard]] double distance_m(const EdgePlace& place) const { return best_way(place).distance_m; }
    [[nodiscard]] double distance_to_node_m(std::uint32_t node) const { return within_reach(distance_m_[node]); }
    /// The nodes reached, in their order.
    [[nodiscard]] std::vector<std::uint32_t> reached_nodes() const;
    /// All places within the reach, as pieces of edges.
    [[nodiscard]] std::vector<EdgeStretch> reached_stretches() const;
    /// The shortest way to a place as points, from its start on; empty when it is unreached.
    [[nodiscard]] std::vector<Point> path_to(const EdgePlace& place) const;

private:
    /// The last edge on the way to a node or place, and from where along it.
    struct LastStep {
        std::uint32_t edge = 0;
        double from_m = 0;
        double to_m = 0;
        bool is_first = true;  // the edge of a start
    };
    struct Way {
        double distance_m = unreached;
        LastStep last;
    };
    /// A node with a distance at which it was seen; the nearest first, ties by node.
    using Seen = std::pair<double, std::uint32_t>;

    [[nodiscard]] Passage passage(std::uint32_t edge) const { return passages_.empty() ? Passage{} : passages_[edge]; }
    [[nodiscard]] double within_reach(double distance_m) const {
        return distance_m <= reach_m_ ? distance_m : unreached;
    }
    [[nodiscard]] Way best_way(const EdgePlace& place) const;
    void forget();
    void see(std::uint32_t node, double distance_m, const LastStep& last);
    void start_from(const SearchStart& start);
    void go_on_from(const Seen& seen);

    const LineNetwork* network_;
    std::vector<Passage> passages_;
    double reach_m_ = 0;
    std::vector<SearchStart> starts_;  // by edge
    std::vector<double> distance_m_;   // of each node
    std::vector<LastStep> last_;       // to each node
    std::vector<std::uint32_t> touched_;
    std::vector<Seen> heap_;
};

}  // namespace cunjing
