// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "gis/derive/derive_input.hpp"
#include "gis/derive/wide_lines.hpp"

namespace cunjing {

/// The ground that carriageways certainly take: each road as narrow as it may be.
class Carriageways {
public:
    Carriageways(const std::vector<DerivedSource>& roads, const DeriveInput& input);
    /// Appends what of the carriageways is near some ground, a feature for each stretch; they reach out of it.
    /// Takes a polygon of few points. Cost: 10 µs a road, and less where none is near.
    void append_near(const ShapeColumn& ground, ShapeColumn& polygons) const {
        lines_.append_near(ground, 0, polygons);
    }

private:
    WideLines lines_;
};

}  // namespace cunjing
