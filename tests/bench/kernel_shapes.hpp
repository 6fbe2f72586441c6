// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <benchmark/benchmark.h>
#include <geos_c.h>

#include <cmath>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "gis/geometry/wkb.hpp"

namespace cunjing {

constexpr Point yunyang{571741.049, 3414584.884};

using Path = std::vector<Point>;

inline Path placed(Path corners, double turn_rad, Point move) {
    for (Point& p : corners)
        p = {std::cos(turn_rad) * p.x - std::sin(turn_rad) * p.y + yunyang.x + move.x,
             std::sin(turn_rad) * p.x + std::cos(turn_rad) * p.y + yunyang.y + move.y};
    return corners;
}

inline ShapeColumn one(Dimension dimension, const Path& points) {
    ShapeColumn column;
    column.append(dimension, points);
    return column;
}

inline ShapeColumn rectangle(Point move = {}) {
    return one(Dimension::polygon, placed({{0, 0}, {9, 0}, {9, 5}, {0, 5}, {0, 0}}, 0.3, move));
}

/// Twelve corners.
inline ShapeColumn house(Point move = {}) {
    return one(Dimension::polygon, placed({{0, 0},
                                           {2, 0},
                                           {2, -1},
                                           {5, -1},
                                           {5, 0},
                                           {12, 0},
                                           {12, 8},
                                           {7, 8},
                                           {7, 9},
                                           {4, 9},
                                           {4, 8},
                                           {0, 8},
                                           {0, 0}},
                                          0.3, move));
}

/// A house round its courtyard.
inline ShapeColumn courtyard() {
    ShapeColumn column;
    column.begin_feature(Dimension::polygon);
    column.begin_part();
    for (const Path& ring :
         {Path{{0, 0}, {12, 0}, {12, 9}, {0, 9}, {0, 0}}, Path{{3, 3}, {3, 6}, {8, 6}, {8, 3}, {3, 3}}}) {
        column.begin_ring();
        for (const Point p : placed(ring, 0.3, {})) column.add(p);
    }
    column.end_feature();
    return column;
}

struct Destroy {
    void operator()(GEOSGeometry* geometry) const { GEOSGeom_destroy(geometry); }
};
using Geometry = std::unique_ptr<GEOSGeometry, Destroy>;

inline Geometry geos(const ShapeColumn& shape) {
    std::vector<std::uint8_t> blob;
    write_single_wkb(shape[0], blob);
    return Geometry(GEOSGeomFromWKB_buf(blob.data(), blob.size()));
}

using State = benchmark::State;

/// The same question asked of a kernel and of GEOS.
inline void add(const std::string& name, const std::function<void(benchmark::State&)>& ours,
                const std::function<void(benchmark::State&)>& theirs) {
    benchmark::RegisterBenchmark((name + "/ours").c_str(), ours);
    benchmark::RegisterBenchmark((name + "/geos").c_str(), theirs);
}

/// Reading columns and asking indexes: column_bench.cpp.
void add_columns();

}  // namespace cunjing
