// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "gis/sample/villages.hpp"

namespace cunjing::sample {

/// A running water, drawn downstream.
struct Stream {
    Path path;
    bool is_river = false;
    double width_m = 2;
    std::string name;
};

/// The running waters of the town: a river along every fifth row of villages, seeking low ground, and brooks that
/// come down to it from the hills on both sides.
[[nodiscard]] std::vector<Stream> make_streams(const Partition& partition, const Terrain& terrain, std::uint64_t seed);

}  // namespace cunjing::sample
