// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/geometry/edge_index.hpp"

#include "gis/geometry/edges.hpp"

namespace cunjing {

std::size_t point_count(const Shape& shape) {
    const std::size_t rings = shape.ring_count();
    if (rings == 0) return 0;
    const Ring last = shape.ring(rings - 1);
    return static_cast<std::size_t>(last.data() + last.size() - shape.ring(0).data());
}

EdgeIndex::EdgeIndex(const Shape& shape) : box_(shape.box()) {
    for (std::size_t r = 0; r < shape.ring_count(); ++r) {
        const Ring ring = shape.ring(r);
        if (ring.size() == 1) runs_.push_back(ring);
        for (std::size_t first = 0; first + 1 < ring.size(); first += fan_out)
            runs_.push_back(ring.subspan(first, std::min(fan_out, ring.size() - 1 - first) + 1));
    }
    level_start_.push_back(0);
    for (const Ring run : runs_) boxes_.push_back(box_of(run));
    for (std::size_t below = runs_.size(); below > 1;) {
        const std::size_t first = level_start_.back();
        level_start_.push_back(boxes_.size());
        for (std::size_t i = 0; i < below; i += fan_out) {
            Box box;
            for (std::size_t k = i; k < std::min(i + fan_out, below); ++k) box.add(boxes_[first + k]);
            boxes_.push_back(box);
        }
        below = boxes_.size() - level_start_.back();
    }
}

bool EdgeIndex::covers(Point p) const {
    if (!holds(box_, p)) return false;
    Crossings crossings(p);
    descend([&](const Box& box) { return box.min_y <= p.y && p.y <= box.max_y && box.max_x >= p.x; },
            [&](Ring run) {
                for (std::size_t i = 1; i < run.size(); ++i)
                    if (!crossings.look_at(run[i - 1], run[i])) return false;
                return true;
            });
    return crossings.inside();
}

/// A search for the shortest way to a path.
struct EdgeIndex::Search {
    Ring path;
    Box round_path;
    Nearest nearest;
    double squared_enough = 0;                                       // no shorter way is looked for
    double squared_limit = std::numeric_limits<double>::infinity();  // nor a longer one

    [[nodiscard]] bool is_worth(double squared) const {
        return squared < nearest.squared() && squared <= squared_limit;
    }
    [[nodiscard]] bool is_over() const { return nearest.squared() <= squared_enough; }
};

void EdgeIndex::look_nearest_first(Node node, Search& search) const {
    if (node.level == 0)
        return look_along(runs_[node.place], search.path, search.round_path, search.nearest, search.squared_enough);
    std::array<std::pair<double, std::size_t>, fan_out> children;  // by gap
    std::size_t count = 0;
    for (std::size_t child = node.place * fan_out; child < last_child(node); ++child) {
        const double gap = squared_gap(box({node.level - 1, child}), search.round_path);
        if (!search.is_worth(gap)) continue;
        std::size_t place = count++;
        for (; place > 0 && children[place - 1].first > gap; --place) children[place] = children[place - 1];
        children[place] = {gap, child};
    }
    for (std::size_t i = 0; i < count && !search.is_over(); ++i)
        if (search.is_worth(children[i].first)) look_nearest_first({node.level - 1, children[i].second}, search);
}

ShortestWay EdgeIndex::shortest_way_to_path(Ring path) const {
    Search search{path, box_of(path), {}};
    if (!runs_.empty()) look_nearest_first({level_start_.size() - 1, 0}, search);
    return search.nearest.way();
}

bool EdgeIndex::comes_within(double reach_m, Ring path) const {
    constexpr double rounding = 1 + 1e-12;
    const double squared = reach_m * reach_m;
    Search search{path, box_of(path), {}, squared, squared * rounding};
    if (!runs_.empty()) look_nearest_first({level_start_.size() - 1, 0}, search);
    return search.nearest.way().distance_m <= reach_m;
}

}  // namespace cunjing
