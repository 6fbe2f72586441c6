// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <array>
#include <vector>

#include "gis/map/map_source.hpp"

namespace cunjing {

/// How many findings there are, by how bad they are.
struct FindingCounts {
    static constexpr std::size_t kinds = 5;
    std::array<std::size_t, kinds> by_kind{};  // severity 3, 2, 1, doubtful, undetermined

    void add(const ListedFinding& finding);
    void add(const FindingCounts& other);
    /// Those that the check takes for violations, suspected until confirmed on the spot.
    [[nodiscard]] std::size_t violated() const { return by_kind[0] + by_kind[1] + by_kind[2]; }
    [[nodiscard]] std::size_t doubtful() const { return by_kind[3]; }
};

[[nodiscard]] FindingCounts counts_of(const MapSource& source, const MapVillage& village);

/// What each kind is called.
[[nodiscard]] const std::array<Text, FindingCounts::kinds>& kind_titles();

}  // namespace cunjing
