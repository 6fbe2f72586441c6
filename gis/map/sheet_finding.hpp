// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>

#include "gis/geometry/shape.hpp"
#include "gis/report/listed_finding.hpp"

namespace cunjing {

/// A finding on a sheet: its number there, and the words that its row in the table has.
struct SheetFinding {
    int number = 0;
    const ListedFinding* finding = nullptr;
    std::string place;        // 3组，井湾路旁
    std::string responsible;  // who has to act; with a name on internal sheets
    std::string owner;        // of what the finding is about; only on internal sheets
    std::string deadline;     // YYYY-MM-DD; empty: none
    ShapeColumn evidence;     // one feature: common ground or a dimension line; none: not known
};

}  // namespace cunjing
