// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/map/town_overview.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <numeric>
#include <optional>

#include "gis/geometry/distance.hpp"
#include "gis/map/fitting_view.hpp"
#include "gis/map/page_parts.hpp"
#include "gis/map/sheet_paths.hpp"

namespace cunjing {
namespace {

constexpr double grid_numbers_mm = 5;  // beside the frame
constexpr double room_round_mm = 4;
constexpr double least_ground_m = 500;

// Each is a good step darker than the one before, so that grey print and colour-blind people tell them apart (the
// sequence YlOrBr of ColorBrewer, its darker ones made lighter for black names).
const std::array<QColor, most_count_classes> class_colours = {
    QColor(255, 255, 229), QColor(254, 227, 145), QColor(254, 178, 76), QColor(240, 130, 40), QColor(190, 85, 20)};
const QColor no_class(245, 245, 245);
const QColor boundary(110, 100, 90);

QColor class_colour(std::size_t index, std::size_t count) {
    if (index >= count) return no_class;
    // Of few classes the first and the last keep their colours.
    const std::size_t step = count <= 1 ? 0 : index * (most_count_classes - 1) / (count - 1);
    return class_colours.at(step);
}

/// The largest piece of a village's ground; none where only its seat is known.
std::optional<std::uint32_t> main_area(const MapSource& source, const MapVillage& village) {
    std::optional<std::uint32_t> largest;
    for (const std::uint32_t row : village.areas)
        if (!largest || area_m2(source.village_table().shapes[row]) > area_m2(source.village_table().shapes[*largest]))
            largest = row;
    return largest;
}

}  // namespace

TownOverview::TownOverview(const Printing& printing, const PageTemplate& page, const std::vector<BookEntry>& entries)
    : printing_(printing), entries_(entries), ranked_(entries.size()) {
    std::iota(ranked_.begin(), ranked_.end(), std::size_t{0});
    if (printing.theme.findings)
        std::ranges::stable_sort(ranked_, std::greater(), [&](std::size_t i) { return entries[i].counts.violated(); });
    std::vector<std::size_t> counts;
    for (const BookEntry& entry : entries) counts.push_back(entry.counts.violated());
    if (printing.theme.findings) classes_ = count_classes(std::move(counts));
    upright_ = view_in(page, true).scale < view_in(page, false).scale;
    parts_ = lay_out(page, upright_ ? page.portrait : page.landscape, printing.size, upright_);
    view_ = view_in(page, upright_);
}

GroundView TownOverview::view_in(const PageTemplate& page, bool upright) const {
    const PageParts parts = lay_out(page, upright ? page.portrait : page.landscape, printing_.size, upright);
    const double aside = mm(grid_numbers_mm);
    Box ground;
    for (const BookEntry& entry : entries_) ground.add(entry.village->ground);
    return fitting_view(at_least(ground, least_ground_m),
                        parts.at("map").marginsRemoved(QMarginsF(aside, aside, aside * 0.5, aside * 0.5)), page.scales,
                        room_round_mm);
}

SheetToPaint TownOverview::page() const {
    return {sheet_of(printing_.size, upright_).size(),
            [this](QPainter& painter, const Lettering& lettering) {
                paint({painter, lettering, printing_, printing_.size.parts});
            },
            {}};
}

void TownOverview::paint(const Page& page) const {
    const std::string town = printing_.setting("town");
    const std::string quarter =
        printing_.source.run() ? quarter_words(printing_.source.run()->as_of).in(printing_.language) : std::string();
    paint_book_heading(page, parts_.at("title"),
                       printing_.theme.findings ? say("{0}各村疑似问题数量图（{1}）",
                                                      "{0}: suspected findings by village ({1})", town, quarter)
                                                : say("{0}各村位置图", "{0}: the villages", town));
    page.painter.save();
    page.painter.setClipRect(view_.frame_mm);
    paint_villages(page);
    write_names(page);
    page.painter.restore();
    paint_scale(page, view_);
    paint_neatline(page, view_);
    if (printing_.theme.findings) paint_classes(page);
    paint_table(page);
    paint_footer(page, parts_.at("footer"));
}

QColor TownOverview::colour_of(const MapVillage& village) const {
    const auto entry = std::ranges::find(entries_, &village, &BookEntry::village);
    return class_colour(entry == entries_.end() ? classes_.size() : class_of(classes_, entry->counts.violated()),
                        classes_.size());
}

void TownOverview::paint_villages(const Page& page) const {
    const MapSource& source = printing_.source;
    page.painter.setPen(QPen(boundary, mm(0.3)));
    for (const MapVillage& village : source.villages()) {
        page.painter.setBrush(colour_of(village));
        for (const std::uint32_t row : village.areas)
            for (const QPolygonF& ring : rings_on_sheet(source.village_table().shapes[row], view_))
                page.painter.drawPolygon(ring);
        if (village.areas.empty() && !village.ground.is_empty())
            page.painter.drawEllipse(view_.on_sheet(village.ground.middle()), mm(3), mm(3));
    }
}

void TownOverview::write_names(const Page& page) const {
    SheetRoom room(view_.frame_mm);
    room.take(scale_box(page, view_));
    // The villages of a county are small on the sheet, and so are their letters.
    const Box& ground = printing_.source.ground();
    const double extent_mm = std::sqrt((ground.max_x - ground.min_x) * (ground.max_y - ground.min_y) /
                                       static_cast<double>(printing_.source.villages().size())) *
                             view_.mm_per_m();
    const double name_mm = std::clamp(extent_mm * 0.2, mm(1.4), mm(3.3));
    const double count_mm = std::clamp(extent_mm * 0.3, mm(1.8), mm(4.4));
    const Letters name{name_mm, ink, QColor(Qt::white), name_mm * 0.18};
    const Letters count{count_mm, Qt::black, QColor(Qt::white), count_mm * 0.16};
    for (const std::size_t index : ranked_) {
        const BookEntry& entry = entries_[index];
        if (entry.village->ground.is_empty()) continue;
        const auto area = main_area(printing_.source, *entry.village);
        const QPointF at = view_.on_sheet(area ? point_on(printing_.source.village_table().shapes[*area])
                                               : entry.village->ground.middle());
        const QString number = printing_.theme.findings ? QString::number(entry.counts.violated()) : QString();
        const double name_width = page.lettering.width_mm(qt(entry.village->name), name_mm);
        const double number_width = page.lettering.width_mm(number, count_mm);
        const QRectF number_box(at.x() - number_width / 2, at.y() - count_mm * 0.55, number_width, count_mm * 1.1);
        const QRectF name_box(at.x() - name_width / 2, number_box.top() - name_mm * 1.15, name_width, name_mm * 1.15);
        if (!number.isEmpty()) {
            if (!room.is_free(number_box)) continue;
            room.take(number_box);
            page.lettering.write_in(page.painter, number_box.adjusted(-1, 0, 1, 0), number, count, Qt::AlignHCenter);
        }
        if (!room.is_free(name_box)) continue;
        room.take(name_box);
        page.lettering.write_in(page.painter, name_box.adjusted(-1, 0, 1, 0), qt(entry.village->name), name,
                                Qt::AlignHCenter);
    }
}

void TownOverview::paint_classes(const Page& page) const {
    const QRectF& box = parts_.at("legend");
    page.lettering.write_in(page.painter, {box.left() + mm(2), box.top(), box.width() - mm(2), mm(5)},
                            printing_.words({"图例：每村疑似问题（处）", "Legend: suspected findings in a village"}),
                            page.letters(3, ink));
    double y = box.top() + mm(6.5);
    for (std::size_t i = 0; i < classes_.size(); ++i, y += mm(6)) {
        page.painter.setPen(QPen(boundary, mm(0.2)));
        page.painter.setBrush(class_colour(i, classes_.size()));
        page.painter.drawRect(QRectF(box.left() + mm(2), y, mm(12), mm(4.6)));
        const CountClass& each = classes_[i];
        std::size_t villages = 0;
        for (const BookEntry& entry : entries_)
            villages += class_of(classes_, entry.counts.violated()) == i ? std::size_t{1} : std::size_t{0};
        const std::string range =
            each.from == each.to ? std::to_string(each.from) : fmt::format("{}–{}", each.from, each.to);
        page.lettering.write_in(page.painter, {box.left() + mm(17), y, mm(22), mm(4.6)}, qt(range),
                                page.letters(3, ink));
        page.lettering.write_in(page.painter, {box.left() + mm(39), y, box.width() - mm(39), mm(4.6)},
                                printing_.words(say("{} 个村", "{} villages", villages)), page.letters(3, faint_ink));
    }
    page.lettering.write_in(page.painter, {box.left() + mm(2), y, box.width() - mm(2), mm(4.6)},
                            printing_.words({"均为疑似，以现场核实为准", "Suspected until confirmed on the spot"}),
                            page.letters(2.5, faint_ink));
}

}  // namespace cunjing
