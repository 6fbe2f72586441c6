// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "plugin/zones/zone_shading.hpp"

#include <qgsproject.h>
#include <qgsunittypes.h>

#include "plugin/language.hpp"

namespace cunjing {
namespace {

constexpr int still_ms = 250;

}  // namespace

ZoneShading::ZoneShading(QgsMapCanvas* canvas)
    : canvas_(canvas), thread_([this](const ShadePicture& picture) { show_picture(picture); }) {
    standing_still_.setSingleShot(true);
    standing_still_.setInterval(still_ms);
    connect(&standing_still_, &QTimer::timeout, this, &ZoneShading::order);
    if (canvas == nullptr) return;
    shade_ = std::make_unique<ForbiddenShade>(canvas);
    connect(canvas, &QgsMapCanvas::extentsChanged, this, &ZoneShading::follow);
    connect(canvas, &QgsMapCanvas::destinationCrsChanged, this, &ZoneShading::follow);
}

ZoneShading::~ZoneShading() {
    if (canvas_ == nullptr) (void)shade_.release();
}

void ZoneShading::set_plan(std::shared_ptr<const ZonePlan> plan) {
    plan_ = std::move(plan);
    clear();
    order();
}

void ZoneShading::set_on(bool is_on) {
    is_on_ = is_on;
    clear();
    order();
}

QString ZoneShading::legend() const {
    if (!is_wanted()) return {};
    if (is_too_wide()) return tr("Zoom in to see forbidden ground shaded.");
    QStringList words;
    const std::vector<Constraint>& constraints = plan_->forbidden().constraints();
    for (std::size_t i = 0; i < constraints.size(); ++i)
        if (constraints[i].kind == Constraint::Kind::ground)
            words << QStringLiteral("<span style='color:%1'>▨</span> %2")
                         .arg(hatching(i).color().name(), shown(constraints[i].title).toHtmlEscaped());
    return words.join(QStringLiteral(" &nbsp; "));
}

bool ZoneShading::is_too_wide() const {
    const QgsCoordinateReferenceSystem work_crs(QString::fromStdString(plan_->work_crs()));
    const QgsCoordinateTransform to_work(canvas_->mapSettings().destinationCrs(), work_crs, QgsProject::instance());
    return to_work.transformBoundingBox(canvas_->mapSettings().visibleExtent()).width() > widest_view_m;
}

void ZoneShading::follow() {
    if (is_wanted()) standing_still_.start();
}

void ZoneShading::order() {
    if (!is_wanted()) return;
    if (is_too_wide()) return clear();
    const QgsMapSettings& map = canvas_->mapSettings();
    const QgsCoordinateReferenceSystem work_crs(QString::fromStdString(plan_->work_crs()));
    thread_.shade({plan_, map.visibleExtent(), map.mapToPixel(), map.outputSize(),
                   QgsCoordinateTransform(work_crs, map.destinationCrs(), QgsProject::instance())});
}

void ZoneShading::show_picture(const ShadePicture& picture) {
    if (!is_wanted() || shade_ == nullptr) return;
    shade_->show_picture(picture);
    emit edges_changed(picture.edges);
}

void ZoneShading::clear() {
    thread_.forget();
    standing_still_.stop();
    if (canvas_ != nullptr && shade_ != nullptr) shade_->clear();
    emit edges_changed({});
}

}  // namespace cunjing
