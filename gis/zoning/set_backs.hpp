// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "gis/zoning/siting_judge.hpp"

namespace cunjing {

/// How a zone keeps to one constraint, with what was measured also where it is kept to.
struct SetBack {
    const Constraint* constraint = nullptr;
    bool is_asked = true;  // false: the layer has no features, so that nothing is known
    Verdict verdict = Verdict::satisfied;
    std::string measure;             // distance_m, overlap_m2, share, value_m2; empty: nothing was measured
    std::optional<double> measured;  // none: nothing within SetBacks::farthest_m, or nothing shared
    std::optional<double> limit;     // none: it depends on the reference, and there is none
    std::string evidence_wkt;        // as evidence.hpp tells; empty: nothing to show
};

/// Measures how far zones are from what they must keep off, beyond the limits too: a paper that a zone is designated by
/// says what was kept to, not only what was not.
/// Cost: some 1 ms a zone. Shared by threads.
class SetBacks {
public:
    /// Nobody wants to know of what is farther.
    static constexpr double farthest_m = 500;

    /// Takes a judge, and the scene it was made of, that outlive it.
    SetBacks(const ZoningScene& scene, const SitingJudge& judge);

    /// Takes a row of a sound table of pen_zone, and what the judge says of it.
    [[nodiscard]] std::vector<SetBack> of(const Table& zones, std::size_t row, const SitingAnswer& answer) const;

private:
    /// The same relation with the greatest of limits: what it finds is the nearest.
    struct Nearest {
        Condition condition;
        std::unique_ptr<Relation> relation;
        std::unique_ptr<PreparedLimit> limit_m;  // the rule's own
    };

    [[nodiscard]] std::unique_ptr<Nearest> nearest(const CloserThan& is) const;
    void look_farther(const SubjectRow& subject, const Nearest& nearest, ConstraintAnswer& of, SetBack& set_back) const;

    const ZoningScene& scene_;
    const SitingJudge& judge_;
    std::vector<std::unique_ptr<Nearest>> nearest_;  // by constraint; null where no distance is asked
};

}  // namespace cunjing
