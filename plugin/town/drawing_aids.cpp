// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "plugin/town/drawing_aids.hpp"

#include <qgsproject.h>
#include <qgsvectorlayer.h>

#include <algorithm>
#include <array>
#include <string_view>

#include "plugin/qgis_compat.hpp"
#include "plugin/town/layer_mark.hpp"

namespace cunjing {
namespace {

constexpr double snapping_px = 10;

/// What drawing against a layer means.
struct DrawnAgainst {
    std::string_view layer;
    bool parts_the_ground = false;  // no place lies in two of its features
};

/// Roads, ditches and waters: ends meet there. Buildings, parcels, zones: sides are shared there. A coop or a dump
/// is drawn where it is, so nothing snaps to those. Only villages part the ground: a zone may lie within another's
/// reach, and a building may stand over a homestead.
constexpr std::array drawn_against{
    DrawnAgainst{"village", true}, DrawnAgainst{"village_group"}, DrawnAgainst{"road"},
    DrawnAgainst{"ditch"},         DrawnAgainst{"watercourse"},   DrawnAgainst{"water"},
    DrawnAgainst{"building"},      DrawnAgainst{"homestead"},     DrawnAgainst{"idle_land"},
    DrawnAgainst{"cropland"},      DrawnAgainst{"pen_zone"},      DrawnAgainst{"restricted_area"}};

const DrawnAgainst* entry_of(const QgsVectorLayer& drawn) {
    const std::string layer = layer_mark(drawn);
    const auto* const found = std::ranges::find(drawn_against, std::string_view(layer), &DrawnAgainst::layer);
    return found == drawn_against.end() ? nullptr : &*found;
}

}  // namespace

void set_drawing_aids(QgsProject& project, const QList<QgsVectorLayer*>& layers) {
    QgsSnappingConfig snapping = project.snappingConfig();
    snapping.setEnabled(true);
    snap_by_layer(snapping);
    QList<QgsVectorLayer*> apart = project.avoidIntersectionsLayers();
    for (QgsVectorLayer* drawn : layers) {
        const DrawnAgainst* entry = entry_of(*drawn);
        if (!drawn->isSpatial()) continue;
        snapping.setIndividualLayerSettings(drawn, snapping_within(snapping_px, entry != nullptr));
        if (entry != nullptr && entry->parts_the_ground && has_polygons(*drawn) && !apart.contains(drawn))
            apart.append(drawn);
    }
    project.setSnappingConfig(snapping);
    project.setTopologicalEditing(true);
    avoid_overlaps(project, apart);
}

}  // namespace cunjing
