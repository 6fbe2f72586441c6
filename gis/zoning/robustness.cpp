// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/zoning/robustness.hpp"

#include <algorithm>
#include <numeric>

#include "gis/base/uid.hpp"

namespace cunjing {
namespace {

/// Chance that is the same on every machine: SplitMix64.
/// Source: Steele, Lea, Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014.
class Chance {
public:
    explicit Chance(std::uint64_t seed) : state_(seed) {}
    /// Even over [0, 1).
    double unit() {
        std::uint64_t z = (state_ += 0x9e3779b97f4a7c15ULL);
        z = (z ^ (z >> 30U)) * 0xbf58476d1ce4e5b9ULL;
        z = (z ^ (z >> 27U)) * 0x94d049bb133111ebULL;
        return static_cast<double>((z ^ (z >> 31U)) >> 11U) * 0x1p-53;
    }

private:
    std::uint64_t state_;
};

}  // namespace

void rate_robustness(std::vector<ZoneCandidate>& places, const std::vector<double>& weights, std::size_t best,
                     std::uint64_t seed, std::string_view village) {
    constexpr int draws = 200;
    Chance chance(fingerprint(village, fingerprint(std::to_string(seed))));
    std::vector<int> times(places.size(), 0);
    for (int draw = 0; draw < draws; ++draw) {
        std::vector<double> drawn;
        for (const double weight : weights) drawn.push_back(weight * (0.5 + chance.unit()));
        std::vector<double> totals;
        for (const ZoneCandidate& place : places) totals.push_back(place.score.total_with(drawn));
        std::vector<std::size_t> order(places.size());
        std::iota(order.begin(), order.end(), std::size_t{0});
        std::ranges::stable_sort(order, [&](std::size_t a, std::size_t b) { return totals[a] > totals[b]; });
        for (std::size_t i = 0; i < std::min(best, order.size()); ++i) ++times[order[i]];
    }
    for (std::size_t i = 0; i < places.size(); ++i) places[i].robustness = static_cast<double>(times[i]) / draws;
}

}  // namespace cunjing
