// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>

#include "gis/map/notice_wording.hpp"

namespace cunjing {

/// One plain sentence that says what would mend a finding: how far to move, how much ground to clear, else what is
/// asked for in words. Amounts are rounded up to a tenth, so that who does as told has done enough.
[[nodiscard]] std::string mend_sentence(const ListedFinding& finding, const NoticeWording& wording,
                                        const Catalogue& catalogue, Language language);

/// Whose the limit is, in the titles of the parameters: "圈舍距公路 10 米（默认值）". Empty where the rule itself says
/// it.
[[nodiscard]] std::string limit_owner(const ListedFinding& finding, const ParameterSet& parameters, Language language);

}  // namespace cunjing
