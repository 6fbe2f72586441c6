// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "gis/derive/derive_input.hpp"
#include "gis/derive/start_line.hpp"
#include "gis/geometry/segment_runs.hpp"

namespace cunjing {

/// The ground that carriageways certainly take: each road as narrow as it may be.
class Carriageways {
public:
    Carriageways(const std::vector<DerivedSource>& roads, const DeriveInput& input);
    ~Carriageways() = default;
    Carriageways(const Carriageways&) = delete;
    Carriageways& operator=(const Carriageways&) = delete;
    Carriageways(Carriageways&&) = delete;  // the index knows where the shapes are
    Carriageways& operator=(Carriageways&&) = delete;

    /// Appends what of the carriageways is near some ground, a feature for each road; they reach out of it.
    /// Takes a polygon of few points. Cost: 0.1 ms a road, and less where none is near.
    void append_near(const Shape& ground, ShapeColumn& polygons) const;

private:
    ShapeColumn shapes_;
    std::vector<double> half_width_m_;  // by shape
    double greatest_m_ = 0;
    std::optional<SegmentRuns> runs_;
};

}  // namespace cunjing
