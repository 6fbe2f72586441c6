// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "plugin/findings/evidence_drawing.hpp"

#include <qgsmapcanvas.h>
#include <qgsrubberband.h>

#include <algorithm>

#include "plugin/findings/map_words.hpp"

namespace cunjing {
namespace {

constexpr double near_px = 60;  // words nearer than this would cover each other

struct Pen {
    QColor line;
    QColor fill;
    int width_px;
};

Pen pen_of(EvidenceDrawing::Part part) {
    switch (part) {
        case EvidenceDrawing::Part::subject: return {QColor(200, 40, 30), QColor(200, 40, 30, 40), 2};
        case EvidenceDrawing::Part::reference: return {QColor(30, 90, 200), QColor(30, 90, 200, 30), 2};
        case EvidenceDrawing::Part::evidence: break;
    }
    return {QColor(230, 0, 120), QColor(230, 0, 120, 110), 3};
}

}  // namespace

EvidenceDrawing::EvidenceDrawing(QgsMapCanvas* canvas) : canvas_(canvas) {}
EvidenceDrawing::~EvidenceDrawing() {
    clear();
}

void EvidenceDrawing::add(const QgsGeometry& shape, const QgsCoordinateReferenceSystem& crs, Part part) {
    if (canvas_ == nullptr || shape.isEmpty()) return;
    const Pen pen = pen_of(part);
    auto band = std::make_unique<QgsRubberBand>(canvas_, shape.type());
    band->setStrokeColor(pen.line);
    band->setFillColor(pen.fill);
    band->setWidth(pen.width_px);
    band->setIconSize(14);
    band->setToGeometry(shape, crs);
    shapes_.push_back(std::move(band));
}

void EvidenceDrawing::write(const QString& words) {
    if (canvas_ == nullptr || shapes_.empty() || words.isEmpty()) return;
    const QgsGeometry shape = shapes_.back()->asGeometry();
    const QgsPointXY place = shape.boundingBox().center();
    const double near = near_px * canvas_->mapUnitsPerPixel();
    const auto below = std::count_if(words_.begin(), words_.end(),
                                     [&](const auto& other) { return other->place().distance(place) < near; });
    words_.push_back(std::make_unique<MapWords>(canvas_, place, words, static_cast<int>(below)));
}

void EvidenceDrawing::clear() {
    if (canvas_ == nullptr) {
        for (auto& words : words_) (void)words.release();
        for (auto& shape : shapes_) (void)shape.release();
    }
    words_.clear();
    shapes_.clear();
}

}  // namespace cunjing
