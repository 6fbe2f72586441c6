// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QAction>
#include <QObject>
#include <QPointer>

#include "gis/check/check.hpp"
#include "gis/report/mend_words.hpp"
#include "plugin/findings/evidence_drawing.hpp"
#include "plugin/findings/evidence_finder.hpp"
#include "plugin/findings/finding_dock.hpp"
#include "plugin/workplace.hpp"

namespace cunjing {

/// Where a person has the town checked and walks through the findings.
class FindingDesk : public QObject {
    Q_OBJECT

public:
    explicit FindingDesk(Workplace& workplace);
    ~FindingDesk() override;

    [[nodiscard]] const FindingDock& dock() const { return *dock_; }
    /// Judges all rules in the background, then shows the findings.
    void run_check();
    void zoom_to(const cunjing::ListedFinding& finding);
    /// Takes what is drawn off the map: features are edited, and it may not hold any more.
    void clear_drawing() { drawing_.clear(); }

signals:
    /// A person wants to see the rule of a finding.
    /// Gives what people call the finding's village.
    void rule_asked(const cunjing::ListedFinding& finding, const QString& village);
    /// A person wants the paper about a finding, or the sheet of its village.
    void notice_asked(const cunjing::ListedFinding& finding);
    void map_asked(const cunjing::ListedFinding& finding);

private:
    void show_result(const CheckResult& result);
    void refresh_list();
    void show_selected();
    void draw(const ListedFinding& finding);
    [[nodiscard]] PanelWords words_of(const ListedFinding& finding);

    Workplace* workplace_;
    std::optional<LatestRun> run_;
    std::optional<MendWords> mends_;
    EvidenceFinder evidence_;
    EvidenceDrawing drawing_;
    QPointer<FindingDock> dock_;
    QPointer<QAction> check_;
};

}  // namespace cunjing
