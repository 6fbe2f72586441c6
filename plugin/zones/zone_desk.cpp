// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "plugin/zones/zone_desk.hpp"

#include <qgsmapcanvas.h>
#include <qgsproject.h>
#include <qgsvectorlayer.h>

#include <utility>

#include "gis/derive/heights.hpp"
#include "gis/store/project.hpp"
#include "plugin/failure.hpp"
#include "plugin/language.hpp"
#include "plugin/qgis_compat.hpp"

namespace cunjing {
namespace {

const QString list_separator = QStringLiteral(", ");

/// The raster of heights that the project of QGIS remembers, if any.
std::vector<std::filesystem::path> heights_of_project() {
    const QString raster = QgsProject::instance()->readEntry(QStringLiteral("cunjing"), QStringLiteral("heights"));
    return raster.isEmpty() ? std::vector<std::filesystem::path>() : std::vector{file_path(raster)};
}

/// What is written on a zone, as far as the siting rule looks at it. Views words of the record.
ZonePlan::Written written_on(const ZoneRecord& record) {
    ZonePlan::Written written;
    if (record.capacity_birds) written.emplace_back("capacity", Value(static_cast<double>(*record.capacity_birds)));
    if (!record.status.exception_no.empty()) written.emplace_back("exception_no", Value(record.status.exception_no));
    return written;
}

}  // namespace

ZoneDesk::ZoneDesk(Workplace& workplace)
    : workplace_(&workplace),
      dock_(new ZoneDock(workplace.host().window())),
      evidence_(workplace.host().canvas()),
      shading_(workplace.host().canvas()) {
    workplace.host().add(dock_, Qt::RightDockWidgetArea);
    dock_->hide();
    action_ = workplace.add_action(QStringLiteral("cunjing_zone"), QStringLiteral(":/cunjing/zone.svg"),
                                   tr("Designate a penning zone"), [this] { begin(); });
    action_->setCheckable(true);
    judging_.setSingleShot(true);
    judging_.setInterval(0);
    connect(&judging_, &QTimer::timeout, this, &ZoneDesk::judge);
    connect_dock();
    if (QgsMapCanvas* canvas = workplace.host().canvas(); canvas != nullptr) {
        tool_ = std::make_unique<ZoneTool>(canvas);
        tool_->setAction(action_);
        connect(tool_.get(), &ZoneTool::changed, this, [this] {
            // Of many moves that came while one was judged only the last is judged.
            if (!judging_.isActive()) judging_.start();
        });
        connect(tool_.get(), &ZoneTool::given_up, this, [this] { taken_up_.reset(); });
        connect(tool_.get(), &ZoneTool::too_few_corners, this, [this] {
            workplace_->tell(tr("a zone needs three corners at least: click them one after another"),
                             Qgis::MessageLevel::Info);
        });
        connect(&shading_, &ZoneShading::edges_changed, tool_.get(), &ZoneTool::set_edges);
        connect(canvas, &QgsMapCanvas::destinationCrsChanged, this, &ZoneDesk::follow_map_crs);
        connect(canvas, &QgsMapCanvas::extentsChanged, this, [this] { dock_->show_legend(shading_.legend()); });
    }
    connect(&workplace, &Workplace::town_changed, this, &ZoneDesk::follow_town);
    connect(QgsProject::instance(), qOverload<const QList<QgsMapLayer*>&>(&QgsProject::layersAdded), this,
            &ZoneDesk::follow_town);
    connect(&workplace, &Workplace::work_ended, this, [this](bool well) {
        const bool is_of_others = !std::exchange(is_reading_, false) && !std::exchange(is_suggesting_, false);
        if (!is_of_others) return say_state();
        if (well) note_stale();  // a check computes layers anew, an import brings features
    });
    follow_town();
    judge();
}

ZoneDesk::~ZoneDesk() {
    if (QgsMapCanvas* canvas = workplace_->host().canvas(); canvas != nullptr && tool_ != nullptr)
        canvas->unsetMapTool(tool_.get());
    delete dialog_;
    delete corners_;
    tool_.reset();
    if (dock_ != nullptr) workplace_->host().remove(dock_);
    delete dock_;
}

void ZoneDesk::connect_dock() {
    connect(dock_, &ZoneDock::read_asked, this, &ZoneDesk::read);
    connect(dock_, &ZoneDock::take_up_asked, this, [this] { workplace_->guarded([this] { take_up_selected(); }); });
    connect(dock_, &ZoneDock::keep_asked, this, [this] { workplace_->guarded([this] { keep(); }); });
    connect(dock_, &ZoneDock::corners_asked, this, [this] { workplace_->guarded([this] { show_corners(); }); });
    connect(dock_, &ZoneDock::discard_asked, this, [this] {
        taken_up_.reset();
        tool_->start_over();
    });
    connect(dock_, &ZoneDock::suggest_asked, this, [this] { workplace_->guarded([this] { suggest(); }); });
    connect(dock_, &ZoneDock::heights_asked, this, &ZoneDesk::choose_heights);
    connect(&dock_->candidates(), &CandidateList::chosen, this, &ZoneDesk::look_at);
    connect(&dock_->candidates(), &CandidateList::accepted, this, &ZoneDesk::accept);
    connect(dock_, &ZoneDock::shading_switched, this, [this] {
        shading_.set_on(dock_->is_shading_wanted());
        dock_->show_legend(shading_.legend());
    });
    connect(dock_, &QgsDockWidget::closed, this, [this] {
        shading_.set_on(false);
        evidence_.clear();
        if (tool_ != nullptr) workplace_->host().canvas()->unsetMapTool(tool_.get());
    });
}

QgsVectorLayer* ZoneDesk::zones() const {
    for (QgsVectorLayer* table : workplace_->town().tables_of(QString::fromLatin1(pen_zone_layer)))
        if (has_polygons(*table)) return table;
    return nullptr;
}

QString ZoneDesk::hindrance() const {
    if (tool_ == nullptr) return tr("there is no map");
    if (workplace_->town().file().isEmpty()) return tr("open a Cunjing project first");
    if (zones() == nullptr)
        return tr("the layer of penning zones is not on the map: Cunjing → Show missing layers brings it back");
    return {};
}

void ZoneDesk::follow_town() {
    const QString file = workplace_->town().file();
    if (file != file_) {
        forget();
        file_ = file;
    }
    for (const QgsVectorLayer* table : workplace_->town().all())
        connect(table, &QgsVectorLayer::afterCommitChanges, this, &ZoneDesk::note_stale, Qt::UniqueConnection);
    const QString reason = hindrance();
    action_->setEnabled(reason.isEmpty());
    action_->setToolTip(reason.isEmpty() ? action_->text() : action_->text() + QStringLiteral(": ") + reason);
    say_state();
    show_report();
}

void ZoneDesk::forget() {
    if (is_reading_) workplace_->cancel();
    plan_.reset();
    shading_.set_plan(nullptr);
    is_stale_ = false;
    unsaved_.clear();
    taken_up_.reset();
    delete dialog_;
    dock_->candidates().show_candidates({}, {});
    if (tool_ == nullptr) return;
    tool_->start_over();
    workplace_->host().canvas()->unsetMapTool(tool_.get());
}

void ZoneDesk::begin() {
    if (const QString reason = hindrance(); !reason.isEmpty()) {
        action_->setChecked(false);
        return workplace_->tell(reason, Qgis::MessageLevel::Critical);
    }
    dock_->setUserVisible(true);
    map_crs_ = workplace_->host().canvas()->mapSettings().destinationCrs();
    workplace_->host().canvas()->setMapTool(tool_.get());
    shading_.set_on(dock_->is_shading_wanted());
    if ((plan_ == nullptr || is_stale_) && !is_reading_) read();
    dock_->show_legend(shading_.legend());
}

void ZoneDesk::read() {
    workplace_->guarded([&] {
        if (file_.isEmpty() || is_reading_) return;
        if (workplace_->is_busy())
            return workplace_->tell(tr("work is under way: wait for its end or cancel it"),
                                    Qgis::MessageLevel::Warning);
        is_reading_ = true;
        is_stale_ = false;
        unsaved_ = workplace_->town().unsaved();
        // Of the work in its thread and of what follows it in this one.
        const auto plan = std::make_shared<std::shared_ptr<const ZonePlan>>();
        workplace_->start(
            tr("Read the town for penning zones"),
            [plan, file = file_path(file_), rasters = heights_of_project(),
             &catalogue = workplace_->catalogue()](Progress& progress) {
                const Project project = Project::open(file, catalogue, Access::read_only);
                *plan = std::make_shared<const ZonePlan>(project, catalogue, today(),
                                                         heights_from(rasters, project.work_crs()), progress);
            },
            [this, plan, file = file_] { take_plan(*plan, file); });
        say_state();
    });
}

void ZoneDesk::take_plan(std::shared_ptr<const ZonePlan> plan, const QString& file) {
    if (file != file_) return;
    plan_ = std::move(plan);
    shading_.set_plan(plan_);
    dock_->show_legend(shading_.legend());
    if (dock_->candidates().candidates().empty()) list_candidates();
    judge();
}

void ZoneDesk::use_heights(const QString& raster) {
    QgsProject::instance()->writeEntry(QStringLiteral("cunjing"), QStringLiteral("heights"), raster);
    read();
}

void ZoneDesk::note_stale() {
    is_stale_ = plan_ != nullptr || is_reading_;
    say_state();
}

void ZoneDesk::say_state() {
    QStringList notes;
    const QString reason = hindrance();
    if (!reason.isEmpty())
        dock_->say_state(reason, false);
    else if (is_reading_)
        dock_->say_state(tr("Reading the town; you can draw meanwhile…"), false);
    else if (plan_ == nullptr)
        dock_->say_state(tr("The town is not read yet, so nothing is judged."), true);
    else if (is_stale_)
        dock_->say_state(tr("The town has changed since it was read."), true);
    else
        dock_->say_state(tr("Corners are judged as you draw."), true);
    if (plan_ != nullptr) {
        if (!unsaved_.isEmpty())
            notes << tr("Edits that are not saved are not in it: %1").arg(unsaved_.join(list_separator));
        QStringList missing;
        for (const Text& layer : plan_->scene().missing_layers()) missing << shown(layer);
        if (!missing.isEmpty())
            notes << tr("Nobody mapped these, so nothing is known of them: %1").arg(missing.join(list_separator));
    }
    dock_->say_notes(notes);
}

QgsCoordinateTransform ZoneDesk::to_work() const {
    const QgsCoordinateReferenceSystem work_crs(QString::fromStdString(plan_->work_crs()));
    return QgsCoordinateTransform(map_crs_, work_crs, QgsProject::instance());
}

void ZoneDesk::judge() {
    judging_.stop();
    report_ = {};
    evidence_.clear();
    if (plan_ != nullptr && tool_ != nullptr && tool_->sketch().state() != ZoneSketch::State::empty) {
        const std::optional<Text> failure = failure_of([&] {
            QgsGeometry shape = tool_->sketch().shape();
            (void)shape.transform(to_work());
            report_ = plan_->report_on(shape, taken_up_ ? written_on(known_) : ZonePlan::Written());
        });
        if (failure) report_.fault = failure;
    }
    show_report();
    emit judged();
}

void ZoneDesk::show_report() {
    const ZoneSketch::State state = tool_ == nullptr ? ZoneSketch::State::empty : tool_->sketch().state();
    const bool is_judged = plan_ != nullptr && !report_.fault;
    if (state == ZoneSketch::State::empty)
        dock_->show_words(
            tr("Click the corners on the map; right click or Enter ends, Backspace takes the last one "
               "back, Esc gives up."));
    else if (plan_ == nullptr)
        dock_->show_words(tr("Not judged yet."));
    else
        dock_->show_report(report_);
    dock_->set_ready(is_judged && state == ZoneSketch::State::finished && zones() != nullptr,
                     state != ZoneSketch::State::empty);
    if (tool_ == nullptr || state == ZoneSketch::State::empty) return;
    tool_->set_colour(is_judged ? colour_of(report_.answer.verdict) : QColor(Qt::darkGray));
    if (!is_judged) return;
    const QgsCoordinateReferenceSystem work_crs(QString::fromStdString(plan_->work_crs()));
    for (const std::string& wkt : report_.evidence_wkt)
        evidence_.add(QgsGeometry::fromWkt(QString::fromStdString(wkt)), work_crs, EvidenceDrawing::Part::evidence);
}

}  // namespace cunjing
