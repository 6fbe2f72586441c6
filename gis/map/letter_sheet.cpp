// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/map/letter_sheet.hpp"

#include "gis/map/form_parts.hpp"
#include "gis/map/sheet_paths.hpp"
#include "gis/map/sketch_map.hpp"

namespace cunjing {
namespace {

constexpr double least_seen_mm = 9;
const QColor duty_ground(0xf2, 0xf7, 0xee);

Box ground_of(const Frontage& frontage) {
    Box ground;
    for (const Box& box : frontage.zones.boxes()) ground.add(box);
    return ground;
}

/// The largest zone stands for them where they do not fit on one sketch.
Box shown_ground(const Frontage& frontage, const QRectF& frame, const LetterWording& wording) {
    const Box all = ground_of(frontage);
    if (fits_sketch(all, frame, wording.scales)) return all;
    std::size_t largest = 0;
    for (std::size_t i = 1; i < frontage.zones.size(); ++i)
        if (area_m2(frontage.zones[i]) > area_m2(frontage.zones[largest])) largest = i;
    return frontage.zones.box(largest);
}

QString household_words(const Page& page, const Frontage& frontage) {
    const QString blank = QStringLiteral("____________");
    const QString group = frontage.group.empty() ? QString() : qt(frontage.group) + QLatin1Char(' ');
    const QString door = frontage.door.empty() ? blank : qt(frontage.door);
    const bool is_named = !page.printing.is_public() && !frontage.head.empty();
    return page.printing.words(say("{}{}　户主 {}", "{}{}, head {}", group.toStdString(), door.toStdString(),
                                   is_named ? frontage.head : blank.toStdString()));
}

QString zone_words(const Page& page, const Frontage& frontage) {
    QString words = page.printing.words(say("面积约 {:.0f} 平方米", "about {:.0f} m²", frontage.area_m2));
    words +=
        frontage.roadside_m >= 0.5
            ? page.printing.words(say("，临路长约 {:.1f} 米", ", about {:.1f} m along the road", frontage.roadside_m))
            : page.printing.words({"，不临路", ", not along a road"});
    if (frontage.zones.size() > 1)
        words += page.printing.words(say("，共 {} 块", ", in {} pieces", frontage.zones.size()));
    if (frontage.is_derived)
        words += page.printing.words({"（推算，待现场商定）", " (computed, to be agreed on the spot)"});
    return words;
}

void paint_title(const Page& page, const QRectF& box, const LetterWording& wording, const MapVillage& village) {
    const bool chinese = page.printing.language == Language::zh;
    const QString place = chinese ? qt(page.printing.setting("town")) + qt(village.name) : QString();
    page.lettering.write_in(page.painter, {box.left(), box.top(), box.width(), 10},
                            place + page.printing.words(wording.title), page.letters(7.2, ink), Qt::AlignHCenter);
    page.lettering.write_in(page.painter, {box.left(), box.top() + 10.5, box.width(), 5},
                            page.printing.words(wording.copies), page.letters(3, faint_ink), Qt::AlignHCenter);
    page.painter.setPen(QPen(ink, 0.4));
    page.painter.drawLine(box.bottomLeft(), box.bottomRight());
}

/// The middle of what a sketch shows of a zone; nothing where that is too little to write on.
std::optional<Point> middle_seen(const Shape& zone, const GroundView& view) {
    const std::vector<QPolygonF> rings = rings_on_sheet(zone, view);
    if (rings.empty()) return std::nullopt;
    const QRectF seen = rings.front().boundingRect();
    if (seen.width() < least_seen_mm || seen.height() < least_seen_mm) return std::nullopt;
    return view.on_ground(seen.center());
}

SketchTopic topic_of(const Page& page, const GroundView& view, const std::vector<Frontage>& frontages,
                     std::size_t about) {
    SketchTopic topic;
    for (std::size_t i = 0; i < frontages.size(); ++i)
        for (std::size_t zone = 0; zone < frontages[i].zones.size(); ++zone) {
            if (!frontages[i].zones.box(zone).meets(view.ground())) continue;
            const Shape shape = frontages[i].zones[zone];
            if (i == about) {
                SketchedFeature own;
                own.shape.append(shape);
                if (zone == 0) own.words = {"您家的门前责任区", "your frontage"};
                topic.features.push_back(std::move(own));
            } else if (!page.printing.is_public() && !frontages[i].door.empty()) {
                if (const auto middle = middle_seen(shape, view))
                    topic.labels.push_back({*middle, qt(frontages[i].door)});
            }
        }
    topic.other_ground = {"邻居的责任区", "frontages of neighbours"};
    return topic;
}

double paint_words(const Page& page, const QRectF& box, const LetterWording& wording, const Frontage& frontage) {
    double y = box.top() + 1.5;
    y += page.lettering.write_lines(page.painter, {box.left() + 1, y}, page.printing.words(wording.opening),
                                    page.letters(3.7, ink), box.width() - 2);
    y += 1;
    y += paint_form_row(page, {box.left(), y}, box.width(),
                        {{"责任户", "Household"}, household_words(page, frontage), 4.2});
    y += paint_form_row(page, {box.left(), y}, box.width(), {{"责任区", "Frontage"}, zone_words(page, frontage), 4.2});
    for (const Duty& duty : wording.duties)
        y += paint_form_row(page, {box.left(), y}, box.width(),
                            {duty.title, page.printing.words(duty.text), 3.7, duty_ground});
    return y;
}

void paint_ending(const Page& page, const QRectF& box, const LetterWording& wording) {
    page.lettering.write_lines(page.painter, box.topLeft(), page.printing.words(wording.closing),
                               page.letters(2.9, ink), box.width());
    paint_signatures(page, box.adjusted(0, 11, 0, 0), wording.signatures, 10, {});
}

}  // namespace

void paint_letter(const Page& page, const LetterWording& wording, const MapVillage& village,
                  const std::vector<Frontage>& frontages, std::size_t about) {
    const PageParts parts = wording.page.parts();
    paint_title(page, parts.at("title"), wording, village);
    const QRectF facts = parts.at("facts");
    const double used = paint_words(page, facts, wording, frontages[about]) + 2;
    const QRectF frame = sketch_frame({facts.left(), used, facts.width(), facts.bottom() - used - 2});
    const GroundView view =
        sketch_view(shown_ground(frontages[about], frame, wording), frame, wording.scales, wording.least_ground_m);
    paint_sketch(page, view, topic_of(page, view, frontages, about));
    paint_ending(page, parts.at("signatures"), wording);
}

}  // namespace cunjing
