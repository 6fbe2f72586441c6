// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/map/village_sheet.hpp"

#include "gis/map/fitting_view.hpp"
#include "gis/map/page_parts.hpp"
#include "gis/map/zone_numbers.hpp"
#include "gis/map/zone_parts.hpp"

namespace cunjing {
namespace {

constexpr double grid_numbers_mm = 4;  // beside the frame
constexpr double room_round_mm = 2;    // between the village and the frame
constexpr double least_ground_m = 100;

}  // namespace

VillageSheet::VillageSheet(const Printing& printing, const MapVillage& village, const Box& ground,
                           const EvidenceShapes& evidence, std::optional<double> scale,
                           const std::vector<ListedZone>* zones)
    : printing_(printing), village_(village), zones_(zones), ground_(at_least(ground, least_ground_m)) {
    const Choice choice = choose(scale);
    upright_ = choice.upright;
    parts_ = lay_out(printing_.page, upright_ ? printing_.page.portrait : printing_.page.landscape, printing_.size,
                     upright_);
    view_ = {map_frame(upright_), ground_.middle(), choice.scale};
    if (printing.theme.findings)
        content_.findings = sheet_findings(printing.source, village, evidence, printing.audience, printing.language);
    content_.village = &village_;
    content_.language = printing.language;
    read();
}

QRectF VillageSheet::map_frame(bool upright) const {
    const PageParts parts =
        lay_out(printing_.page, upright ? printing_.page.portrait : printing_.page.landscape, printing_.size, upright);
    const double aside = grid_numbers_mm * printing_.size.parts;
    return parts.at("map").marginsRemoved(QMarginsF(aside, aside, aside * 0.5, aside * 0.5));
}

double VillageSheet::fitting_scale(bool upright) const {
    return fitting_view(ground_, map_frame(upright), printing_.page.scales, room_round_mm).scale;
}

VillageSheet::Choice VillageSheet::choose(std::optional<double> scale) const {
    const double lying = fitting_scale(false);
    const double upright = fitting_scale(true);
    const bool is_high = ground_.max_y - ground_.min_y > 1.15 * (ground_.max_x - ground_.min_x);
    const bool turn = upright < lying || (upright == lying && is_high);
    return {turn, scale.value_or(turn ? upright : lying)};
}

void VillageSheet::read() {
    for (const Layer* layer : printing_.theme.layers)
        if (!printing_.hides(*layer)) content_.tables.push_back(printing_.source.read(*layer, view_.ground()));
}

std::size_t VillageSheet::rows_in(const Page& page, const QRectF& box) const {
    return zones_ == nullptr ? rows_that_fit(page, box) : zone_rows_that_fit(page, box);
}

void VillageSheet::paint_table(const Page& page, const QRectF& box, std::size_t first) const {
    if (zones_ != nullptr)
        paint_zone_list(page, box, *zones_, first);
    else if (printing_.theme.findings)
        paint_finding_table(page, box, findings(), first, view_.scale);
}

std::vector<SheetToPaint> VillageSheet::pages() const {
    const QSizeF sheet = sheet_of(printing_.size, upright_).size();
    // The rows that fit are told by the millimetres alone, so no painter is needed to know the number of pages.
    QPainter nobody;
    const Lettering lettering(Lettering::As::text);
    const Page page{nobody, lettering, printing_, printing_.size.parts};
    const PageParts further = lay_out(printing_.page, printing_.page.continued, printing_.size, upright_);
    const std::size_t all = row_count();
    const std::size_t on_first = parts_.contains("findings") ? rows_in(page, parts_.at("findings")) : 0;
    const std::size_t each = std::max<std::size_t>(1, rows_in(page, further.at("findings")));
    const std::size_t left = all > on_first ? all - on_first : 0;
    const int sheets = 1 + static_cast<int>((left + each - 1) / each);
    std::vector<SheetToPaint> pages;
    pages.push_back(
        {sheet, [this, sheets](QPainter& painter, const Lettering& letters) { paint_first(painter, letters, sheets); },
         village_.name});
    for (int sheet_number = 2; sheet_number <= sheets; ++sheet_number) {
        const std::size_t first = on_first + static_cast<std::size_t>(sheet_number - 2) * each;
        pages.push_back({sheet,
                         [this, sheet_number, sheets, first](QPainter& painter, const Lettering& letters) {
                             paint_further(painter, letters, sheet_number, sheets, first);
                         },
                         {}});
    }
    return pages;
}

void VillageSheet::paint_first(QPainter& painter, const Lettering& lettering, int sheets) const {
    const Page page{painter, lettering, printing_, printing_.size.parts};
    MapFrame frame(painter, lettering, printing_.styles, printing_.source, view_);
    frame.keep_free(scale_box(page, view_));
    std::optional<ZoneNumbers> numbers;
    if (zones_ != nullptr) numbers.emplace(*zones_, view_, scale_box(page, view_), lettering, page.parts);
    if (numbers)
        for (const QRectF& box : numbers->boxes()) frame.keep_free(box);
    frame.paint(content_);
    if (numbers) numbers->paint(painter, lettering);
    paint_scale(page, view_);
    paint_neatline(page, view_);
    paint_title(page, parts_.at("title"), village_, 1, sheets);
    if (parts_.contains("inset")) paint_inset(page, parts_.at("inset"), village_);
    if (parts_.contains("legend")) paint_legend(page, parts_.at("legend"), frame.legend(), findings(), view_.scale);
    if (printing_.theme.findings) {
        if (parts_.contains("counts"))
            paint_counts(page, parts_.at("counts"), findings(), {frame.unnumbered(), frame.outside()});
    }
    if (parts_.contains("findings")) paint_table(page, parts_.at("findings"), 0);
    paint_footer(page, parts_.at("footer"));
}

void VillageSheet::paint_further(QPainter& painter, const Lettering& lettering, int sheet, int sheets,
                                 std::size_t first) const {
    const Page page{painter, lettering, printing_, printing_.size.parts};
    const PageParts parts = lay_out(printing_.page, printing_.page.continued, printing_.size, upright_);
    paint_title(page, parts.at("title"), village_, sheet, sheets);
    paint_table(page, parts.at("findings"), first);
    paint_footer(page, parts.at("footer"));
}

}  // namespace cunjing
