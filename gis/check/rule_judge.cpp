// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/check/rule_judge.hpp"

#include "gis/check/verdict.hpp"

namespace cunjing {

RuleJudge::RuleJudge(const Rule& rule, const Subject& subject, const JudgeContext& context)
    : rule_(rule),
      subject_(subject),
      when_(prepare(subject.when, context, rule.if_unknown)),
      unless_(subject.unless ? prepare(*subject.unless, context, Verdict::undetermined) : nullptr),
      severity_(subject.severity, context),
      deadline_days_(subject.deadline_days, context),
      responsible_(subject.responsible, context) {
    for (const Grade<Text>& remark : subject.remarks)
        remarks_.emplace_back(prepare(*remark.when, context, Verdict::undetermined), &remark.is);
}

RuleJudge::Concern RuleJudge::concern(const SubjectRow& subject) const {
    if (!subject_.where && !subject_.surveyed) return Concern::certain;
    const EvaluationContext here = subject.here();
    const Value where = subject_.where ? subject_.where->evaluate(here) : Value(true);
    if (where.is_false()) return Concern::none;
    if (subject_.surveyed && !subject_.surveyed->evaluate(here).is_true()) return Concern::not_surveyed;
    return where.is_true() ? Concern::certain : Concern::perhaps;
}

Judgement RuleJudge::judge(const SubjectRow& subject, bool certain) const {
    Judgement result;
    result.row = static_cast<std::uint32_t>(subject.row);
    const Outcome outcome = when_->evaluate(subject);
    result.verdict = certain ? outcome.verdict : at_most_doubtful(outcome.verdict);
    if (result.verdict == Verdict::satisfied) return result;
    if (unless_) {
        const Verdict exception = unless_->evaluate(subject).verdict;
        result.exception_possible = exception != Verdict::satisfied;
        result.verdict = with_exception(result.verdict, exception);
        if (result.verdict == Verdict::satisfied) return result;
    }
    result.measure = outcome.measure;
    result.reference = outcome.reference;
    result.place = outcome.place;
    result.severity = severity_.value(subject);
    result.deadline_days = deadline_days_.value(subject);
    result.responsible = &responsible_.value(subject);
    for (const auto& [when, remark] : remarks_)
        if (result.remark == nullptr && when->evaluate(subject).verdict == Verdict::violated) result.remark = remark;
    return result;
}

}  // namespace cunjing
