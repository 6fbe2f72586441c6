// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QColor>
#include <QString>
#include <vector>

#include "gis/base/text.hpp"

class QgsVectorLayer;

namespace cunjing {

/// How findings of one kind are shown on the map and in the list: the worse, the larger and the redder.
struct FindingLook {
    QString key;  // "violated-3", "doubtful": the value of finding_key()
    Text title;
    QColor colour;
    QString mark;
    double mark_mm;
};

/// From the gravest to the least.
[[nodiscard]] const std::vector<FindingLook>& finding_looks();

/// Which look a finding has. Severities outside 1…3 count as the nearest of these.
[[nodiscard]] QString finding_key(const QString& verdict, int severity);

[[nodiscard]] const FindingLook& finding_look(const QString& verdict, int severity);

/// Categorises the layer of the `finding` table by verdict and severity.
void dress_findings(QgsVectorLayer& findings);

}  // namespace cunjing
