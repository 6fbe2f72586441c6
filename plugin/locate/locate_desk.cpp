// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "plugin/locate/locate_desk.hpp"

#include <qgsmapcanvas.h>
#include <qgsvectorlayer.h>

#include <QLabel>
#include <QTreeWidget>
#include <QVBoxLayout>
#include <algorithm>

namespace cunjing {

LocateDesk::LocateDesk(Workplace& workplace) : workplace_(&workplace) {
    make_dock();
    workplace.host().add(dock_, Qt::RightDockWidgetArea);
    dock_->hide();
    workplace.add_action(QStringLiteral("cunjing_locate"), QStringLiteral("/mActionCapturePoint.svg"),
                         tr("Records to be located…"), [this] { begin(); });
    if (QgsMapCanvas* canvas = workplace.host().canvas(); canvas != nullptr) {
        tool_ = std::make_unique<QgsMapToolEmitPoint>(canvas);
        connect(tool_.get(), &QgsMapToolEmitPoint::canvasClicked, this,
                [this](const QgsPointXY& at, Qt::MouseButton button) {
                    if (button == Qt::LeftButton) click(at);
                });
    }
    connect(&workplace, &Workplace::town_changed, this, &LocateDesk::end);
}

LocateDesk::~LocateDesk() {
    end();
    tool_.reset();
    if (dock_ != nullptr) workplace_->host().remove(dock_);
    delete dock_;
}

void LocateDesk::make_dock() {
    dock_ = new QgsDockWidget(workplace_->host().window());
    dock_->setObjectName(QStringLiteral("cunjing_unplaced"));
    dock_->setWindowTitle(tr("Records to be located"));
    state_ = new QLabel;
    state_->setObjectName(QStringLiteral("cunjing_unplaced_state"));
    state_->setWordWrap(true);
    records_ = new QTreeWidget;
    records_->setObjectName(QStringLiteral("cunjing_unplaced_view"));
    records_->setHeaderLabels({tr("Layer"), tr("Record")});
    records_->setRootIsDecorated(false);
    auto* body = new QWidget;
    auto* column = new QVBoxLayout(body);
    column->setContentsMargins(4, 4, 4, 4);
    column->addWidget(state_);
    column->addWidget(records_, 1);
    dock_->setWidget(body);
    connect(dock_, &QgsDockWidget::closed, this, &LocateDesk::end);
}

void LocateDesk::begin() {
    if (workplace_->town().file().isEmpty())
        return workplace_->tell(tr("open a Cunjing project first"), Qgis::MessageLevel::Critical);
    list();
    dock_->setUserVisible(true);
    if (tool_ != nullptr && !unplaced_.isEmpty()) workplace_->host().canvas()->setMapTool(tool_.get());
}

void LocateDesk::list() {
    unplaced_ = unplaced_records(workplace_->town(), workplace_->catalogue());
    records_->clear();
    for (const UnplacedRecord& record : unplaced_)
        records_->addTopLevelItem(new QTreeWidgetItem({record.table->name(), record.words}));
    records_->resizeColumnToContents(0);
    if (!unplaced_.isEmpty()) records_->setCurrentItem(records_->topLevelItem(0));
    say_state();
}

void LocateDesk::say_state() {
    state_->setText(
        unplaced_.isEmpty()
            ? tr("All records have a place.")
            : tr("%1 records have no place yet. Select one and click where it is; save the layer's edits, or "
                 "undo them, as any edit.")
                  .arg(unplaced_.size()));
}

void LocateDesk::click(const QgsPointXY& at) {
    workplace_->guarded([&] {
        const int line = records_->indexOfTopLevelItem(records_->currentItem());
        if (line < 0) return;
        place(unplaced_[line], workplace_->town(), at, workplace_->host().canvas()->mapSettings().destinationCrs());
        unplaced_[line].table->triggerRepaint();
        unplaced_.remove(line);
        delete records_->takeTopLevelItem(line);
        records_->setCurrentItem(records_->topLevelItem(std::min(line, records_->topLevelItemCount() - 1)));
        say_state();
    });
}

void LocateDesk::end() {
    if (QgsMapCanvas* canvas = workplace_->host().canvas(); canvas != nullptr && tool_ != nullptr)
        canvas->unsetMapTool(tool_.get());
    unplaced_.clear();
    if (dock_ == nullptr) return;
    records_->clear();
    state_->clear();
}

}  // namespace cunjing
