// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "gis/base/progress.hpp"
#include "gis/derive/derive_input.hpp"

namespace cunjing {

/// The protected ranges of intakes from running water (河道型水源地保护范围): along the ditches and streams that carry
/// water to the intake `range_upstream` up the flow, and `range_downstream` down it, each bank `range_bank` wide from
/// the water's edge. Reaches are measured along the lines, and the range is square where they end. Where nobody knows
/// which way the water runs, both ways count as upstream, so that a range may be too long there and is never too short.
/// The narrowest width counts where none was measured; a pond on the way counts whole, with its banks. An intake that
/// no line comes near (`flow_reach`) has a disc of `range_bank` round it. A row is as exact as the intake and has an
/// identity made of the intake's. Takes the sources `intake`, `ditch`, `watercourse` and `water` (derived.yaml), the
/// last three whole. Source: 重庆市水资源管理条例 art. 17.
[[nodiscard]] Table water_ranges(const DerivedLayer& layer, const DeriveInput& input, Progress& progress);

}  // namespace cunjing
