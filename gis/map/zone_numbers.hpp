// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <vector>

#include "gis/map/ground_view.hpp"
#include "gis/map/tags.hpp"
#include "gis/report/penning_zones.hpp"

namespace cunjing {

/// The numbers under which a village's sheet lists its zones, in circles beside them.
class ZoneNumbers {
public:
    /// Takes a part of the frame that is taken.
    ZoneNumbers(const std::vector<ListedZone>& zones, const GroundView& view, const QRectF& taken_mm,
                const Lettering& lettering, double parts);

    /// Where they stand, for others to keep away.
    [[nodiscard]] std::vector<QRectF> boxes() const;
    void paint(QPainter& painter, const Lettering& lettering) const;

private:
    double parts_;
    std::vector<Tag> tags_;
    std::vector<std::optional<QRectF>> placed_;
};

}  // namespace cunjing
