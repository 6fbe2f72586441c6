// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <optional>
#include <vector>

#include "gis/catalogue/catalogue.hpp"
#include "gis/check/live_layer.hpp"
#include "gis/check/relations/relation.hpp"

namespace cunjing {

/// What a rule looks at round its subjects: the features of a layer, which of them, and how far away they may matter.
/// It tells what may change for a subject when something round it does, and what must be at hand to judge it. A subject
/// for which no look says that it matters has the same answer with and without the feature.
class Look {
public:
    /// A look at the features that a reference means, as far as a limit (null: those that touch the subject).
    Look(const Reference& reference, const Limit* limit_m, const JudgeContext& context);
    /// A look of which only the layer is known: any feature within the search distance may matter.
    explicit Look(const Layer& layer, double within_m = search_m) : layer_(&layer), greatest_limit_m_(within_m) {}
    /// A look from a line of the layer of subjects at what stands on it, as far as it reaches itself.
    Look(const Layer& layer, StartLine own, const JudgeContext& context);
    /// The same look of features that lie so near the subject (0: inside), such as those that a rule counts.
    [[nodiscard]] Look through(const LiveLayer& features, double near_m = 0) const;
    /// The same look at those features only that stand in an area of a layer, such as coops in a penning zone.
    [[nodiscard]] Look at_what_stands_in(const LiveLayer& areas) const;

    [[nodiscard]] const Layer& layer() const { return *layer_; }
    /// How far from the subject's box a feature may lie and matter.
    /// Takes what bounds the feature's own reach.
    [[nodiscard]] double reach_m(const SubjectRow& subject, const LiveLayer::Greatest& reference) const;
    /// The same for any subject of a layer.
    [[nodiscard]] double greatest_reach_m(const LiveLayer::Greatest& subjects,
                                          const LiveLayer::Greatest& reference) const;
    /// The same look where a part of a line matters only within reach of that part, whatever the rest of it is like.
    [[nodiscard]] Look seeing_parts() const;

    [[nodiscard]] bool sees_parts() const { return sees_parts_; }
    /// Whether a feature may be meant by what is written on it and where it stands; by what is written on it and a
    /// subject.
    [[nodiscard]] bool may_mean(const RowRef& reference) const;
    [[nodiscard]] bool may_mean(const SubjectRow& subject, const RowRef& reference) const;

private:
    [[nodiscard]] double reach_m(double limit_m, double accuracy_m, double radius_m,
                                 const LiveLayer::Greatest& reference) const;

    [[nodiscard]] double through_m(double accuracy_m, const LiveLayer::Greatest& reference) const;

    const Layer* layer_;
    const Reference* reference_ = nullptr;
    std::optional<StartLine> own_;        // of the subject, which is a line
    const LiveLayer* through_ = nullptr;  // whose features look; null: the subject does
    double near_m_ = 0;                   // of the subject, where they do
    const LiveLayer* areas_ = nullptr;    // in which features matter; null: everywhere
    const JudgeContext* context_ = nullptr;
    std::optional<PreparedLimit> limit_m_;  // only where it can be told of a subject beforehand
    double greatest_limit_m_ = search_m;
    bool sees_parts_ = false;
};

/// All that a rule looks at for subjects of a layer, whatever it is needed for: condition, exception, grades, remarks.
/// Villages are left out: where they change, everything does. So is what computed layers are made from: they stay as
/// they are in a session. Takes layers and a context that must outlive the looks; nobody's fields are looked up in it.
[[nodiscard]] std::vector<Look> looks_of(const Subject& subject, const LiveLayers& layers, const JudgeContext& context);

}  // namespace cunjing
