// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QAction>
#include <QObject>
#include <QPointer>
#include <QToolBar>
#include <functional>
#include <memory>
#include <optional>

#include "gis/catalogue/catalogue.hpp"
#include "gis/check/check.hpp"
#include "gis/style/style_set.hpp"
#include "plugin/engine_task.hpp"
#include "plugin/finding_dock.hpp"
#include "plugin/host.hpp"
#include "plugin/town_layers.hpp"

namespace cunjing {

/// What a person does with Cunjing in QGIS: open a project, check it, walk through the findings.
/// Everything it puts into QGIS it takes out again when it goes, but for the layers, which are the person's work.
class Desk : public QObject {
    Q_OBJECT

public:
    explicit Desk(std::unique_ptr<Host> host);
    ~Desk() override;

    [[nodiscard]] bool is_busy() const { return !task_.isNull(); }
    [[nodiscard]] const FindingDock& dock() const { return *dock_; }

public slots:
    /// Asks for a file and shows it.
    void choose_project();
    /// Shows a project file's layers in place of those of another project.
    void open_project(const QString& file);
    /// Judges all rules in the background, then shows the findings.
    void run_check();
    void cancel();
    void zoom_to(const cunjing::ListedFinding& finding);

signals:
    /// A check ended: done, failed or cancelled.
    void checked(bool well);

private:
    QAction* add_action(const QString& name, const QString& icon, const Text& title, void (Desk::*what)());
    /// Does a step of a person's work; an exception becomes a message in QGIS.
    void guarded(const std::function<void()>& step);
    void tell(const Text& message, Qgis::MessageLevel level);
    const Catalogue& catalogue();
    const StyleSet& styles();
    void start(const Text& description, std::function<void(Progress&)> work, std::function<void()> then);
    void show_result(const CheckResult& result);
    void refresh_list();

    std::unique_ptr<Host> host_;
    std::optional<Catalogue> catalogue_;
    std::optional<StyleSet> styles_;
    TownLayers town_;
    QPointer<QToolBar> bar_;
    QPointer<FindingDock> dock_;
    QList<QPointer<QAction>> actions_;
    QPointer<QAction> check_;
    QPointer<EngineTask> task_;
};

}  // namespace cunjing
