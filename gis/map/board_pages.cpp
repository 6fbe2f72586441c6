// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/map/board_pages.hpp"

#include <algorithm>

#include "gis/catalogue/yaml.hpp"
#include "gis/map/fitting_view.hpp"
#include "gis/map/nameless.hpp"
#include "gis/map/page_parts.hpp"
#include "gis/map/sheet_paths.hpp"

namespace cunjing {
namespace {

constexpr double largest_letters_mm = 11;
constexpr double least_letters_mm = 3;
constexpr double round_it_m = 120;  // of ground shown round a feature, at least
const QColor water_band(31, 97, 141);
const QColor pen_zone_band(60, 110, 50);
const QColor highlight(214, 39, 100);

Text title_of(Board::About about) {
    return about == Board::About::water ? Text{"水体公示牌", "Water"} : Text{"畜禽圈养区公示牌", "Penning zone"};
}

std::vector<Text> read_lines(const YamlValue& list) {
    std::vector<Text> lines;
    for (const YamlValue& line : list.items()) lines.push_back(line.title());
    return lines;
}

}  // namespace

BoardLines read_board_lines(const std::filesystem::path& file) {
    const YamlValue value = YamlValue::read_file(file);
    value.allow_only({"water", "pen_zone"});
    return {{Board::About::water, read_lines(value.at("water"))},
            {Board::About::pen_zone, read_lines(value.at("pen_zone"))}};
}

BoardPages::BoardPages(const Printing& printing, const PageTemplate& page, const BoardLines& lines,
                       const MapVillage& village)
    : printing_(printing),
      page_(page),
      size_(page.size(printing.size.name)),
      lines_(lines),
      village_(village),
      boards_(water_boards(printing, village)) {
    std::ranges::move(pen_zone_boards(printing, village), std::back_inserter(boards_));
}

std::vector<SheetToPaint> BoardPages::pages() const {
    std::vector<SheetToPaint> pages;
    for (const Board& board : boards_)
        pages.push_back({sheet_of(size_, false).size(),
                         [this, &board](QPainter& painter, const Lettering& lettering) {
                             paint({painter, lettering, printing_, size_.parts}, board);
                         },
                         board.name.in(printing_.language)});
    return pages;
}

void BoardPages::paint(const Page& page, const Board& board) const {
    const PageParts parts = lay_out(page_, page_.landscape, size_, false);
    paint_heading(page, parts.at("title"), board);
    paint_facts(page, parts.at("facts").adjusted(0, page.mm(6), -page.mm(8), -page.mm(2)), board);
    paint_map(page, parts.at("map").adjusted(0, page.mm(6), 0, -page.mm(4)), board);
    paint_inset(page, parts.at("inset"), village_);
    paint_footer(page, parts.at("footer"));
}

void BoardPages::paint_heading(const Page& page, const QRectF& box, const Board& board) const {
    page.painter.fillRect(box, board.about == Board::About::water ? water_band : pen_zone_band);
    const QRectF words = box.adjusted(page.mm(8), page.mm(3), -page.mm(8), -page.mm(3));
    const QString place = qt(printing_.setting("town")) + qt(village_.name);
    const QString name = printing_.words(board.name);
    const double right = std::min(words.width() * 0.45, page.lettering.width_mm(place, page.mm(8)));
    page.lettering.write_in(page.painter, {words.left(), words.top(), words.width() - right, page.mm(10)},
                            printing_.words(title_of(board.about)), page.letters(8, Qt::white));
    page.lettering.write_in(page.painter, {words.right() - right, words.top(), right, page.mm(10)}, place,
                            page.letters(8, Qt::white), Qt::AlignRight);
    page.lettering.write_in(page.painter, {words.left(), words.top() + page.mm(11), words.width(), page.mm(18)}, name,
                            page.letters(15, Qt::white));
    if (!printing_.is_public())
        page.lettering.write_in(page.painter, {box.left(), box.top() - page.mm(6), box.width(), page.mm(5)},
                                printing_.words(internal_use()), page.letters(3.6, warning_ink), Qt::AlignRight);
}

void BoardPages::paint_facts(const Page& page, const QRectF& box, const Board& board) const {
    // As large as they fit; tried where nothing is painted.
    QPainter nobody;
    const Page trial{nobody, page.lettering, printing_, page.parts};
    double size_mm = largest_letters_mm;
    while (size_mm > least_letters_mm && write_facts(trial, box, board, size_mm) > box.height()) size_mm -= 0.5;
    static_cast<void>(write_facts(page, box, board, size_mm));
}

double BoardPages::write_facts(const Page& page, const QRectF& box, const Board& board, double size_mm) const {
    const bool is_trial = !page.painter.isActive();
    const double size = page.mm(size_mm);
    const double label_width = size * (printing_.language == Language::zh ? 5.2 : 6.5);
    const double gap = size * 0.55;
    double y = box.top();
    const auto write = [&](double left, const QString& words, const QColor& colour) {
        double height = 0;
        for (const QString& line : page.lettering.lines(words, size, box.right() - left)) {
            if (!is_trial)
                page.lettering.write(page.painter, {left, y + height + Lettering::rise_mm(size)}, line, {size, colour});
            height += line_mm(size);
        }
        return height;
    };
    for (const BoardFact& fact : board.facts) {
        write(box.left(), printing_.words(fact.label), faint_ink);
        for (const Text& value : fact.values)
            y += write(box.left() + label_width, printing_.words(value), fact.is_warning ? warning_ink : ink);
        y += gap;
    }
    if (!is_trial) {
        page.painter.setPen(QPen(rule_ink, page.mm(0.3)));
        page.painter.drawLine(QPointF(box.left(), y), QPointF(box.right(), y));
    }
    y += gap;
    for (const Text& line : lines_.at(board.about)) {
        write(box.left(), QStringLiteral("●"), faint_ink);
        y += write(box.left() + size * 1.3, printing_.words(line), ink) + gap * 0.4;
    }
    return y - box.top();
}

void BoardPages::paint_map(const Page& page, const QRectF& box, const Board& board) const {
    const Box ground = at_least(board.shape.box(0).grown(round_it_m), 2 * round_it_m);
    const GroundView view = fitting_view(ground, box, page_.scales, 0);
    MapFrame frame(page.painter, page.lettering, printing_.styles, printing_.source, view);
    frame.keep_free(scale_box(page, view));
    FrameContent content;
    for (const Layer* layer : printing_.theme.layers)
        if (std::ranges::find(printing_.theme.internal, layer) == printing_.theme.internal.end()) {
            Table table = printing_.source.read(*layer, view.ground());
            content.tables.push_back(layer->name == "village" ? nameless(std::move(table)) : std::move(table));
        }
    frame.paint(content);
    page.painter.save();
    page.painter.setClipRect(box);
    page.painter.setBrush(Qt::NoBrush);
    page.painter.setPen(QPen(highlight, page.mm(0.9), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    for (const QPolygonF& path : paths_on_sheet(board.shape[0], view)) page.painter.drawPolyline(path);
    page.painter.restore();
    paint_scale(page, view);
    page.painter.setPen(QPen(ink, page.mm(0.4)));
    page.painter.setBrush(Qt::NoBrush);
    page.painter.drawRect(box);
}

}  // namespace cunjing
