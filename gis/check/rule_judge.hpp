// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "gis/check/judge.hpp"

namespace cunjing {

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

/// A rule made ready for the features of one of its subject layers; shared by threads.
class RuleJudge {
public:
    /// Takes what must outlive it.
    RuleJudge(const Rule& rule, const Subject& subject, const JudgeContext& context);

    /// Whether the rule speaks of a feature that has a shape.
    enum class Concern { none, perhaps, certain, not_surveyed };
    [[nodiscard]] Concern concern(const SubjectRow& subject) const;

    [[nodiscard]] Judgement judge(const SubjectRow& subject, bool certain) const;

    [[nodiscard]] const Rule& rule() const { return rule_; }
    [[nodiscard]] const Subject& subject() const { return subject_; }

private:
    const Rule& rule_;
    const Subject& subject_;
    std::unique_ptr<Relation> when_;
    std::unique_ptr<Relation> unless_;
    PreparedGrades<int> severity_;
    PreparedGrades<int> deadline_days_;
    PreparedGrades<std::string> responsible_;
    std::vector<std::pair<std::unique_ptr<Relation>, const Text*>> remarks_;
};

}  // namespace cunjing
