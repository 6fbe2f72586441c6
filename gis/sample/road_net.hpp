// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "gis/sample/plane.hpp"

namespace cunjing::sample {

enum class RoadClass : std::uint8_t { county, township, village, group, footpath };

/// `county`, … `footpath`, as the layer road writes them.
[[nodiscard]] std::string_view to_string(RoadClass road_class);

/// A road as it was laid, before it is cut at the borders of villages.
struct RoadLine {
    RoadClass road_class = RoadClass::village;
    Path path;
    std::string_view purpose;  // what it was laid for, for its name
};

/// The roads of the town: every new one joins those before it at a common vertex and crosses none.
class RoadNet {
public:
    /// Lays a road where the way is free: the stretches that keep their distance from the roads before them, joined
    /// to them where they cut it off; the longest, or all that are worth building.
    /// Gives how many were laid.
    int lay(const Path& way, RoadClass road_class, std::string_view purpose, double least_m,
            bool all_stretches = false);

    [[nodiscard]] const std::vector<RoadLine>& roads() const { return roads_; }
    /// Vertices of the roads in a box.
    [[nodiscard]] Path vertices_in(const Box& box) const;
    [[nodiscard]] double distance_to_road_m(Point p, double reach_m) const;
    /// The nearest place on a road, if one is in reach.
    [[nodiscard]] std::optional<Point> nearest(Point p, double reach_m) const;

private:
    struct Segment {
        int road = -1;
        Point a;
        Point b;
    };
    struct Contact {
        int road = -1;
        Point place;
        double distance_m = 0;
    };

    [[nodiscard]] Contact contact(Point p, double reach_m) const;
    template <class Step>
    [[nodiscard]] Contact approach(Step step, Step end, Path& path) const;
    [[nodiscard]] bool runs_clear(const Path& path) const;
    [[nodiscard]] Point join(const Contact& contact);
    [[nodiscard]] bool lay_stretch(const Path& course, std::size_t from, std::size_t to, const RoadLine& plan,
                                   double least_m);
    void index(int road, const Path& path);
    template <class Visit>
    void visit_near(const Box& box, Visit&& visit) const;

    std::vector<RoadLine> roads_;
    std::unordered_map<std::uint64_t, std::vector<Segment>> segments_;
};

}  // namespace cunjing::sample
