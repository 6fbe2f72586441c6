// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "tests/plugin/look/styled_layer.hpp"

#include <qgsexpressioncontextutils.h>
#include <qgsrendercontext.h>
#include <qgssymbollayer.h>

#include "gis/report/finding_layer.hpp"
#include "tests/plugin/small_town.hpp"

namespace cunjing {
namespace {

const char* type_of(FieldType type) {
    switch (type) {
        case FieldType::integer: return "integer";
        case FieldType::real: return "double";
        case FieldType::boolean: return "bool";
        case FieldType::date: return "date";
        case FieldType::text: break;
    }
    return "string";
}

Layer layer_called(const std::string& name) {
    return name == "finding" ? finding_layer(test_catalogue()) : Layer(test_catalogue().layer(name));
}

}  // namespace

const StyleSet& test_styles() {
    static const StyleSet styles = StyleSet::load(in_source("styles"));
    return styles;
}

std::vector<Dimension> dimensions_of(const Style& style) {
    if (style.layer == "evidence") return {Dimension::line, Dimension::polygon};
    return style.layer == "finding" ? std::vector{Dimension::point} : test_catalogue().layer(style.layer).dimensions;
}

std::unique_ptr<QgsVectorLayer> empty_table(const std::string& layer, Dimension dimension) {
    QString uri = dimension == Dimension::point  ? QStringLiteral("Point?crs=EPSG:4545")
                  : dimension == Dimension::line ? QStringLiteral("LineString?crs=EPSG:4545")
                                                 : QStringLiteral("Polygon?crs=EPSG:4545");
    if (layer != "evidence")
        for (const Field& field : layer_called(layer).fields)
            uri += QStringLiteral("&field=%1:%2").arg(QString::fromStdString(field.name), type_of(field.type));
    return std::make_unique<QgsVectorLayer>(uri, QString::fromStdString(layer), QStringLiteral("memory"));
}

QgsFeature feature_of(const QgsVectorLayer& table, const std::map<std::string, QVariant>& values) {
    QgsFeature feature(table.fields());
    for (const auto& [field, value] : values) feature.setAttribute(QString::fromStdString(field), value);
    return feature;
}

QString words_of(const QgsSymbolLayer& layer, int pass) {
    QStringList properties;
    const QVariantMap all = layer.properties();
    for (auto it = all.begin(); it != all.end(); ++it) properties << it.key() + '=' + it.value().toString();
    return QString::number(pass) + ' ' + layer.layerType() + ' ' + properties.join(' ');
}

QStringList drawn_layers(const QgsFeatureRenderer& renderer, const QgsVectorLayer& table, const QgsFeature& feature,
                         double scale) {
    QgsRenderContext context;
    context.setRendererScale(scale);
    context.expressionContext().appendScopes(QgsExpressionContextUtils::globalProjectLayerScopes(&table));
    context.expressionContext().lastScope()->setVariable(QStringLiteral("map_scale"), scale);
    context.expressionContext().setFeature(feature);
    const std::unique_ptr<QgsFeatureRenderer> own(renderer.clone());
    own->startRender(context, table.fields());
    QgsFeature asked = feature;
    QStringList layers;
    for (QgsSymbol* symbol : own->symbolsForFeature(asked, context))
        for (int i = 0; i < symbol->symbolLayerCount(); ++i)
            layers << words_of(*symbol->symbolLayer(i), symbol->symbolLayer(i)->renderingPass());
    own->stopRender(context);
    layers.sort();
    return layers;
}

}  // namespace cunjing
