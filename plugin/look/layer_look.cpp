// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "plugin/look/layer_look.hpp"

#include <qgsfillsymbol.h>
#include <qgslinesymbol.h>
#include <qgsmarkersymbol.h>
#include <qgsnullsymbolrenderer.h>
#include <qgssinglesymbolrenderer.h>
#include <qgsvectorlayer.h>

#include <memory>

#include "plugin/look/form.hpp"
#include "plugin/look/style_labels.hpp"
#include "plugin/look/style_renderer.hpp"

namespace cunjing {
namespace {

/// What a layer without a style looks like.
std::unique_ptr<QgsSymbol> grey_symbol(Dimension dimension) {
    const QString ground = QStringLiteral("#60a0a0a0");
    const QString edge = QStringLiteral("#707070");
    switch (dimension) {
        case Dimension::polygon:
            return std::unique_ptr<QgsSymbol>(
                QgsFillSymbol::createSimple({{"color", ground}, {"outline_color", edge}, {"outline_width", "0.26"}}));
        case Dimension::line:
            return std::unique_ptr<QgsSymbol>(
                QgsLineSymbol::createSimple({{"line_color", edge}, {"line_width", "0.26"}}));
        case Dimension::point:
            return std::unique_ptr<QgsSymbol>(
                QgsMarkerSymbol::createSimple({{"color", ground}, {"outline_color", edge}, {"size", "2.4"}}));
        case Dimension::none: break;
    }
    return nullptr;
}

void paint(QgsVectorLayer& drawn, const Style& style, Dimension dimension, const std::filesystem::path& pictures) {
    const FilterWriter filters(drawn.fields());
    if (std::unique_ptr<QgsFeatureRenderer> renderer = renderer_of(style, dimension, filters, pictures))
        drawn.setRenderer(renderer.release());
    else
        drawn.setRenderer(new QgsNullSymbolRenderer);
    label(drawn, style, dimension, filters);
}

}  // namespace

std::vector<LookGroup> look_groups() {
    return {
        {LookGroup::tr("Villages and people"), {"village", "village_group", "household", "person"}},
        {LookGroup::tr("Waste and upkeep"), {"observation", "dump_site", "collection_point", "pile"}},
        {LookGroup::tr("Poultry and livestock"), {"coop", "pen_zone", "zone_candidate"}},
        {LookGroup::tr("Roads"), {"sign", "power_line", "road", "ditch"}},
        {LookGroup::tr("Buildings and facilities"), {"facility", "structure", "building", "homestead"}},
        {LookGroup::tr("Water"), {"water_source", "watercourse", "water"}},
        {LookGroup::tr("Land and zones"),
         {"restricted_area", "frontage_zone", "public_area", "residential_area", "sight_triangle", "road_strip",
          "side_strip", "idle_land", "cropland"}},
        {LookGroup::tr("Other"), {}},
    };
}

void dress(QgsVectorLayer& drawn, const Layer& layer, Dimension dimension, const StyleSet& styles) {
    LayerForm::give(drawn, layer);
    if (dimension == Dimension::none) return;
    if (styles.has(layer.name))
        paint(drawn, styles.of(layer.name), dimension, styles.folder());
    else
        drawn.setRenderer(new QgsSingleSymbolRenderer(grey_symbol(dimension).release()));
}

}  // namespace cunjing
