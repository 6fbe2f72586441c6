// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <tbb/parallel_for.h>

#include <algorithm>
#include <string_view>

#include "gis/base/progress.hpp"

namespace cunjing {

/// Calls `work(i)` for 0 … count − 1 on all cores, and reports between rounds how far it is.
/// Throws what the work throws, Cancelled.
template <class Work>
void in_parallel(std::size_t count, Progress& progress, std::string_view step, Work&& work) {
    constexpr std::size_t rounds = 32;
    constexpr std::size_t least_in_round = 64;
    const std::size_t in_round = std::max(least_in_round, (count + rounds - 1) / rounds);
    for (std::size_t first = 0; first < count; first += in_round) {
        progress.step(static_cast<double>(first) / static_cast<double>(count), step);
        tbb::parallel_for(first, std::min(count, first + in_round), work);
    }
    progress.step(1, step);
}

}  // namespace cunjing
