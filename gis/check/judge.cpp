// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/check/judge.hpp"

#include <tbb/parallel_for.h>

#include "gis/check/rule_judge.hpp"

namespace cunjing {

Judgements judge(const Rule& rule, const Subject& subject, const Table& subjects, const JudgeContext& context) {
    const RuleJudge judge(rule, subject, context);
    Judgements result;
    result.verdicts.assign(subjects.size(), Verdict::satisfied);
    result.judged.assign(subjects.size(), 0);
    std::vector<std::optional<Judgement>> hits(subjects.size());
    std::vector<std::uint8_t> not_surveyed(subjects.size(), 0);
    tbb::parallel_for(std::size_t{0}, subjects.size(), [&](std::size_t row) {
        if (subjects.shapes.dimension(row) == Dimension::none) return;
        const SubjectRow here(subjects, row, context);
        const RuleJudge::Concern concern = judge.concern(here);
        not_surveyed[row] = concern == RuleJudge::Concern::not_surveyed ? 1 : 0;
        if (concern != RuleJudge::Concern::certain && concern != RuleJudge::Concern::perhaps) return;
        const Judgement judgement = judge.judge(here, concern == RuleJudge::Concern::certain);
        result.judged[row] = 1;
        result.verdicts[row] = judgement.verdict;
        if (judgement.verdict != Verdict::satisfied) hits[row] = judgement;
    });
    for (const auto& hit : hits)
        if (hit) result.hits.push_back(*hit);
    for (const std::uint8_t row : not_surveyed) result.not_surveyed += row;
    return result;
}

}  // namespace cunjing
