// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include <algorithm>
#include <cmath>
#include <set>
#include <utility>

#include "gis/base/equal_run.hpp"
#include "gis/network/noding.hpp"

// Gaps between lines: a part of Noding, told from the lines as they meet without any mending.

namespace cunjing {

std::vector<std::uint32_t> Noding::ends_that_meet_nothing() {
    std::vector<std::uint32_t> arms(sites_.size(), 0);
    for (const Piece& piece : pieces_) {
        ++arms[same_place(piece.from)];
        ++arms[same_place(piece.to)];
    }
    std::vector<std::uint32_t> ends;
    std::vector<char> is_taken(sites_.size(), 0);
    for (const Piece& piece : pieces_)
        for (const std::uint32_t site : {piece.from, piece.to})
            if (site < 2 * paths_.size() && arms[same_place(site)] == 1 && is_taken[same_place(site)] == 0) {
                is_taken[same_place(site)] = 1;
                ends.push_back(site);
            }
    return ends;
}

/// Each place with each of the paths that come there, sorted.
std::vector<std::pair<std::uint32_t, std::uint32_t>> Noding::paths_by_place() {
    std::vector<std::pair<std::uint32_t, std::uint32_t>> all;
    for (std::uint32_t site = 0; site < sites_.size(); ++site) all.emplace_back(same_place(site), sites_[site].path);
    std::ranges::sort(all);
    return all;
}

/// Bridges the gap between an end that meets nothing and the nearest line. A stub that itself leads to that line within
/// mend_m is no gap.
void Noding::mend_gaps(double mend_m) {
    const auto paths_at = paths_by_place();
    std::vector<std::pair<std::uint32_t, Landing>> nearest;
    for (const std::uint32_t end : ends_that_meet_nothing()) {
        const Site& site = sites_[end];
        std::vector<std::uint32_t> met{site.path};
        const auto of_path = equal_run(in_order_, site.path, [&](std::uint32_t other) { return sites_[other].path; });
        for (const std::uint32_t other : of_path) {
            if (std::abs(sites_[other].along_m - site.along_m) > mend_m) continue;
            for (const auto& [place, path] :
                 equal_run(paths_at, same_place(other), [](const auto& at) { return at.first; }))
                met.push_back(path);
        }
        const Landing* best = nullptr;
        const std::vector<Landing> all = landings(end, mend_m);
        for (const Landing& landing : all)
            if (std::ranges::find(met, landing.path) == met.end() && (best == nullptr || landing.away_m < best->away_m))
                best = &landing;
        if (best != nullptr) nearest.emplace_back(end, *best);
    }
    for (const auto& [end, landing] : nearest)
        mends_.push_back({end, site_at(landing.path, landing.along_m, landing.place, true), landing.away_m});
    join_along_paths();
    std::set<std::pair<std::uint32_t, std::uint32_t>> bridged;
    std::erase_if(mends_, [&](const Mend& mend) {  // two ends that face each other, each the other's nearest
        const std::pair<std::uint32_t, std::uint32_t> places = std::minmax(same_place(mend.from), same_place(mend.to));
        return places.first == places.second || !bridged.insert(places).second;
    });
}

}  // namespace cunjing
