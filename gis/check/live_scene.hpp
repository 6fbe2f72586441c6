// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <functional>
#include <limits>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "gis/check/affected_subjects.hpp"
#include "gis/check/layer_check.hpp"
#include "gis/check/ways.hpp"

namespace cunjing {

/// A feature that was judged, and what came of it under which rules.
struct JudgedFeature {
    std::size_t subject = 0;  // number of its layer among the subjects
    FeatureId id = 0;
    const std::set<std::size_t>* rules = nullptr;  // numbers; null: all
    PieceResult result;
};

/// Judges features of live layers beside what is round them, as a check of the whole project would: what any rule looks
/// at is copied with its index from as far round as the rule looks. What did not change since is used again, and so are
/// the ways along it.
class LiveScene {
public:
    /// Takes what must outlive it; the subjects may be filled later; and which rules are off, with evidence or not.
    LiveScene(const LiveLayers& layers, const std::vector<SubjectRules>& subjects, const ParameterSet& parameters,
              Date as_of, const DataNeeded& needed, Wanted wanted);

    /// Maps the villages anew, and which household lives in which.
    void map_villages();
    /// Says that a household lives in a village; in none where the code is empty.
    void set_household(const std::string& uid, std::string_view village_code);
    /// What expressions over a feature are evaluated on, and its village told by; nobody's fields are looked up in it.
    [[nodiscard]] const JudgeContext& plain_context() const { return plain_; }
    [[nodiscard]] bool has_features(const Layer& layer) const;

    /// Takes the features by subject, and keeps the words of findings in the pool.
    [[nodiscard]] std::vector<JudgedFeature> judge(const std::vector<ToJudge>& features, TextPool& words);

private:
    /// What is at hand of a layer that rules look at: all that meets the ground.
    struct Held {
        Box ground;
        std::uint64_t edits = 0;
        std::unique_ptr<const Table> table;
    };
    /// A field of a layer by which it names features of another.
    struct Naming {
        const Layer* layer;
        std::size_t field;
        const Layer* target;
    };
    /// Rules under which features of a layer are judged together.
    struct Group {
        std::size_t subject;
        const std::set<std::size_t>* rules;  // null: all
        std::vector<FeatureId> ids;
    };

    /// What is judged beside the same surroundings.
    struct Place {
        Box box;
        std::vector<Group> groups;
    };

    [[nodiscard]] std::vector<std::vector<Group>> cut(const std::vector<ToJudge>& features) const;
    void judge(const std::vector<Group>& groups, TextPool& words, std::vector<JudgedFeature>& judged);
    void judge(const Group& group, TextPool& words, std::vector<JudgedFeature>& judged) const;
    void gather(const std::vector<Group>& groups);
    void add_ground(const Group& group, std::map<const Layer*, Box>& grounds) const;
    void hold(const Layer& layer, const Box& ground);
    void let_go_of_all();
    void look_up(const std::vector<Group>& groups);
    [[nodiscard]] std::vector<SubjectRules::RuleOfSubject> rules_of(const Group& group) const;

    const LiveLayers& layers_;
    const std::vector<SubjectRules>& subjects_;
    const ParameterSet& parameters_;
    Date as_of_;
    const DataNeeded& needed_;
    Wanted wanted_;
    std::vector<Naming> naming_;
    std::map<std::string, Held> held_;
    ReferenceLayers references_;
    std::unique_ptr<const Table> villages_;
    std::unique_ptr<VillageMap> village_map_;
    std::vector<std::unique_ptr<const Table>> looked_into_;
    Lookups lookups_;
    std::unique_ptr<const Ways> ways_;
    ReferenceLayers nothing_;
    JudgeContext plain_;
    JudgeContext context_;
};

}  // namespace cunjing
