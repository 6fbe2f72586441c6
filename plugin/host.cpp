// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "plugin/host.hpp"

#include <qgisinterface.h>
#include <qgsmessagebar.h>
#include <qgsmessagebaritem.h>
#include <qgsprintlayout.h>

#include <QDesktopServices>
#include <QPushButton>
#include <QUrl>

namespace cunjing {

QgisHost::~QgisHost() {
    for (const QPointer<QWidget>& offer : offers_) delete offer;
}

QWidget* QgisHost::window() {
    return qgis_ == nullptr ? nullptr : qgis_->mainWindow();
}

QgsMapCanvas* QgisHost::canvas() {
    return qgis_ == nullptr ? nullptr : qgis_->mapCanvas();
}

void QgisHost::add(QToolBar* bar) {
    if (qgis_ != nullptr) qgis_->addToolBar(bar);
}

void QgisHost::add(QDockWidget* dock, Qt::DockWidgetArea area) {
    if (qgis_ != nullptr) qgis_->addDockWidget(area, dock);
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

void QgisHost::offer(const QString& message, const QString& button, std::function<void()> what) {
    if (qgis_ == nullptr) return;
    QgsMessageBarItem* item = QgsMessageBar::createMessage(tr("Cunjing"), message, qgis_->messageBar());
    auto* press = new QPushButton(button, item);
    QObject::connect(press, &QPushButton::clicked, item, std::move(what));
    item->layout()->addWidget(press);
    offers_.append(item);
    qgis_->messageBar()->pushWidget(item, Qgis::MessageLevel::Success);
}

void QgisHost::open_file(const QString& file) {
    if (qgis_ == nullptr) return;
    if (!QDesktopServices::openUrl(QUrl::fromLocalFile(file)))
        tell(tr("nothing on this computer opens %1").arg(file), Qgis::MessageLevel::Warning);
}

void QgisHost::open_layout(QgsPrintLayout* layout) {
    if (qgis_ != nullptr) qgis_->openLayoutDesigner(layout);
}

}  // namespace cunjing
