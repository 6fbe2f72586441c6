// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "gis/network/min_cost_flow.hpp"

namespace cunjing {

/// A flow that carries as much at the same cost, but splits fewer sources over several sinks (or over sinks and what
/// stays where it is): a source goes whole to one of its sinks where that costs nothing, or changes places with another
/// where both together cost the same.
/// Takes units along each arc, as `min_cost_flow` gives them. The least number of splits there is may be smaller still.
[[nodiscard]] std::vector<std::int64_t> joined_splits(const Transport& transport, std::vector<std::int64_t> flow);

}  // namespace cunjing
