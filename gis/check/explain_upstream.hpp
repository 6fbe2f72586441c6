// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <vector>

#include "gis/check/explain.hpp"
#include "gis/check/relations/relation.hpp"

namespace cunjing {

/// The houses, coops, banquet sites and outfalls that lie upstream of a water within a kilometre, nearest first.
[[nodiscard]] std::vector<ExplainedSource> sources_upstream(const Shape& water, const JudgeContext& context);

}  // namespace cunjing
