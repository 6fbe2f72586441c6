// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/sample/random.hpp"

#include <cmath>

#include "gis/base/uid.hpp"

namespace cunjing::sample {
namespace {

constexpr std::uint64_t golden_step = 0x9E3779B97F4A7C15ULL;

std::uint64_t scrambled(std::uint64_t value) {
    value = (value ^ (value >> 30U)) * 0xBF58476D1CE4E5B9ULL;
    value = (value ^ (value >> 27U)) * 0x94D049BB133111EBULL;
    return value ^ (value >> 31U);
}

}  // namespace

std::uint64_t mixed(std::uint64_t a, std::uint64_t b, std::uint64_t c) {
    return scrambled(scrambled(scrambled(a + golden_step) + b * golden_step) + c * golden_step + 1);
}

Random::Random(std::uint64_t seed, std::string_view theme, std::uint64_t index)
    : state_(mixed(seed, fingerprint(theme), index)) {}

std::uint64_t Random::next() {
    state_ += golden_step;
    return scrambled(state_);
}

double Random::unit() {
    return static_cast<double>(next() >> 11U) * 0x1.0p-53;
}

int Random::whole(int low, int high) {
    return low + static_cast<int>(unit() * (high - low + 1));
}

double Random::bell() {
    double sum = 0;
    for (int draw = 0; draw < 4; ++draw) sum += unit();
    return sum / 2 - 1;
}

Point Random::direction() {
    for (;;) {
        const Point p{between(-1, 1), between(-1, 1)};
        const double length = std::sqrt(p.x * p.x + p.y * p.y);
        if (length > 0.1 && length <= 1) return {p.x / length, p.y / length};
    }
}

}  // namespace cunjing::sample
