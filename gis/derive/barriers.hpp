// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "gis/derive/derive_input.hpp"
#include "gis/geometry/segment_runs.hpp"

namespace cunjing {

/// Lines and the banks of areas that dwellings on either side of do not hang together across.
class Barriers {
public:
    explicit Barriers(ShapeColumn shapes) : shapes_(std::move(shapes)), runs_(shapes_) {}
    ~Barriers() = default;
    Barriers(const Barriers&) = delete;
    Barriers& operator=(const Barriers&) = delete;
    Barriers(Barriers&&) = delete;  // the index knows where the shapes are
    Barriers& operator=(Barriers&&) = delete;

    /// Whether a barrier comes between two points, or touches the straight way from one to the other.
    [[nodiscard]] bool part(Point a, Point b) const;
    /// What of the barriers is near a box, as one feature of lines; `none` where there is nothing.
    [[nodiscard]] ShapeColumn near(const Box& box) const;

private:
    ShapeColumn shapes_;
    SegmentRuns runs_;
};

/// The shapes of all features that some sources mean, in the order of the sources and their rows.
[[nodiscard]] ShapeColumn shapes_of(const std::vector<DerivedSource>& sources, const DeriveInput& input);

}  // namespace cunjing
