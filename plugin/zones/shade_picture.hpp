// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <qgscoordinatetransform.h>
#include <qgsmaptopixel.h>
#include <qgsrectangle.h>

#include <QBrush>
#include <QImage>
#include <QVector>
#include <functional>
#include <memory>

#include "plugin/zones/zone_plan.hpp"

namespace cunjing {

/// What part of the map is to be shaded.
struct ShadeOrder {
    std::shared_ptr<const ZonePlan> plan;  // of the desk, and of a thread that may outlast the desk's hold on it
    QgsRectangle view;                     // in the map's CRS
    QgsMapToPixel to_pixel;
    QSize size_px;
    QgsCoordinateTransform to_map;  // from the work CRS
};

/// Forbidden ground of a part of the map.
struct ShadePicture {
    QImage image;
    QgsRectangle view;                   // in the map's CRS
    QVector<QVector<QgsPointXY>> edges;  // of all of it together, closed rings in the map's CRS
};

/// How the ground of a constraint is hatched.
/// Takes the constraint's place in the rule.
[[nodiscard]] QBrush hatching(std::size_t constraint);
/// How what lies in no village is hatched.
[[nodiscard]] QBrush hatching_outside();

/// Draws what constraints forbid, village by village, each constraint in its own hatching.
/// Takes what says that the picture is no longer wanted: then nothing is given.
[[nodiscard]] ShadePicture shade(const ShadeOrder& order, const std::function<bool()>& is_unwanted);

}  // namespace cunjing
