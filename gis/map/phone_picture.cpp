// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/map/phone_picture.hpp"

#include <algorithm>

#include "gis/map/finding_counts.hpp"
#include "gis/map/finding_marks.hpp"
#include "gis/map/fitting_view.hpp"
#include "gis/map/nameless.hpp"
#include "gis/map/page_parts.hpp"

namespace cunjing {
namespace {

/// Marks, names and numbers of the map are so many times as large as on paper.
constexpr double map_magnified = 1.5;
constexpr double small_mark_share = 0.45;  // of a mark's size, of the findings that have no number
constexpr std::size_t most_numbered = 12;
constexpr double room_round_mm = 3;
constexpr double least_ground_m = 200;
constexpr std::size_t most_lines = 5;
constexpr double line_height_mm = 10.4;

}  // namespace

PhonePicture::PhonePicture(const Printing& printing, const PageTemplate& page, const MapVillage& village,
                           const EvidenceShapes& evidence)
    : printing_(printing), village_(village) {
    const PageSize& size = page.sizes.front();
    sheet_mm_ = sheet_of(size, true).size();
    parts_ = lay_out(page, page.portrait, size, true);
    const QRectF& frame = parts_.at("map");
    view_ = fitting_view(at_least(village.ground, least_ground_m), {QPointF(0, 0), frame.size() / map_magnified}, {},
                         room_round_mm / map_magnified);
    if (printing.theme.findings)
        findings_ = sheet_findings(printing.source, village, evidence, Audience::for_public, printing.language);
    ground_.village = &village_;
    for (const SheetFinding& each : findings_)
        if (each.finding->verdict == "violated" && numbered_.findings.size() < most_numbered)
            numbered_.findings.push_back(each);
    for (const Layer* layer : printing.theme.layers)
        if (std::ranges::find(printing.theme.internal, layer) == printing.theme.internal.end()) {
            Table table = printing.source.read(*layer, view_.ground());
            ground_.tables.push_back(layer->name == "village" ? nameless(std::move(table)) : std::move(table));
        }
}

SheetToPaint PhonePicture::sheet() const {
    return {sheet_mm_,
            [this](QPainter& painter, const Lettering& lettering) {
                paint({painter, lettering, printing_, 1});
            },
            {}};
}

void PhonePicture::paint(const Page& page) const {
    paint_heading(page, parts_.at("title"));
    paint_map(page, parts_.at("map"));
    paint_counts(page, parts_.at("counts"));
    paint_worst(page, parts_.at("findings"));
    const std::string as_of = printing_.source.run() ? printing_.source.run()->as_of : std::string();
    const QRectF& footer = parts_.at("footer");
    page.lettering.write_in(page.painter, footer,
                            printing_.words({"均为疑似，以现场核实为准", "Suspected until confirmed on the spot"}),
                            {3.4, faint_ink});
    page.lettering.write_in(page.painter, footer, qt(as_of), {3.4, faint_ink}, Qt::AlignRight);
}

void PhonePicture::paint_heading(const Page& page, const QRectF& box) const {
    const QString town = qt(printing_.setting("town"));
    page.lettering.write_in(page.painter, {box.left(), box.top(), box.width(), 10}, town + qt(village_.name), {8, ink},
                            Qt::AlignHCenter);
    std::string heading = printing_.setting("heading");
    if (heading.empty()) heading = printing_.theme.title.in(printing_.language);
    if (printing_.theme.findings && printing_.source.run())
        heading += say("（{}）", " ({})", quarter_words(printing_.source.run()->as_of).in(printing_.language))
                       .in(printing_.language);
    page.lettering.write_in(page.painter, {box.left(), box.top() + 10.5, box.width(), 6.5}, qt(heading),
                            {4.8, faint_ink}, Qt::AlignHCenter);
}

void PhonePicture::paint_map(const Page& page, const QRectF& box) const {
    page.painter.save();
    page.painter.translate(box.topLeft());
    page.painter.scale(map_magnified, map_magnified);
    MapFrame(page.painter, page.lettering, printing_.styles, printing_.source, view_).paint(ground_);
    paint_small_marks(page);
    MapFrame(page.painter, page.lettering, printing_.styles, printing_.source, view_).paint(numbered_);
    page.painter.restore();
    page.painter.setPen(QPen(ink, 0.4));
    page.painter.setBrush(Qt::NoBrush);
    page.painter.drawRect(box);
}

void PhonePicture::paint_small_marks(const Page& page) const {
    SymbolPainter symbols(page.painter, printing_.styles.folder(), view_.scale);
    for (std::size_t i = findings_.size(); i-- > numbered_.findings.size();) {  // the worst on top
        const ListedFinding& finding = *findings_[i].finding;
        if (!finding.place || !view_.frame_mm.contains(view_.on_sheet(*finding.place))) continue;
        page.painter.save();
        page.painter.translate(view_.on_sheet(*finding.place));
        page.painter.scale(small_mark_share, small_mark_share);
        for (const Graphic* mark : marks_of(printing_.styles.of("finding"), finding, view_.scale))
            symbols.paint(*mark, {0, 0});
        page.painter.restore();
    }
}

void PhonePicture::paint_counts(const Page& page, const QRectF& box) const {
    FindingCounts counts;
    for (const SheetFinding& each : findings_) counts.add(*each.finding);
    constexpr std::size_t shown = 4;  // what could not be judged is no news for a group
    const double width = box.width() / shown;
    for (std::size_t kind = 0; kind < shown; ++kind) {
        const QRectF cell(box.left() + static_cast<double>(kind) * width, box.top() + 1.5, width, 15);
        page.lettering.write_in(page.painter, {cell.left(), cell.top(), width, 9},
                                QString::number(counts.by_kind.at(kind)), {9, kind == 0 ? warning_ink : ink},
                                Qt::AlignHCenter);
        page.lettering.write_in(page.painter, {cell.left(), cell.top() + 9.2, width, 5},
                                printing_.words(kind_titles().at(kind)), {4.4, faint_ink}, Qt::AlignHCenter);
    }
}

void PhonePicture::paint_worst(const Page& page, const QRectF& box) const {
    page.painter.setPen(QPen(ink, 0.4));
    page.painter.drawLine(box.topLeft(), box.topRight());
    std::size_t lines = 0;
    for (const SheetFinding& each : findings_) {
        if (each.finding->verdict != "violated" || each.finding->severity == 0 || lines == most_lines) break;
        paint_line(
            page,
            {box.left(), box.top() + 1 + static_cast<double>(lines) * line_height_mm, box.width(), line_height_mm},
            each);
        ++lines;
    }
    const QRectF below(box.left(), box.top() + 1.5 + static_cast<double>(lines) * line_height_mm, box.width(), 5);
    if (findings_.empty())
        page.lettering.write_in(page.painter, below.translated(0, 2),
                                printing_.words({"本次检查未发现问题", "The check found nothing"}), {5, ink});
    else
        page.lettering.write_in(page.painter, below,
                                printing_.words(say("共 {} 处，图上只给较重的编号",
                                                    "{} in all; the map numbers the worst", findings_.size())),
                                {3.8, faint_ink});
}

void PhonePicture::paint_line(const Page& page, const QRectF& box, const SheetFinding& finding) const {
    page.lettering.write_in(page.painter, {box.left(), box.top(), 6, box.height()}, QString::number(finding.number),
                            {5.4, ink}, Qt::AlignHCenter);
    page.painter.save();
    page.painter.translate(box.left() + 10.5, box.center().y());
    page.painter.scale(map_magnified, map_magnified);
    SymbolPainter symbols(page.painter, printing_.styles.folder(), view_.scale);
    for (const Graphic* mark : marks_of(printing_.styles.of("finding"), *finding.finding, view_.scale))
        symbols.paint(*mark, {0, 0});
    page.painter.restore();
    const QRectF words = box.adjusted(16, 0.4, 0, -0.6);
    const QString measured = qt(measured_words(*finding.finding, printing_.language));
    const QString title = printing_.words(finding.finding->title);
    const QRectF above(words.left(), words.top(), words.width(), 5.4);
    const QRectF below(words.left(), words.top() + 5.2, words.width(), 4);
    const double right = page.lettering.width_mm(measured, 3.8) + 2;
    const bool beside_title = page.lettering.width_mm(title, 4.8) + right <= words.width();
    page.lettering.write_in(page.painter, above, title, {4.8, ink});
    page.lettering.write_in(page.painter, below.adjusted(0, 0, beside_title ? 0 : -right, 0), qt(finding.place),
                            {3.8, faint_ink});
    page.lettering.write_in(page.painter, beside_title ? above : below, measured, {3.8, ink}, Qt::AlignRight);
    page.painter.setPen(QPen(rule_ink, 0.2));
    page.painter.drawLine(box.bottomLeft(), box.bottomRight());
}

}  // namespace cunjing
