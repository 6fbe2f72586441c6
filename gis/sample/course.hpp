// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "gis/sample/plane.hpp"

namespace cunjing::sample {

/// A line with stations: metres along it from its first point.
class Course {
public:
    explicit Course(Path path);

    [[nodiscard]] const Path& path() const { return path_; }
    [[nodiscard]] double length_m() const { return station_.back(); }
    [[nodiscard]] Point at(double station_m) const;
    /// The unit direction of travel at a station.
    [[nodiscard]] Point direction(double station_m) const;
    [[nodiscard]] Path between(double from_m, double to_m) const;
    /// The station of the place on the line nearest to a point.
    [[nodiscard]] double station_of(Point p) const;
    /// How much the line turns within a reach on both sides of a station: 0 straight on, 2 back.
    [[nodiscard]] double turn(double station_m, double reach_m) const;

private:
    [[nodiscard]] std::size_t segment_at(double station_m) const;
    Path path_;
    std::vector<double> station_;
};

/// Every inner point drawn towards its neighbours' middle, the ends kept; as often as asked.
[[nodiscard]] Path smoothed(Path path, int passes);
/// The course without bends sharper than a radius: they are smoothed until none is left. By points about 8 m apart.
[[nodiscard]] Path eased(const Path& path, double least_radius_m);
/// The same course by points about every `step_m`, the ends kept.
[[nodiscard]] Path resampled(const Path& path, double step_m);
/// The course by fewer points: what is left away lies within a tolerance of the line, and no two points that follow
/// each other are farther apart than `most_step_m`.
[[nodiscard]] Path thinned(const Path& path, double tolerance_m, double most_step_m);
/// The line at a distance to the left (negative: right), mitred at the bends.
[[nodiscard]] Path beside(const Path& path, double left_m);

}  // namespace cunjing::sample
