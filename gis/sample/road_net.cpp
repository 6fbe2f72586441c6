// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/sample/road_net.hpp"

#include <algorithm>
#include <cmath>

#include "gis/sample/course.hpp"

namespace cunjing::sample {
namespace {

constexpr double bin_m = 50;
constexpr double keep_m = 34;        // roads stay that far from each other
constexpr double near_joint_m = 90;  // … but where they join
constexpr double close_m = 15;       // … and go straight across from there
constexpr double snap_m = 7;
constexpr double bow_m = 0.25;  // between the drawn line and the bend it stands for

struct Habit {
    double most_step_m;
    int smoothing;
    double least_radius_m;
};

Habit habit(RoadClass road_class) {
    switch (road_class) {
        case RoadClass::county: return {32, 14, 45};
        case RoadClass::township: return {30, 10, 35};
        case RoadClass::village: return {28, 7, 22};
        case RoadClass::group: return {26, 5, 17};
        case RoadClass::footpath: return {26, 4, 6};
    }
    return {26, 5, 15};
}

std::uint64_t bin(double x, double y) {
    const auto column = static_cast<std::int64_t>(std::floor(x / bin_m));
    const auto row = static_cast<std::int64_t>(std::floor(y / bin_m));
    return (static_cast<std::uint64_t>(column) << 32U) ^ (static_cast<std::uint64_t>(row) & 0xFFFFFFFFU);
}

}  // namespace

std::string_view to_string(RoadClass road_class) {
    switch (road_class) {
        case RoadClass::county: return "county";
        case RoadClass::township: return "township";
        case RoadClass::village: return "village";
        case RoadClass::group: return "group";
        case RoadClass::footpath: return "footpath";
    }
    return {};
}

template <class Visit>
void RoadNet::visit_near(const Box& box, Visit&& visit) const {
    for (double y = std::floor(box.min_y / bin_m) * bin_m; y <= box.max_y; y += bin_m)
        for (double x = std::floor(box.min_x / bin_m) * bin_m; x <= box.max_x; x += bin_m)
            if (const auto found = segments_.find(bin(x, y)); found != segments_.end())
                for (const Segment& segment : found->second) visit(segment);
}

Path RoadNet::vertices_in(const Box& box) const {
    Path vertices;
    visit_near(box, [&](const Segment& segment) {
        vertices.push_back(segment.a);
        vertices.push_back(segment.b);
    });
    return vertices;
}

RoadNet::Contact RoadNet::contact(Point p, double reach_m) const {
    Contact best;
    best.distance_m = reach_m;
    visit_near(Box{p.x, p.y, p.x, p.y}.grown(reach_m), [&](const Segment& segment) {
        const Point on = nearest_on_segment(p, segment.a, segment.b);
        const double away_m = distance_m(p, on);
        if (away_m < best.distance_m || (away_m == best.distance_m && segment.road < best.road))
            best = {segment.road, on, away_m};
    });
    return best;
}

double RoadNet::distance_to_road_m(Point p, double reach_m) const {
    return contact(p, reach_m).distance_m;
}

std::optional<Point> RoadNet::nearest(Point p, double reach_m) const {
    const Contact found = contact(p, reach_m);
    return found.road < 0 ? std::nullopt : std::optional(found.place);
}

bool RoadNet::runs_clear(const Path& path) const {
    for (std::size_t i = 1; i < path.size(); ++i) {
        const Point a = path[i - 1];
        const Point b = path[i];
        const bool at_end = std::min({distance_m(a, path.front()), distance_m(b, path.back())}) < near_joint_m;
        bool clear = true;
        visit_near(box_of({a, b}).grown(keep_m), [&](const Segment& other) {
            const bool touches = a == other.a || a == other.b || b == other.a || b == other.b;
            if (!touches && segments_meet(a, b, other.a, other.b)) {
                const bool joint = (i == 1 && distance_m(a, other.a, other.b) < 0.01) ||
                                   (i + 1 == path.size() && distance_m(b, other.a, other.b) < 0.01);
                if (!joint) clear = false;
            }
            if (!at_end && distance_m(a, other.a, other.b) < keep_m / 2) clear = false;
        });
        for (std::size_t j = i + 2; j < path.size(); ++j)
            if (segments_meet(a, b, path[j - 1], path[j])) clear = false;
        if (!clear) return false;
    }
    return true;
}

Point RoadNet::join(const Contact& contact) {
    Path& path = roads_[static_cast<std::size_t>(contact.road)].path;
    std::size_t nearest = 0;
    double least_m = distance_m(path[0], contact.place);
    for (std::size_t i = 1; i < path.size(); ++i) {
        const double away_m = distance_m(contact.place, path[i - 1], path[i]);
        if (away_m < least_m) {
            least_m = away_m;
            nearest = i;
        }
    }
    for (const std::size_t i : {nearest == 0 ? 0 : nearest - 1, nearest})
        if (distance_m(path[i], contact.place) < snap_m) return path[i];
    const Point vertex = to_mm(contact.place);
    path.insert(path.begin() + static_cast<std::ptrdiff_t>(nearest), vertex);
    return vertex;
}

void RoadNet::index(int road, const Path& path) {
    for (std::size_t i = 1; i < path.size(); ++i) {
        const Box box = box_of({path[i - 1], path[i]});
        for (double y = std::floor(box.min_y / bin_m) * bin_m; y <= box.max_y; y += bin_m)
            for (double x = std::floor(box.min_x / bin_m) * bin_m; x <= box.max_x; x += bin_m)
                segments_[bin(x, y)].push_back({road, path[i - 1], path[i]});
    }
}

/// Follows the course on towards the road it comes to until it is close, then joins that road.
template <class Step>
RoadNet::Contact RoadNet::approach(Step step, Step end, Path& path) const {
    constexpr int farthest = 12;
    Contact joint = contact(*step, keep_m);
    for (int i = 0; i < farthest && step != end && joint.distance_m > close_m; ++i, ++step) {
        const Contact next = contact(*step, keep_m);
        if (next.road != joint.road || next.distance_m > joint.distance_m) break;
        path.push_back(*step);
        joint = next;
    }
    path.push_back(joint.place);
    return joint;
}

bool RoadNet::lay_stretch(const Path& course, std::size_t from, std::size_t to, const RoadLine& plan, double least_m) {
    if (to - from < 3) return false;
    Path free(course.begin() + static_cast<std::ptrdiff_t>(from), course.begin() + static_cast<std::ptrdiff_t>(to));
    Contact before;
    Contact after;
    if (to < course.size()) after = approach(course.begin() + static_cast<std::ptrdiff_t>(to), course.end(), free);
    std::reverse(free.begin(), free.end());
    if (from > 0)
        before = approach(std::make_reverse_iterator(course.begin() + static_cast<std::ptrdiff_t>(from)), course.rend(),
                          free);
    std::reverse(free.begin(), free.end());
    if (Course(free).length_m() < least_m) return false;
    const Habit usual = habit(plan.road_class);
    const Path fine = resampled(eased(smoothed(resampled(free, 8), 4), usual.least_radius_m), 5);
    Path path = to_mm(thinned(smoothed(fine, 2), bow_m, usual.most_step_m));
    if (!runs_clear(path)) return false;
    if (before.road >= 0) path.front() = join(before);
    if (after.road >= 0) path.back() = join(after);
    index(static_cast<int>(roads_.size()), path);
    roads_.push_back({plan.road_class, std::move(path), plan.purpose});
    return true;
}

int RoadNet::lay(const Path& way, RoadClass road_class, std::string_view purpose, double least_m, bool all_stretches) {
    if (way.size() < 3) return 0;
    const Habit usual = habit(road_class);
    const Path course =
        eased(smoothed(resampled(smoothed(way, usual.smoothing), 8), 2 * usual.smoothing), usual.least_radius_m);
    std::vector<std::pair<std::size_t, std::size_t>> stretches;
    for (std::size_t from = 0; from < course.size();) {
        std::size_t to = from;
        while (to < course.size() && contact(course[to], keep_m).road < 0) ++to;
        if (to > from) stretches.emplace_back(from, to);
        from = to + 1;
    }
    std::stable_sort(stretches.begin(), stretches.end(),
                     [](const auto& a, const auto& b) { return a.second - a.first > b.second - b.first; });
    if (!all_stretches && stretches.size() > 1) stretches.resize(1);
    int laid = 0;
    for (const auto& [from, to] : stretches)
        if (lay_stretch(course, from, to, {road_class, {}, purpose}, least_m)) ++laid;
    return laid;
}

}  // namespace cunjing::sample
