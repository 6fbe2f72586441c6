// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/map/field_sheets.hpp"

#include "gis/map/field_raster.hpp"
#include "gis/map/village_sheet.hpp"

namespace cunjing {
namespace {

void paint_square_note(const Page& page, const GroundView& view, const FieldRaster& raster) {
    const QString words =
        page.printing.words(say("每格 {0:g} 米 × {0:g} 米", "squares of {0:g} m × {0:g} m", raster.step_m));
    const double width = page.lettering.width_mm(words, page.mm(2.8)) + 4;
    const QRectF box(view.frame_mm.right() - width - page.mm(5), view.frame_mm.bottom() - page.mm(10), width,
                     page.mm(5));
    page.painter.fillRect(box, QColor(255, 255, 255, 225));
    page.lettering.write_in(page.painter, box, words, page.letters(2.8, ink), Qt::AlignHCenter);
}

}  // namespace

std::vector<SheetToPaint> field_sheets(const Printing& printing, const MapVillage& village, const FieldForm& form,
                                       std::optional<double> scale) {
    Printing outdoors = printing;
    outdoors.audience = Audience::for_public;
    const auto sheet = std::make_shared<VillageSheet>(outdoors, village, village.ground, EvidenceShapes(), scale);
    const SheetToPaint map = sheet->pages().front();
    const FieldRaster raster = FieldRaster::over(sheet->view(), form.raster_m, form.least_square_mm);
    return {{map.sheet_mm,
             [sheet, map, raster, outdoors](QPainter& painter, const Lettering& lettering) {
                 map.paint(painter, lettering);
                 const Page page{painter, lettering, outdoors, outdoors.size.parts};
                 paint_raster(page, sheet->view(), raster);
                 paint_square_note(page, sheet->view(), raster);
             },
             village.name},
            {form.page.sheet_mm,
             [outdoors, &form, &village](QPainter& painter, const Lettering& lettering) {
                 paint_field_form({painter, lettering, outdoors}, form, village);
             },
             {}}};
}

}  // namespace cunjing
