// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/report/sheet_order.hpp"

#include <algorithm>
#include <tuple>

namespace cunjing {
namespace {

auto rank(const ListedFinding& finding) {
    const int verdict = finding.verdict == "violated" ? 0 : finding.verdict == "doubtful" ? 1 : 2;
    return std::tuple(verdict, -finding.severity);
}

}  // namespace

std::map<std::string, std::vector<std::size_t>> sheet_order(const std::vector<ListedFinding>& findings) {
    std::map<std::string, std::vector<std::size_t>> order;
    for (std::size_t i = 0; i < findings.size(); ++i) order[findings[i].village_code].push_back(i);
    for (auto& [code, of_village] : order)
        std::ranges::stable_sort(of_village, {}, [&](std::size_t i) { return rank(findings[i]); });
    return order;
}

std::optional<int> sheet_number(const std::vector<ListedFinding>& findings, const ListedFinding& wanted) {
    for (const auto& [code, of_village] : sheet_order(findings)) {
        const auto found = std::ranges::find_if(of_village, [&](std::size_t i) {
            return findings[i].rule == wanted.rule && findings[i].subject_layer == wanted.subject_layer &&
                   findings[i].subject_uid == wanted.subject_uid;
        });
        if (found != of_village.end() && !code.empty() && code == wanted.village_code)
            return static_cast<int>(found - of_village.begin()) + 1;
    }
    return std::nullopt;
}

}  // namespace cunjing
