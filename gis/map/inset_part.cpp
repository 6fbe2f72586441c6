// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include <QLineF>

#include "gis/map/page_parts.hpp"
#include "gis/map/sheet_paths.hpp"

namespace cunjing {
namespace {

constexpr double seen_mm = 0.25;  // between corners; a county of 600 villages would else be most of a sheet's bytes

QPolygonF coarse(const QPolygonF& ring, double least_mm) {
    QPolygonF path;
    for (const QPointF& p : ring)
        if (path.isEmpty() || QLineF(path.last(), p).length() >= least_mm) path.append(p);
    return path.size() < 3 ? ring : path;
}

void paint_village(const Page& page, const MapVillage& village, const GroundView& view, const QColor& fill) {
    page.painter.setPen(QPen(QColor(140, 140, 140), page.mm(0.15)));
    page.painter.setBrush(fill);
    for (const std::uint32_t row : village.areas)
        for (const QPolygonF& ring : rings_on_sheet(page.printing.source.village_table().shapes[row], view))
            page.painter.drawPolygon(coarse(ring, page.mm(seen_mm)));
    if (!village.areas.empty() || village.ground.is_empty()) return;
    page.painter.drawEllipse(view.on_sheet(village.ground.middle()), page.mm(0.8), page.mm(0.8));
}

}  // namespace

void paint_inset(const Page& page, const QRectF& box, const MapVillage& village) {
    const MapSource& source = page.printing.source;
    const QRectF frame = box.adjusted(page.mm(2), 0, 0, -page.mm(2));
    const std::string town = page.printing.setting("town");
    const QString heading = town.empty() ? page.printing.words({"所在位置", "Where it lies"})
                                         : qt(town) + page.printing.words({"中的位置", ": where it lies"});
    page.lettering.write_in(page.painter, {frame.left(), frame.top(), frame.width(), page.mm(4)}, heading,
                            page.letters(2.6, ink));
    const QRectF room = frame.adjusted(0, page.mm(4.4), 0, 0);
    const Box& ground = source.ground();
    if (ground.is_empty()) return;
    const double across =
        std::max((ground.max_x - ground.min_x) / room.width(), (ground.max_y - ground.min_y) / room.height());
    const GroundView view{room, ground.middle(), std::max(across, 1e-3) * 1000};
    for (const MapVillage& each : source.villages())
        if (each.code != village.code) paint_village(page, each, view, QColor(244, 243, 240));
    paint_village(page, village, view, QColor(0xb3, 0x9c, 0xd0));
}

}  // namespace cunjing
