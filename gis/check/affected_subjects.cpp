// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/check/affected_subjects.hpp"

#include <algorithm>

#include "gis/check/edit_ground.hpp"
#include "gis/geometry/piece_boxes.hpp"

namespace cunjing {
namespace {

/// Whether a rule may speak of the feature.
bool may_speak_of(const Subject& subject, const SubjectRow& row) {
    if (!subject.where || !subject.where->lookup_fields().empty()) return true;
    return !subject.where->evaluate(row.here()).is_false();
}

}  // namespace

std::size_t ToJudge::size() const {
    std::set<FeatureId> features = under_all;
    for (const std::set<FeatureId>& of_family : under_family) features.insert(of_family.begin(), of_family.end());
    return features.size();
}

AffectedSubjects::AffectedSubjects(const LiveLayers& layers, const std::vector<SubjectRules>& subjects,
                                   const JudgeContext& context)
    : layers_(layers), subjects_(subjects), context_(context), to_judge_(subjects.size()) {
    for (std::size_t i = 0; i < subjects.size(); ++i) to_judge_[i].under_family.resize(subjects[i].size());
}

void AffectedSubjects::add_itself(const Layer& layer, FeatureId id) {
    for (std::size_t i = 0; i < subjects_.size(); ++i)
        if (&subjects_[i].layer() == &layer) to_judge_[i].under_all.insert(id);
}

void AffectedSubjects::add_round(const Table* before, const Table* now) {
    const EditGround changed(before, now);
    if (before != nullptr) add_round(*before, changed.before);
    if (now != nullptr) add_round(*now, changed.now);
}

void AffectedSubjects::add_round(const Table& feature, const std::vector<Box>& changed) {
    const LiveLayer::Greatest own = LiveLayer::greatest_of(feature, context_.parameters);
    const std::vector<Box> whole = piece_boxes(feature.shapes[0]);
    for (std::size_t i = 0; i < subjects_.size(); ++i)
        for (std::size_t rule = 0; rule < subjects_[i].size(); ++rule)
            for (const Look& look : subjects_[i].looks(rule))
                if (&look.layer() == &feature.layer() && look.may_mean({&feature, 0}))
                    add_within_reach(i, rule, look, feature, own, look.sees_parts() ? changed : whole);
}

void AffectedSubjects::add_within_reach(std::size_t subject, std::size_t rule, const Look& look, const Table& feature,
                                        const LiveLayer::Greatest& own, const std::vector<Box>& boxes) {
    const SubjectRules& rules = subjects_[subject];
    const LiveLayer& layer = *layers_.at(rules.layer().name);
    std::set<FeatureId>& affected = to_judge_[subject].under_family[rules.family_of(rule)];
    const double farthest_m = look.greatest_reach_m(layer.greatest(), own);
    std::vector<FeatureId> near;
    for (const Box& box : boxes) {
        layer.meeting(box.grown(farthest_m), near);
        for (const FeatureId id : near) {
            if (affected.contains(id)) continue;
            const RowRef at = layer.row(id);
            const SubjectRow row(*at.table, at.row, context_);
            if (row.shape.box().grown(look.reach_m(row, own)).meets(box) &&
                may_speak_of(*rules.rule(rule).second, row) && look.may_mean(row, {&feature, 0}))
                affected.insert(id);
        }
    }
}

void AffectedSubjects::add_all_looking_at(const Layer& layer) {
    for (std::size_t i = 0; i < subjects_.size(); ++i)
        if (subjects_[i].looks_at(layer)) add_all(i);
}

void AffectedSubjects::add_all() {
    for (std::size_t i = 0; i < subjects_.size(); ++i) add_all(i);
}

void AffectedSubjects::add_all(std::size_t subject) {
    const std::vector<FeatureId> all = layers_.at(subjects_[subject].layer().name)->all();
    to_judge_[subject].under_all.insert(all.begin(), all.end());
}

}  // namespace cunjing
