// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "gis/check/rule_judge.hpp"
#include "gis/zoning/constraint.hpp"
#include "gis/zoning/zoning_scene.hpp"

namespace cunjing {

/// How a zone stands to one constraint. `violated`: it conflicts.
struct ConstraintAnswer {
    const Constraint* constraint = nullptr;  // of the scene
    bool is_asked = true;                    // false: the layer has no features, so that nothing is known
    Verdict verdict = Verdict::satisfied;
    std::optional<Measure> measure;  // to the worst reference near it; none: nothing is near
    RowRef reference;
    std::string limit_source;  // whose the limit is; empty where nothing was measured
};

/// What the siting rule says of a zone.
struct SitingAnswer {
    Verdict verdict = Verdict::satisfied;  // the rule's own: `unless` is counted in
    bool has_exception = false;            // the rule would object, but for `unless`
    std::string village_code;              // empty: none
    double area_m2 = 0;
    double capacity_birds = 0;  // what is written on it, else what its area gives
    bool capacity_is_written = false;
    std::vector<ConstraintAnswer> constraints;  // in the rule's order
};

/// Judges zones one by one, on the map or still being drawn, as the check does.
/// Cost: some 0.1 ms a zone. Shared by threads.
class SitingJudge {
public:
    /// Takes a scene that must outlive it.
    explicit SitingJudge(const ZoningScene& scene);

    /// Judges a row of a sound table of pen_zone.
    [[nodiscard]] SitingAnswer judge(const Table& zones, std::size_t row) const;
    /// Judges a polygon that is no feature yet.
    /// Takes a sound polygon.
    [[nodiscard]] SitingAnswer judge(const Shape& sketch) const;
    /// The ground or the line that shows an answer, as WKT; empty where nothing was measured.
    [[nodiscard]] std::string evidence_wkt(const Table& zones, std::size_t row, const ConstraintAnswer& answer) const;

private:
    const ZoningScene& scene_;
    std::vector<std::unique_ptr<Relation>> relations_;  // by constraint; null: not asked
    RuleJudge rule_;
};

/// A table of pen_zone with one row: a polygon that is no feature yet.
[[nodiscard]] Table sketch_table(const ZoningScene& scene, const Shape& polygon);

}  // namespace cunjing
