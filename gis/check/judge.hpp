// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <vector>

#include "gis/check/relations/relation.hpp"

namespace cunjing {

/// A subject that does not simply satisfy its rule: what was found, how bad it is and who answers.
struct Judgement {
    std::uint32_t row = 0;
    Verdict verdict = Verdict::satisfied;
    std::optional<Measure> measure;
    RowRef reference;
    std::optional<Point> place;       // where the rule says more exactly than the subject's own place
    bool exception_possible = false;  // `unless` may hold
    int severity = 0;
    int deadline_days = 0;
    const std::string* responsible = nullptr;
    const Text* remark = nullptr;  // null: none
};

/// What became of a rule's subjects in one layer.
struct Judgements {
    std::vector<Verdict> verdicts;     // per row; meaningful where judged
    std::vector<std::uint8_t> judged;  // per row: 1 when the rule speaks of it and it was surveyed
    std::vector<Judgement> hits;       // verdict other than satisfied, by row
    std::int64_t not_surveyed = 0;     // spoken of, but without what the rule needs
};

/// Judges all subjects of a layer under a rule: the same answer for one thread or many, for any order of rows.
/// Depends on nothing but its arguments; rows without a shape are left to soundness.hpp.
[[nodiscard]] Judgements judge(const Rule& rule, const Subject& subject, const Table& subjects,
                               const JudgeContext& context);

}  // namespace cunjing
