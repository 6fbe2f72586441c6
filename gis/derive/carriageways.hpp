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

    /// Outlines that together are the carriageways near a box, upon each other and reaching out of it.
    [[nodiscard]] std::vector<std::vector<Point>> near(const Box& box) const;

private:
    ShapeColumn shapes_;
    std::vector<SideOffsets> offsets_;  // by shape
    double greatest_m_ = 0;
    std::optional<SegmentRuns> runs_;
};

}  // namespace cunjing
