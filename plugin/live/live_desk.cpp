// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "plugin/live/live_desk.hpp"

#include <qgscoordinatereferencesystem.h>

#include "gis/check/village_names.hpp"
#include "plugin/language.hpp"

namespace cunjing {
namespace {

constexpr std::size_t most_drawn = 30;  // on the map; all are listed
constexpr int show_after_ms = 30;       // so that many edits at once are shown once

}  // namespace

LiveDesk::LiveDesk(Workplace& workplace)
    : workplace_(&workplace),
      dock_(new LiveDock(workplace.host().window())),
      drawing_(workplace.host().canvas()),
      watch_(
          [this](QgisEdit edit) {
              edit.round = round_;
              if (is_open_ && thread_ != nullptr) thread_->apply(std::move(edit));
          },
          [this](const Text& complaint) { dock_->say_notes({shown(complaint)}); }) {
    workplace.host().add(dock_, Qt::BottomDockWidgetArea);
    dock_->hide();
    connect(dock_, &LiveDock::zoom_asked, this, &LiveDesk::zoom_asked);
    connect(&watch_, &EditWatch::editing_began, this, &LiveDesk::begin);
    connect(&watch_, &EditWatch::editing_ended, this, [this] {
        ++round_;
        forget();
        dock_->hide();
    });
    showing_.setSingleShot(true);
    showing_.setInterval(show_after_ms);
    connect(&showing_, &QTimer::timeout, this, [this] { workplace_->guarded([this] { show_conflicts(); }); });
    connect(&watch_, &EditWatch::saved, this, [this] {
        if (!is_open_ || is_behind_) begin_again();
    });
    connect(&workplace, &Workplace::town_changed, this, &LiveDesk::follow_town);
    connect(&workplace, &Workplace::work_ended, this, [this](bool well) {
        if (well) begin_again();  // the file is another now
    });
    follow_town();
}

LiveDesk::~LiveDesk() {
    end();
    if (dock_ != nullptr) workplace_->host().remove(dock_);
    delete dock_;
}

void LiveDesk::follow_town() {
    workplace_->guarded([&] {
        const QString file = workplace_->town().file();
        if (file != file_) end();
        if (file.isEmpty()) return;
        if (file != file_) {
            file_ = file;
            const Project project = Project::open(file_path(file), workplace_->catalogue(), Access::read_only);
            work_crs_ = project.work_crs();
            villages_ = village_names(project, workplace_->catalogue().layers());
        }
        watch_.watch(workplace_->town(), workplace_->catalogue(),
                     QgsCoordinateReferenceSystem(QString::fromStdString(work_crs_)));
        if (watch_.is_editing()) begin();
    });
}

void LiveDesk::begin() {
    workplace_->guarded([&] {
        dock_->setUserVisible(true);
        if (file_.isEmpty()) return;
        if (!is_open_ && has_failed_) thread_.reset();
        if (thread_ != nullptr) return;
        is_behind_ = has_failed_ = false;
        forget();
        dock_->say_state(tr("Reading the town; you can edit meanwhile…"));
        thread_ = std::make_unique<LiveThread>(
            file_path(file_), workplace_->catalogue(), today(),
            LiveThread::Answers{[this](const std::optional<Text>& failure) { opened(failure); },
                                [this](const LiveReport& report) { edited(report); }});
    });
}

void LiveDesk::begin_again() {
    if (thread_ == nullptr) return;
    is_open_ = has_failed_ = false;
    thread_.reset();
    if (watch_.is_editing()) begin();
}

void LiveDesk::end() {
    is_open_ = false;
    thread_.reset();
    file_.clear();
    forget();
}

void LiveDesk::forget() {
    showing_.stop();
    drawing_.clear();
    conflicts_.clear();
    dock_->list().clear();
    dock_->say_notes({});
}

void LiveDesk::opened(const std::optional<Text>& failure) {
    if (failure) {
        has_failed_ = true;
        dock_->say_state(tr("Edits are not judged before they are saved: %1").arg(shown(*failure)));
        return;
    }
    is_open_ = true;
    dock_->say_state(tr("Edits are judged as you make them."));
    watch_.tell_unsaved();
}

void LiveDesk::edited(const LiveReport& report) {
    last_answer_ms_ = report.answered_ms;
    is_behind_ = is_behind_ || report.is_under_own_word;
    if (report.round != round_) return;  // of what was discarded as editing ended
    conflicts_.add(report);
    last_ = report;
    if (!showing_.isActive()) showing_.start();
    emit judged();
}

void LiveDesk::show_conflicts() {
    const std::vector<LiveFinding> found = conflicts_.found();
    std::vector<ListedFinding> listed;
    for (const LiveFinding& each : found) listed.push_back(each.finding);
    if (!marks_) marks_.emplace(workplace_->styles());
    dock_->list().load(std::move(listed), workplace_->catalogue(), villages_, *marks_);
    dock_->fit_columns();
    dock_->say_state(tr("%1 new findings, %2 mended, before anything is saved (answered in %3 ms)")
                         .arg(found.size())
                         .arg(conflicts_.mended())
                         .arg(last_.answered_ms, 0, 'f', 0));
    QStringList notes;
    for (const Text& note : last_.notes) notes << shown(note);
    QStringList stale;
    for (const Text& layer : last_.stale_layers) stale << shown(layer);
    if (!stale.isEmpty())
        notes << tr("Computed layers stay as they are until the next check: %1").arg(stale.join(QStringLiteral(", ")));
    dock_->say_notes(notes);
    draw(found);
    emit shown_on_map();
}

void LiveDesk::draw(const std::vector<LiveFinding>& found) {
    drawing_.clear();
    const QgsCoordinateReferenceSystem crs(QString::fromStdString(work_crs_));
    for (const LiveFinding& each : found) {
        if (drawing_.shape_count() == most_drawn) return;
        const auto& place = each.finding.place;
        QgsGeometry shape = QgsGeometry::fromWkt(QString::fromStdString(each.evidence_wkt));
        if (shape.isEmpty() && place) shape = QgsGeometry::fromPointXY(QgsPointXY(place->x, place->y));
        drawing_.add(shape, crs, EvidenceDrawing::Part::evidence);
        drawing_.write(shown(each.finding.title) + QLatin1Char(' ') +
                       QString::fromStdString(measured_words(each.finding, gui_language())));
    }
}

}  // namespace cunjing
