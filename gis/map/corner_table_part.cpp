// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include <algorithm>

#include "gis/map/zone_parts.hpp"

namespace cunjing {
namespace {

constexpr double row_mm = 3.5;
constexpr double title_mm = 5;
constexpr double head_mm = 7;
constexpr double letters_mm = 2.2;
constexpr double between_mm = 5;  // blocks of columns

/// A column of the table.
struct CornerColumn {
    double width_mm;
    Text heading;
    std::string (*cell)(const BoundaryCorner& corner);
};

std::vector<CornerColumn> columns_of(const Printing& printing, const CornerSystem& system) {
    const CornerColumn name = {8.5, {"点号", "Corner"}, [](const BoundaryCorner& each) { return each.name(); }};
    const CornerColumn side = {15, {"边长\n（米）", "Side\n(m)"}, [](const BoundaryCorner& each) {
                                   return fmt::format("{:.2f}", each.side_m);
                               }};
    const CornerColumn next = {8.5, {"至点", "To"}, [](const BoundaryCorner& each) { return each.next_name(); }};
    if (printing.is_public()) return {name, next, side};
    const auto in_metres = [](const Text& axis) { return Text{axis.zh + "\n（米）", axis.en + "\n(m)"}; };
    const auto in_degrees = [&](const Text& axis) {
        return Text{axis.zh + "\n" + system.degrees.zh, axis.en + "\n" + system.degrees.en};
    };
    return {
        name,
        {20, in_metres(system.northing),
         [](const BoundaryCorner& each) { return fmt::format("{:.3f}", each.place.y); }},
        {18, in_metres(system.easting), [](const BoundaryCorner& each) { return fmt::format("{:.3f}", each.place.x); }},
        {24.5, in_degrees({"经度", "Longitude"}),
         [](const BoundaryCorner& each) { return dms_words(each.degrees.lon_deg); }},
        {23.5, in_degrees({"纬度", "Latitude"}),
         [](const BoundaryCorner& each) { return dms_words(each.degrees.lat_deg); }},
        next,
        {12.5, side.heading, side.cell}};
}

/// How a box is divided into blocks of rows.
struct Blocks {
    std::size_t count = 1;
    std::size_t rows = 0;
    double width_mm = 0;  // of a block
};

Blocks blocks_in(const Page& page, const QRectF& box, const std::vector<CornerColumn>& columns) {
    Blocks blocks;
    for (const CornerColumn& column : columns) blocks.width_mm += page.mm(column.width_mm);
    const double with_gap = blocks.width_mm + page.mm(between_mm);
    blocks.count = static_cast<std::size_t>(std::max(1.0, (box.width() + page.mm(between_mm)) / with_gap));
    const double room = box.height() - page.mm(title_mm + head_mm + 1);
    blocks.rows = static_cast<std::size_t>(std::max(0.0, room / page.mm(row_mm)));
    return blocks;
}

void paint_head(const Page& page, QPointF corner, const std::vector<CornerColumn>& columns, double width) {
    double left = corner.x();
    for (const CornerColumn& column : columns) {
        const QStringList lines = page.printing.words(column.heading).split(QLatin1Char('\n'));
        const double line = page.mm(head_mm) / 2;
        const double top = corner.y() + (lines.size() == 1 ? line / 2 : 0);
        for (qsizetype i = 0; i < lines.size(); ++i)
            page.lettering.write_in(page.painter,
                                    {left, top + static_cast<double>(i) * line, page.mm(column.width_mm), line},
                                    lines[i], page.letters(1.9, faint_ink), Qt::AlignHCenter);
        left += page.mm(column.width_mm);
    }
    page.painter.setPen(QPen(ink, page.mm(0.2)));
    const double bottom = corner.y() + page.mm(head_mm);
    page.painter.drawLine(QPointF(corner.x(), corner.y()), QPointF(corner.x() + width, corner.y()));
    page.painter.drawLine(QPointF(corner.x(), bottom), QPointF(corner.x() + width, bottom));
}

void paint_row(const Page& page, QPointF corner, const std::vector<CornerColumn>& columns, const BoundaryCorner& each,
               double width) {
    double left = corner.x();
    for (const CornerColumn& column : columns) {
        page.lettering.write_in(page.painter, {left, corner.y(), page.mm(column.width_mm - 0.6), page.mm(row_mm)},
                                qt(column.cell(each)), page.letters(letters_mm, each.is_of_hole ? faint_ink : ink),
                                Qt::AlignHCenter);
        left += page.mm(column.width_mm);
    }
    // A ring ends where the next corner is not the one that follows.
    const bool ends = each.next != each.number + 1;
    page.painter.setPen(QPen(ends ? ink : rule_ink, page.mm(ends ? 0.2 : 0.08)));
    const double bottom = corner.y() + page.mm(row_mm);
    page.painter.drawLine(QPointF(corner.x(), bottom), QPointF(corner.x() + width, bottom));
}

Text title_of(const CornerList& list, std::size_t first, std::size_t last) {
    const std::size_t all = list.corners.size();
    Text title = {"界址点表", "Corners"};
    if (first > 0 || last < all) {
        const Text part = say("（J{0}–J{1}，共 {2} 点）", " (J{0}–J{1} of {2})", first + 1, last, all);
        title = {title.zh + part.zh, title.en + part.en};
        if (last < all) title = {title.zh + "，续下张", title.en + ", continued"};
    }
    const bool has_holes = std::ranges::find(list.corners, true, &BoundaryCorner::is_of_hole) != list.corners.end();
    if (has_holes) title = {title.zh + "；灰字为内圈", title.en + "; grey: holes"};
    return title;
}

}  // namespace

std::size_t corner_rows_that_fit(const Page& page, const QRectF& box, const CornerSystem& system) {
    const Blocks blocks = blocks_in(page, box, columns_of(page.printing, system));
    return blocks.count * blocks.rows;
}

void paint_corner_table(const Page& page, const QRectF& box, const CornerList& list, const CornerSystem& system,
                        std::size_t first) {
    const std::vector<CornerColumn> columns = columns_of(page.printing, system);
    const Blocks blocks = blocks_in(page, box, columns);
    const std::size_t last = std::min(list.corners.size(), first + blocks.count * blocks.rows);
    page.lettering.write_in(page.painter, {box.left(), box.top(), box.width(), page.mm(title_mm)},
                            page.printing.words(title_of(list, first, last)), page.letters(2.6, ink));
    for (std::size_t i = first; i < last; ++i) {
        const std::size_t block = (i - first) / blocks.rows;
        const std::size_t row = (i - first) % blocks.rows;
        const double left = box.left() + static_cast<double>(block) * (blocks.width_mm + page.mm(between_mm));
        const double top = box.top() + page.mm(title_mm);
        if (row == 0) paint_head(page, {left, top}, columns, blocks.width_mm);
        paint_row(page, {left, top + page.mm(head_mm) + static_cast<double>(row) * page.mm(row_mm)}, columns,
                  list.corners[i], blocks.width_mm);
    }
}

}  // namespace cunjing
