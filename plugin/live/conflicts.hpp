// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <map>
#include <set>
#include <string>
#include <tuple>
#include <vector>

#include "plugin/live/live_thread.hpp"

namespace cunjing {

/// What edits brought since the town was last read: findings that were not there before, and those that are mended.
class Conflicts {
public:
    void add(const LiveReport& report);
    void clear();

    /// By severity, gravest first; within it by rule and feature.
    [[nodiscard]] std::vector<LiveFinding> found() const;
    [[nodiscard]] std::size_t mended() const { return mended_.size(); }

private:
    using Key = std::tuple<std::string, std::string, std::string>;  // rule, layer, uid
    static Key key(const ListedFinding& finding);

    void note_original(const ListedFinding& finding);

    std::map<Key, ListedFinding> original_;  // before all edits, of those that edits have touched
    std::map<Key, LiveFinding> found_;
    std::set<Key> mended_;  // of the original ones
};

}  // namespace cunjing
