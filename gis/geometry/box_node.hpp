// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#ifdef __SSE2__
#include <emmintrin.h>
#endif

#include <algorithm>
#include <array>
#include <cstdint>
#include <limits>

#include "gis/geometry/shape.hpp"

namespace cunjing {

/// Sixteen boxes side by side in single precision, compared with a query four at a time. Not filled when made.
struct BoxNode {
    static constexpr std::size_t children = 16;
    using Sides = std::array<float, children>;

    /// The sides of a box as they are compared: seen from an origin and rounded. Rounding keeps order (what is not
    /// greater before is not greater after), so boxes that meet still do.
    struct Query {
        float min_x;
        float min_y;
        float max_x;
        float max_y;
    };
    [[nodiscard]] static Query rounded(const Box& box, Point origin) {
        return {static_cast<float>(box.min_x - origin.x), static_cast<float>(box.min_y - origin.y),
                static_cast<float>(box.max_x - origin.x), static_cast<float>(box.max_y - origin.y)};
    }

    /// Makes all of them boxes that meet nothing, not even a query without end.
    void empty_all() {
        for (Sides* sides : {&min_x, &min_y, &max_x, &max_y}) sides->fill(std::numeric_limits<float>::quiet_NaN());
    }
    void set(std::size_t child, const Query& box) {
        min_x[child] = box.min_x;
        min_y[child] = box.min_y;
        max_x[child] = box.max_x;
        max_y[child] = box.max_y;
    }
    /// The box round all of them; the first must be one.
    [[nodiscard]] Query round_all() const {
        const auto least = [](const Sides& sides) { return *std::min_element(sides.begin(), sides.end()); };
        const auto greatest = [](const Sides& sides) { return *std::max_element(sides.begin(), sides.end()); };
        return {least(min_x), least(min_y), greatest(max_x), greatest(max_y)};
    }

    /// A bit for each box that meets the query, the first one lowest.
    [[nodiscard]] std::uint32_t meeting(const Query& query) const {
        std::uint32_t bits = 0;
#ifdef __SSE2__
        const __m128 west = _mm_set1_ps(query.min_x);
        const __m128 south = _mm_set1_ps(query.min_y);
        const __m128 east = _mm_set1_ps(query.max_x);
        const __m128 north = _mm_set1_ps(query.max_y);
        for (std::size_t i = 0; i < children; i += 4) {
            const __m128 across =
                _mm_and_ps(_mm_cmple_ps(_mm_load_ps(&min_x[i]), east), _mm_cmple_ps(west, _mm_load_ps(&max_x[i])));
            const __m128 along =
                _mm_and_ps(_mm_cmple_ps(_mm_load_ps(&min_y[i]), north), _mm_cmple_ps(south, _mm_load_ps(&max_y[i])));
            bits |= static_cast<std::uint32_t>(_mm_movemask_ps(_mm_and_ps(across, along))) << i;
        }
#else
        for (std::size_t i = 0; i < children; ++i) {
            const bool meets = min_x[i] <= query.max_x && query.min_x <= max_x[i] && min_y[i] <= query.max_y &&
                               query.min_y <= max_y[i];
            bits |= static_cast<std::uint32_t>(meets) << i;
        }
#endif
        return bits;
    }

    alignas(16) Sides min_x;
    alignas(16) Sides min_y;
    alignas(16) Sides max_x;
    alignas(16) Sides max_y;
};

}  // namespace cunjing
