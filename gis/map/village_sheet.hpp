// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "gis/map/map_frame.hpp"
#include "gis/map/page.hpp"
#include "gis/map/sheet_findings.hpp"
#include "gis/map/sheet_output.hpp"
#include "gis/report/penning_zones.hpp"

namespace cunjing {

/// The map of one village, or of a part of it, with the pages that its table of findings goes on over.
class VillageSheet {
public:
    /// Reads what the map shows. Takes the ground that it is of, and the scale's denominator; nothing: the largest of
    /// the template's at which the ground fits. Takes zones that are numbered and listed instead of findings, which
    /// outlive this; null: none.
    VillageSheet(const Printing& printing, const MapVillage& village, const Box& ground, const EvidenceShapes& evidence,
                 std::optional<double> scale, const std::vector<ListedZone>* zones = nullptr);

    /// The pages, to be painted as long as this lives.
    [[nodiscard]] std::vector<SheetToPaint> pages() const;
    [[nodiscard]] const MapVillage& village() const { return village_; }
    [[nodiscard]] const std::vector<SheetFinding>& findings() const { return content_.findings; }
    [[nodiscard]] double scale() const { return view_.scale; }
    [[nodiscard]] const GroundView& view() const { return view_; }

private:
    struct Choice {
        bool upright = false;
        double scale = 0;
    };
    [[nodiscard]] QRectF map_frame(bool upright) const;
    [[nodiscard]] double fitting_scale(bool upright) const;
    [[nodiscard]] Choice choose(std::optional<double> scale) const;
    void read();
    [[nodiscard]] std::size_t row_count() const { return zones_ == nullptr ? findings().size() : zones_->size(); }
    [[nodiscard]] std::size_t rows_in(const Page& page, const QRectF& box) const;
    void paint_table(const Page& page, const QRectF& box, std::size_t first) const;
    void paint_first(QPainter& painter, const Lettering& lettering, int sheets) const;
    void paint_further(QPainter& painter, const Lettering& lettering, int sheet, int sheets, std::size_t first) const;

    Printing printing_;
    const MapVillage& village_;
    const std::vector<ListedZone>* zones_;  // null: findings are listed
    Box ground_;
    bool upright_ = false;
    PageParts parts_;
    GroundView view_;
    FrameContent content_;
};

}  // namespace cunjing
