// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/check/relations/relations.hpp"

namespace cunjing {
namespace {

class MatchesRelation : public Relation {
public:
    MatchesRelation(const Matches& is, Verdict if_unknown) : is_(is), if_unknown_(if_unknown) {}

    [[nodiscard]] Outcome evaluate(const SubjectRow& subject) const override {
        const EvaluationContext here = subject.here();
        const Value holds = is_.condition.evaluate(here);
        if (holds.is_false()) return {};
        return {holds.is_true() ? Verdict::violated : if_unknown_, measure(here), {}};
    }

private:
    [[nodiscard]] std::optional<Measure> measure(const EvaluationContext& here) const {
        const auto compared = is_.condition.comparison(here);
        if (!compared) return std::nullopt;
        Measure measure;
        measure.kind = Measure::Kind::value;
        measure.measured = measure.raw = compared->measured;
        measure.limit = compared->limit;
        measure.compared = &is_.condition;
        return measure;
    }

    const Matches& is_;
    Verdict if_unknown_;
};

}  // namespace

std::unique_ptr<Relation> make_matches(const Matches& is, Verdict if_unknown) {
    return std::make_unique<MatchesRelation>(is, if_unknown);
}

}  // namespace cunjing
