// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <qgsdockwidget.h>
#include <qgsmaptoolemitpoint.h>

#include <QObject>
#include <QPointer>
#include <memory>

#include "plugin/locate/unplaced.hpp"
#include "plugin/workplace.hpp"

class QLabel;
class QTreeWidget;

namespace cunjing {

/// Where a person gives records that came without a place their place, by clicking on the map one after another.
class LocateDesk : public QObject {
    Q_OBJECT

public:
    explicit LocateDesk(Workplace& workplace);
    ~LocateDesk() override;

    /// Lists the records and waits for clicks.
    void begin();
    /// Puts the selected record there and selects the next.
    /// Takes a place in the CRS of the map.
    void click(const QgsPointXY& at);

private:
    void make_dock();
    void list();
    void say_state();
    void end();

    Workplace* workplace_;
    QPointer<QgsDockWidget> dock_;
    QLabel* state_ = nullptr;
    QTreeWidget* records_ = nullptr;
    QVector<UnplacedRecord> unplaced_;  // by line of the list
    std::unique_ptr<QgsMapToolEmitPoint> tool_;
};

}  // namespace cunjing
