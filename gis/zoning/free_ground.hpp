// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <vector>

#include "gis/zoning/forbidden_ground.hpp"

namespace cunjing {

/// How much of a village one constraint takes.
struct ConstraintCost {
    std::string id;  // of the constraint; empty: what is forbidden besides
    Text title;
    double takes_m2 = 0;  // of the village, whatever others take too
    double alone_m2 = 0;  // of it what no other takes: what would be gained without it
};

/// What constraints leave of a village.
struct FreeGround {
    ShapeColumn ground;  // one feature, `none` where nothing is left
    double village_m2 = 0;
    double free_m2 = 0;
    std::vector<ConstraintCost>
        costs;  // of the constraints that forbid ground, in their order, then of what is besides; if asked for

    /// What takes most that no other takes, then most in all; null where costs were not asked for or nothing is taken.
    [[nodiscard]] const ConstraintCost* costliest() const;
};

enum class TellCosts { no, yes };

/// Takes more ground that is forbidden, of which no constraint of a rule speaks (steep ground); null: none.
/// Cost: a union and an overlay of what is in the village; with costs one more for each constraint.
[[nodiscard]] FreeGround free_ground(const ZoningVillage& village, const ForbiddenGround& forbidden,
                                     TellCosts tell_costs, const ShapeColumn* besides = nullptr);

}  // namespace cunjing
