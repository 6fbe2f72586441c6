// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <qgis.h>

#include <QAction>
#include <QObject>
#include <QPointer>
#include <QToolBar>
#include <chrono>
#include <functional>
#include <memory>
#include <optional>

#include "gis/catalogue/catalogue.hpp"
#include "gis/style/style_set.hpp"
#include "plugin/engine_task.hpp"
#include "plugin/host.hpp"
#include "plugin/town/town_layers.hpp"

namespace cunjing {

/// How long a person waits before a window that does not move for another program to let go of a file.
inline constexpr std::chrono::seconds gui_patience{2};

/// What every desk of the plugin works with: the QGIS it stands in, the town on the map, the catalogue and the styles,
/// the toolbar, and one piece of the engine's work in the background at a time.
/// Everything that it puts into QGIS it takes out again when it goes, but for the layers, which are the person's work.
class Workplace : public QObject {
    Q_OBJECT

public:
    explicit Workplace(std::unique_ptr<Host> host);
    ~Workplace() override;

    [[nodiscard]] Host& host() { return *host_; }
    [[nodiscard]] TownLayers& town() { return town_; }
    /// Throws ConfigError where the catalogue's files are gone or wrong.
    [[nodiscard]] const Catalogue& catalogue();
    /// Throws ConfigError where the styles' files are gone or wrong.
    [[nodiscard]] const StyleSet& styles();

    /// Puts a button into the toolbar and the plugin's menu.
    /// Takes the icon's file in the plugin (":/…") or its name among QGIS's own.
    QAction* add_action(const QString& name, const QString& icon, const QString& title, std::function<void()> what);
    /// The same in the menu only, for what is seldom wanted.
    QAction* add_menu_action(const QString& name, const QString& title, std::function<void()> what);
    [[nodiscard]] QToolBar& bar() { return *bar_; }

    /// Does a step of a person's work; an exception becomes a message in QGIS.
    void guarded(const std::function<void()>& step);
    void tell(const QString& message, Qgis::MessageLevel level);
    void tell(const Text& message, Qgis::MessageLevel level);

    [[nodiscard]] bool is_busy() const { return !task_.isNull(); }
    /// Runs work of the engine in the background and then, in this thread, what follows where it went well. Otherwise
    /// a message says why not. While other work runs a message says so.
    void start(const QString& description, std::function<void(Progress&)> work, std::function<void()> then);
    void cancel();

signals:
    /// Another town is on the map, or none, or it has other findings.
    void town_changed();
    void work_began();
    void work_is_at(double percent);
    /// In any way: done, failed or cancelled.
    void work_ended(bool well);

private:
    void add_to_menu(QAction& action, const QString& name, std::function<void()> what);
    void end(bool well, const std::function<void()>& then);

    std::unique_ptr<Host> host_;
    std::optional<Catalogue> catalogue_;
    std::optional<StyleSet> styles_;
    TownLayers town_;
    QPointer<QToolBar> bar_;
    QList<QPointer<QAction>> actions_;
    QPointer<EngineTask> task_;
};

}  // namespace cunjing
