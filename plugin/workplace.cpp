// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "plugin/workplace.hpp"

#include <qgsapplication.h>
#include <qgsproject.h>

#include <QCoreApplication>

#include "gis/base/error.hpp"
#include "plugin/failure.hpp"
#include "plugin/icon.hpp"
#include "plugin/language.hpp"

namespace cunjing {

Workplace::Workplace(std::unique_ptr<Host> host)
    : host_(std::move(host)), town_(*QgsProject::instance()), bar_(new QToolBar(tr("Cunjing"), host_->window())) {
    bar_->setObjectName(QStringLiteral("cunjing_toolbar"));
    host_->add(bar_);
    const QgsProject* project = QgsProject::instance();
    connect(project, &QgsProject::readProject, this, &Workplace::town_changed);
    connect(project, &QgsProject::cleared, this, &Workplace::town_changed);
    connect(project, &QgsProject::layersRemoved, this, &Workplace::town_changed);
}

Workplace::~Workplace() {
    QgsProject::instance()->disconnect(this);
    if (task_ != nullptr) {
        task_->disconnect(this);
        stop_and_wait(*task_);
    }
    for (const QPointer<QAction>& action : actions_)
        if (action != nullptr) host_->remove_from_menu(tr("Cunjing"), action);
    delete bar_;
}

const Catalogue& Workplace::catalogue() {
    if (!catalogue_) catalogue_ = Catalogue::load(Catalogue::default_folder());
    return *catalogue_;
}

const StyleSet& Workplace::styles() {
    if (!styles_) styles_ = StyleSet::load(StyleSet::default_folder());
    return *styles_;
}

QAction* Workplace::add_action(const QString& name, const QString& icon, const QString& title,
                               std::function<void()> what) {
    auto* action = new QAction(icon_of(icon), title, bar_);
    bar_->addAction(action);
    add_to_menu(*action, name, std::move(what));
    return action;
}

QAction* Workplace::add_menu_action(const QString& name, const QString& title, std::function<void()> what) {
    auto* action = new QAction(title, bar_);
    add_to_menu(*action, name, std::move(what));
    return action;
}

void Workplace::add_to_menu(QAction& action, const QString& name, std::function<void()> what) {
    action.setObjectName(name);
    connect(&action, &QAction::triggered, this, [this, what = std::move(what)] { guarded(what); });
    host_->add_to_menu(tr("Cunjing"), &action);
    actions_.append(&action);
}

void Workplace::guarded(const std::function<void()>& step) {
    if (const std::optional<Text> failure = failure_of(step)) tell(*failure, Qgis::MessageLevel::Critical);
}

void Workplace::tell(const QString& message, Qgis::MessageLevel level) {
    host_->tell(message, level);
}

void Workplace::tell(const Text& message, Qgis::MessageLevel level) {
    host_->tell(shown(message), level);
}

void Workplace::start(const QString& description, std::function<void(Progress&)> work, std::function<void()> then) {
    if (is_busy()) return tell(tr("work is under way: wait for its end or cancel it"), Qgis::MessageLevel::Warning);
    task_ = new EngineTask(description, std::move(work));
    connect(task_, &QgsTask::progressChanged, this, &Workplace::work_is_at);
    connect(task_, &EngineTask::ended, this, [this, then = std::move(then)](bool well) { end(well, then); });
    emit work_began();
    QgsApplication::taskManager()->addTask(task_);
}

void Workplace::end(bool well, const std::function<void()>& then) {
    const bool cancelled = task_->was_cancelled() && !well;
    const std::optional<Text> failure = task_->failure();
    task_ = nullptr;
    if (well) {
        guarded(then);
    } else if (cancelled) {
        tell(Cancelled().message(), Qgis::MessageLevel::Info);
    } else if (failure) {
        tell(*failure, Qgis::MessageLevel::Critical);
    }
    emit work_ended(well);
}

void Workplace::cancel() {
    if (task_ != nullptr) task_->cancel();
}

}  // namespace cunjing
