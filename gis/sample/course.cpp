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

Path eased(const Path& path, double least_radius_m) {
    constexpr double step_m = 8;
    constexpr int most_rounds = 40;
    constexpr std::size_t reach = 6;
    const double most_turn = (step_m / least_radius_m) * (step_m / least_radius_m) / 2;  // 1 − cos
    Path course = resampled(path, step_m);
    for (int round = 0; round < most_rounds; ++round) {
        std::vector<char> is_sharp(course.size(), 0);
        bool any = false;
        for (std::size_t i = 1; i + 1 < course.size(); ++i) {
            if (1 - dot(unit(course[i] - course[i - 1]), unit(course[i + 1] - course[i])) <= most_turn) continue;
            any = true;
            for (std::size_t j = i > reach ? i - reach : 1; j < std::min(i + reach + 1, course.size() - 1); ++j)
                is_sharp[j] = 1;
        }
        if (!any) break;
        for (int pass = 0; pass < 4; ++pass) {
            Path next = course;
            for (std::size_t i = 1; i + 1 < course.size(); ++i)
                if (is_sharp[i] != 0) next[i] = (course[i - 1] + course[i] * 2 + course[i + 1]) * 0.25;
            course = std::move(next);
        }
        course = resampled(course, step_m);
    }
    return course;
}

Path resampled(const Path& path, double step_m) {
    if (path.size() < 2) return path;
    const Course course(path);
    const int count = std::max(1, static_cast<int>(std::lround(course.length_m() / step_m)));
    Path result;
    result.reserve(static_cast<std::size_t>(count) + 1);
    for (int i = 0; i <= count; ++i) result.push_back(course.at(course.length_m() * i / count));
    result.front() = path.front();
    result.back() = path.back();
    return result;
}

Path thinned(const Path& path, double tolerance_m, double most_step_m) {
    Path result{path.front()};
    for (std::size_t from = 0; from + 1 < path.size();) {
        std::size_t to = from + 1;
        while (to + 1 < path.size() && distance_m(path[from], path[to + 1]) <= most_step_m) {
            bool close = true;
            for (std::size_t i = from + 1; i <= to && close; ++i)
                close = distance_m(path[i], path[from], path[to + 1]) <= tolerance_m;
            if (!close) break;
            ++to;
        }
        result.push_back(path[to]);
        from = to;
    }
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
