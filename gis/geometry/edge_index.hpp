// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <vector>

#include "gis/geometry/distance.hpp"
#include "gis/geometry/shape.hpp"

namespace cunjing {

/// The points of all rings of a shape.
[[nodiscard]] std::size_t point_count(const Shape& shape);

/// Where the edges of a shape are. Neighbours in a ring are neighbours on the ground, so its own order will do for an
/// index: boxes round eight edges in a row, boxes round eight of those, and so on, in one flat array.
/// Answers are those of distance.hpp, found without a look at the edges that cannot matter: what lies in a box is no
/// nearer than the box, and a ray that misses a box meets none of its edges.
/// Cost: 4 ns an edge to build. A query looks at the boxes it meets, eight a level.
class EdgeIndex {
public:
    /// Takes a shape whose points must outlive the index.
    explicit EdgeIndex(const Shape& shape);

    /// As covers(shape, p).
    [[nodiscard]] bool covers(Point p) const;
    /// As shortest_way_to_path(shape, path); of several ways of that length it may be another one.
    [[nodiscard]] ShortestWay shortest_way_to_path(Ring path) const;
    /// Whether shortest_way_to_path would be no longer than this.
    [[nodiscard]] bool comes_within(double reach_m, Ring path) const;

    /// Calls `visit(a, b)` for the edges in boxes that meet the query, in the order of the rings. The edges of a box
    /// are told together, near or not.
    template <class Visit>
    void visit(const Box& query, Visit&& visit) const {
        descend([&](const Box& box) { return box.meets(query); },
                [&](Ring run) {
                    if (run.size() == 1) visit(run[0], run[0]);
                    for (std::size_t i = 1; i < run.size(); ++i) visit(run[i - 1], run[i]);
                    return true;
                });
    }

private:
    static constexpr std::size_t fan_out = 8;

    struct Node {
        std::size_t level;
        std::size_t place;
    };

    /// Calls `look(run)` for the runs whose boxes, and all boxes round them, are `wanted`, until told `false`.
    template <class Wanted, class Look>
    void descend(Wanted&& wanted, Look&& look) const {
        if (!runs_.empty()) descend_below({level_start_.size() - 1, 0}, wanted, look);
    }
    template <class Wanted, class Look>
    bool descend_below(Node node, Wanted& wanted, Look& look) const {
        if (!wanted(box(node))) return true;
        if (node.level == 0) return look(runs_[node.place]);
        for (std::size_t child = node.place * fan_out; child < last_child(node); ++child)
            if (!descend_below({node.level - 1, child}, wanted, look)) return false;
        return true;
    }
    [[nodiscard]] const Box& box(Node node) const { return boxes_[level_start_[node.level] + node.place]; }
    [[nodiscard]] std::size_t last_child(Node node) const {
        const std::size_t below = level_start_[node.level] - level_start_[node.level - 1];
        return std::min((node.place + 1) * fan_out, below);
    }
    struct Search;
    void look_nearest_first(Node node, Search& search) const;

    Box box_;
    std::vector<Ring> runs_;  // up to eight edges in a row of one ring, or a single point
    std::vector<Box> boxes_;  // level 0 (runs) first, the root last
    std::vector<std::size_t> level_start_;
};

/// A shape, with an index over its edges where it has so many that it pays.
class IndexedShape {
public:
    static constexpr std::size_t least_points = 256;

    /// Takes a shape whose points must outlive it.
    explicit IndexedShape(const Shape& shape)
        : shape_(shape),
          index_(point_count(shape) < least_points ? nullptr : std::make_unique<const EdgeIndex>(shape)) {}

    [[nodiscard]] const Shape& shape() const { return shape_; }
    /// Null for a shape of few edges.
    [[nodiscard]] const EdgeIndex* index() const { return index_.get(); }

    [[nodiscard]] bool covers(Point p) const { return index_ ? index_->covers(p) : cunjing::covers(shape_, p); }
    [[nodiscard]] ShortestWay shortest_way_to_path(Ring path) const {
        return index_ ? index_->shortest_way_to_path(path) : cunjing::shortest_way_to_path(shape_, path);
    }
    [[nodiscard]] bool comes_within(double reach_m, Ring path) const {
        return index_ ? index_->comes_within(reach_m, path) : cunjing::comes_within(shape_, reach_m, path);
    }

private:
    Shape shape_;
    std::unique_ptr<const EdgeIndex> index_;
};

}  // namespace cunjing
