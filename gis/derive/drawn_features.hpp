// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "gis/derive/derive_input.hpp"

namespace cunjing {

/// What is left of computed features where people have drawn what is there instead: those that meet no drawn feature
/// that stands in for them.
[[nodiscard]] Table without_replaced(const DerivedLayer& layer, const Table& computed, const DeriveInput& input);

/// The drawn features of a derived layer and the computed ones in one table, as rules look at it: what was computed
/// before, and drawn features that only say that nothing is there, are left out.
/// Takes tables that carry the same fields, or more of them in `computed`.
[[nodiscard]] Table with_computed(const Table& drawn, const Table& computed);

}  // namespace cunjing
