// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/zoning/walks.hpp"

#include <tbb/parallel_for.h>

#include <algorithm>

#include "gis/check/ways.hpp"

namespace cunjing {
namespace {

class WalkFinder {
public:
    WalkFinder(const std::vector<PoultryHousehold>& keepers, const ZoningScene& scene,
               const std::optional<double>& max_walk_m)
        : scene_(scene), households_(scene.layer(household_layer)), zones_(scene.layer(pen_zone_layer)) {
        if (households_ == nullptr) return;
        keeper_of_.resize(households_->table().size());
        for (std::size_t i = 0; i < keepers.size(); ++i) {
            keeper_of_[keepers[i].row] = i;
            reach_m_.push_back(max_walk_m ? *max_walk_m : scene.number("coop_zone_walk", keepers[i].village_code));
        }
        if (!reach_m_.empty()) farthest_m_ = *std::ranges::max_element(reach_m_);
    }

    [[nodiscard]] std::vector<Walk> to(const Pen& pen, std::size_t index) const {
        std::vector<Walk> walks;
        if (households_ == nullptr) return walks;
        const Shape zone = zones_->table().shapes[pen.row];
        std::vector<std::uint32_t> rows;
        households_->meeting(zone.box().grown(farthest_m_), rows);
        WaySearch& search = scene_.context().ways->search(Count::Along::walk);
        search.begin(zone, farthest_m_);
        for (const std::uint32_t row : rows) {
            const Shape house = households_->table().shapes[row];
            if (!keeper_of_[row] || house.dimension() == Dimension::none) continue;
            const auto away = search.to(house);
            if (away && away->distance_m <= reach_m_[*keeper_of_[row]] + epsilon_m)
                walks.push_back({*keeper_of_[row], index, away->distance_m});
        }
        std::ranges::sort(walks, {}, &Walk::keeper);
        return walks;
    }

private:
    const ZoningScene& scene_;
    const ReferenceLayer* households_;
    const ReferenceLayer* zones_;
    std::vector<std::optional<std::size_t>> keeper_of_;  // by row of the households
    std::vector<double> reach_m_;                        // by keeper
    double farthest_m_ = 0;
};

}  // namespace

std::vector<Walk> walks_to(const std::vector<Pen>& pens, const std::vector<PoultryHousehold>& keepers,
                           const ZoningScene& scene, const std::optional<double>& max_walk_m) {
    const WalkFinder finder(keepers, scene, max_walk_m);
    std::vector<std::vector<Walk>> of_pen(pens.size());
    tbb::parallel_for(std::size_t{0}, pens.size(), [&](std::size_t pen) { of_pen[pen] = finder.to(pens[pen], pen); });
    std::vector<Walk> walks;
    for (const std::vector<Walk>& some : of_pen) walks.insert(walks.end(), some.begin(), some.end());
    return walks;
}

}  // namespace cunjing
