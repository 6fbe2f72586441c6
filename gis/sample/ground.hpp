// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <unordered_map>
#include <vector>

#include "gis/sample/plane.hpp"

namespace cunjing::sample {

/// What a piece of ground is taken up by; values add up to a mask.
enum Use : unsigned {
    road = 1,
    water = 2,
    house = 4,
    yard = 8,
    open_space = 16,
    thing = 32,
    field = 64,
    any_use = 127
};

/// Who stands where: everything that was put on the map so far, so that what comes next keeps its distance.
class Ground {
public:
    void add(const Path& outline, Use use, int owner = -1);
    /// A line that takes up a strip as wide as twice `half_width_m`.
    void add_line(const Path& line, double half_width_m, Use use, int owner = -1);

    /// Whether an outline keeps the gap from all that the mask names, but for what belongs to one owner.
    [[nodiscard]] bool is_free(const Path& outline, double gap_m, unsigned mask = any_use, int but_owner = -2) const;
    /// Distance from a point to the nearest thing that the mask names, at most the reach.
    [[nodiscard]] double distance_to_m(Point p, double reach_m, unsigned mask) const;

private:
    struct Item {
        Path shape;
        double half_width_m;
        Use use;
        bool is_outline;
        int owner;
    };
    void index(Item item);
    template <class Visit>
    void visit_near(const Box& box, unsigned mask, Visit&& visit) const;

    std::vector<Item> items_;
    std::unordered_map<std::uint64_t, std::vector<std::uint32_t>> bins_;
};

}  // namespace cunjing::sample
