// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "gis/derive/derive_input.hpp"

namespace cunjing {

/// What is left of computed features where people have drawn what is there instead: those that meet no drawn feature
/// that stands in for them. Of a layer whose features touch each other (derived.yaml, `same`): those that neither meet
/// a drawn one with the same value of that field nor overlap a rejected one, less the ground of all that are drawn.
[[nodiscard]] Table without_replaced(const DerivedLayer& layer, Table computed, const DeriveInput& input);

enum class IncludeComputed { no, yes };

/// The features of a derived layer's table that are there, by row: not those that a person drew to say that nothing of
/// the kind is, and, where that is wanted, not those that were computed before.
[[nodiscard]] std::vector<std::uint32_t> drawn_rows(const Table& table, IncludeComputed include);

/// Some rows of a derived layer's table, and behind them computed features; null: none.
/// Takes tables that carry the same fields, or more of them in `computed`.
[[nodiscard]] Table with_computed(const Table& table, const std::vector<std::uint32_t>& rows, const Table* computed);

}  // namespace cunjing
