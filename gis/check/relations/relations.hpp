// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "gis/check/relations/relation.hpp"

namespace cunjing {

[[nodiscard]] std::unique_ptr<Relation> make_closer_than(const CloserThan& is, const JudgeContext& context);
[[nodiscard]] std::unique_ptr<Relation> make_overlaps(const Overlaps& is, const JudgeContext& context);
[[nodiscard]] std::unique_ptr<Relation> make_inside(const Inside& is, const JudgeContext& context);
[[nodiscard]] std::unique_ptr<Relation> make_count(const Count& is, const JudgeContext& context);
[[nodiscard]] std::unique_ptr<Relation> make_findings(const Findings& is, const JudgeContext& context);
[[nodiscard]] std::unique_ptr<Relation> make_matches(const Matches& is, Verdict if_unknown);
[[nodiscard]] std::unique_ptr<Relation> make_computed(const Computed& is, const JudgeContext& context);
[[nodiscard]] std::unique_ptr<Relation> make_combination(const Combination& is, const JudgeContext& context,
                                                         Verdict if_unknown);

}  // namespace cunjing
