// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>

#include "tests/bench/county_borders.hpp"
#include "tests/bench/county_rows.hpp"

namespace cunjing::bench {

/// A made-up county. On average a village has 20 roads, 10 ditches, 5 ponds and a river, 4 penning zones, 5 public
/// areas, 700 buildings, 300 structures, 100 coops and 30 dump sites; most of them stand along the roads, and one in
/// ten to one in three breaks a rule it could break. No feature says to which village it belongs.
class County {
public:
    County(int villages, std::uint64_t seed) : seed_(seed), borders_(villages, seed) {}

    /// Cost: about 15 ms and 0.7 MB of tables.
    void add_village(int village, CountyRows& rows) const;

private:
    std::uint64_t seed_;
    CountyBorders borders_;
};

}  // namespace cunjing::bench
