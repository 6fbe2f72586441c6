// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/check/subject_rules.hpp"

#include <algorithm>
#include <numeric>

#include "gis/check/plan.hpp"

namespace cunjing {

SubjectRules::SubjectRules(const Layer& layer, std::vector<RuleOfSubject> rules, const LiveLayers& layers,
                           const JudgeContext& context)
    : layer_(&layer), rules_(std::move(rules)), family_(rules_.size()), families_(rules_.size()) {
    std::iota(family_.begin(), family_.end(), std::size_t{0});
    for (std::size_t i = 0; i < rules_.size(); ++i) {
        const auto& [rule, subject] = rules_[i];
        looks_.push_back(looks_of(*subject, layers, context));
        for (std::size_t k = 0; k < rules_.size(); ++k)
            if (std::ranges::find(rule->yields_to, rules_[k].first->id) != rule->yields_to.end())
                std::ranges::replace(family_, std::size_t{family_[k]}, family_[i]);
    }
    for (std::size_t i = 0; i < rules_.size(); ++i) families_[family_[i]].insert(i);
}

bool SubjectRules::can_run(std::size_t number, const std::function<bool(const Layer&)>& has_features) const {
    return runnable(rules_[number].second->when, has_features).at_all;
}

bool SubjectRules::looks_at(const Layer& layer) const {
    return std::ranges::any_of(looks_, [&layer](const std::vector<Look>& looks) {
        return std::ranges::any_of(looks, [&layer](const Look& look) { return &look.layer() == &layer; });
    });
}

}  // namespace cunjing
