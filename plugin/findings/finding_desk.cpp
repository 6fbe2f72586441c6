// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "plugin/findings/finding_desk.hpp"

#include <qgsapplication.h>
#include <qgscoordinatetransform.h>
#include <qgsexpression.h>
#include <qgsfeatureiterator.h>
#include <qgsmapcanvas.h>
#include <qgsproject.h>
#include <qgsvectorlayer.h>

#include "gis/base/date.hpp"
#include "gis/store/project.hpp"
#include "plugin/language.hpp"

namespace cunjing {
namespace {

constexpr double closest_scale = 500;

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
    const auto add = [&](const QString& sentence, const std::vector<RuleNote>& notes) {
        for (const RuleNote& note : notes) {
            const Rule* rule = catalogue.find_rule(note.id);
            const QString title = rule == nullptr ? QString::fromStdString(note.id) : shown(rule->title);
            lines << sentence.arg(title, shown(note.why));
        }
    };
    add(FindingDesk::tr("Not run: %1: %2"), result.not_run);
    add(FindingDesk::tr("Run in part: %1: %2"), result.partly_run);
    for (const Text& note : result.notes) lines << shown(note);
    return lines;
}

}  // namespace

FindingDesk::FindingDesk(Workplace& workplace)
    : workplace_(&workplace), dock_(new FindingDock(workplace.host().window())) {
    workplace.host().add(dock_);
    connect(dock_, &FindingDock::zoom_asked, this, &FindingDesk::zoom_to);
    connect(dock_, &FindingDock::cancel_asked, &workplace, &Workplace::cancel);

    check_ = workplace.add_action(QStringLiteral("cunjing_check"), QStringLiteral("/mActionStart.svg"),
                                  tr("Check all rules"), [this] { run_check(); });
    QAction* toggle = dock_->toggleViewAction();
    toggle->setIcon(icon_of(QStringLiteral("/mActionOpenTable.svg")));
    workplace.bar().addAction(toggle);

    connect(&workplace, &Workplace::town_changed, this, &FindingDesk::refresh_list);
    connect(&workplace, &Workplace::work_began, this, [this] {
        check_->setEnabled(false);
        dock_->set_running(true);
    });
    connect(&workplace, &Workplace::work_is_at, dock_, &FindingDock::set_progress);
    connect(&workplace, &Workplace::work_ended, this, [this] {
        check_->setEnabled(true);
        dock_->set_running(false);
    });
    refresh_list();
}

FindingDesk::~FindingDesk() {
    if (dock_ != nullptr) workplace_->host().remove(dock_);
    delete dock_;
}

void FindingDesk::run_check() {
    workplace_->guarded([&] {
        TownLayers& town = workplace_->town();
        const QString file = town.file();
        if (file.isEmpty()) return workplace_->tell(tr("open a Cunjing project first"), Qgis::MessageLevel::Critical);
        if (const QStringList unsaved = town.unsaved(); !unsaved.isEmpty())
            workplace_->tell(tr("edits that are not saved are not checked: %1").arg(unsaved.join(QStringLiteral(", "))),
                             Qgis::MessageLevel::Warning);
        CheckOptions options;
        options.as_of = today();
        options.user = QgsApplication::userLoginName().toStdString();
        // Shared by the work in its thread and by what follows it in this one.
        const auto result = std::make_shared<CheckResult>();
        workplace_->start(
            tr("Check all rules"),
            [file = file_path(file), &rules = workplace_->catalogue(), options, result](Progress& progress) {
                Project project = Project::open(file, rules, Access::read_write);
                *result = check_project(project, rules, options, progress);
            },
            [this, result] { show_result(*result); });
    });
}

void FindingDesk::show_result(const CheckResult& result) {
    workplace_->town().reload_findings(workplace_->catalogue(), workplace_->styles());
    emit workplace_->town_changed();
    dock_->set_remark(
        tr("%1 rules did not run, %2 ran in part").arg(result.not_run.size()).arg(result.partly_run.size()),
        reasons(result, workplace_->catalogue()));
    dock_->setUserVisible(true);
    workplace_->tell(tr("checked in %1 s: %2 findings, %3 rules did not run")
                         .arg(result.elapsed_s, 0, 'f', 1)
                         .arg(dock_->list().rowCount())
                         .arg(result.not_run.size()),
                     result.not_run.empty() ? Qgis::MessageLevel::Success : Qgis::MessageLevel::Warning);
}

void FindingDesk::refresh_list() {
    workplace_->guarded([&] {
        TownLayers& town = workplace_->town();
        QgsVectorLayer* findings = town.findings();
        dock_->set_remark({}, {});
        if (findings == nullptr)
            dock_->list().load(nullptr, {}, {});
        else
            dock_->list().load(findings, town.names(workplace_->catalogue()), FindingMarks(workplace_->styles()));
        dock_->refresh(findings == nullptr ? QString() : town.last_check());
    });
}

void FindingDesk::zoom_to(const ListedFinding& finding) {
    workplace_->guarded([&] {
        QgsMapCanvas* canvas = workplace_->host().canvas();
        const QgsVectorLayer* findings = workplace_->town().findings();
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
        for (QgsVectorLayer* table : workplace_->town().tables_of(QString::fromStdString(finding.subject_layer))) {
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
            return workplace_->tell(tr("this feature has no shape, there is no place to go to"),
                                    Qgis::MessageLevel::Info);
        look_at(*canvas, view);
    });
}

}  // namespace cunjing
