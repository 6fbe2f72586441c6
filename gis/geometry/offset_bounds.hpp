// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <vector>

#include "gis/geometry/edge_index.hpp"

namespace cunjing {

/// What is left of an area of many edges when its outline moves inwards, or what it grows to when it moves outwards,
/// from below and from above: squares that are surely in, and squares without which surely nothing is.
/// The distance to the outline, counted negative outside, changes no faster than the place, so that what it is in a
/// square's middle, more or less half the diagonal, holds for the whole square. Squares that are not told are cut in
/// four, again and again.
/// Cost: one question for the nearest edge a square.
class OffsetBounds {
public:
    /// Takes an area that must outlive it, how far the outline moves inwards (less than 0: outwards), and the ground to
    /// look at.
    OffsetBounds(const IndexedShape& area, double depth_m, const Box& ground);

    /// Makes the bounds narrower; false when they would become too many squares.
    bool refine();
    /// Squares, each a part, some with an edge in common; `none` when there are none.
    [[nodiscard]] Shape least() const { return least_[0]; }
    [[nodiscard]] Shape most() const { return most_[0]; }

private:
    struct Square {
        Point middle;
        double side_m = 0;
    };
    enum class State { in, out, untold };

    [[nodiscard]] State state(const Square& square) const;
    void cut_untold();

    const IndexedShape& area_;
    double depth_m_;
    std::vector<Square> in_;
    std::vector<Square> untold_;
    std::size_t enough_ = 64;  // squares to refine to
    ShapeColumn least_;
    ShapeColumn most_;
};

}  // namespace cunjing
