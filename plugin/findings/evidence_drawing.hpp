// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <qgscoordinatereferencesystem.h>
#include <qgsgeometry.h>
#include <qgsmapcanvas.h>

#include <QPointer>
#include <memory>
#include <vector>

class QgsRubberBand;

namespace cunjing {

class MapWords;

/// What a finding looks like on the map: its feature and what it was measured to in outline, and over them the
/// dimension line, or the ground that both share, with the measure written beside it.
class EvidenceDrawing {
public:
    /// Takes the map; null: nothing is ever drawn.
    explicit EvidenceDrawing(QgsMapCanvas* canvas);
    ~EvidenceDrawing();
    EvidenceDrawing(const EvidenceDrawing&) = delete;
    EvidenceDrawing& operator=(const EvidenceDrawing&) = delete;
    EvidenceDrawing(EvidenceDrawing&&) = delete;
    EvidenceDrawing& operator=(EvidenceDrawing&&) = delete;

    enum class Part { subject, reference, evidence };
    void add(const QgsGeometry& shape, const QgsCoordinateReferenceSystem& crs, Part part);
    /// Writes words where the last shape that was added is.
    void write(const QString& words);
    void clear();
    [[nodiscard]] std::size_t shape_count() const { return shapes_.size(); }

private:
    QPointer<QgsMapCanvas> canvas_;  // owns what is drawn on it, should it go first
    std::vector<std::unique_ptr<QgsRubberBand>> shapes_;
    std::vector<std::unique_ptr<MapWords>> words_;
};

}  // namespace cunjing
