// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QIcon>
#include <filesystem>
#include <map>
#include <string>

#include "gis/report/listed_finding.hpp"
#include "gis/style/style_set.hpp"
#include "plugin/look/filter_expression.hpp"

class QgsVectorLayer;

namespace cunjing {

/// The marks of findings in the list: those of the map, the largest made smaller to fit.
class FindingMarks {
public:
    /// No marks at all.
    FindingMarks() = default;
    /// Throws ConfigError where the styles have none for findings.
    explicit FindingMarks(const StyleSet& styles) : style_(styles.of("finding")), pictures_(styles.folder()) {}

    /// A null icon where the style has no mark for such a finding.
    [[nodiscard]] QIcon icon(const ListedFinding& finding) const;

private:
    Style style_;
    std::filesystem::path pictures_;
    mutable std::map<std::string, QIcon> drawn_;  // by verdict, severity and focus
};

/// Where a finding stands in a list: violations from the gravest on, then what is doubtful, opportunities (severity 0),
/// and what could not be determined.
[[nodiscard]] int finding_order(const ListedFinding& finding);

/// Draws the layer of the `finding` table as sheets do, but each finding where it is and without numbers; names
/// of other layers keep off them.
/// Throws ConfigError where the styles have none for findings.
void dress_findings(QgsVectorLayer& findings, const StyleSet& styles, const RuleFoci& foci);

}  // namespace cunjing
