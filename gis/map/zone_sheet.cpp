// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/map/zone_sheet.hpp"

#include <algorithm>
#include <limits>

#include "gis/map/corner_marks.hpp"
#include "gis/map/fitting_view.hpp"
#include "gis/map/nameless.hpp"
#include "gis/map/page_parts.hpp"
#include "gis/map/zone_parts.hpp"

namespace cunjing {
namespace {

constexpr double grid_numbers_mm = 4;  // beside the frame
constexpr double round_it_m = 30;      // of ground shown round a zone, at least
constexpr double least_ground_m = 60;
constexpr double key_mm = 5.5;
constexpr double beside_map_mm = 3;
constexpr double zone_title_mm = 6;  // above the table on further sheets

QRectF frame_in(const QRectF& part, double parts) {
    const double aside = grid_numbers_mm * parts;
    return part.marginsRemoved(QMarginsF(aside, aside, aside * 0.5, aside * 0.5));
}

/// Whether a frame shows all of a shape.
bool shows(const GroundView& view, const ShapeColumn& shape) {
    const Box ground = view.ground();
    const Box& box = shape.box(0);
    return box.min_x >= ground.min_x && box.max_x <= ground.max_x && box.min_y >= ground.min_y &&
           box.max_y <= ground.max_y;
}

}  // namespace

ZoneSheet::ZoneSheet(const Printing& printing, const TownZones& zones, const MapVillage& village,
                     const ListedZone& zone, int number)
    : printing_(printing),
      zones_(zones),
      village_(village),
      zone_(zone),
      number_(number),
      size_(zones.page.size(printing.size.name)),
      parts_(lay_out(zones.page, zones.page.landscape, size_, false)),
      view_(fitting_view(at_least(zone.shape.box(0).grown(round_it_m), least_ground_m),
                         frame_in(parts_.at("map"), size_.parts), zones.page.scales, 0)) {}

QRectF ZoneSheet::first_table() const {
    return parts_.at("corners").adjusted(beside_map_mm * size_.parts, 0, 0, 0);
}

QRectF ZoneSheet::further_table() const {
    const PageParts further = lay_out(zones_.page, zones_.page.continued, size_, false);
    return further.at("corners").adjusted(0, zone_title_mm * size_.parts, 0, 0);
}

std::vector<SheetToPaint> ZoneSheet::pages() const {
    QPainter nobody;
    const Lettering lettering(Lettering::As::text);
    const Page page{nobody, lettering, printing_, size_.parts};
    const std::size_t all = zone_.corners.corners.size();
    const std::size_t on_first = corner_rows_that_fit(page, first_table(), zones_.system);
    const std::size_t each = std::max<std::size_t>(1, corner_rows_that_fit(page, further_table(), zones_.system));
    const std::size_t left = all > on_first ? all - on_first : 0;
    const int sheets = 1 + static_cast<int>((left + each - 1) / each);
    const QSizeF sheet_mm = sheet_of(size_, false).size();
    std::vector<SheetToPaint> pages;
    pages.push_back(
        {sheet_mm,
         [this, sheets](QPainter& painter, const Lettering& letters) { paint_first(painter, letters, sheets); },
         zone_.title().in(printing_.language)});
    for (int sheet = 2; sheet <= sheets; ++sheet) {
        const std::size_t first = on_first + static_cast<std::size_t>(sheet - 2) * each;
        pages.push_back({sheet_mm,
                         [this, sheet, sheets, first](QPainter& painter, const Lettering& letters) {
                             paint_further(painter, letters, sheet, sheets, first);
                         },
                         {}});
    }
    return pages;
}

void ZoneSheet::paint_first(QPainter& painter, const Lettering& lettering, int sheets) const {
    const Page page{painter, lettering, printing_, size_.parts};
    const QRectF legend = parts_.at("legend").adjusted(page.mm(1), 0, 0, 0);
    paint_map(page, legend);
    paint_title(page, parts_.at("title"), village_, 1, sheets);
    paint_zone_facts(page, parts_.at("facts"), zone_, number_);
    paint_set_backs(page, parts_.at("set_backs"), zone_.set_backs);
    paint_corner_table(page, first_table(), zone_.corners, zones_.system, 0);
    paint_footer(page, parts_.at("footer"));
}

void ZoneSheet::paint_further(QPainter& painter, const Lettering& lettering, int sheet, int sheets,
                              std::size_t first) const {
    const Page page{painter, lettering, printing_, size_.parts};
    const PageParts parts = lay_out(zones_.page, zones_.page.continued, size_, false);
    paint_title(page, parts.at("title"), village_, sheet, sheets);
    const QRectF corners = parts.at("corners");
    page.lettering.write_in(painter, {corners.left(), corners.top(), corners.width(), page.mm(zone_title_mm)},
                            printing_.words(zone_.title()), page.letters(3.6, ink));
    paint_corner_table(page, further_table(), zone_.corners, zones_.system, first);
    paint_footer(page, parts.at("footer"));
}

FrameContent ZoneSheet::content(std::vector<ListedFinding>& measured) const {
    FrameContent content;
    content.language = printing_.language;
    for (const Layer* layer : printing_.theme.layers) {
        if (printing_.hides(*layer)) continue;
        Table table = printing_.source.read(*layer, view_.ground());
        content.tables.push_back(layer->name == "village" ? nameless(std::move(table)) : std::move(table));
    }
    content.least_evidence_mm = 0;
    content.farthest_evidence_m = std::numeric_limits<double>::infinity();
    // Findings of no place have no mark: what was measured is shown alone.
    measured.resize(zone_.set_backs.size());
    for (std::size_t i = 0; i < zone_.set_backs.size(); ++i) {
        const ShapeColumn& evidence = zone_.set_backs[i].evidence;
        if (evidence.dimension(0) == Dimension::none || !shows(view_, evidence)) continue;
        SheetFinding& shown = content.findings.emplace_back();
        shown.finding = &measured[i];
        shown.evidence = evidence;
    }
    return content;
}

void ZoneSheet::paint_map(const Page& page, const QRectF& legend) const {
    std::vector<ListedFinding> measured;
    const FrameContent shown = content(measured);
    const CornerMarks marks(zone_, view_, scale_box(page, view_), page.lettering, size_.parts);
    MapFrame frame(page.painter, page.lettering, printing_.styles, printing_.source, view_);
    frame.keep_free(scale_box(page, view_));
    for (const QRectF& box : marks.boxes()) frame.keep_free(box);
    frame.paint(shown);
    marks.paint(page);
    paint_scale(page, view_);
    paint_neatline(page, view_);
    marks.paint_key(page, {legend.left() + page.mm(2), legend.top(), legend.width(), page.mm(key_mm)});
    paint_legend(page, legend.adjusted(0, page.mm(key_mm), 0, 0), frame.legend(), {}, view_.scale);
}

}  // namespace cunjing
