// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "plugin/findings/finding_desk.hpp"

#include <qgsapplication.h>
#include <qgscoordinatetransform.h>
#include <qgsmapcanvas.h>
#include <qgsproject.h>
#include <qgsvectorlayer.h>

#include "gis/base/date.hpp"
#include "gis/report/latest_check.hpp"
#include "gis/store/project.hpp"
#include "plugin/icon.hpp"
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

QgsRectangle in_map_crs(const QgsMapCanvas& canvas, const QgsRectangle& box, const QgsCoordinateReferenceSystem& crs) {
    const QgsCoordinateTransform to_map(crs, canvas.mapSettings().destinationCrs(), QgsProject::instance());
    return to_map.transformBoundingBox(box);
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
    : workplace_(&workplace), drawing_(workplace.host().canvas()), dock_(new FindingDock(workplace.host().window())) {
    workplace.host().add(dock_, Qt::RightDockWidgetArea);
    connect(dock_, &FindingDock::zoom_asked, this, &FindingDesk::zoom_to);
    connect(dock_, &FindingDock::selection_changed, this, &FindingDesk::show_selected);
    connect(&evidence_, &EvidenceFinder::found, this, &FindingDesk::show_selected);
    connect(&dock_->panel(), &FindingPanel::zoom_asked, this, [this] {
        if (const ListedFinding* finding = dock_->selected()) zoom_to(*finding);
    });
    connect(&dock_->panel(), &FindingPanel::notice_asked, this, [this] {
        if (const ListedFinding* finding = dock_->selected()) emit notice_asked(*finding);
    });
    connect(&dock_->panel(), &FindingPanel::map_asked, this, [this] {
        if (const ListedFinding* finding = dock_->selected()) emit map_asked(*finding);
    });
    connect(&dock_->panel(), &FindingPanel::rule_asked, this, [this] {
        if (const ListedFinding* finding = dock_->selected())
            emit rule_asked(*finding, dock_->list().village_of(*finding));
    });
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
        evidence_.clear();
        drawing_.clear();
        dock_->set_remark({}, {});
        dock_->list().clear();
        run_.reset();
        const QString file = workplace_->town().file();
        if (!file.isEmpty()) {
            LatestCheck check = read_latest_check(file_path(file), workplace_->catalogue(), gui_patience);
            run_ = check.run;
            dock_->list().load(std::move(check.findings), workplace_->catalogue(), check.villages,
                               FindingMarks(workplace_->styles()));
        }
        dock_->refresh(run_ ? QString::fromStdString(run_->as_of) : QString());
    });
}

PanelWords FindingDesk::words_of(const ListedFinding& finding) {
    const FindingList& list = dock_->list();
    PanelWords words;
    words.village = list.village_of(finding);
    words.subject = list.layer_title(finding.subject_layer);
    if (!finding.reference_layer.empty()) words.reference = list.layer_title(finding.reference_layer);
    const Catalogue& catalogue = workplace_->catalogue();
    if (!mends_) mends_ = MendWords::read(catalogue);
    words.limit_owner = QString::fromStdString(limit_owner(finding, catalogue.parameters(), gui_language()));
    words.mend = QString::fromStdString(mends_->sentence(finding, catalogue, gui_language()));
    return words;
}

void FindingDesk::show_selected() {
    workplace_->guarded([&] {
        drawing_.clear();
        const ListedFinding* finding = dock_->selected();
        if (finding == nullptr) return dock_->panel().show_nothing();
        dock_->panel().show_finding(*finding, words_of(*finding));
        draw(*finding);
    });
}

void FindingDesk::draw(const ListedFinding& finding) {
    const TownLayers& town = workplace_->town();
    for (const TownFeature& each : town.features_called(finding.reference_layer, finding.reference_uid))
        drawing_.add(each.feature.geometry(), each.table->crs(), EvidenceDrawing::Part::reference);
    for (const TownFeature& each : town.features_called(finding.subject_layer, finding.subject_uid))
        drawing_.add(each.feature.geometry(), each.table->crs(), EvidenceDrawing::Part::subject);
    const QgsVectorLayer* findings = town.findings();
    if (!run_ || findings == nullptr || !finding.measured) return;
    const std::string* wkt = evidence_.find(finding, file_path(town.file()), workplace_->catalogue(), *run_);
    if (wkt == nullptr || wkt->empty()) return;
    drawing_.add(QgsGeometry::fromWkt(QString::fromStdString(*wkt)), findings->crs(), EvidenceDrawing::Part::evidence);
    drawing_.write(QString::fromStdString(measured_words(finding, gui_language())));
}

void FindingDesk::zoom_to(const ListedFinding& finding) {
    workplace_->guarded([&] {
        const TownLayers& town = workplace_->town();
        QgsMapCanvas* canvas = workplace_->host().canvas();
        if (canvas == nullptr) return;
        QgsRectangle view;
        if (finding.place) {
            const QgsPointXY place(finding.place->x, finding.place->y);
            view = in_map_crs(*canvas, QgsRectangle(place, place), QgsProject::instance()->crs());
        }
        for (const TownFeature& each : town.features_called(finding.reference_layer, finding.reference_uid))
            canvas->flashFeatureIds(each.table, {each.feature.id()});
        for (const TownFeature& each : town.features_called(finding.subject_layer, finding.subject_uid)) {
            canvas->flashFeatureIds(each.table, {each.feature.id()});
            view.combineExtentWith(in_map_crs(*canvas, each.feature.geometry().boundingBox(), each.table->crs()));
        }
        if (view.isNull())
            return workplace_->tell(tr("this feature has no shape, there is no place to go to"),
                                    Qgis::MessageLevel::Info);
        look_at(*canvas, view);
    });
}

}  // namespace cunjing
