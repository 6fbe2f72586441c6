// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "plugin/town/simple_view.hpp"

#include <qgssettings.h>

#include <QDockWidget>
#include <QEvent>
#include <QToolBar>

namespace cunjing {
namespace {

/// What the window looked like before: kept on disk, so that not even a crash leaves a person without toolbars.
const QString state_setting = QStringLiteral("cunjing/window_before_simple_view");

/// Ours, and the layer tree of QGIS.
bool stays(const QWidget& part) {
    return part.objectName().startsWith(QLatin1String("cunjing")) || part.objectName() == QLatin1String("Layers");
}

}  // namespace

SimpleView::SimpleView(QMainWindow* window) : window_(window) {
    if (window_ == nullptr) return;
    window_->installEventFilter(this);
    const QByteArray left_behind = QgsSettings().value(state_setting).toByteArray();
    if (left_behind.isEmpty()) return;
    window_->restoreState(left_behind);
    QgsSettings().remove(state_setting);
}

SimpleView::~SimpleView() {
    set_on(false);
}

void SimpleView::set_on(bool on) {
    if (window_ == nullptr || on == is_on_) return;
    is_on_ = on;
    if (on) {
        QgsSettings().setValue(state_setting, window_->saveState());
        hide_all();
    } else {
        window_->restoreState(QgsSettings().value(state_setting).toByteArray());
        QgsSettings().remove(state_setting);
    }
    emit changed(on);
}

void SimpleView::hide_all() const {
    for (QToolBar* bar : window_->findChildren<QToolBar*>(QString(), Qt::FindDirectChildrenOnly))
        if (!stays(*bar)) bar->hide();
    for (QDockWidget* dock : window_->findChildren<QDockWidget*>(QString(), Qt::FindDirectChildrenOnly))
        if (!stays(*dock)) dock->hide();
}

bool SimpleView::eventFilter(QObject* watched, QEvent* event) {
    if (watched == window_ && event->type() == QEvent::Close) set_on(false);
    return QObject::eventFilter(watched, event);
}

}  // namespace cunjing
