// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include <algorithm>
#include <array>

#include "gis/map/finding_marks.hpp"
#include "gis/map/page_parts.hpp"

namespace cunjing {
namespace {

struct Focus {
    const char* word = nullptr;
    Text title;
};

const std::array<Focus, 5>& focuses() {
    static const std::array<Focus, 5> all = {{{"road", {"道路边沟", "Roads"}},
                                              {"yard", {"庭院房屋", "Yards"}},
                                              {"water", {"水体", "Waters"}},
                                              {"poultry", {"畜禽养殖", "Poultry"}},
                                              {"care", {"管护", "Upkeep"}}}};
    return all;
}

ListedFinding example(const char* focus, const char* verdict, int severity) {
    ListedFinding finding;
    finding.focus = focus;
    finding.verdict = verdict;
    finding.severity = severity;
    return finding;
}

/// The marks of findings: the shape tells the family of rules, the colour how bad it is. Families that the sheet has.
double paint_finding_marks(const Page& page, const QRectF& box, const std::vector<SheetFinding>& findings,
                           double scale) {
    const std::array<std::pair<const char*, int>, 4> kinds = {
        {{"violated", 3}, {"violated", 2}, {"violated", 1}, {"doubtful", 2}}};
    const double first = box.left() + page.mm(21);
    const double column = (box.right() - first) / 4;
    const double row = page.mm(4.9);
    const Letters letters = page.letters(2.2, ink);
    double y = box.top() + page.mm(3.6);
    for (const Focus& focus : focuses()) {
        if (std::ranges::none_of(findings, [&](const SheetFinding& each) {
                return each.finding->focus == focus.word && each.finding->severity > 0;
            }))
            continue;
        page.lettering.write_in(page.painter, {box.left(), y, page.mm(21), row}, page.printing.words(focus.title),
                                letters);
        for (std::size_t i = 0; i < kinds.size(); ++i)
            paint_marks(page, example(focus.word, kinds[i].first, kinds[i].second),
                        {first + (static_cast<double>(i) + 0.5) * column, y + row / 2}, scale);
        y += row;
    }
    if (findings.empty()) return 0;
    for (std::size_t i = 0; i < kinds.size(); ++i)
        page.lettering.write_in(
            page.painter, {first + static_cast<double>(i) * column, box.top(), column, page.mm(3.4)},
            page.printing.words(severity_title(kinds[i].first, kinds[i].second)), letters, Qt::AlignHCenter);
    return y - box.top() + page.mm(1);
}

void paint_entry(const Page& page, const LegendEntry& entry, const QRectF& box, double scale) {
    SymbolPainter symbols(page.painter, page.printing.styles.folder(), scale);
    const QRectF sample(box.left(), box.center().y() - page.mm(1.5), page.mm(7), page.mm(3));
    page.painter.save();
    page.painter.setClipRect(sample.adjusted(-page.mm(0.6), -page.mm(0.8), page.mm(0.6), page.mm(0.8)));
    for (const Symbol* symbol : entry.symbols) symbols.paint_sample(*symbol, entry.dimension, sample);
    page.painter.restore();
    page.lettering.write_in(page.painter, box.adjusted(page.mm(8.2), 0, 0, 0), page.printing.words(entry.title),
                            page.letters(2.2, ink));
}

/// Each title once.
std::vector<const LegendEntry*> listed(const std::vector<LegendEntry>& entries) {
    std::vector<const LegendEntry*> listed;
    for (const LegendEntry& entry : entries) {
        const auto same =
            std::ranges::find_if(listed, [&](const LegendEntry* each) { return each->title == entry.title; });
        if (same == listed.end())
            listed.push_back(&entry);
        else if (entry.dimension == Dimension::point)
            *same = &entry;  // a point's mark is told better than a small area's tint
    }
    return listed;
}

}  // namespace

void paint_legend(const Page& page, const QRectF& box, const std::vector<LegendEntry>& entries,
                  const std::vector<SheetFinding>& findings, double scale) {
    const QRectF room = box.adjusted(page.mm(2), 0, 0, -page.mm(2));
    page.lettering.write_in(page.painter, {room.left(), room.top(), room.width(), page.mm(4)},
                            page.printing.words({"图例", "Legend"}), page.letters(2.6, ink));
    double top = room.top() + page.mm(4.6);
    top += paint_finding_marks(page, {room.left(), top, room.width(), room.bottom() - top}, findings, scale);
    const std::vector<const LegendEntry*> shown = listed(entries);
    const std::size_t columns = room.width() > page.mm(85) ? 3 : 2;
    const double row = page.mm(3.9);
    const auto rows = static_cast<std::size_t>(std::max(0.0, (room.bottom() - top) / row));
    const std::size_t fitting = std::min(shown.size(), rows * columns);
    const std::size_t left_out = shown.size() - fitting;
    const double width = room.width() / static_cast<double>(columns);
    for (std::size_t i = 0; i < fitting; ++i) {
        const std::size_t line = i / columns;
        const QRectF at(room.left() + static_cast<double>(i % columns) * width, top + static_cast<double>(line) * row,
                        width - page.mm(1), row);
        if (left_out > 0 && i + 1 == fitting)
            page.lettering.write_in(page.painter, at,
                                    page.printing.words(say("另有 {} 种未列", "{} more not listed", left_out + 1)),
                                    page.letters(2.2, faint_ink));
        else
            paint_entry(page, *shown[i], at, scale);
    }
}

}  // namespace cunjing
