// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>

#include "gis/sample/plane.hpp"

namespace cunjing::bench {

/// The ground of a county, cut into villages of about 2 km by 2 km without gap or overlap: a square grid whose corners
/// are shaken and whose edges wander, each edge drawn once for the two villages that share it.
class CountyBorders {
public:
    CountyBorders(int villages, std::uint64_t seed);

    [[nodiscard]] int row(int village) const { return village / columns_; }
    [[nodiscard]] int column(int village) const { return village % columns_; }
    /// The middle of a village's cell.
    [[nodiscard]] Point middle(int village) const;
    /// A village's border, 60 to 120 vertices.
    [[nodiscard]] sample::Path outline(int village) const;

private:
    [[nodiscard]] Point corner(int row, int column) const;
    /// The way from a corner to the one east (or north) of it, without its last point.
    [[nodiscard]] sample::Path edge(int row, int column, bool north) const;

    std::uint64_t seed_;
    int columns_;
    Point origin_;
};

}  // namespace cunjing::bench
