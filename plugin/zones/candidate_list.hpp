// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <qgscoordinatereferencesystem.h>
#include <qgsgeometry.h>

#include <QWidget>
#include <optional>
#include <vector>

class QLabel;
class QPushButton;
class QTreeWidget;

namespace cunjing {

/// A place where a zone could be.
struct ListedCandidate {
    QgsGeometry shape;
    QgsCoordinateReferenceSystem crs;  // of the shape
    QString village;
    QString village_code;
    std::optional<int> rank;
    std::optional<double> score;  // 0…1
    std::optional<int> capacity_birds;
    std::optional<int> households_300m;
    std::optional<int> households_600m;
};

/// Lists candidates; one that is clicked is shown on the map, and a button takes it.
class CandidateList : public QWidget {
    Q_OBJECT

public:
    explicit CandidateList(QWidget* parent = nullptr);

    void show_candidates(std::vector<ListedCandidate> candidates, const QString& words);
    [[nodiscard]] const std::vector<ListedCandidate>& candidates() const { return candidates_; }

signals:
    void suggest_asked();
    /// A person clicked one.
    void chosen(const cunjing::ListedCandidate& candidate);
    /// A person wants one for a zone.
    void accepted(const cunjing::ListedCandidate& candidate);

private:
    [[nodiscard]] const ListedCandidate* selected() const;

    std::vector<ListedCandidate> candidates_;
    QLabel* words_;
    QTreeWidget* view_;
    QPushButton* accept_;
};

}  // namespace cunjing
