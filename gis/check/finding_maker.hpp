// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <unordered_map>

#include "gis/base/text_pool.hpp"
#include "gis/check/rule_judge.hpp"
#include "gis/check/village.hpp"
#include "gis/derive/soundness.hpp"
#include "gis/store/run_record.hpp"

namespace cunjing {

/// What findings call a measure: distance_m, overlap_m2, share, count; what was compared in a condition has the unit of
/// its own, "value_cm".
/// Takes what the condition was evaluated on.
[[nodiscard]] std::string measure_name(const Measure& measure, const EvaluationContext& here);

/// The rule under which features with unusable shapes are reported.
constexpr const char* unusable_shape_rule = "unusable-shape";

/// The words of a finding that are the same for all of a rule and layer; they live as long as the run's record.
struct FindingWords {
    std::string_view rule;
    std::string_view layer;
};

/// Writes judgements out as rows of the `finding` table, their texts into a pool. One per thread.
class FindingMaker {
public:
    /// Takes whether findings carry the ground or the line that shows them.
    FindingMaker(const JudgeContext& context, bool evidence, TextPool& texts)
        : context_(context), evidence_(evidence), texts_(texts) {}

    /// Takes what was repaired on the subject's shape, null where nothing was.
    [[nodiscard]] FindingRow finding(const FindingWords& words, const SubjectRow& subject, const Judgement& hit,
                                     const VillageOf& village, const ShapeProblem* repaired);
    [[nodiscard]] FindingRow unusable_shape(const Table& table, const ShapeProblem& problem, const VillageOf& village);

private:
    void set_measure(FindingRow& row, const SubjectRow& subject, const Judgement& hit);
    void set_village(FindingRow& row, const VillageOf& village);
    [[nodiscard]] std::string_view reason(const Judgement& hit, const ShapeProblem* repaired);
    [[nodiscard]] std::string_view kept(const std::string& word);

    const JudgeContext& context_;
    bool evidence_;
    TextPool& texts_;
    std::unordered_map<const Limit*, std::string_view> sources_;     // of limits that are the same for all
    std::unordered_map<const std::string*, std::string_view> kept_;  // words of the catalogue
    std::string_view village_code_;                                  // of the last finding
};

}  // namespace cunjing
