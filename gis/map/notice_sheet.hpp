// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "gis/map/map_source.hpp"
#include "gis/map/notice_wording.hpp"
#include "gis/map/page.hpp"
#include "gis/map/sheet_finding.hpp"

namespace cunjing {

/// The number by which people name a finding: its village's code and its number on the village's sheet.
[[nodiscard]] std::string notice_number(const MapVillage& village, const SheetFinding& finding);

/// Paints the paper that tells somebody of a finding: what is suspected, by which clause, how far from the limit, what
/// would mend it, a sketch, until when, signatures, and a slip to object.
void paint_notice(const Page& page, const NoticeWording& wording, const MapVillage& village,
                  const SheetFinding& finding);

}  // namespace cunjing
