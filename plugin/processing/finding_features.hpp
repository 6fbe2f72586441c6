// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <qgsfeature.h>
#include <qgsfields.h>

#include "gis/store/finding_row.hpp"
#include "plugin/qgis_compat.hpp"

namespace cunjing {

/// The columns of the `finding` table, with its names.
[[nodiscard]] QgsFields finding_fields();

/// A finding as a feature with these columns and, where it has a place, the place.
[[nodiscard]] QgsFeature finding_feature(const FindingRow& finding);

/// What shows a finding to the eye, as far as it is a line (or ground, by the type asked for); null where it is not.
[[nodiscard]] QgsGeometry evidence_of(const FindingRow& finding, bool is_ground);

}  // namespace cunjing
