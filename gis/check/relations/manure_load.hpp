// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "gis/check/relations/relation.hpp"

namespace cunjing {

/// Whether the manure of the animals in a penning zone is too much for the cropland round it.
/// Measures the load: supply over what the crops can take, the worse of nitrogen and phosphorus. Supply is 7.0 kg N and
/// 1.2 kg P a year for each pig or what equals one; demand is the sum over the crops of yield/100 · need · share from
/// fertiliser · share from manure / use in the season.
/// Undetermined where a species, a headcount, a crop or a yield is unknown: never smaller.
/// Source: 农办牧〔2018〕1号, 畜禽粪污土地承载力测算技术指南; domain §2. Numbers are parameters `manure_…`.
[[nodiscard]] std::unique_ptr<Relation> make_manure_load(const Computed& is, const JudgeContext& context);

}  // namespace cunjing
