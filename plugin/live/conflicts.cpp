// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "plugin/live/conflicts.hpp"

#include <algorithm>

#include "plugin/look/finding_look.hpp"

namespace cunjing {

namespace {

bool is_same(const ListedFinding& some, const ListedFinding& other) {
    return some.verdict == other.verdict && some.severity == other.severity && some.measured == other.measured &&
           some.reference_uid == other.reference_uid;
}

}  // namespace

Conflicts::Key Conflicts::key(const ListedFinding& finding) {
    return {finding.rule, finding.subject_layer, finding.subject_uid};
}

/// What edits brought themselves is no original.
void Conflicts::note_original(const ListedFinding& finding) {
    if (!found_.contains(key(finding))) original_.emplace(key(finding), finding);
}

void Conflicts::add(const LiveReport& report) {
    for (const ListedFinding& before : report.before) note_original(before);
    for (const ListedFinding& gone : report.gone) {
        note_original(gone);
        found_.erase(key(gone));
        if (original_.contains(key(gone))) mended_.insert(key(gone));
    }
    for (const LiveFinding& now : report.found) {
        const Key of = key(now.finding);
        mended_.erase(of);
        const auto original = original_.find(of);
        if (original != original_.end() && is_same(original->second, now.finding))
            found_.erase(of);
        else
            found_[of] = now;
    }
}

void Conflicts::clear() {
    original_.clear();
    found_.clear();
    mended_.clear();
}

std::vector<LiveFinding> Conflicts::found() const {
    std::vector<LiveFinding> findings;
    for (const auto& [key, finding] : found_) findings.push_back(finding);
    std::stable_sort(findings.begin(), findings.end(), [](const LiveFinding& some, const LiveFinding& other) {
        return finding_order(some.finding) < finding_order(other.finding);
    });
    return findings;
}

}  // namespace cunjing
