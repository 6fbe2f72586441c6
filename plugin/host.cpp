// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "plugin/host.hpp"

#include <qgisinterface.h>
#include <qgsmessagebar.h>

namespace cunjing {

QWidget* QgisHost::window() {
    return qgis_ == nullptr ? nullptr : qgis_->mainWindow();
}

QgsMapCanvas* QgisHost::canvas() {
    return qgis_ == nullptr ? nullptr : qgis_->mapCanvas();
}

void QgisHost::add(QToolBar* bar) {
    if (qgis_ != nullptr) qgis_->addToolBar(bar);
}

void QgisHost::add(QDockWidget* dock) {
    if (qgis_ != nullptr) qgis_->addDockWidget(Qt::RightDockWidgetArea, dock);
}

void QgisHost::remove(QDockWidget* dock) {
    if (qgis_ != nullptr) qgis_->removeDockWidget(dock);
}

void QgisHost::add_to_menu(const QString& menu, QAction* action) {
    if (qgis_ != nullptr) qgis_->addPluginToMenu(menu, action);
}

void QgisHost::remove_from_menu(const QString& menu, QAction* action) {
    if (qgis_ != nullptr) qgis_->removePluginMenu(menu, action);
}

void QgisHost::tell(const QString& message, Qgis::MessageLevel level) {
    if (qgis_ != nullptr) qgis_->messageBar()->pushMessage(tr("Cunjing"), message, level);
}

}  // namespace cunjing
