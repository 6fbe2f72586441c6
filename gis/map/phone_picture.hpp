// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "gis/map/map_frame.hpp"
#include "gis/map/page.hpp"
#include "gis/map/sheet_findings.hpp"
#include "gis/map/sheet_output.hpp"

namespace cunjing {

/// The picture of a village for a chat group, on a phone: its map with the findings, how many there are, and the five
/// worst in words. It goes from hand to hand, so it has neither names of people nor coordinates, whoever asks for it.
class PhonePicture {
public:
    /// Takes the page of `styles/pages/phone.yaml`, and a village that is somewhere. All that is taken outlives this.
    PhonePicture(const Printing& printing, const PageTemplate& page, const MapVillage& village,
                 const EvidenceShapes& evidence);

    /// The picture, to be painted as long as this lives.
    [[nodiscard]] SheetToPaint sheet() const;
    /// The dots an inch at which it is 1080 dots wide.
    static constexpr int dpi = 254;

private:
    void paint(const Page& page) const;
    void paint_heading(const Page& page, const QRectF& box) const;
    void paint_map(const Page& page, const QRectF& box) const;
    void paint_small_marks(const Page& page) const;
    void paint_counts(const Page& page, const QRectF& box) const;
    void paint_worst(const Page& page, const QRectF& box) const;
    void paint_line(const Page& page, const QRectF& box, const SheetFinding& finding) const;

    const Printing& printing_;
    const MapVillage& village_;
    QSizeF sheet_mm_;
    PageParts parts_;
    GroundView view_;
    std::vector<SheetFinding> findings_;  // worst first
    FrameContent ground_;
    FrameContent numbered_;  // the worst findings
};

}  // namespace cunjing
