// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>

#include "gis/geometry/shape.hpp"

namespace cunjing {

/// Appends a shape written as WKT: POINT, LINESTRING, POLYGON, their MULTI forms, `… EMPTY`; `nan` is a number.
void append_wkt(ShapeColumn& shapes, const std::string& wkt);

/// One shape drawn as WKT.
class Drawn {
public:
    explicit Drawn(const std::string& wkt) { append_wkt(column_, wkt); }
    [[nodiscard]] Shape shape() const { return column_[0]; }
    [[nodiscard]] const ShapeColumn& column() const { return column_; }
    operator Shape() const { return column_[0]; }  // NOLINT(google-explicit-constructor): it stands for the shape

private:
    ShapeColumn column_;
};

}  // namespace cunjing
