// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/map/finding_marks.hpp"

#include "gis/map/field_values.hpp"
#include "gis/map/symbol_painter.hpp"

namespace cunjing {

std::vector<const Graphic*> marks_of(const Style& findings, const ListedFinding& finding, double scale) {
    std::vector<const Graphic*> marks;
    for (const StylePass& pass : findings.passes)
        for (const StyleRule* rule : pass.rules_for(scale, field_values(finding)))
            for (const Symbol& symbol : rule->symbols)
                if (const auto* point = std::get_if<PointSymbol>(&symbol)) marks.push_back(&point->graphic);
    return marks;
}

void paint_marks(const Page& page, const ListedFinding& finding, QPointF at_mm, double scale) {
    SymbolPainter symbols(page.painter, page.printing.styles.folder(), scale);
    page.painter.save();
    page.painter.translate(at_mm);
    page.painter.scale(page.parts, page.parts);
    for (const Graphic* graphic : marks_of(page.printing.styles.of("finding"), finding, scale))
        symbols.paint(*graphic, {0, 0});
    page.painter.restore();
}

}  // namespace cunjing
