// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <vector>

#include "gis/catalogue/rule.hpp"

namespace cunjing {

/// One of the conditions under any of which a rule forbids: what a zone has to keep off, or to be.
struct Constraint {
    /// `ground`: keeps off other features; `village`: lies in one of an area layer; `self`: says something of the zone
    /// alone, as how large it is.
    enum class Kind { ground, village, self };

    std::string id;  // stable: the reference layer's name, counted where it comes again (`water_source-2`); `self`
    Text title;      // 距水体: what is asked for, without numbers
    Kind kind = Kind::ground;
    const Rule* rule = nullptr;
    const Condition* condition = nullptr;
};

/// Whether a condition has the form that constraints_of reads.
[[nodiscard]] bool is_made_of_constraints(const Subject& subject);

/// The constraints of a rule for one of its subjects, in the rule's order.
/// Takes the parameters for their titles, and a rule whose condition is a relation, or `any` of relations and of others
/// of the same form. Throws ConfigError where it has another.
[[nodiscard]] std::vector<Constraint> constraints_of(const Rule& rule, const Subject& subject,
                                                     const ParameterSet& parameters);

}  // namespace cunjing
