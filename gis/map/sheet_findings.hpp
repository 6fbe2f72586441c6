// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <vector>

#include "gis/map/map_source.hpp"
#include "gis/map/page.hpp"
#include "gis/map/sheet_finding.hpp"
#include "gis/report/evidence_shapes.hpp"

namespace cunjing {

/// The findings of a village with the words that its sheet has, numbered from 1 in the order of the sheet.
/// Gives names of people only for internal sheets.
[[nodiscard]] std::vector<SheetFinding> sheet_findings(const MapSource& source, const MapVillage& village,
                                                       const EvidenceShapes& evidence, Audience audience,
                                                       Language language);

}  // namespace cunjing
