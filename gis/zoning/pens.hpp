// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "gis/zoning/zoning_scene.hpp"

namespace cunjing {

/// A penning zone that birds may go to.
struct Pen {
    std::uint32_t row = 0;  // of the zones' table
    std::string uid;
    std::string name;
    std::string status;
    std::string village_code;         // empty: none
    std::string shared_with;          // the other village of a zone that lies in two
    std::int64_t capacity_birds = 0;  // written on it, else what its area gives
    bool capacity_is_written = false;
    std::int64_t animals = 0;         // of all coops that stand in it, whosever they are
    std::size_t uncounted_coops = 0;  // that stand in it and have no headcount
};

/// The penning zones that count, by village, then uid, and the coops that stand in them.
struct Pens {
    std::vector<Pen> pens;
    std::vector<std::optional<std::size_t>> of_coop;  // the pen that a coop stands in, by row of the coops
    std::vector<Text> notes;                          // what is odd about zones, for people
};

enum class ZonesThatCount { approved, approved_and_proposed };

/// Zones for poultry: those for other animals are left out. A coop stands in a zone in which as much of it lies as
/// `pen_zone_share` says.
[[nodiscard]] Pens pens_of(const ZoningScene& scene, ZonesThatCount which);

}  // namespace cunjing
