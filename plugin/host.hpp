// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <qgis.h>

#include <QAction>
#include <QCoreApplication>
#include <QDockWidget>
#include <QToolBar>

class QgisInterface;
class QgsMapCanvas;

namespace cunjing {

/// The few things the plugin asks of the program it lives in.
class Host {
public:
    virtual ~Host() = default;

    /// Null where there is no window (QGIS without its interface).
    [[nodiscard]] virtual QWidget* window() = 0;
    [[nodiscard]] virtual QgsMapCanvas* canvas() = 0;
    virtual void add(QToolBar* bar) = 0;
    virtual void add(QDockWidget* dock) = 0;
    virtual void remove(QDockWidget* dock) = 0;
    virtual void add_to_menu(const QString& menu, QAction* action) = 0;
    virtual void remove_from_menu(const QString& menu, QAction* action) = 0;
    virtual void tell(const QString& message, Qgis::MessageLevel level) = 0;
};

/// The real QGIS; every call does nothing when the interface is null.
class QgisHost : public Host {
    Q_DECLARE_TR_FUNCTIONS(cunjing::QgisHost)

public:
    explicit QgisHost(QgisInterface* qgis) : qgis_(qgis) {}

    [[nodiscard]] QWidget* window() override;
    [[nodiscard]] QgsMapCanvas* canvas() override;
    void add(QToolBar* bar) override;
    void add(QDockWidget* dock) override;
    void remove(QDockWidget* dock) override;
    void add_to_menu(const QString& menu, QAction* action) override;
    void remove_from_menu(const QString& menu, QAction* action) override;
    void tell(const QString& message, Qgis::MessageLevel level) override;

private:
    QgisInterface* qgis_;
};

}  // namespace cunjing
