// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/check/run_summary.hpp"

#include <algorithm>
#include <map>

#include "gis/check/finding_maker.hpp"
#include "gis/check/finding_order.hpp"

namespace cunjing {
namespace {

RuleRow rule_row(const Rule& rule) {
    RuleRow row{rule.id, rule.focus, rule.title, {}, {}, true};
    for (const Basis& basis : rule.basis) {
        if (!basis.verified) continue;
        row.basis_text += (row.basis_text.empty() ? "" : "；") + basis.text;
        row.basis_source += (row.basis_source.empty() ? "" : "；") + basis.source;
    }
    row.basis_verified = !row.basis_text.empty();
    return row;
}

RuleRow unusable_shape_row() {
    return {unusable_shape_rule,
            "care",
            {"图形无法使用", "Shape cannot be used"},
            "图形为空或无法修复的要素不参加判定，列为无法判定",
            "本工具数据检查",
            false};
}

}  // namespace

std::optional<RuleRow> texts_of_rule(std::string_view id, const Catalogue& catalogue) {
    if (id == unusable_shape_rule) return unusable_shape_row();
    const Rule* rule = catalogue.find_rule(std::string(id));
    return rule == nullptr ? std::nullopt : std::optional(rule_row(*rule));
}

void add_texts_of_rules(RunRecord& run, const Catalogue& catalogue) {
    for (const Rule& rule : catalogue.rules()) run.rules.push_back(rule_row(rule));
    run.rules.push_back(unusable_shape_row());
}

void note_switches(CheckResult& result, const std::vector<RuleSwitch>& switches, const Wanted& wanted,
                   const Catalogue& catalogue) {
    for (const RuleSwitch& off : switches) {
        const Rule* rule = catalogue.find_rule(off.rule);
        if (rule == nullptr) {
            const Text hint = suggestion(off.rule, catalogue.rule_ids());
            result.notes.push_back(say("项目停用了规则 {0}，但目录中没有这条规则{1}",
                                       "the project has switched off the rule {0}, which there is not{2}", off.rule,
                                       hint.zh, hint.en));
        } else if (wanted.asks_for(*rule)) {
            result.not_run.push_back({rule->id, words_of(off)});
        }
    }
    const FindingOrder order(catalogue);
    std::ranges::sort(result.not_run, {}, [&order](const RuleNote& note) { return order.place_of(note.id); });
}

void sum_up(CheckResult& result, const std::map<std::string, std::string>& village_names) {
    std::map<std::pair<bool, std::string>, VillageCounts> villages;
    for (const auto& [code, name] : village_names) villages[{false, code}] = {code, name, {}};
    for (const RunRuleRow& row : result.run.counts) {
        if (row.rule == unusable_shape_rule && (result.rules.empty() || result.rules.back().id != row.rule))
            result.rules.push_back({row.rule, {}});
        const VerdictCounts counts{row.violated, row.doubtful, row.undetermined, row.satisfied, row.yielded};
        const auto rule = std::ranges::find(result.rules, row.rule, &RuleCounts::id);
        if (rule != result.rules.end()) rule->counts.add(counts);
        VillageCounts& village = villages[{row.village_code.empty(), row.village_code}];
        village.code = row.village_code;
        village.counts.add(counts);
    }
    for (auto& [key, village] : villages) result.villages.push_back(std::move(village));
}

}  // namespace cunjing
