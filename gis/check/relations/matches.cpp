// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/check/relations/relations.hpp"

namespace cunjing {
namespace {

class MatchesRelation : public Relation {
public:
    MatchesRelation(const Matches& is, const JudgeContext& context, Verdict if_unknown)
        : is_(is), context_(context), if_unknown_(if_unknown) {}

    [[nodiscard]] Outcome evaluate(const SubjectRow& subject) const override {
        const Value holds =
            is_.condition.evaluate({{&subject.table, subject.row}, {}, &context_.parameters, context_.as_of});
        if (holds.is_unknown()) return {if_unknown_, std::nullopt, {}};
        return {holds.is_true() ? Verdict::violated : Verdict::satisfied, std::nullopt, {}};
    }

private:
    const Matches& is_;
    const JudgeContext& context_;
    Verdict if_unknown_;
};

}  // namespace

std::unique_ptr<Relation> make_matches(const Matches& is, const JudgeContext& context, Verdict if_unknown) {
    return std::make_unique<MatchesRelation>(is, context, if_unknown);
}

}  // namespace cunjing
