// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <vector>

#include "gis/check/explain.hpp"
#include "gis/check/relations/relation.hpp"

namespace cunjing {

/// Evaluates a condition part by part and says of each what came of it: relation, reference, start line and its
/// offsets, what was measured, limit and whose, tolerance.
void explain_condition(const Condition& condition, const SubjectRow& subject, const JudgeContext& context,
                       Verdict if_unknown, int depth, std::vector<ExplainedStep>& steps);

}  // namespace cunjing
