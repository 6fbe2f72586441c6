// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <optional>
#include <vector>

#include "gis/derive/wide_lines.hpp"
#include "gis/geometry/packed_rtree.hpp"

namespace cunjing {

/// Ground on which nothing else can be: areas, and lines of some width. Safe to ask from many threads.
class TakenGround {
public:
    TakenGround() = default;
    ~TakenGround() = default;
    TakenGround(const TakenGround&) = delete;
    TakenGround& operator=(const TakenGround&) = delete;
    TakenGround(TakenGround&&) = delete;  // the index knows where the lines are
    TakenGround& operator=(TakenGround&&) = delete;

    /// Building: add all, then index once.
    void add_area(const Shape& polygon);
    void add_line(const Shape& line, double half_width_m) { lines_.add(line, half_width_m); }
    void index();

    /// What is left of some ground, one feature, that lies within reach of a feature's outlines or in the feature
    /// itself, which is taken as a whole. Cost: an overlay for the lines near it, one for the small areas and one for
    /// each area of many points.
    [[nodiscard]] ShapeColumn left_of(ShapeColumn ground, const Shape& feature, double reach_m) const;

private:
    [[nodiscard]] std::vector<std::uint32_t> areas_near(const ShapeColumn& pieces, double reach_m) const;

    ShapeColumn areas_;
    std::optional<PackedRTree> area_index_;
    WideLines lines_;
};

}  // namespace cunjing
