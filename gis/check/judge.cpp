// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/check/judge.hpp"

#include <tbb/parallel_for.h>

#include <optional>

#include "gis/check/verdict.hpp"

namespace cunjing {
namespace {

/// A graded list made ready: the value of the first grade whose condition certainly holds.
template <class Value>
class PreparedGrades {
public:
    PreparedGrades(const std::vector<Grade<Value>>& grades, const JudgeContext& context) {
        for (const Grade<Value>& grade : grades)
            grades_.emplace_back(grade.when ? prepare(*grade.when, context, Verdict::undetermined) : nullptr,
                                 &grade.is);
    }

    [[nodiscard]] const Value& value(const SubjectRow& subject) const {
        for (const auto& [when, value] : grades_)
            if (!when || when->evaluate(subject).verdict == Verdict::violated) return *value;
        return *grades_.back().second;
    }

private:
    std::vector<std::pair<std::unique_ptr<Relation>, const Value*>> grades_;
};

class Judge {
public:
    Judge(const Rule& rule, const Subject& subject, const JudgeContext& context)
        : subject_(subject),
          context_(context),
          when_(prepare(subject.when, context, rule.if_unknown)),
          unless_(subject.unless ? prepare(*subject.unless, context, Verdict::undetermined) : nullptr),
          severity_(subject.severity, context),
          deadline_days_(subject.deadline_days, context),
          responsible_(subject.responsible, context) {}

    enum class Concern { none, perhaps, certain, not_surveyed };

    [[nodiscard]] Concern concern(const Table& table, std::size_t row) const {
        if (table.shapes.dimension(row) == Dimension::none) return Concern::none;
        const EvaluationContext here{{&table, row}, {}, &context_.parameters, context_.as_of};
        const Value where = subject_.where ? subject_.where->evaluate(here) : Value(true);
        if (where.is_false()) return Concern::none;
        if (subject_.surveyed && !subject_.surveyed->evaluate(here).is_true()) return Concern::not_surveyed;
        return where.is_true() ? Concern::certain : Concern::perhaps;
    }

    [[nodiscard]] Judgement judge(const Table& table, std::size_t row, bool certain) const {
        const SubjectRow subject(table, row);
        Judgement result;
        result.row = static_cast<std::uint32_t>(row);
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
        result.severity = severity_.value(subject);
        result.deadline_days = deadline_days_.value(subject);
        result.responsible = &responsible_.value(subject);
        return result;
    }

private:
    const Subject& subject_;
    const JudgeContext& context_;
    std::unique_ptr<Relation> when_;
    std::unique_ptr<Relation> unless_;
    PreparedGrades<int> severity_;
    PreparedGrades<int> deadline_days_;
    PreparedGrades<std::string> responsible_;
};

}  // namespace

Judgements judge(const Rule& rule, const Subject& subject, const Table& subjects, const JudgeContext& context) {
    const Judge judge(rule, subject, context);
    Judgements result;
    result.verdicts.assign(subjects.size(), Verdict::satisfied);
    result.judged.assign(subjects.size(), 0);
    std::vector<std::optional<Judgement>> hits(subjects.size());
    std::vector<std::uint8_t> not_surveyed(subjects.size(), 0);
    tbb::parallel_for(std::size_t{0}, subjects.size(), [&](std::size_t row) {
        const Judge::Concern concern = judge.concern(subjects, row);
        not_surveyed[row] = concern == Judge::Concern::not_surveyed ? 1 : 0;
        if (concern != Judge::Concern::certain && concern != Judge::Concern::perhaps) return;
        const Judgement judgement = judge.judge(subjects, row, concern == Judge::Concern::certain);
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
