// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <set>
#include <string>
#include <utility>
#include <vector>

#include "gis/check/look.hpp"

namespace cunjing {

/// The rules that speak of a layer, by their number: what each looks at, and which must be judged together because one
/// hides what another finds.
class SubjectRules {
public:
    using RuleOfSubject = std::pair<const Rule*, const Subject*>;

    /// Takes the rules in the catalogue's order, and layers and a context that must outlive this.
    SubjectRules(const Layer& layer, std::vector<RuleOfSubject> rules, const LiveLayers& layers,
                 const JudgeContext& context);

    [[nodiscard]] const Layer& layer() const { return *layer_; }
    [[nodiscard]] std::size_t size() const { return rules_.size(); }
    [[nodiscard]] const RuleOfSubject& rule(std::size_t number) const { return rules_[number]; }
    [[nodiscard]] const std::vector<Look>& looks(std::size_t number) const { return looks_[number]; }
    /// Whether the rule can be asked, given which layers have features.
    [[nodiscard]] bool can_run(std::size_t number, const std::function<bool(const Layer&)>& has_features) const;
    /// The rules that must be judged together, by the number of one of them; empty where it is another's.
    [[nodiscard]] const std::vector<std::set<std::size_t>>& families() const { return families_; }
    /// The number by which the rules are known that must be judged together with a rule.
    [[nodiscard]] std::size_t family_of(std::size_t number) const { return family_[number]; }
    [[nodiscard]] bool looks_at(const Layer& layer) const;

private:
    const Layer* layer_;
    std::vector<RuleOfSubject> rules_;
    std::vector<std::vector<Look>> looks_;  // by rule
    std::vector<std::size_t> family_;       // by rule
    std::vector<std::set<std::size_t>> families_;
};

}  // namespace cunjing
