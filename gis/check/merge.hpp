// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <map>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "gis/base/text_pool.hpp"
#include "gis/check/verdict_counts.hpp"
#include "gis/store/finding_row.hpp"

namespace cunjing {

/// What of a finding's subject must agree for it to be merged with another.
struct MergeKey {
    std::string by;          // the fields' values
    std::optional<int> day;  // unknown days agree with any
};

/// How near findings that are merged lie to each other.
struct MergeReach {
    double within_m = 0;
    std::optional<int> within_days;
};

/// Makes one finding of several of a rule that lie together: the worst stays (of equals the first by uid), says how
/// many others are merged into it and which, and counts once. No finding is merged with one that was merged itself, so
/// that a long row of litter stays several findings.
class Merger {
public:
    /// Takes rows in a fixed order and the keys of all of them; gives those that stay, in that order.
    [[nodiscard]] std::vector<FindingRow*> merge(const std::vector<FindingRow*>& rows,
                                                 const std::unordered_map<const FindingRow*, MergeKey>& keys,
                                                 const MergeReach& reach);

    /// By rule and village: how many of which verdict no longer count for themselves.
    [[nodiscard]] const std::map<std::pair<std::string, std::string>, VerdictCounts>& merged() const { return merged_; }
    /// What the rows that stay view.
    [[nodiscard]] TextPool take_texts() { return std::move(texts_); }

private:
    struct Group {
        FindingRow* stays = nullptr;
        const MergeKey* key = nullptr;
        std::vector<std::string_view> others;
    };
    void tell(Group& group);

    TextPool texts_;
    std::map<std::pair<std::string, std::string>, VerdictCounts> merged_;
};

}  // namespace cunjing
