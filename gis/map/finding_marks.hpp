// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <vector>

#include "gis/map/page.hpp"
#include "gis/report/listed_finding.hpp"
#include "gis/style/style.hpp"

namespace cunjing {

/// The marks of a finding, from below; empty where the style draws none.
[[nodiscard]] std::vector<const Graphic*> marks_of(const Style& findings, const ListedFinding& finding, double scale);

/// Paints the marks of a finding beside words: as large as letters are on this page.
void paint_marks(const Page& page, const ListedFinding& finding, QPointF at_mm, double scale);

}  // namespace cunjing
