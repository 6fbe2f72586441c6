// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#include "gis/sample/course.hpp"

#include <algorithm>
#include <cmath>

namespace cunjing::sample {

Course::Course(Path path) : path_(std::move(path)) {
    station_.reserve(path_.size());
    station_.push_back(0);
    for (std::size_t i = 1; i < path_.size(); ++i)
        station_.push_back(station_.back() + distance_m(path_[i - 1], path_[i]));
}

std::size_t Course::segment_at(double station_m) const {
    const auto after = std::upper_bound(station_.begin() + 1, station_.end() - 1, station_m);
    return static_cast<std::size_t>(after - station_.begin()) - 1;
}

Point Course::at(double station_m) const {
    const std::size_t i = segment_at(station_m);
    const double length = station_[i + 1] - station_[i];
    const double share = length > 0 ? std::clamp((station_m - station_[i]) / length, 0.0, 1.0) : 0;
    return path_[i] + (path_[i + 1] - path_[i]) * share;
}

Point Course::direction(double station_m) const {
    const std::size_t i = segment_at(station_m);
    return unit(path_[i + 1] - path_[i]);
}

Path Course::between(double from_m, double to_m) const {
    Path part{at(from_m)};
    for (std::size_t i = 0; i < path_.size(); ++i)
        if (station_[i] > from_m + 0.01 && station_[i] < to_m - 0.01) part.push_back(path_[i]);
    part.push_back(at(to_m));
    return part;
}

double Course::station_of(Point p) const {
    double least = distance_m(p, path_.front());
    double station = 0;
    for (std::size_t i = 1; i < path_.size(); ++i) {
        const Point on = nearest_on_segment(p, path_[i - 1], path_[i]);
        if (distance_m(p, on) < least) {
            least = distance_m(p, on);
            station = station_[i - 1] + distance_m(path_[i - 1], on);
        }
    }
    return station;
}

double Course::turn(double station_m, double reach_m) const {
    const Point before = unit(at(station_m) - at(station_m - reach_m));
    const Point after = unit(at(station_m + reach_m) - at(station_m));
    return 1 - dot(before, after);
}

Path smoothed(Path path, int passes) {
    Path next = path;
    for (int pass = 0; pass < passes; ++pass) {
        for (std::size_t i = 1; i + 1 < path.size(); ++i) next[i] = (path[i - 1] + path[i] * 2 + path[i + 1]) * 0.25;
        std::swap(path, next);
    }
    return path;
}

Path resampled(const Path& path, double step_m) {
    if (path.size() < 2) return path;
    const Course course(path);
    const int count = std::max(1, static_cast<int>(course.length_m() / step_m + 0.5));
    Path result;
    result.reserve(static_cast<std::size_t>(count) + 1);
    for (int i = 0; i <= count; ++i) result.push_back(course.at(course.length_m() * i / count));
    result.front() = path.front();
    result.back() = path.back();
    return result;
}

Path beside(const Path& path, double left_m) {
    Path result;
    result.reserve(path.size());
    for (std::size_t i = 0; i < path.size(); ++i) {
        const Point in = unit(path[i] - path[i == 0 ? 0 : i - 1]);
        const Point out = unit(path[std::min(i + 1, path.size() - 1)] - path[i]);
        const Point before = i == 0 ? out : in;
        const Point after = i + 1 == path.size() ? in : out;
        const Point normal = unit(left_of(before) + left_of(after));
        const double stretch = std::max(0.5, dot(normal, left_of(before)));
        result.push_back(path[i] + normal * (left_m / stretch));
    }
    return result;
}

}  // namespace cunjing::sample
