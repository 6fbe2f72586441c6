// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <vector>

#include "gis/zoning/siting_judge.hpp"

namespace cunjing {

/// How a zone stands to one constraint: 冲突, 存疑, 无法判定, 符合; 未查 where nobody mapped the layer.
[[nodiscard]] Text constraint_verdict_words(bool is_asked, Verdict verdict);

/// What the siting rule says of a zone: a suspicion, until a person confirms it.
[[nodiscard]] Text verdict_words(const SitingAnswer& siting);

/// A zone's status as the catalogue calls it.
[[nodiscard]] Text status_words(const std::string& status, const Catalogue& catalogue);

/// One sentence for layers, by their titles, of which nothing is known; none where there are none.
[[nodiscard]] std::vector<Text> missing_words(const std::vector<Text>& missing);

}  // namespace cunjing
