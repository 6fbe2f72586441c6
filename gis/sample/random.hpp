// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "gis/geometry/shape.hpp"

namespace cunjing::sample {

/// Chance that is the same on every machine (draw at most once in one list of arguments): SplitMix64 and distributions
/// of our own, one stream per theme and place, so that a change in one village or theme leaves the others as they were.
/// Source: Steele, Lea, Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014.
class Random {
public:
    Random(std::uint64_t seed, std::string_view theme, std::uint64_t index = 0);

    [[nodiscard]] std::uint64_t next();
    /// Even over [0, 1).
    [[nodiscard]] double unit();
    /// Even over [low, high).
    [[nodiscard]] double between(double low, double high) { return low + (high - low) * unit(); }
    /// Even over the whole numbers low…high, both included.
    [[nodiscard]] int whole(int low, int high);
    [[nodiscard]] bool chance(double share) { return unit() < share; }
    /// Around 0, never beyond ±1, most often near 0.
    [[nodiscard]] double bell();
    /// A direction of length 1.
    [[nodiscard]] Point direction();

    template <class Item, std::size_t count>
    [[nodiscard]] const Item& of(const std::array<Item, count>& items) {
        return items[static_cast<std::size_t>(whole(0, static_cast<int>(count) - 1))];
    }

private:
    std::uint64_t state_;
};

/// A well mixed 64-bit number of the given ones; noise and edges draw from it without keeping a stream.
[[nodiscard]] std::uint64_t mixed(std::uint64_t a, std::uint64_t b = 0, std::uint64_t c = 0);

}  // namespace cunjing::sample
