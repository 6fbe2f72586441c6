// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "gis/geometry/shape.hpp"
#include "gis/network/drawn_paths.hpp"
#include "gis/network/noding.hpp"

namespace cunjing {

/// A piece of a line between two nodes that has none in its middle, or a bridged gap.
struct NetworkEdge {
    std::uint32_t from = 0;  // node
    std::uint32_t to = 0;    // node; the same for a loop
    NetworkFeature feature;  // of a bridged gap: that whose end meets nothing
    std::uint32_t ring = 0;  // of the feature, counted through
    double from_m = 0;       // along the ring; 0 for a bridged gap
    double to_m = 0;
    double length_m = 0;
    bool is_mend = false;
};

/// One end of an edge at a node.
struct NetworkArm {
    std::uint32_t edge = 0;
    bool leaves = false;  // the edge starts here; a loop has both ends at its node
};

/// Two lines with a gap between them that was bridged.
struct MendedGap {
    Point from;  // the end that meets nothing
    Point to;
    double length_m = 0;
    NetworkFeature from_feature;
    NetworkFeature to_feature;
    std::uint32_t edge = 0;
};

/// A place on an edge, by the distance from the edge's first node.
struct EdgePlace {
    std::uint32_t edge = 0;
    double along_m = 0;
};

/// Lines of one or more layers joined where they meet: roads to walk along, ditches to drain along.
/// The order of features decides the numbers of nodes and edges, and nothing else. A line that is drawn twice in one
/// layer is there once. Safe to ask from many threads.
/// Cost: n log n in the segments; some 200 bytes for each edge.
class LineNetwork {
public:
    /// Takes layers of lines in the work CRS, which are needed no longer afterwards.
    /// Throws ConfigError when an option is negative or no number.
    explicit LineNetwork(const LineSources& sources, const NetworkOptions& options = {});

    [[nodiscard]] std::span<const NetworkEdge> edges() const { return edges_; }
    [[nodiscard]] std::uint32_t edge_count() const { return static_cast<std::uint32_t>(edges_.size()); }
    [[nodiscard]] const NetworkEdge& edge(std::uint32_t edge) const { return edges_[edge]; }
    /// One line for each edge, from its first node to its second.
    [[nodiscard]] const ShapeColumn& edge_shapes() const { return edge_shapes_; }
    /// The points of an edge from one distance along it to another; backwards where the second is less.
    [[nodiscard]] std::vector<Point> points_between(std::uint32_t edge, double from_m, double to_m) const;
    [[nodiscard]] Point point_at(const EdgePlace& place) const;

    [[nodiscard]] std::uint32_t node_count() const { return static_cast<std::uint32_t>(node_place_.size()); }
    [[nodiscard]] Point node_place(std::uint32_t node) const { return node_place_[node]; }
    /// The ends of edges at a node, in the order of edges.
    [[nodiscard]] std::span<const NetworkArm> arms(std::uint32_t node) const {
        return std::span(arms_).subspan(first_arm_[node], first_arm_[node + 1] - first_arm_[node]);
    }

    /// The gaps that were bridged, in the order of the features whose ends met nothing.
    [[nodiscard]] std::span<const MendedGap> gaps() const { return gaps_; }

    /// The parts between which there is no way, numbered in the order of nodes.
    [[nodiscard]] std::uint32_t part_count() const { return static_cast<std::uint32_t>(part_length_m_.size()); }
    [[nodiscard]] std::uint32_t part_of_node(std::uint32_t node) const { return part_[node]; }
    [[nodiscard]] std::uint32_t part_of_edge(std::uint32_t edge) const { return part_[edges_[edge].from]; }
    /// The length of all edges of a part, bridged gaps among them.
    [[nodiscard]] double part_length_m(std::uint32_t part) const { return part_length_m_[part]; }

private:
    void take_nodes(Noding& noding);
    void take_pieces(Noding& noding);
    void take_mends(Noding& noding);
    void collect_arms();
    void find_parts();
    [[nodiscard]] std::vector<double> distances_along(std::uint32_t edge) const;

    std::vector<NetworkEdge> edges_;
    ShapeColumn edge_shapes_;
    std::vector<Point> node_place_;
    std::vector<std::uint32_t> node_of_site_;  // while being built
    std::vector<std::uint32_t> first_arm_;     // into arms_
    std::vector<NetworkArm> arms_;
    std::vector<MendedGap> gaps_;
    std::vector<std::uint32_t> part_;
    std::vector<double> part_length_m_;
};

}  // namespace cunjing
