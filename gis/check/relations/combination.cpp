// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include <algorithm>
#include <functional>

#include "gis/check/relations/relations.hpp"
#include "gis/check/verdict.hpp"

namespace cunjing {
namespace {

/// How much an answer tells: a place that was measured to says more than two numbers that were compared.
int tells(const Outcome& outcome) {
    if (!outcome.measure) return 0;
    return outcome.measure->kind == Measure::Kind::value ? 1 : 2;
}

/// `all`: the weakest part; `any`: the strongest. What was measured is taken from a part of that verdict.
class AllOrAny : public Relation {
public:
    AllOrAny(std::vector<std::unique_ptr<Relation>> parts, bool all) : parts_(std::move(parts)), all_(all) {}

    [[nodiscard]] Outcome evaluate(const SubjectRow& subject) const override {
        Outcome result;
        bool first = true;
        for (const auto& part : parts_) {
            const Outcome outcome = part->evaluate(subject);
            const bool decides = all_ ? outcome.verdict < result.verdict : outcome.verdict > result.verdict;
            const bool tells_more = outcome.verdict == result.verdict && tells(outcome) > tells(result);
            if (first || decides || tells_more) result = outcome;
            first = false;
            if (result.verdict == (all_ ? Verdict::satisfied : Verdict::violated) && (all_ || tells(result) == 2))
                break;
        }
        return result;
    }

private:
    std::vector<std::unique_ptr<Relation>> parts_;
    bool all_;
};

/// As strong as the part that is so many places from the strongest.
class Several : public Relation {
public:
    Several(std::vector<std::unique_ptr<Relation>> parts, std::size_t at_least)
        : parts_(std::move(parts)), at_least_(at_least) {}

    [[nodiscard]] Outcome evaluate(const SubjectRow& subject) const override {
        std::vector<Outcome> outcomes;
        outcomes.reserve(parts_.size());
        for (const auto& part : parts_) outcomes.push_back(part->evaluate(subject));
        std::ranges::stable_sort(outcomes, std::greater(), &Outcome::verdict);
        return outcomes[at_least_ - 1];
    }

private:
    std::vector<std::unique_ptr<Relation>> parts_;
    std::size_t at_least_;
};

class Negation : public Relation {
public:
    explicit Negation(std::unique_ptr<Relation> part) : part_(std::move(part)) {}

    [[nodiscard]] Outcome evaluate(const SubjectRow& subject) const override {
        Outcome outcome = part_->evaluate(subject);
        outcome.verdict = swapped(outcome.verdict);
        return outcome;
    }

private:
    std::unique_ptr<Relation> part_;
};

}  // namespace

std::unique_ptr<Relation> make_combination(const Combination& is, const JudgeContext& context, Verdict if_unknown) {
    if (is.kind == Combination::Kind::negation)
        return std::make_unique<Negation>(prepare(is.parts.front(), context, if_unknown));
    std::vector<std::unique_ptr<Relation>> parts;
    for (const Condition& part : is.parts) parts.push_back(prepare(part, context, if_unknown));
    if (is.kind == Combination::Kind::several) return std::make_unique<Several>(std::move(parts), is.at_least);
    return std::make_unique<AllOrAny>(std::move(parts), is.kind == Combination::Kind::all);
}

}  // namespace cunjing
