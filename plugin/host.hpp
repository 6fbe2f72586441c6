// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <qgis.h>

#include <QAction>
#include <QCoreApplication>
#include <QDockWidget>
#include <QList>
#include <QPointer>
#include <QToolBar>
#include <functional>

class QgisInterface;
class QgsMapCanvas;
class QgsPrintLayout;

namespace cunjing {

/// The few things the plugin asks of the program it lives in.
class Host {
public:
    virtual ~Host() = default;

    /// Null where there is no window (QGIS without its interface).
    [[nodiscard]] virtual QWidget* window() = 0;
    [[nodiscard]] virtual QgsMapCanvas* canvas() = 0;
    virtual void add(QToolBar* bar) = 0;
    virtual void add(QDockWidget* dock, Qt::DockWidgetArea area) = 0;
    virtual void remove(QDockWidget* dock) = 0;
    virtual void add_to_menu(const QString& menu, QAction* action) = 0;
    virtual void remove_from_menu(const QString& menu, QAction* action) = 0;
    virtual void tell(const QString& message, Qgis::MessageLevel level) = 0;
    /// Tells that something went well, with a button for what may follow.
    virtual void offer(const QString& message, const QString& button, std::function<void()> what) = 0;
    /// Opens a file or folder with the program that this machine has for it.
    virtual void open_file(const QString& file) = 0;
    virtual void open_layout(QgsPrintLayout* layout) = 0;
};

/// The real QGIS; every call does nothing when the interface is null.
class QgisHost : public Host {
    Q_DECLARE_TR_FUNCTIONS(cunjing::QgisHost)

public:
    explicit QgisHost(QgisInterface* qgis) : qgis_(qgis) {}
    ~QgisHost() override;
    QgisHost(const QgisHost&) = delete;
    QgisHost& operator=(const QgisHost&) = delete;
    QgisHost(QgisHost&&) = delete;
    QgisHost& operator=(QgisHost&&) = delete;

    [[nodiscard]] QWidget* window() override;
    [[nodiscard]] QgsMapCanvas* canvas() override;
    void add(QToolBar* bar) override;
    void add(QDockWidget* dock, Qt::DockWidgetArea area) override;
    void remove(QDockWidget* dock) override;
    void add_to_menu(const QString& menu, QAction* action) override;
    void remove_from_menu(const QString& menu, QAction* action) override;
    void tell(const QString& message, Qgis::MessageLevel level) override;
    void offer(const QString& message, const QString& button, std::function<void()> what) override;
    void open_file(const QString& file) override;
    void open_layout(QgsPrintLayout* layout) override;

private:
    QgisInterface* qgis_;
    QList<QPointer<QWidget>> offers_;  // their buttons do what the plugin knows how to do
};

}  // namespace cunjing
