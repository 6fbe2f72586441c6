// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/derive/derive.hpp"

#include <map>

#include "gis/base/error.hpp"
#include "gis/derive/drawn_features.hpp"
#include "gis/derive/frontage_zone.hpp"
#include "gis/derive/public_area.hpp"
#include "gis/derive/residential_area.hpp"
#include "gis/derive/road_strip.hpp"
#include "gis/derive/side_strip.hpp"
#include "gis/derive/sight_triangles.hpp"
#include "gis/derive/water_range.hpp"

namespace cunjing {
namespace {

using Compute = Table (*)(const DerivedLayer&, const DeriveInput&, Progress&);

/// How each derived layer is computed.
const std::map<std::string, Compute>& computations() {
    static const std::map<std::string, Compute> known{
        {"frontage_zone", frontage_zones},   {"public_area", public_areas}, {"residential_area", residential_areas},
        {"restricted_area", water_ranges},   {"road_strip", road_strips},   {"side_strip", side_strips},
        {"sight_triangle", sight_triangles},
    };
    return known;
}

}  // namespace

Table derive(const DerivedLayer& layer, const DeriveInput& input, Progress& progress) {
    const auto compute = computations().find(layer.layer->name);
    if (compute == computations().end())
        throw ConfigError(say("derived.yaml：没有推算图层 {} 的方法",
                              "derived.yaml: there is no way to compute the layer {}", layer.layer->name));
    return without_replaced(layer, compute->second(layer, input, progress), input);
}

}  // namespace cunjing
