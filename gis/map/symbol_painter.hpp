// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QPainter>
#include <QSvgRenderer>
#include <filesystem>
#include <map>
#include <memory>

#include "gis/map/ground_view.hpp"
#include "gis/style/style.hpp"

namespace cunjing {

/// Paints symbols of styles on a sheet measured in millimetres. Words are not its business: they are placed together
/// once all else is drawn (see LabelPlacer).
class SymbolPainter {
public:
    /// Takes the folder in which the pictures of the styles are; the painter's unit is a millimetre.
    SymbolPainter(QPainter& painter, std::filesystem::path pictures, double scale);

    /// Paints a feature.
    void paint(const Shape& shape, const Symbol& symbol, const GroundView& view);
    /// Paints the symbol as it looks in a legend's box.
    void paint_sample(const Symbol& symbol, Dimension dimension, const QRectF& box_mm);
    /// Paints what stands at a place.
    void paint(const Graphic& graphic, QPointF place_mm);

    void paint_ground(const std::vector<QPolygonF>& rings, const std::vector<QPolygonF>& outlines,
                      const PolygonSymbol& symbol);
    void paint_path(const QPolygonF& path, const Stroke& stroke);

private:
    void paint_dashes(const QPolygonF& path, bool is_ring, QPen dashed);
    void paint_hatch(const std::vector<QPolygonF>& rings, const Graphic& hatch);
    [[nodiscard]] QPen pen(const Stroke& stroke) const;
    QSvgRenderer& picture(const std::string& file);

    QPainter& painter_;
    std::filesystem::path pictures_;
    double scale_;
    std::map<std::string, std::unique_ptr<QSvgRenderer>> opened_;
};

[[nodiscard]] QColor qt(const Colour& colour);

}  // namespace cunjing
