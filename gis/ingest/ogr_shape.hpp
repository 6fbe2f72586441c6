// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <ogr_geometry.h>

#include <cstdint>
#include <vector>

#include "gis/geometry/shape.hpp"

namespace cunjing {

/// Why a geometry cannot be a shape; `none` when it is one.
enum class ShapeFault { none, null, empty, not_finite, too_few_points, mixed, unsupported };

/// Takes geometries of the simple-feature model apart into flat points: Z and M are left aside, curves become
/// chords, collections of one kind are flattened, open rings are closed. The last shape read stays until the next.
class OgrShapeReader {
public:
    /// Reads one geometry; null is a fault of its own.
    [[nodiscard]] ShapeFault read(const OGRGeometry* geometry);

    [[nodiscard]] Dimension dimension() const { return dimension_; }
    /// The points of the last shape, to be moved or transformed in place before it is looked at.
    [[nodiscard]] std::vector<Point>& points() { return points_; }
    [[nodiscard]] std::size_t part_count() const { return part_starts_.size() - 1; }
    /// Rings of the last shape whose ends did not meet.
    [[nodiscard]] int closed_rings() const { return closed_rings_; }
    [[nodiscard]] bool had_curves() const { return had_curves_; }

    /// The last shape, its box taken from the points as they are now.
    [[nodiscard]] Shape shape() const;
    /// One part of the last shape (a point of a multipoint).
    [[nodiscard]] Shape part(std::size_t index) const;

private:
    ShapeFault take(const OGRGeometry& geometry);
    ShapeFault take_collection(const OGRGeometryCollection& collection);
    ShapeFault take_polygon(const OGRPolygon& polygon);
    ShapeFault take_path(const OGRSimpleCurve& path);
    ShapeFault begin(Dimension dimension);
    [[nodiscard]] ShapeFault check_finite() const;

    Dimension dimension_ = Dimension::none;
    std::vector<std::uint32_t> part_starts_{0};
    std::vector<std::uint32_t> ring_starts_{0};
    std::vector<Point> points_;
    int closed_rings_ = 0;
    bool had_curves_ = false;
};

}  // namespace cunjing
