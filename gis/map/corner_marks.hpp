// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <vector>

#include "gis/map/ground_view.hpp"
#include "gis/map/page.hpp"
#include "gis/map/tags.hpp"
#include "gis/report/penning_zones.hpp"

namespace cunjing {

/// A zone's boundary with its numbered corners upon a map, the numbers outside of the zone, those of holes inside them.
class CornerMarks {
public:
    /// Takes a part of the frame that is taken.
    CornerMarks(const ListedZone& zone, const GroundView& view, const QRectF& taken_mm, const Lettering& lettering,
                double parts);

    /// Where the numbers stand, for others to keep away.
    [[nodiscard]] std::vector<QRectF> boxes() const;
    void paint(const Page& page) const;
    /// What the signs mean; how many numbers found no room.
    void paint_key(const Page& page, const QRectF& box) const;

private:
    const ListedZone& zone_;
    GroundView view_;
    std::vector<Tag> tags_;
    std::vector<std::optional<QRectF>> placed_;
};

}  // namespace cunjing
