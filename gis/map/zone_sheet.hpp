// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <vector>

#include "gis/map/map_frame.hpp"
#include "gis/map/page.hpp"
#include "gis/map/sheet_output.hpp"
#include "gis/map/town_zones.hpp"

namespace cunjing {

/// The sheet by which one penning zone is designated: the zone among its neighbours with numbered corners, what is on
/// record of it, the set-backs, the table of corners, which goes on over further pages where it is long.
class ZoneSheet {
public:
    /// Takes the number under which the village's sheet lists the zone. All that is taken outlives this.
    ZoneSheet(const Printing& printing, const TownZones& zones, const MapVillage& village, const ListedZone& zone,
              int number);

    /// The pages, to be painted as long as this lives.
    [[nodiscard]] std::vector<SheetToPaint> pages() const;

private:
    void paint_first(QPainter& painter, const Lettering& lettering, int sheets) const;
    void paint_further(QPainter& painter, const Lettering& lettering, int sheet, int sheets, std::size_t first) const;
    /// Where the table of corners stands on the first sheet and on further ones.
    [[nodiscard]] QRectF first_table() const;
    [[nodiscard]] QRectF further_table() const;
    void paint_map(const Page& page, const QRectF& legend) const;
    [[nodiscard]] FrameContent content(std::vector<ListedFinding>& measured) const;

    const Printing& printing_;
    const TownZones& zones_;
    const MapVillage& village_;
    const ListedZone& zone_;
    int number_;
    const PageSize& size_;
    PageParts parts_;
    GroundView view_;
};

}  // namespace cunjing
