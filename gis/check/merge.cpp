// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/check/merge.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>

#include "gis/base/text.hpp"
#include "gis/geometry/distance.hpp"

namespace cunjing {
namespace {

constexpr std::size_t most_named = 5;

bool agree(const MergeKey& a, const MergeKey& b, const MergeReach& reach) {
    if (a.by != b.by) return false;
    return !reach.within_days || !a.day || !b.day || std::abs(*a.day - *b.day) <= *reach.within_days;
}

/// Worst first.
bool is_worse(const FindingRow* a, const FindingRow* b) {
    const auto rank = [](std::string_view verdict) {
        return verdict == "violated" ? 2 : verdict == "doubtful" ? 1 : 0;
    };
    if (rank(a->verdict) != rank(b->verdict)) return rank(a->verdict) > rank(b->verdict);
    if (a->severity != b->severity) return a->severity > b->severity;
    return a->subject_uid < b->subject_uid;
}

void count_one(VerdictCounts& counts, std::string_view verdict) {
    ++(verdict == "violated" ? counts.violated : verdict == "doubtful" ? counts.doubtful : counts.undetermined);
}

/// Square cells as wide as the reach: what lies together is in neighbouring ones.
using Cell = std::pair<std::int64_t, std::int64_t>;

Cell cell_of(Point p, double within_m) {
    return {static_cast<std::int64_t>(std::floor(p.x / within_m)),
            static_cast<std::int64_t>(std::floor(p.y / within_m))};
}

}  // namespace

std::vector<FindingRow*> Merger::merge(const std::vector<FindingRow*>& rows,
                                       const std::unordered_map<const FindingRow*, MergeKey>& keys,
                                       const MergeReach& reach) {
    if (!(reach.within_m > 0)) return rows;
    std::vector<FindingRow*> worst_first = rows;
    std::ranges::stable_sort(worst_first, is_worse);
    std::vector<Group> groups;
    std::map<Cell, std::vector<std::size_t>> group_near;
    std::map<const FindingRow*, bool> is_gone;
    const auto group_of = [&](const FindingRow& row, const MergeKey& key) -> Group* {
        const Cell here = cell_of(*row.place, reach.within_m);
        for (std::int64_t dx = -1; dx <= 1; ++dx)
            for (std::int64_t dy = -1; dy <= 1; ++dy) {
                const auto cell = group_near.find({here.first + dx, here.second + dy});
                if (cell == group_near.end()) continue;
                for (const std::size_t i : cell->second)
                    if (distance_m(*groups[i].stays->place, *row.place) <= reach.within_m &&
                        groups[i].stays->subject_layer == row.subject_layer && agree(*groups[i].key, key, reach))
                        return &groups[i];
            }
        return nullptr;
    };
    for (FindingRow* row : worst_first) {
        const auto key = keys.find(row);
        if (!row->place || key == keys.end()) continue;
        if (Group* group = group_of(*row, key->second)) {
            group->others.push_back(row->subject_uid);
            VerdictCounts& counts = merged_[{std::string(row->rule), std::string(row->village_code)}];
            count_one(counts, row->verdict);
            is_gone[row] = true;
            continue;
        }
        group_near[cell_of(*row->place, reach.within_m)].push_back(groups.size());
        groups.push_back({row, &key->second, {}});
    }
    for (Group& group : groups) tell(group);
    std::vector<FindingRow*> staying;
    std::ranges::copy_if(rows, std::back_inserter(staying),
                         [&](const FindingRow* row) { return !is_gone.contains(row); });
    return staying;
}

void Merger::tell(Group& group) {
    if (group.others.empty()) return;
    std::vector<std::string> named;
    for (std::size_t i = 0; i < std::min(group.others.size(), most_named); ++i) named.emplace_back(group.others[i]);
    if (group.others.size() > most_named) named.emplace_back("…");
    const Text text =
        say("另有 {0} 处并入：{1}", "{0} more here count as one with it: {1}", group.others.size(), join(named, ", "));
    std::string reason(group.stays->reason);
    reason += (reason.empty() ? "" : "; ") + text.zh + " / " + text.en;
    group.stays->reason = texts_.keep(reason);
}

}  // namespace cunjing
