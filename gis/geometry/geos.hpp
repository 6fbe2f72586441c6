// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <memory>
#include <span>
#include <vector>

#include "gis/geometry/shape.hpp"

namespace cunjing {

/// A GEOS geometry, for what flat kernels do not do: validity, repair, unions, erosion, areas shared by polygons.
/// Holds this thread's context; must not travel between threads.
class GeosGeometry {
public:
    explicit GeosGeometry(const Shape& shape);
    /// The union of polygons given by their closed outer rings; rings without area are left out.
    static GeosGeometry union_of(const std::vector<std::vector<Point>>& outlines);
    /// The union of the polygons of a column.
    /// Takes sound polygons, which may lie upon each other.
    /// Cost: 1 µs a polygon, and 50 µs for each whose box meets another's.
    static GeosGeometry union_of(const ShapeColumn& polygons);
    ~GeosGeometry();
    GeosGeometry(GeosGeometry&&) noexcept;
    GeosGeometry& operator=(GeosGeometry&&) noexcept;

    [[nodiscard]] bool is_empty() const;
    [[nodiscard]] bool is_valid() const;
    /// Why it is not valid, in GEOS's English words, with the place.
    [[nodiscard]] std::string invalidity() const;
    [[nodiscard]] double area_m2() const;
    [[nodiscard]] double length_m() const;
    [[nodiscard]] GeosGeometry repaired() const;
    [[nodiscard]] GeosGeometry intersection(const GeosGeometry& other) const;
    [[nodiscard]] GeosGeometry difference(const GeosGeometry& other) const;
    /// The same of polygons whose borders may nearly coincide: where that defeats exact points, all are put on a grid.
    [[nodiscard]] GeosGeometry difference_or_on_grid(const GeosGeometry& other, double grid_m) const;
    [[nodiscard]] GeosGeometry united(const GeosGeometry& other) const;
    /// Everything at least this far inside.
    [[nodiscard]] GeosGeometry eroded(double depth_m) const { return grown(-depth_m); }
    /// Everything at most this far away, a quarter of a circle as so many chords with their corners on it.
    [[nodiscard]] GeosGeometry grown(double distance_m, int chords_in_quadrant = 16) const;
    /// Appends the parts of the wanted dimension as one feature (`none` when there are none).
    void append_to(ShapeColumn& column, Dimension wanted) const;
    [[nodiscard]] std::string wkt(int decimals) const;

private:
    struct Handle;
    explicit GeosGeometry(std::unique_ptr<Handle> handle);
    std::unique_ptr<Handle> handle_;
};

}  // namespace cunjing
