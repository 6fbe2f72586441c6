// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/check/live_findings.hpp"

#include <algorithm>
#include <unordered_map>

#include "gis/geometry/distance.hpp"

namespace cunjing {

LiveFindings::LiveFindings(const Catalogue& catalogue, const JudgeContext& context)
    : catalogue_(catalogue), order_(catalogue) {
    for (const Rule& rule : catalogue.rules())
        if (rule.merge)
            merged_[order_.place_of(rule.id)].reach = {PreparedLimit(rule.merge->within_m, context, nullptr).constant(),
                                                       rule.merge->within_days};
}

void LiveFindings::replace(std::size_t layer, FeatureId id, const std::set<std::string_view>* rules,
                           PieceResult&& found) {
    std::vector<Single> now = singles_of(std::move(found));
    const auto place = singles_.find({layer, id});
    std::vector<Single> before;
    if (place != singles_.end()) {
        before = std::move(place->second);
        for (const Single& single : before)
            if (rules != nullptr && !rules->contains(single.row.rule)) now.push_back(single);
    }
    std::ranges::stable_sort(now, {}, &Single::rule);
    compare(layer, id, before, now);
    if (!now.empty())
        singles_[{layer, id}] = std::move(now);
    else if (place != singles_.end())
        singles_.erase(place);
}

std::vector<LiveFindings::Single> LiveFindings::singles_of(PieceResult&& found) {
    std::vector<Single> singles;
    for (const FindingRow& row : found.findings) singles.push_back({order_.place_of(row.rule), kept(row), {}});
    for (auto& [position, key] : found.merge_keys) singles[position].key = std::move(key);
    return singles;
}

/// The same finding with its texts in the pool, which has most of them already.
FindingRow LiveFindings::kept(const FindingRow& row) {
    FindingRow result = row;
    for (std::string_view FindingRow::*text :
         {&FindingRow::rule, &FindingRow::verdict, &FindingRow::subject_layer, &FindingRow::subject_uid,
          &FindingRow::reference_layer, &FindingRow::reference_uid, &FindingRow::measure, &FindingRow::limit_source,
          &FindingRow::responsible, &FindingRow::village_code, &FindingRow::village_how, &FindingRow::reason,
          &FindingRow::evidence_wkt})
        result.*text = texts_.keep_once(row.*text);
    return result;
}

/// Takes the findings of a feature by rule.
void LiveFindings::compare(std::size_t layer, FeatureId id, const std::vector<Single>& before,
                           const std::vector<Single>& now) {
    auto old = before.begin();
    auto young = now.begin();
    std::size_t rule = order_.size();
    std::size_t nth = 0;  // under the rule
    while (old != before.end() || young != now.end()) {
        const bool has_old = old != before.end() && (young == now.end() || old->rule <= young->rule);
        const bool has_young = young != now.end() && (old == before.end() || young->rule <= old->rule);
        const std::size_t here = has_old ? old->rule : young->rule;
        nth = here == rule ? nth + 1 : 0;
        rule = here;
        const Single* was = has_old ? &*old++ : nullptr;
        const Single* is = has_young ? &*young++ : nullptr;
        if (const auto merged = merged_.find(rule); merged != merged_.end())
            touch(merged->second, {layer, id, nth}, was, is);
        else
            tell(was == nullptr ? nullptr : &was->row, is == nullptr ? nullptr : &is->row);
    }
}

void LiveFindings::tell(const FindingRow* before, const FindingRow* now) {
    if (before == nullptr && now == nullptr) return;
    if (before == nullptr)
        changes_.appeared.push_back(*now);
    else if (now == nullptr)
        changes_.disappeared.push_back(*before);
    else if (!(*before == *now))
        changes_.changed.emplace_back(*before, *now);
}

void LiveFindings::touch(Merged& merged, const Whose& whose, const Single* before, const Single* now) {
    merged.touched.insert(whose);
    for (const Single* single : {before, now})
        if (single != nullptr && single->row.place) merged.places.push_back(*single->row.place);
    if (now != nullptr)
        merged.singles.insert_or_assign(whose, *now);
    else
        merged.singles.erase(whose);
}

FindingChanges LiveFindings::take_changes() {
    for (auto& [rule, merged] : merged_)
        if (!merged.touched.empty()) merge_again(rule, merged);
    return std::exchange(changes_, {});
}

std::set<LiveFindings::Whose> LiveFindings::hanging_together(const Merged& merged) {
    std::set<Whose> together = merged.touched;
    if (merged.touched.size() == merged.singles.size() && merged.told.empty()) return together;  // at the start: all
    for (std::vector<Point> near = merged.places; !near.empty();) {
        const Point p = near.back();
        near.pop_back();
        for (const auto& [whose, single] : merged.singles)
            if (single.row.place && distance_m(*single.row.place, p) <= merged.reach.within_m &&
                together.insert(whose).second)
                near.push_back(*single.row.place);
    }
    return together;
}

void LiveFindings::merge_again(std::size_t rule, Merged& merged) {
    std::vector<FindingRow> rows;
    std::vector<Whose> whose_row;
    std::unordered_map<const FindingRow*, MergeKey> keys;
    const std::set<Whose> together = hanging_together(merged);
    rows.reserve(together.size());
    for (const Whose& whose : together)
        if (const auto single = merged.singles.find(whose); single != merged.singles.end()) {
            rows.push_back(single->second.row);
            whose_row.push_back(whose);
            if (single->second.key) keys.emplace(&rows.back(), *single->second.key);
        }
    order_.add(rows);
    Merger merger;
    std::map<Whose, FindingRow> left;
    for (const FindingRow* row : merger.merge(order_.take(rule), keys, merged.reach))
        left.emplace(whose_row[static_cast<std::size_t>(row - rows.data())], kept(*row));
    for (const Whose& whose : together) {
        const auto before = merged.told.find(whose);
        const auto now = left.find(whose);
        tell(before == merged.told.end() ? nullptr : &before->second, now == left.end() ? nullptr : &now->second);
        if (before != merged.told.end()) merged.told.erase(before);
        if (now != left.end()) merged.told.emplace(whose, now->second);
    }
    merged.touched.clear();
    merged.places.clear();
}

std::vector<FindingRow> LiveFindings::all() const {
    std::vector<FindingRow> rows;
    for (const auto& [feature, singles] : singles_)
        for (const Single& single : singles)
            if (!merged_.contains(single.rule)) rows.push_back(single.row);
    for (const auto& [rule, merged] : merged_)
        for (const auto& [whose, row] : merged.told) rows.push_back(row);
    FindingOrder order(catalogue_);
    order.add(rows);
    std::vector<FindingRow> in_order;
    for (std::size_t rule = 0; rule < order.size(); ++rule)
        for (const FindingRow* row : order.take(rule)) in_order.push_back(*row);
    return in_order;
}

}  // namespace cunjing
