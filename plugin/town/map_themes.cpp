// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "plugin/town/map_themes.hpp"

#include <qgsmaplayerstylemanager.h>
#include <qgsmapthemecollection.h>
#include <qgsproject.h>
#include <qgsvectorlayer.h>

#include <algorithm>

#include "plugin/town/layer_mark.hpp"

namespace cunjing {
namespace {

bool shows_something(const QgsMapThemeCollection& themes, const QString& title) {
    return themes.hasMapTheme(title) && !themes.mapThemeState(title).validLayerRecords().isEmpty();
}

}  // namespace

std::vector<TownTheme> town_themes() {
    return {{TownTheme::tr("Findings"),
             {"finding", "village", "road", "ditch", "water", "building", "structure", "coop", "dump_site", "pile",
              "pen_zone"}},
            {TownTheme::tr("Zones"),
             {"village", "village_group", "road", "water", "building", "pen_zone", "restricted_area", "public_area",
              "residential_area", "frontage_zone", "idle_land"}},
            {TownTheme::tr("Patrol"), {"village", "road", "ditch", "observation", "collection_point", "dump_site"}}};
}

void add_themes(QgsProject& project, const QList<QgsVectorLayer*>& layers, const QList<QgsMapLayer*>& base_maps) {
    QgsMapThemeCollection& themes = *project.mapThemeCollection();
    for (const TownTheme& theme : town_themes()) {
        if (shows_something(themes, theme.title)) continue;
        QgsMapThemeCollection::MapThemeRecord shown;
        const auto add = [&](QgsMapLayer* layer) {
            QgsMapThemeCollection::MapThemeLayerRecord record(layer);
            record.usingCurrentStyle = true;
            record.currentStyle = layer->styleManager()->currentStyle();
            shown.addLayerRecord(record);
        };
        for (QgsVectorLayer* layer : layers)
            if (std::ranges::find(theme.layers, layer_mark(*layer)) != theme.layers.end() && layer->isSpatial())
                add(layer);
        for (QgsMapLayer* layer : base_maps) add(layer);
        themes.insert(theme.title, shown);
    }
}

}  // namespace cunjing
