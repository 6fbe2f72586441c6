// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "plugin/desk.hpp"

#include <qgsapplication.h>
#include <qgscoordinatetransform.h>
#include <qgsexception.h>
#include <qgsexpression.h>
#include <qgsfeatureiterator.h>
#include <qgsmapcanvas.h>
#include <qgsproject.h>
#include <qgsvectorlayer.h>

#include <QCoreApplication>
#include <QFileDialog>

#include "gis/base/date.hpp"
#include "gis/base/error.hpp"
#include "gis/check/check.hpp"
#include "gis/store/project.hpp"
#include "plugin/language.hpp"

namespace cunjing {
namespace {

const Text program_name = {"村境", "Cunjing"};
constexpr double closest_scale = 500;

std::filesystem::path as_path(const QString& file) {
    return {file.toStdString()};
}

QIcon icon(const QString& name) {
    return name.startsWith(QLatin1Char(':')) ? QIcon(name) : QgsApplication::getThemeIcon(name);
}

/// Brings a rectangle, or a point, before the eye with its surroundings, but no closer than 1:500.
void look_at(QgsMapCanvas& canvas, QgsRectangle view) {
    if (view.isEmpty()) {
        canvas.setCenter(view.center());
    } else {
        view.scale(1.6);
        canvas.setExtent(view);
    }
    if (view.isEmpty() || canvas.scale() < closest_scale) canvas.zoomScale(closest_scale);
    canvas.refresh();
}

/// What the check could not judge, reason by reason, for the lines under the list.
QStringList reasons(const CheckResult& result, const Catalogue& catalogue) {
    QStringList lines;
    const auto add = [&](const Text& head, const std::vector<RuleNote>& notes) {
        for (const RuleNote& note : notes) {
            const Rule* rule = catalogue.find_rule(note.id);
            const QString title = rule == nullptr ? QString::fromStdString(note.id) : shown(rule->title);
            lines << QStringLiteral("%1 %2: %3").arg(shown(head), title, shown(note.why));
        }
    };
    add({"未运行：", "Not run:"}, result.not_run);
    add({"部分运行：", "Run in part:"}, result.partly_run);
    for (const Text& note : result.notes) lines << shown(note);
    return lines;
}

}  // namespace

Desk::Desk(std::unique_ptr<Host> host)
    : host_(std::move(host)),
      town_(*QgsProject::instance()),
      bar_(new QToolBar(shown(program_name), host_->window())),
      dock_(new FindingDock(host_->window())) {
    setObjectName(QStringLiteral("cunjing_desk"));
    host_->add(dock_);
    connect(dock_, &FindingDock::zoom_asked, this, &Desk::zoom_to);
    connect(dock_, &FindingDock::cancel_asked, this, &Desk::cancel);

    bar_->setObjectName(QStringLiteral("cunjing_toolbar"));
    add_action(QStringLiteral("cunjing_open"), QStringLiteral(":/cunjing/cunjing.svg"),
               {"打开村境项目…", "Open Cunjing project…"}, &Desk::choose_project);
    check_ = add_action(QStringLiteral("cunjing_check"), QStringLiteral("/mActionStart.svg"),
                        {"检查全部规则", "Check all rules"}, &Desk::run_check);
    QAction* toggle = dock_->toggleViewAction();
    toggle->setIcon(icon(QStringLiteral("/mActionOpenTable.svg")));
    bar_->addAction(toggle);
    host_->add(bar_);

    const QgsProject* project = QgsProject::instance();
    connect(project, &QgsProject::readProject, this, &Desk::refresh_list);
    connect(project, &QgsProject::cleared, this, &Desk::refresh_list);
    connect(project, &QgsProject::layersRemoved, this, &Desk::refresh_list);
    refresh_list();
}

Desk::~Desk() {
    QgsProject::instance()->disconnect(this);
    if (task_ != nullptr) {
        task_->disconnect(this);
        task_->cancel();
        task_->waitForFinished(0);
        QCoreApplication::sendPostedEvents(QgsApplication::taskManager());
        QCoreApplication::sendPostedEvents(task_, QEvent::DeferredDelete);
    }
    for (const QPointer<QAction>& action : actions_)
        if (action != nullptr) host_->remove_from_menu(shown(program_name), action);
    if (dock_ != nullptr) host_->remove(dock_);
    delete dock_;
    delete bar_;
}

QAction* Desk::add_action(const QString& name, const QString& icon_name, const Text& title, void (Desk::*what)()) {
    auto* action = new QAction(icon(icon_name), shown(title), bar_);
    action->setObjectName(name);
    connect(action, &QAction::triggered, this, what);
    bar_->addAction(action);
    host_->add_to_menu(shown(program_name), action);
    actions_.append(action);
    return action;
}

void Desk::guarded(const std::function<void()>& step) {
    try {
        step();
    } catch (const Error& error) {
        tell(error.message(), Qgis::MessageLevel::Critical);
    } catch (const QgsException& error) {
        host_->tell(error.what(), Qgis::MessageLevel::Critical);
    } catch (const std::exception& error) {
        tell(say("程序内部错误：{}", "a bug in the program: {}", std::string(error.what())),
             Qgis::MessageLevel::Critical);
    }
}

void Desk::tell(const Text& message, Qgis::MessageLevel level) {
    host_->tell(shown(message), level);
}

const Catalogue& Desk::catalogue() {
    if (!catalogue_) catalogue_ = Catalogue::load(Catalogue::default_folder());
    return *catalogue_;
}

const StyleSet& Desk::styles() {
    if (!styles_) styles_ = StyleSet::load(StyleSet::default_folder());
    return *styles_;
}

void Desk::choose_project() {
    const QString file = QFileDialog::getOpenFileName(host_->window(), shown({"打开村境项目", "Open Cunjing project"}),
                                                      town_.file(), QStringLiteral("GeoPackage (*.gpkg)"));
    if (!file.isEmpty()) open_project(file);
}

void Desk::open_project(const QString& file) {
    guarded([&] {
        if (is_busy()) return tell({"检查正在进行", "a check is running"}, Qgis::MessageLevel::Warning);
        if (const QStringList unsaved = town_.unsaved(); !unsaved.isEmpty())
            throw DataError(say("请先保存或放弃这些图层的编辑：{}",
                                "save or discard the edits of these layers first: {}",
                                unsaved.join(QStringLiteral(", ")).toStdString()));
        const std::string work_crs = Project::open(as_path(file), catalogue(), Access::read_only).work_crs();
        town_.show(file, QString::fromStdString(work_crs), catalogue(), styles());
        refresh_list();
        if (QgsMapCanvas* canvas = host_->canvas(); canvas != nullptr && !town_.extent().isNull()) {
            QgsRectangle view = town_.extent();
            view.scale(1.05);
            canvas->setExtent(view);
            canvas->refresh();
        }
    });
}

void Desk::run_check() {
    guarded([&] {
        if (is_busy()) return;
        const QString file = town_.file();
        if (file.isEmpty()) throw DataError({"请先打开一个村境项目", "open a Cunjing project first"});
        if (const QStringList unsaved = town_.unsaved(); !unsaved.isEmpty())
            tell(say("尚未保存的编辑不参加检查：{}", "edits that are not saved are not checked: {}",
                     unsaved.join(QStringLiteral(", ")).toStdString()),
                 Qgis::MessageLevel::Warning);
        CheckOptions options;
        options.as_of = today();
        options.user = QgsApplication::userLoginName().toStdString();
        // Shared by the work in its thread and by what follows it in this one.
        const auto result = std::make_shared<CheckResult>();
        start(
            {"检查全部规则", "Check all rules"},
            [file = as_path(file), &rules = catalogue(), options, result](Progress& progress) {
                Project project = Project::open(file, rules, Access::read_write);
                *result = check_project(project, rules, options, progress);
            },
            [this, result] { show_result(*result); });
    });
}

void Desk::show_result(const CheckResult& result) {
    town_.reload_findings(catalogue(), styles());
    refresh_list();
    dock_->set_remark(shown(say("{} 条规则未运行，{} 条只运行了一部分", "{} rules did not run, {} ran in part",
                                result.not_run.size(), result.partly_run.size())),
                      reasons(result, catalogue()));
    dock_->setUserVisible(true);
    tell(say("检查完成，用时 {0:.1f} 秒：{1} 条结论，{2} 条规则未运行",
             "checked in {0:.1f} s: {1} findings, {2} rules did not run", result.elapsed_s, dock_->list().rowCount(),
             result.not_run.size()),
         result.not_run.empty() ? Qgis::MessageLevel::Success : Qgis::MessageLevel::Warning);
}

void Desk::start(const Text& description, std::function<void(Progress&)> work, std::function<void()> then) {
    task_ = new EngineTask(shown(description), std::move(work));
    connect(task_, &QgsTask::progressChanged, dock_, &FindingDock::set_progress);
    connect(task_, &EngineTask::ended, this, [this, then = std::move(then)](bool well) {
        const EngineTask& task = *task_;
        const bool cancelled = task.was_cancelled() && !well;
        const std::optional<Text> failure = task.failure();
        task_ = nullptr;
        check_->setEnabled(true);
        dock_->set_running(false);
        if (well) {
            guarded(then);
        } else if (cancelled) {
            tell(Cancelled().message(), Qgis::MessageLevel::Info);
        } else if (failure) {
            tell(*failure, Qgis::MessageLevel::Critical);
        }
        emit checked(well);
    });
    check_->setEnabled(false);
    dock_->set_running(true);
    QgsApplication::taskManager()->addTask(task_);
}

void Desk::cancel() {
    if (task_ != nullptr) task_->cancel();
}

void Desk::refresh_list() {
    guarded([&] {
        QgsVectorLayer* findings = town_.findings();
        dock_->set_remark({}, {});
        if (findings == nullptr)
            dock_->list().load(nullptr, {}, {});
        else
            dock_->list().load(findings, town_.names(catalogue()), FindingMarks(styles()));
        dock_->refresh(findings == nullptr ? QString() : town_.last_check());
    });
}

void Desk::zoom_to(const ListedFinding& finding) {
    guarded([&] {
        QgsMapCanvas* canvas = host_->canvas();
        const QgsVectorLayer* findings = town_.findings();
        if (canvas == nullptr || findings == nullptr) return;
        QgsRectangle view;
        const auto include = [&](const QgsRectangle& box, const QgsCoordinateReferenceSystem& crs) {
            const QgsCoordinateTransform to_map(crs, canvas->mapSettings().destinationCrs(), QgsProject::instance());
            view.combineExtentWith(to_map.transformBoundingBox(box));
        };
        if (finding.place) {
            const QgsPointXY place(finding.place->x, finding.place->y);
            include(QgsRectangle(place, place), findings->crs());
        }
        const QString uid = QString::fromStdString(finding.subject_uid);
        for (QgsVectorLayer* table : town_.tables_of(QString::fromStdString(finding.subject_layer))) {
            QgsFeatureRequest request;
            request.setFilterExpression(QgsExpression::createFieldEqualityExpression(QStringLiteral("uid"), uid));
            QgsFeature subject;
            for (QgsFeatureIterator found = table->getFeatures(request); found.nextFeature(subject);) {
                if (!subject.hasGeometry() || subject.geometry().isEmpty()) continue;
                include(subject.geometry().boundingBox(), table->crs());
                canvas->flashFeatureIds(table, {subject.id()});
            }
        }
        if (view.isNull())
            return tell({"这个对象没有形状，地图上无处可去", "this feature has no shape, there is no place to go to"},
                        Qgis::MessageLevel::Info);
        look_at(*canvas, view);
    });
}

}  // namespace cunjing
