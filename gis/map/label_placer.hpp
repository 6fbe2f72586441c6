// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <map>
#include <vector>

#include "gis/map/ground_view.hpp"
#include "gis/map/lettering.hpp"
#include "gis/map/sheet_room.hpp"
#include "gis/style/style.hpp"

namespace cunjing {

/// Writes names beside features where there is room; one that finds none is left out.
class LabelPlacer {
public:
    LabelPlacer(QPainter& painter, const Lettering& lettering, const GroundView& view, SheetRoom& room)
        : painter_(painter), lettering_(lettering), view_(view), room_(room) {}

    /// Gives whether the words were written.
    bool place(const Shape& shape, const TextSymbol& symbol, const QString& words);

private:
    bool place_along(const Shape& shape, const Letters& letters, const QString& words);
    bool place_beside(QPointF place_mm, const Letters& letters, const QString& words, bool is_point);
    bool write_free(const QRectF& box_mm, const Letters& letters, const QString& words);
    [[nodiscard]] bool is_repeated(const QString& words, QPointF at_mm) const;

    QPainter& painter_;
    const Lettering& lettering_;
    const GroundView& view_;
    SheetRoom& room_;
    std::multimap<QString, QPointF> written_;
};

}  // namespace cunjing
