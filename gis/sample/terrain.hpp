// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>

#include "gis/geometry/shape.hpp"

namespace cunjing::sample {

/// The hills that nobody sees but every road and stream follows: gradient noise in four sizes.
/// Source: Perlin, "Improving noise", SIGGRAPH 2002.
class Terrain {
public:
    explicit Terrain(std::uint64_t seed) : seed_(seed) {}

    [[nodiscard]] double height_m(Point p) const;
    /// Smooth noise in about ±0.7 whose hills lie `size_m` apart.
    [[nodiscard]] double noise(Point p, double size_m, std::uint64_t theme) const;

private:
    std::uint64_t seed_;
};

}  // namespace cunjing::sample
