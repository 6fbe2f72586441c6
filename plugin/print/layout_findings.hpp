// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <qgslayoutitemattributetable.h>
#include <qgsprintlayout.h>

#include <QString>

#include "gis/catalogue/catalogue.hpp"

class QgsVectorLayer;

namespace cunjing {

/// The rules and measures of which people are not told (see UnspokenMeasures), as JSON.
[[nodiscard]] QString unspoken_json(const Catalogue& catalogue);

/// The table of a village's findings, in the order of its sheet and in the words of sheets; without frames.
[[nodiscard]] QgsLayoutItemAttributeTable* add_finding_table(QgsPrintLayout& layout, QgsVectorLayer& findings);

/// Makes a table list these findings; QGIS forgets its columns when a layer goes.
void show_findings(QgsLayoutItemAttributeTable& table, QgsVectorLayer& findings);

}  // namespace cunjing
