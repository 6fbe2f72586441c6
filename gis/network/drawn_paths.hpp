// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <vector>

#include "gis/geometry/shape.hpp"

namespace cunjing {

/// Layers of lines, the first being source 0.
using LineSources = std::vector<std::reference_wrapper<const ShapeColumn>>;

/// A feature by the layer it comes from and its row there.
struct NetworkFeature {
    std::uint32_t source = 0;
    std::uint32_t row = 0;

    auto operator<=>(const NetworkFeature&) const = default;
};

/// The paths of all lines, without repeated points, in the order of sources, rows and rings. Paths of no length or with
/// a coordinate that is no number, points and polygons are left out.
class DrawnPaths {
public:
    explicit DrawnPaths(const LineSources& sources);

    [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(feature_.size()); }
    /// One line for each path.
    [[nodiscard]] const ShapeColumn& shapes() const { return shapes_; }
    [[nodiscard]] NetworkFeature feature(std::uint32_t path) const { return feature_[path]; }
    [[nodiscard]] std::uint32_t ring(std::uint32_t path) const { return ring_[path]; }
    [[nodiscard]] Ring points(std::uint32_t path) const { return shapes_[path].ring(0); }
    /// How far along the path each of its points is, in metres.
    [[nodiscard]] std::span<const double> along_m(std::uint32_t path) const {
        return std::span(along_m_).subspan(first_[path], first_[path + 1] - first_[path]);
    }
    [[nodiscard]] double length_m(std::uint32_t path) const { return along_m(path).back(); }

private:
    void add(NetworkFeature feature, std::uint32_t ring, Ring points);

    ShapeColumn shapes_;
    std::vector<NetworkFeature> feature_;
    std::vector<std::uint32_t> ring_;
    std::vector<double> along_m_;        // of all paths' points
    std::vector<std::size_t> first_{0};  // into along_m_
};

/// The points of a path between two distances along it, ends included; backwards where the second is less.
/// Takes the distances of the path's points.
[[nodiscard]] std::vector<Point> piece_of_path(Ring points, std::span<const double> along_m, double from_m,
                                               double to_m);
/// The point of a path at a distance along it.
[[nodiscard]] Point point_along(Ring points, std::span<const double> along_m, double at_m);

}  // namespace cunjing
