// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include <vector>

#include "gis/map/ground_view.hpp"

namespace cunjing {

/// Shows all of the ground in a frame, its middle in the frame's.
/// Takes denominators of scales, rising: the smallest at which it fits is taken, else the scale is no round number.
/// `room_round_mm` is left between the ground and the frame.
[[nodiscard]] GroundView fitting_view(const Box& ground, const QRectF& frame_mm, const std::vector<double>& scales,
                                      double room_round_mm);

/// The ground, grown round its middle where it is less wide or high than this.
[[nodiscard]] Box at_least(Box ground, double extent_m);

}  // namespace cunjing
