// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>

#include "gis/check/relations/relation.hpp"

namespace cunjing {

/// Whether the manure of the animals in a penning zone is too much for the cropland round it.
/// Measures the load: supply over what the crops can take, the worse of nitrogen and phosphorus; see ManureBalance.
/// Undetermined where a species, a headcount, a crop or a yield is unknown: never smaller.
[[nodiscard]] std::unique_ptr<Relation> make_manure_load(const Computed& is, const JudgeContext& context);

/// The width in m that is left of a carriageway where it is narrowest over 2 m (`road_clear_length`).
/// Of a road that is narrower than the limit by design, and of wide ones too, a share (`road_clear_share`) must be
/// free. What may stand on the road only if positions are off is not told of. Source: domain §11 rule 2.
[[nodiscard]] std::unique_ptr<Relation> make_clear_width(const Computed& is, const JudgeContext& context);

/// Whether a ditch leads nowhere, as 1: the end that water runs to meets no other ditch, stream or water and no outlet
/// is known; or a gap of more than `ditch_gap` lies before what it should meet; or what it meets begins higher than it
/// ends
/// (`ditch_step`).
/// Undetermined never; doubtful where nobody knows which way the water runs, or whether there is an outlet.
/// Source: domain §11 rule 8.
[[nodiscard]] std::unique_ptr<Relation> make_ditch_fault(const Computed& is, const JudgeContext& context);

/// The room in birds of the approved penning zone with most of it, of those within a walk of `coop_zone_walk` along
/// roads and footpaths; doubtful where a headcount in the zone is unknown.
/// Source: domain §11 rule 36, §2 (capacity of a zone without one: usable share · birds a m²).
[[nodiscard]] std::unique_ptr<Relation> make_pen_room(const Computed& is, const JudgeContext& context);

/// A parameter that depends on nothing or on some words, as it is in force where the subject lies; nothing where it has
/// no entry for them.
/// Throws ConfigError where the catalogue lacks the parameter.
[[nodiscard]] std::optional<double> parameter_value(const JudgeContext& context, const SubjectRow& subject,
                                                    const char* name, const std::vector<Value>& keys = {});

}  // namespace cunjing
