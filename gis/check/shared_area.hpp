// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "gis/derive/start_line.hpp"
#include "gis/geometry/cut_polygon.hpp"
#include "gis/geometry/edge_index.hpp"
#include "gis/geometry/geos.hpp"
#include "gis/geometry/segment_runs.hpp"

namespace cunjing {

/// An area to be laid over others; what helps with one of many edges is made when it is first asked for.
/// Not shared by threads.
class Ground {
public:
    /// Cells are parts that may have edges in common, which makes no sound polygon.
    enum class In { one, cells };

    /// Takes a shape whose points must outlive it.
    explicit Ground(const Shape& area, In in = In::one)
        : shape_(area), is_large_(in == In::cells || point_count(area) >= IndexedShape::least_points) {}

    [[nodiscard]] const Shape& shape() const { return shape_; }
    /// Whether only what takes an area of many edges, or one in cells, will do.
    [[nodiscard]] bool is_large() const { return is_large_; }
    [[nodiscard]] const IndexedShape& indexed() const;
    /// Takes an area that is large.
    [[nodiscard]] const CutPolygon& pieces() const;

private:
    Shape shape_;
    bool is_large_;
    mutable std::optional<IndexedShape> indexed_;
    mutable std::unique_ptr<const CutPolygon> pieces_;
};

/// The area that an area shares with a polygon, in m².
/// Takes sound polygons. Wholly inside and wholly apart are told without an overlay.
[[nodiscard]] double shared_area_m2(const Shape& area, const Shape& polygon);
[[nodiscard]] double shared_area_m2(const Ground& ground, const Shape& polygon);

/// The area that an area shares with a line's strip up to the offsets, in m².
/// Takes the line's runs near the area (sorted).
[[nodiscard]] double shared_area_m2(const Ground& ground, const Shape& line, std::span<const SegmentRun> runs,
                                    SideOffsets offsets);

/// The shared ground itself, for evidence.
[[nodiscard]] GeosGeometry shared_ground(const Ground& ground, const Shape& line, std::span<const SegmentRun> runs,
                                         SideOffsets offsets);

/// What is left of an area when every edge moves inwards by a depth; `none` when nothing is.
class ErodedShape {
public:
    ErodedShape(const Shape& area, double depth_m);
    [[nodiscard]] Shape shape() const { return column_[0]; }

private:
    ShapeColumn column_;
};

}  // namespace cunjing
