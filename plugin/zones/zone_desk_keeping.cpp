// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

// What a person takes up, takes over from suggestions and keeps.
#include <qgsmapcanvas.h>
#include <qgsproject.h>
#include <qgsvectorlayer.h>

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <cmath>

#include "plugin/language.hpp"
#include "plugin/zones/stored_candidates.hpp"
#include "plugin/zones/zone_desk.hpp"

namespace cunjing {

bool ZoneDesk::has_work_of_a_person() const {
    return tool_->sketch().state() != ZoneSketch::State::empty && !taken_up_;
}

void ZoneDesk::take_up_selected() {
    if (const QString reason = hindrance(); !reason.isEmpty())
        return workplace_->tell(reason, Qgis::MessageLevel::Critical);
    if (has_work_of_a_person())
        return workplace_->tell(tr("keep or discard the sketch first"), Qgis::MessageLevel::Warning);
    QgsVectorLayer* layer = zones();
    if (layer->selectedFeatureCount() != 1)
        return workplace_->tell(tr("select one feature of the layer %1 first; %2 are selected")
                                    .arg(layer->name())
                                    .arg(layer->selectedFeatureCount()),
                                Qgis::MessageLevel::Warning);
    const QgsFeature zone = layer->getFeature(*layer->selectedFeatureIds().constBegin());
    if (!zone.hasGeometry() || zone.geometry().isEmpty())
        return workplace_->tell(tr("the selected zone has no shape"), Qgis::MessageLevel::Warning);
    begin();
    QgsGeometry shape = zone.geometry();
    (void)shape.transform(QgsCoordinateTransform(layer->crs(), map_crs_, QgsProject::instance()));
    taken_up_ = zone.id();
    known_ = record_of(zone);
    tool_->take_up(shape);
}

void ZoneDesk::keep() {
    QgsVectorLayer* layer = zones();
    if (layer == nullptr || plan_ == nullptr || report_.fault || tool_->sketch().state() != ZoneSketch::State::finished)
        return;
    ZoneRecord record = taken_up_ ? known_ : ZoneRecord();
    const QString village = report_.villages.empty() ? QString() : QString::fromStdString(report_.villages.front());
    if (!taken_up_) {
        record.village_code = QString::fromStdString(report_.answer.village_code);
        record.capacity_birds = static_cast<int>(std::floor(report_.answer.capacity_birds));
        if (!village.isEmpty()) record.name = tr("Penning zone of %1").arg(village);
    }
    QStringList remarks{verdict_words(report_)};
    if (report_.villages.size() != 1) remarks << tr("It does not lie in one village.");
    if (is_stale_) remarks << tr("The town has changed since it was read.");
    QgsGeometry shape = tool_->sketch().shape();
    (void)shape.transform(QgsCoordinateTransform(map_crs_, layer->crs(), QgsProject::instance()));
    delete dialog_;
    // Without the exception that is written on it, so that the dialog says when that is taken away.
    const bool conflicts = report_.answer.has_exception || report_.answer.verdict == Verdict::violated;
    dialog_ =
        new ZoneDialog(workplace_->catalogue().layer(pen_zone_layer), record,
                       conflicts ? Verdict::violated : report_.answer.verdict, remarks, workplace_->host().window());
    dialog_->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog_, &QDialog::accepted, this,
            [this, shape] { workplace_->guarded([&] { write(dialog_->record(), shape); }); });
    dialog_->open();
}

void ZoneDesk::write(const ZoneRecord& record, const QgsGeometry& shape) {
    QgsVectorLayer* layer = zones();
    if (layer == nullptr) return workplace_->tell(hindrance(), Qgis::MessageLevel::Critical);
    const bool was_started =
        taken_up_ ? change_zone(*layer, *taken_up_, shape, record) : add_zone(*layer, shape, record);
    taken_up_.reset();
    tool_->start_over();
    layer->triggerRepaint();
    const QString saving = was_started
                               ? tr("editing of the layer %1 was started for it; save the layer's edits, or undo them")
                               : tr("save the edits of the layer %1, or undo them");
    workplace_->tell(tr("the zone is on the map, but not saved yet: %1").arg(saving.arg(layer->name())),
                     Qgis::MessageLevel::Success);
}

void ZoneDesk::show_corners() {
    if (plan_ == nullptr || report_.fault || tool_->sketch().state() != ZoneSketch::State::finished) return;
    QgsGeometry shape = tool_->sketch().shape();
    (void)shape.transform(to_work());
    const ShapeColumn zone = shape_from(shape);
    const CornerLister list(plan_->work_crs());
    delete corners_;
    corners_ =
        new CornerDialog(list(zone[0]), list.system(), QFileInfo(file_).absoluteDir().filePath(tr("corners.csv")),
                         workplace_->host().window());
    corners_->setAttribute(Qt::WA_DeleteOnClose);
    corners_->show();
}

void ZoneDesk::list_candidates() {
    std::vector<ListedCandidate> candidates = stored_candidates(workplace_->town());
    const QString words = candidates.empty() ? tr("No candidates yet: “Suggest” looks for places.")
                                             : tr("%1 candidates; click one to see it.").arg(candidates.size());
    dock_->candidates().show_candidates(std::move(candidates), words);
}

void ZoneDesk::suggest() {
    if (const QString reason = hindrance(); !reason.isEmpty())
        return workplace_->tell(reason, Qgis::MessageLevel::Critical);
    if (plan_ == nullptr) {
        begin();
        return workplace_->tell(tr("the town is still being read: ask a moment later"), Qgis::MessageLevel::Info);
    }
    if (workplace_->is_busy())
        return workplace_->tell(tr("work is under way: wait for its end or cancel it"), Qgis::MessageLevel::Warning);
    is_suggesting_ = true;
    // Of the work in its thread and of what follows it in this one.
    const auto suggestion = std::make_shared<Suggestion>();
    workplace_->start(
        tr("Look for places of penning zones"),
        [suggestion, plan = plan_](Progress& progress) {
            *suggestion = suggest_zones(plan->scene(), SuggestOptions(), progress);
        },
        [this, suggestion, plan = plan_] {
            if (plan == plan_) show_suggestion(*suggestion);  // else another town is on the map
        });
}

void ZoneDesk::show_suggestion(const Suggestion& suggestion) {
    std::vector<ListedCandidate> candidates = listed(suggestion, plan_->work_crs());
    QStringList words{tr("%1 candidates; click one to see it.").arg(candidates.size())};
    for (const VillageSuggestion& village : suggestion.villages)
        if (village.candidates.empty() && village.why_nothing)
            words << QStringLiteral("%1: %2").arg(QString::fromStdString(village.village->name),
                                                  shown(*village.why_nothing));
    for (const Text& note : suggestion.notes) words << shown(note);
    dock_->candidates().show_candidates(std::move(candidates), words.join(QLatin1Char('\n')));
    dock_->show_candidates();
}

void ZoneDesk::choose_heights() {
    const QString raster = QFileDialog::getOpenFileName(
        workplace_->host().window(), tr("Raster of heights"), file_,
        tr("Rasters of heights (*.tif *.tiff *.hgt *.zip *.img *.asc *.vrt);;All files (*)"));
    if (!raster.isEmpty()) use_heights(raster);
}

void ZoneDesk::look_at(const ListedCandidate& candidate) {
    QgsMapCanvas* canvas = workplace_->host().canvas();
    if (canvas == nullptr) return;
    const QgsCoordinateTransform to_map(candidate.crs, canvas->mapSettings().destinationCrs(), QgsProject::instance());
    QgsRectangle view = to_map.transformBoundingBox(candidate.shape.boundingBox());
    view.scale(8);
    canvas->setExtent(view);
    canvas->refresh();
    evidence_.clear();
    evidence_.add(candidate.shape, candidate.crs, EvidenceDrawing::Part::reference);
}

void ZoneDesk::accept(const ListedCandidate& candidate) {
    workplace_->guarded([&] {
        if (const QString reason = hindrance(); !reason.isEmpty())
            return workplace_->tell(reason, Qgis::MessageLevel::Critical);
        if (has_work_of_a_person())
            return workplace_->tell(tr("keep or discard the sketch first"), Qgis::MessageLevel::Warning);
        begin();
        if (plan_ == nullptr)
            return workplace_->tell(tr("the town is still being read: take it a moment later"),
                                    Qgis::MessageLevel::Info);
        QgsGeometry shape = candidate.shape;
        (void)shape.transform(QgsCoordinateTransform(candidate.crs, map_crs_, QgsProject::instance()));
        taken_up_.reset();
        known_ = {};
        tool_->take_up(shape);
        judge();
        keep();
    });
}

void ZoneDesk::follow_map_crs() {
    const QgsCoordinateReferenceSystem now = workplace_->host().canvas()->mapSettings().destinationCrs();
    const QgsCoordinateReferenceSystem before = std::exchange(map_crs_, now);
    QgsGeometry shape = tool_->sketch().shape();
    if (shape.isEmpty() || !before.isValid() || before == now) return;
    workplace_->guarded([&] {
        (void)shape.transform(QgsCoordinateTransform(before, now, QgsProject::instance()));
        tool_->take_up(shape);
    });
}

}  // namespace cunjing
