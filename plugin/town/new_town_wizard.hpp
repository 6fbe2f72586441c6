// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QPointer>
#include <QWizard>

#include "plugin/town/new_town.hpp"

class QgsMapCanvas;
class QgsMapTool;

namespace cunjing {

/// Asks what a new project needs: place, villages, coordinate system, base map; then says what will be made.
/// It makes nothing itself. It does not block QGIS, because a place may be picked on the map.
class NewTownWizard : public QWizard {
    Q_OBJECT

public:
    explicit NewTownWizard(QgsMapCanvas* canvas, QWidget* parent = nullptr);
    ~NewTownWizard() override;

    [[nodiscard]] const NewTown& town() const { return town_; }

signals:
    /// A point of the map, while the wizard waits for one.
    void picked(double lon_deg, double lat_deg);

private:
    /// Steps aside until a person clicks on the map.
    void pick();
    void end_picking();

    NewTown town_;
    QPointer<QgsMapCanvas> canvas_;
    QPointer<QgsMapTool> tool_;
    QPointer<QgsMapTool> tool_before_;
};

}  // namespace cunjing
