// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QString>

class QgsVectorLayer;

namespace cunjing {

/// Names of the variables that a layout of ours has; what they hold is written anew after each check.
namespace layout_fact {
inline const QString town = QStringLiteral("cunjing_town");
inline const QString heading = QStringLiteral("cunjing_heading");
inline const QString sources = QStringLiteral("cunjing_sources");
inline const QString checked_on = QStringLiteral("cunjing_checked_on");
inline const QString findings = QStringLiteral("cunjing_findings");        // id of the layer
inline const QString rule_titles = QStringLiteral("cunjing_rule_titles");  // JSON, by id
inline const QString unspoken = QStringLiteral("cunjing_unspoken");        // JSON, a list of rule/measure
}  // namespace layout_fact

/// Whether a finding is of the village of the page: an expression.
[[nodiscard]] QString of_this_village();

/// What findings are sorted by, as sheet_order(): the code of the village, then from the first finding of its sheet on.
[[nodiscard]] QString order_expression();

/// The number that a finding has on the sheet of its village, as sheet_order() counts: an expression over the findings.
[[nodiscard]] QString number_expression();

/// How many findings the village of the page has: an expression.
[[nodiscard]] QString count_expression();

/// How the layer of findings looks on the page: each of the village of the page with its number.
[[nodiscard]] QString numbered_style(const QgsVectorLayer& findings);

}  // namespace cunjing
