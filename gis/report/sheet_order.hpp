// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "gis/report/listed_finding.hpp"

namespace cunjing {

/// The findings of each village, by its code, in the order in which its sheet numbers them from 1: violated before
/// doubtful before undetermined, by severity, then in the order of the check. Those that no village answers for are
/// under the empty code.
/// Takes the findings in the order of the file; gives places in that list.
[[nodiscard]] std::map<std::string, std::vector<std::size_t>> sheet_order(const std::vector<ListedFinding>& findings);

/// The number that a finding has on the sheet of its village.
/// Gives nothing where there is no such finding, and where no village answers for it: then it is on no sheet.
[[nodiscard]] std::optional<int> sheet_number(const std::vector<ListedFinding>& findings, const ListedFinding& wanted);

}  // namespace cunjing
