// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/map/map_frame.hpp"

#include <QPainterPath>
#include <algorithm>

#include "gis/map/dimension_line.hpp"
#include "gis/map/field_values.hpp"
#include "gis/map/finding_marks.hpp"
#include "gis/map/sheet_paths.hpp"

namespace cunjing {
namespace {

constexpr double leader_mm = 0.15;
constexpr double farthest_leader_mm = 30;
const QColor surroundings(255, 255, 255, 150);
const QColor leader_ink(60, 60, 60);

bool draws(const StylePass& pass, Dimension dimension) {
    switch (pass.shapes) {
        case StylePass::Shapes::all: return true;
        case StylePass::Shapes::points: return dimension == Dimension::point;
        case StylePass::Shapes::lines: return dimension == Dimension::line;
        case StylePass::Shapes::polygons: return dimension == Dimension::polygon;
    }
    return true;
}

}  // namespace

MapFrame::MapFrame(QPainter& painter, const Lettering& lettering, const StyleSet& styles, const MapSource& source,
                   GroundView view)
    : painter_(painter),
      lettering_(lettering),
      styles_(styles),
      source_(source),
      view_(view),
      symbols_(painter, styles.folder(), view.scale),
      room_(view.frame_mm),
      labels_(painter, lettering, view_, room_) {}

void MapFrame::paint(const FrameContent& content) {
    painter_.save();
    painter_.setClipRect(view_.frame_mm);
    for (const Table& table : content.tables) paint_table(table, styles_.of(table.layer().name));
    if (content.village != nullptr) pale_surroundings(*content.village);
    for (const SheetFinding& finding : content.findings) paint_evidence(finding, content);
    paint_findings(content.findings);
    // Names of what lies on top are more important than those of what lies below.
    for (std::size_t i = content.tables.size(); i-- > 0;)
        write_names(content.tables[i], styles_.of(content.tables[i].layer().name), content.language);
    painter_.restore();
}

void MapFrame::paint_table(const Table& table, const Style& style) {
    for (const StylePass& pass : style.passes)
        for (std::size_t row = 0; row < table.size(); ++row) {
            if (!draws(pass, table.shapes.dimension(row)) || !table.shapes.box(row).meets(view_.ground())) continue;
            for (const StyleRule* rule : pass.rules_for(view_.scale, field_values(table, row))) {
                for (const Symbol& symbol : rule->symbols)
                    if (!std::holds_alternative<TextSymbol>(symbol)) symbols_.paint(table.shapes[row], symbol, view_);
                note(style, *rule, table.shapes.dimension(row));
            }
        }
}

void MapFrame::pale_surroundings(const MapVillage& village) {
    if (village.areas.empty()) return;
    QPainterPath around;
    around.setFillRule(Qt::OddEvenFill);
    around.addRect(view_.frame_mm);
    for (const std::uint32_t row : village.areas)
        for (const QPolygonF& ring : rings_on_sheet(source_.village_table().shapes[row], view_)) {
            around.addPolygon(ring);
            around.closeSubpath();
        }
    painter_.fillPath(around, surroundings);
}

void MapFrame::paint_evidence(const SheetFinding& finding, const FrameContent& content) {
    if (finding.evidence.size() == 0 || !styles_.has("evidence")) return;
    const Box& box = finding.evidence.box(0);
    const double extent_m = std::max(box.max_x - box.min_x, box.max_y - box.min_y);
    if (extent_m * view_.mm_per_m() < content.least_evidence_mm || extent_m > content.farthest_evidence_m) return;
    const FieldValues nothing = [](std::string_view) { return FieldContent(); };
    for (const StylePass& pass : styles_.of("evidence").passes) {
        if (!draws(pass, finding.evidence.dimension(0))) continue;
        for (const StyleRule* rule : pass.rules_for(view_.scale, nothing)) {
            for (const Symbol& symbol : rule->symbols) symbols_.paint(finding.evidence[0], symbol, view_);
            note(styles_.of("evidence"), *rule, finding.evidence.dimension(0));
        }
    }
    if (finding.evidence.dimension(0) == Dimension::line) paint_length(finding.evidence[0], content.least_dimension_mm);
}

void MapFrame::paint_length(const Shape& evidence, double least_mm) {
    const Ring path = evidence.ring(0);
    const QLineF way(view_.on_sheet(path.front()), view_.on_sheet(path.back()));
    if (way.length() < least_mm) return;
    const auto placed = [&](DimensionSide side) {
        return dimension_line(way, length_m(evidence), view_.frame_mm, lettering_, side);
    };
    const auto is_free = [this](const DimensionLine& line) {
        return std::ranges::all_of(line.boxes_mm, [this](const QRectF& box) { return room_.is_free(box); });
    };
    DimensionLine line = placed(DimensionSide::first);
    if (!is_free(line)) {
        if (DimensionLine other = placed(DimensionSide::other); is_free(other)) {
            line = std::move(other);
        } else if (least_mm > 0) {
            line.words.clear();  // of two lengths upon each other neither can be read
            line.boxes_mm.clear();
        }
    }
    paint_dimensions(painter_, lettering_, line);
    for (const QRectF& box : line.boxes_mm) room_.take(box);
}

void MapFrame::paint_findings(const std::vector<SheetFinding>& findings) {
    const Style& style = styles_.of("finding");
    std::vector<MarkToPlace> marks;
    std::vector<std::vector<const Graphic*>> graphics;
    for (const SheetFinding& each : findings) {
        if (!each.finding->place) continue;
        const QPointF at = view_.on_sheet(*each.finding->place);
        std::vector<const Graphic*> own = marks_of(style, *each.finding, view_.scale);
        if (!view_.frame_mm.contains(at)) ++outside_;
        if (!view_.frame_mm.contains(at) || own.empty()) continue;
        note_mark(style, *each.finding);
        double height = 0;
        for (const Graphic* graphic : own) height = std::max(height, graphic->size.on_sheet_mm(view_.scale));
        marks.push_back({each.number, at, height});
        graphics.push_back(std::move(own));
    }
    const std::vector<PlacedMark> placed = place_marks(marks, room_, lettering_, farthest_leader_mm);
    for (std::size_t i = 0; i < marks.size(); ++i)
        if (placed[i].has_leader) paint_leader(marks[i].at_mm, placed[i].mark_mm);
    for (std::size_t i = marks.size(); i-- > 0;)  // the worst on top
        for (const Graphic* graphic : graphics[i]) symbols_.paint(*graphic, placed[i].mark_mm);
    for (std::size_t i = 0; i < marks.size(); ++i) write_number(marks[i].number, placed[i]);
}

/// The legend shows the marks of violations and doubts by family; the others it lists.
void MapFrame::note_mark(const Style& style, const ListedFinding& finding) {
    if (finding.severity > 0 && finding.verdict != "undetermined") return;
    for (const StylePass& pass : style.passes)
        for (const StyleRule* rule : pass.rules_for(view_.scale, field_values(finding)))
            note(style, *rule, Dimension::point);
}

void MapFrame::paint_leader(QPointF from_mm, QPointF to_mm) {
    painter_.setPen(QPen(leader_ink, leader_mm));
    painter_.setBrush(leader_ink);
    painter_.drawLine(from_mm, to_mm);
    painter_.drawEllipse(from_mm, 0.35, 0.35);
}

void MapFrame::write_number(int number, const PlacedMark& placed) {
    if (!placed.number_mm) {
        ++unnumbered_;
        return;
    }
    const QString words = QString::number(number);
    const QPointF base(-lettering_.width_mm(words, number_size_mm) / 2, number_size_mm * 0.35);
    lettering_.write(painter_, *placed.number_mm + base, words, {number_size_mm, Qt::black, QColor(Qt::white), 0.3});
}

void MapFrame::write_names(const Table& table, const Style& style, Language language) {
    for (const StylePass& pass : style.passes)
        for (std::size_t row = 0; row < table.size(); ++row) {
            if (!draws(pass, table.shapes.dimension(row)) || !table.shapes.box(row).meets(view_.ground())) continue;
            for (const StyleRule* rule : pass.rules_for(view_.scale, field_values(table, row)))
                for (const Symbol& symbol : rule->symbols)
                    if (const auto* text = std::get_if<TextSymbol>(&symbol))
                        labels_.place(table.shapes[row], *text, label_words(*text, table, row, language));
        }
}

void MapFrame::note(const Style& style, const StyleRule& rule, Dimension dimension) {
    auto used = std::ranges::find(used_, &style, [](const auto& entry) { return entry.first; });
    if (used == used_.end()) used = used_.insert(used_.end(), {&style, {}});
    used->second.emplace(&rule, dimension);
}

std::vector<LegendEntry> MapFrame::legend() const {
    std::vector<LegendEntry> entries;
    for (std::size_t i = used_.size(); i-- > 0;) {
        const auto& [style, rules] = used_[i];
        std::vector<LegendEntry> of_style;
        for (const StylePass& pass : style->passes)
            for (const StyleRule& rule : pass.rules) {
                const auto used = rules.find(&rule);
                if (used == rules.end() || rule.title.zh.empty()) continue;
                auto entry = std::ranges::find_if(of_style, [&](const LegendEntry& each) {
                    return each.title == rule.title && each.dimension == used->second;
                });
                if (entry == of_style.end())
                    entry = of_style.insert(of_style.end(), {style->layer, rule.title, used->second, {}});
                for (const Symbol& symbol : rule.symbols)
                    if (!std::holds_alternative<TextSymbol>(symbol)) entry->symbols.push_back(&symbol);
            }
        std::ranges::move(of_style, std::back_inserter(entries));
    }
    return entries;
}

}  // namespace cunjing
