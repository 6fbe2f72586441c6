// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include <algorithm>

#include "gis/map/stored_fields.hpp"
#include "gis/map/zone_parts.hpp"

namespace cunjing {
namespace {

constexpr double label_mm = 24;
constexpr double letters_mm = 2.6;
constexpr double set_back_row_mm = 4.2;

bool is_doubted(const ListedZone& zone) {
    return zone.siting != Verdict::satisfied || zone.has_exception;
}

Text day_or_blank(const std::optional<Date>& day) {
    return day ? day_words(*day) : Text{"未登记", "not on record"};
}

Text or_blank(const std::string& words) {
    return words.empty() ? Text{"未登记", "not on record"} : Text{words, words};
}

struct Fact {
    Text label;
    Text value;
    bool is_warning = false;
};

std::vector<Fact> facts_of(const Printing& printing, const ListedZone& zone) {
    const CornerList& list = zone.corners;
    const Text capacity = capacity_words(zone.capacity, zone.species);
    const Text species = zone.species.empty() ? Text{"未登记", "not on record"} : zone.species_title;
    std::vector<Fact> facts = {
        {{"状态", "Status"}, zone.status_title},
        {{"畜禽种类", "Species"}, species},
        {{"容量", "Capacity"},
         zone.capacity_is_written
             ? capacity
             : Text{capacity.zh + "（按面积估算，待核定）", capacity.en + " (by area, to be fixed)"}},
        {{"面积", "Area"},
         say("{:.2f} 平方米，合 {:.3f} 亩", "{:.2f} m², {:.3f} mu", list.area_m2, area_mu(list.area_m2))},
        {{"周长、界址点", "Perimeter, corners"},
         say("{:.2f} 米，{} 点", "{:.2f} m, {} corners", list.perimeter_m, list.corners.size())},
        {{"拟定日期", "Proposed on"}, day_or_blank(zone.proposed_on)},
        {{"批准日期", "Approved on"}, day_or_blank(zone.approved_on)},
        {{"批准文号", "Document"}, or_blank(zone.document_no)}};
    if (!zone.exception_no.empty())
        facts.push_back({{"选址例外文号", "Exception"}, {zone.exception_no, zone.exception_no}});
    Text siting = siting_words(zone);
    if (printing.judged_on) {
        const Text day = day_words(*printing.judged_on);
        siting = {siting.zh + "（" + day.zh + "复核）", siting.en + " (" + day.en + ")"};
    }
    facts.push_back({{"选址复核", "Siting"}, siting, is_doubted(zone)});
    return facts;
}

void paint_heading(const Page& page, const QRectF& box, const ListedZone& zone, int number) {
    const double circle = page.mm(7);
    page.painter.setPen(QPen(boundary_ink, page.mm(0.35)));
    page.painter.setBrush(Qt::NoBrush);
    page.painter.drawEllipse(QRectF(box.left(), box.top(), circle, circle));
    page.lettering.write_in(page.painter, {box.left(), box.top(), circle, circle}, QString::number(number),
                            page.letters(4, boundary_ink), Qt::AlignHCenter);
    page.lettering.write_in(page.painter,
                            {box.left() + circle + page.mm(2), box.top(), box.width() - circle - page.mm(2), circle},
                            page.printing.words(zone.title()), page.letters(4.6, ink));
}

QColor colour_of(const ListedSetBack& set_back) {
    if (!set_back.is_asked) return faint_ink;
    return set_back.verdict == Verdict::satisfied ? ink : warning_ink;
}

}  // namespace

void paint_zone_facts(const Page& page, const QRectF& box, const ListedZone& zone, int number) {
    const QRectF room = box.adjusted(page.mm(3), 0, 0, 0);
    paint_heading(page, room, zone, number);
    double top = room.top() + page.mm(8.5);
    for (const Fact& fact : facts_of(page.printing, zone)) {
        page.lettering.write_in(page.painter, {room.left(), top, page.mm(label_mm), page.mm(letters_mm * 1.6)},
                                page.printing.words(fact.label), page.letters(2.4, faint_ink));
        const QStringList lines = page.lettering.lines(page.printing.words(fact.value), page.mm(letters_mm),
                                                       room.width() - page.mm(label_mm));
        for (const QString& line : lines.mid(0, 2)) {
            page.lettering.write_in(
                page.painter,
                {room.left() + page.mm(label_mm), top, room.width() - page.mm(label_mm), page.mm(letters_mm * 1.6)},
                line, page.letters(letters_mm, fact.is_warning ? warning_ink : ink));
            top += page.mm(letters_mm * 1.6);
        }
        top += page.mm(0.7);
        page.painter.setPen(QPen(rule_ink, page.mm(0.1)));
        page.painter.drawLine(QPointF(room.left(), top), QPointF(room.right(), top));
        top += page.mm(0.1);
    }
}

void paint_set_backs(const Page& page, const QRectF& box, const std::vector<ListedSetBack>& set_backs) {
    const QRectF room = box.adjusted(page.mm(3), 0, 0, 0);
    const auto write = [&](double from, double to, double top, const QString& words, const Letters& letters,
                           Qt::Alignment alignment) {
        page.lettering.write_in(
            page.painter,
            {room.left() + from * room.width(), top, (to - from) * room.width() - page.mm(1), page.mm(set_back_row_mm)},
            words, letters, alignment);
    };
    const auto row = [&](double top, const Text& what, const Text& measured, const Text& limit, const Text& verdict,
                         const Letters& letters, QColor colour) {
        write(0, 0.42, top, page.printing.words(what), letters, Qt::AlignLeft);
        write(0.42, 0.64, top, page.printing.words(measured), letters, Qt::AlignRight);
        write(0.64, 0.82, top, page.printing.words(limit), letters, Qt::AlignRight);
        write(0.82, 1, top, page.printing.words(verdict), {letters.size_mm, colour}, Qt::AlignRight);
    };
    row(room.top(), {"选址约束", "Set-back"}, {"实测", "measured"}, {"限值", "limit"}, {"结论", "verdict"},
        page.letters(2.2, faint_ink), faint_ink);
    double top = room.top() + page.mm(set_back_row_mm);
    for (const ListedSetBack& each : set_backs) {
        if (top + page.mm(set_back_row_mm) > room.bottom()) break;
        row(top, each.title, each.measured, each.limit, set_back_words(each), page.letters(2.4, ink), colour_of(each));
        top += page.mm(set_back_row_mm);
        page.painter.setPen(QPen(rule_ink, page.mm(0.1)));
        page.painter.drawLine(QPointF(room.left(), top), QPointF(room.right(), top));
    }
}

}  // namespace cunjing
