// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <map>
#include <string>
#include <vector>

#include "gis/map/finding_placer.hpp"
#include "gis/map/label_placer.hpp"
#include "gis/map/map_source.hpp"
#include "gis/map/sheet_finding.hpp"
#include "gis/map/symbol_painter.hpp"
#include "gis/map/theme.hpp"
#include "gis/style/style_set.hpp"

namespace cunjing {

/// An entry of a legend: a kind of feature that the sheet shows.
struct LegendEntry {
    std::string layer;
    Text title;
    Dimension dimension = Dimension::none;
    std::vector<const Symbol*> symbols;
};

/// What a frame shows of the ground.
struct FrameContent {
    std::vector<Table> tables;  // bottom first
    std::vector<SheetFinding> findings;
    Language language = Language::zh;     // of names that are words of the catalogue
    const MapVillage* village = nullptr;  // whose surroundings are paled; null: nothing is
    double least_dimension_mm = 6;        // shorter evidence has no length written at it; 0: all has, room or not
    double least_evidence_mm = 1.5;       // smaller evidence is under its mark, and not drawn
    double farthest_evidence_m = 100;     // nor a line to what is far away, which shows nothing but that
};

/// Paints the ground into a frame: layers, the paler surroundings of the village, evidence, findings with their
/// numbers, names where room is left.
class MapFrame {
public:
    MapFrame(QPainter& painter, const Lettering& lettering, const StyleSet& styles, const MapSource& source,
             GroundView view);

    /// Keeps marks and words away from a part of the frame.
    void keep_free(const QRectF& box_mm) { room_.take(box_mm); }
    void paint(const FrameContent& content);

    /// What was painted, in the order of the layers from the top, and of the rules in their styles.
    [[nodiscard]] std::vector<LegendEntry> legend() const;
    /// How many findings have no number, for want of room.
    [[nodiscard]] std::size_t unnumbered() const { return unnumbered_; }
    /// How many lie outside of the frame.
    [[nodiscard]] std::size_t outside() const { return outside_; }

private:
    void paint_table(const Table& table, const Style& style);
    void pale_surroundings(const MapVillage& village);
    void paint_evidence(const SheetFinding& finding, const FrameContent& content);
    void paint_length(const Shape& evidence, double least_mm);
    void paint_findings(const std::vector<SheetFinding>& findings);
    void paint_leader(QPointF from_mm, QPointF to_mm);
    void write_number(int number, const PlacedMark& placed);
    void note_mark(const Style& style, const ListedFinding& finding);
    void write_names(const Table& table, const Style& style, Language language);
    void note(const Style& style, const StyleRule& rule, Dimension dimension);

    QPainter& painter_;
    const Lettering& lettering_;
    const StyleSet& styles_;
    const MapSource& source_;
    GroundView view_;
    SymbolPainter symbols_;
    SheetRoom room_;
    LabelPlacer labels_;
    std::size_t unnumbered_ = 0;
    std::size_t outside_ = 0;
    std::vector<std::pair<const Style*, std::map<const StyleRule*, Dimension>>> used_;  // rules by style
};

}  // namespace cunjing
