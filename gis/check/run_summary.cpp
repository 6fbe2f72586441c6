// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/check/run_summary.hpp"

#include <tbb/parallel_sort.h>

#include <algorithm>
#include <map>
#include <numeric>
#include <set>
#include <tuple>

#include "gis/check/finding_maker.hpp"

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

/// The places of words in an order of their own.
std::map<std::string_view, std::uint32_t> places(const std::set<std::string_view>& words) {
    std::map<std::string_view, std::uint32_t> place;
    for (const std::string_view word : words) place.emplace(word, static_cast<std::uint32_t>(place.size()));
    return place;
}

/// What findings are sorted by: everything but the uid as one number.
struct SortKey {
    std::uint64_t group = 0;  // rule, village, layer
    std::string_view uid;
    std::uint32_t index = 0;

    bool operator<(const SortKey& other) const {
        if (group != other.group) return group < other.group;
        const int order = uid.compare(other.uid);
        return order != 0 ? order < 0 : index < other.index;
    }
};

std::vector<SortKey> sort_keys(const std::vector<FindingRow>& findings,
                               const std::map<std::string, std::size_t, std::less<>>& rule_order) {
    constexpr std::uint32_t orphan = 0xFFFFFFFFU;
    std::set<std::string_view> codes;
    std::set<std::string_view> layers;
    std::string_view last_code;
    for (const FindingRow& row : findings) {
        if (row.village_code != last_code) codes.insert(last_code = row.village_code);
        layers.insert(row.subject_layer);
    }
    const auto village_place = places(codes);
    const auto layer_place = places(layers);
    std::vector<SortKey> keys;
    keys.reserve(findings.size());
    std::uint64_t village = orphan;
    last_code = {};
    for (const FindingRow& row : findings) {
        const std::uint64_t rule = rule_order.find(row.rule)->second;
        if (row.village_code != last_code)  // neighbours in the list are mostly of one village
            village = row.village_code.empty() ? orphan : village_place.at(row.village_code);
        last_code = row.village_code;
        keys.push_back({rule << 48U | village << 16U | layer_place.at(row.subject_layer), row.subject_uid,
                        static_cast<std::uint32_t>(keys.size())});
    }
    return keys;
}

/// Moves rows to where they belong, in place: there may be gigabytes of them.
void rearrange(std::vector<FindingRow>& rows, std::vector<SortKey>& order) {
    for (std::uint32_t start = 0; start < order.size(); ++start) {
        if (order[start].index == start) continue;
        const FindingRow first = rows[start];
        std::uint32_t at = start;
        while (order[at].index != start) {
            const std::uint32_t from = order[at].index;
            rows[at] = rows[from];
            order[at].index = at;
            at = from;
        }
        rows[at] = first;
        order[at].index = at;
    }
}

}  // namespace

void put_in_order(RunRecord& run, const Catalogue& catalogue) {
    std::map<std::string, std::size_t, std::less<>> rule_order;
    for (const Rule& rule : catalogue.rules()) rule_order.emplace(rule.id, rule_order.size());
    rule_order.emplace(unusable_shape_rule, rule_order.size());
    std::vector<SortKey> order = sort_keys(run.findings, rule_order);
    tbb::parallel_sort(order);
    rearrange(run.findings, order);
    std::ranges::stable_sort(
        run.counts, {}, [&](const RunRuleRow& row) { return std::tuple(rule_order.at(row.rule), row.village_code); });
    for (const Rule& rule : catalogue.rules()) run.rules.push_back(rule_row(rule));
    run.rules.push_back(unusable_shape_row());
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
