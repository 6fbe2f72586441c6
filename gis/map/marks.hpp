// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QPainterPath>

#include "gis/style/style.hpp"

namespace cunjing {

/// The outline of a mark round the origin, so high; strokes like a cross or a slash have no ground.
[[nodiscard]] QPainterPath mark_path(MarkShape shape, double height_mm);

}  // namespace cunjing
