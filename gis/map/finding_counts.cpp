// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/map/finding_counts.hpp"

#include <algorithm>

namespace cunjing {

void FindingCounts::add(const ListedFinding& finding) {
    if (finding.severity == 0 && finding.verdict != "undetermined") return;  // an opportunity: nothing is wrong
    if (finding.verdict == "violated")
        ++by_kind.at(static_cast<std::size_t>(3 - std::clamp(finding.severity, 1, 3)));
    else
        ++by_kind.at(finding.verdict == "doubtful" ? 3 : 4);
}

void FindingCounts::add(const FindingCounts& other) {
    for (std::size_t kind = 0; kind < kinds; ++kind) by_kind.at(kind) += other.by_kind.at(kind);
}

FindingCounts counts_of(const MapSource& source, const MapVillage& village) {
    FindingCounts counts;
    for (const std::size_t index : village.findings) counts.add(source.findings()[index]);
    return counts;
}

const std::array<Text, FindingCounts::kinds>& kind_titles() {
    static const std::array<Text, FindingCounts::kinds> titles = {
        severity_title("violated", 3), severity_title("violated", 2), severity_title("violated", 1),
        severity_title("doubtful", 0), severity_title("undetermined", 0)};
    return titles;
}

}  // namespace cunjing
