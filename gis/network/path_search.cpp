// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/network/path_search.hpp"

#include <algorithm>
#include <cmath>
#include <functional>

#include "gis/base/equal_run.hpp"

namespace cunjing {

std::vector<EdgeStretch> joined(std::vector<EdgeStretch> stretches) {
    std::ranges::sort(stretches, {},
                      [](const EdgeStretch& stretch) { return std::pair(stretch.edge, stretch.from_m); });
    std::vector<EdgeStretch> result;
    for (const EdgeStretch& stretch : stretches)
        if (!result.empty() && result.back().edge == stretch.edge && result.back().to_m >= stretch.from_m)
            result.back().to_m = std::max(result.back().to_m, stretch.to_m);
        else
            result.push_back(stretch);
    return result;
}

PathSearch::PathSearch(const LineNetwork& network, std::vector<Passage> passages)
    : network_(&network),
      passages_(std::move(passages)),
      distance_m_(network.node_count(), unreached),
      last_(network.node_count()) {}

void PathSearch::forget() {
    for (const std::uint32_t node : touched_) distance_m_[node] = unreached;
    touched_.clear();
    heap_.clear();
}

void PathSearch::search(std::span<const SearchStart> starts, double reach_m) {
    forget();
    reach_m_ = reach_m;
    starts_.assign(starts.begin(), starts.end());
    std::ranges::stable_sort(starts_, {}, [](const SearchStart& start) { return start.at.edge; });
    for (const SearchStart& start : starts_) start_from(start);
    while (!heap_.empty()) {
        std::ranges::pop_heap(heap_, std::greater{});
        const Seen nearest = heap_.back();
        heap_.pop_back();
        if (nearest.first == distance_m_[nearest.second]) go_on_from(nearest);
    }
    std::ranges::sort(touched_);
}

void PathSearch::see(std::uint32_t node, double distance_m, const LastStep& last) {
    if (distance_m > reach_m_ || distance_m >= distance_m_[node]) return;
    if (distance_m_[node] == unreached) touched_.push_back(node);
    distance_m_[node] = distance_m;
    last_[node] = last;
    heap_.emplace_back(distance_m, node);
    std::ranges::push_heap(heap_, std::greater{});
}

void PathSearch::start_from(const SearchStart& start) {
    const auto& [number, along_m] = start.at;
    const NetworkEdge& edge = network_->edge(number);
    if (passage(number).backward) see(edge.from, start.cost_m + along_m, {number, along_m, 0, true});
    if (passage(number).forward)
        see(edge.to, start.cost_m + (edge.length_m - along_m), {number, along_m, edge.length_m, true});
}

void PathSearch::go_on_from(const Seen& seen) {
    const auto& [distance_m, node] = seen;
    for (const NetworkArm& arm : network_->arms(node)) {
        const NetworkEdge& edge = network_->edge(arm.edge);
        if (arm.leaves && passage(arm.edge).forward)
            see(edge.to, distance_m + edge.length_m, {arm.edge, 0, edge.length_m, false});
        if (!arm.leaves && passage(arm.edge).backward)
            see(edge.from, distance_m + edge.length_m, {arm.edge, edge.length_m, 0, false});
    }
}

PathSearch::Way PathSearch::best_way(const EdgePlace& place) const {
    const NetworkEdge& edge = network_->edge(place.edge);
    const Passage may = passage(place.edge);
    Way best;
    const auto look_at = [&](double distance_m, const LastStep& last) {
        if (within_reach(distance_m) < best.distance_m) best = {distance_m, last};
    };
    const auto beside = equal_run(starts_, place.edge, [](const SearchStart& start) { return start.at.edge; });
    for (const SearchStart& start : beside) {
        const double ahead_m = place.along_m - start.at.along_m;
        if (ahead_m >= 0 ? may.forward || ahead_m == 0 : may.backward)
            look_at(start.cost_m + std::abs(ahead_m), {place.edge, start.at.along_m, place.along_m, true});
    }
    if (may.forward) look_at(distance_m_[edge.from] + place.along_m, {place.edge, 0, place.along_m, false});
    if (may.backward)
        look_at(distance_m_[edge.to] + (edge.length_m - place.along_m),
                {place.edge, edge.length_m, place.along_m, false});
    return best;
}

std::vector<std::uint32_t> PathSearch::reached_nodes() const {
    return touched_;
}

std::vector<EdgeStretch> PathSearch::reached_stretches() const {
    std::vector<EdgeStretch> stretches;
    const auto go = [&](std::uint32_t number, double along_m, double cost_m) {
        const double left_m = reach_m_ - cost_m;
        if (left_m < 0) return;
        if (passage(number).backward && along_m > 0)
            stretches.push_back({number, std::max(0.0, along_m - left_m), along_m});
        if (const double length_m = network_->edge(number).length_m; passage(number).forward && along_m < length_m)
            stretches.push_back({number, along_m, std::min(length_m, along_m + left_m)});
    };
    for (const SearchStart& start : starts_) go(start.at.edge, start.at.along_m, start.cost_m);
    for (const std::uint32_t node : touched_)
        for (const NetworkArm& arm : network_->arms(node))
            go(arm.edge, arm.leaves ? 0 : network_->edge(arm.edge).length_m, distance_m_[node]);
    return joined(std::move(stretches));
}

std::vector<Point> PathSearch::path_to(const EdgePlace& place) const {
    const Way way = best_way(place);
    if (way.distance_m == unreached) return {};
    std::vector<LastStep> steps{way.last};  // from the end
    while (!steps.back().is_first) {
        const NetworkEdge& edge = network_->edge(steps.back().edge);
        steps.push_back(last_[steps.back().from_m == 0 ? edge.from : edge.to]);
    }
    std::ranges::reverse(steps);
    std::vector<Point> path;
    for (const LastStep& step : steps)
        for (const Point p : network_->points_between(step.edge, step.from_m, step.to_m))
            if (path.empty() || path.back() != p) path.push_back(p);
    return path;
}

}  // namespace cunjing
