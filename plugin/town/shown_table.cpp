// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "plugin/town/shown_table.hpp"

#include <qgsproviderregistry.h>
#include <qgsprovidersublayerdetails.h>

#include <algorithm>

#include "plugin/language.hpp"
#include "plugin/look/layer_look.hpp"

namespace cunjing {
namespace {

/// Points above lines above polygons, as they are drawn.
std::vector<Dimension> top_to_bottom(const Layer& layer) {
    std::vector<Dimension> dimensions = layer.dimensions;
    if (dimensions.empty()) dimensions.push_back(Dimension::none);
    std::ranges::sort(dimensions);
    return dimensions;
}

QString table_title(const Layer& layer, Dimension dimension) {
    const bool one_of_two = dimension == Dimension::point && layer.dimensions.size() > 1;
    return shown(layer.title) + (one_of_two ? ShownGroup::tr(" (points)") : QString());
}

/// The layers of a group. The last one takes those that no group names.
std::vector<const Layer*> layers_of(const Catalogue& catalogue, const std::vector<LookGroup>& looks,
                                    std::size_t group) {
    std::vector<const Layer*> layers;
    for (const std::string& name : looks[group].layers)
        if (const Layer* layer = catalogue.find_layer(name)) layers.push_back(layer);
    if (group + 1 < looks.size()) return layers;
    const auto is_named = [&](const std::string& name) {
        return std::ranges::any_of(
            looks, [&](const LookGroup& look) { return std::ranges::find(look.layers, name) != look.layers.end(); });
    };
    for (const auto& layer : catalogue.layers())
        if (!is_named(layer->name)) layers.push_back(layer.get());
    return layers;
}

}  // namespace

QHash<QString, QString> table_uris(const QString& file) {
    QHash<QString, QString> uris;
    for (const QgsProviderSublayerDetails& table : QgsProviderRegistry::instance()->querySublayers(file))
        if (table.providerKey() == QLatin1String("ogr")) uris.insert(table.name(), table.uri());
    return uris;
}

std::vector<ShownGroup> shown_groups(const Catalogue& catalogue, const QHash<QString, QString>& uris,
                                     const QStringList& other_tables) {
    std::vector<ShownGroup> groups;
    const std::vector<LookGroup> looks = look_groups();
    for (std::size_t i = 0; i < looks.size(); ++i) {
        ShownGroup group{looks[i].title, {}};
        for (const Layer* layer : layers_of(catalogue, looks, i))
            for (const Dimension dimension : top_to_bottom(*layer)) {
                const QString table = QString::fromStdString(layer->table_name(dimension));
                if (uris.contains(table))
                    group.tables.push_back({table, uris[table], table_title(*layer, dimension), layer, dimension});
            }
        groups.push_back(std::move(group));
    }
    ShownGroup others{ShownGroup::tr("Other tables of this file"), {}};
    for (const QString& table : other_tables)
        if (uris.contains(table)) others.tables.push_back({table, uris[table], table, nullptr, Dimension::none});
    groups.push_back(std::move(others));
    return groups;
}

}  // namespace cunjing
