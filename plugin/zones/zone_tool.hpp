// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <qgsmaptool.h>

#include <QColor>
#include <QPointer>
#include <QVector>
#include <memory>
#include <optional>

#include "plugin/zones/zone_sketch.hpp"

class QgsRubberBand;
class QgsSnapIndicator;

namespace cunjing {

/// Draws a zone on the map: a click sets a corner, a right click or Enter ends, Backspace takes the last corner back,
/// Esc gives up. Corners of a finished sketch can be dragged. Corners snap as the project says, and to the edges of
/// forbidden ground where the project snaps at all.
class ZoneTool : public QgsMapTool {
    Q_OBJECT

public:
    explicit ZoneTool(QgsMapCanvas* canvas);
    ~ZoneTool() override;

    [[nodiscard]] const ZoneSketch& sketch() const { return sketch_; }
    /// Takes a shape in the map's CRS whose corners are to be moved.
    void take_up(const QgsGeometry& shape);
    /// Gives the sketch up.
    void start_over();
    void set_colour(const QColor& colour);
    /// Takes closed rings in the map's CRS, to whose corners and sides corners snap.
    void set_edges(QVector<QVector<QgsPointXY>> edges) { edges_ = std::move(edges); }

    void canvasPressEvent(QgsMapMouseEvent* event) override;
    void canvasMoveEvent(QgsMapMouseEvent* event) override;
    void canvasReleaseEvent(QgsMapMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void deactivate() override;

signals:
    /// The sketch is another than it was: a corner more or less, or the pointer elsewhere.
    void changed();
    /// A person tried to end a sketch that has too few corners.
    void too_few_corners();
    /// A person gave up the sketch.
    void given_up();

private:
    [[nodiscard]] QgsPointXY snapped(QgsMapMouseEvent& event);
    void end();
    void draw();

    ZoneSketch sketch_;
    std::optional<int> dragged_;
    QVector<QVector<QgsPointXY>> edges_;
    QColor colour_;
    // The canvas owns what is drawn on it, should it go first.
    QPointer<QgsMapCanvas> drawn_on_;
    std::unique_ptr<QgsRubberBand> ground_;
    std::unique_ptr<QgsRubberBand> corners_;
    std::unique_ptr<QgsSnapIndicator> mark_;
};

}  // namespace cunjing
