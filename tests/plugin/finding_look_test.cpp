// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "plugin/finding_look.hpp"

#include <qgscategorizedsymbolrenderer.h>
#include <qgsexpressioncontextutils.h>
#include <qgsmarkersymbol.h>
#include <qgsrendercontext.h>
#include <qgsvectorlayer.h>

#include <catch2/catch.hpp>

namespace cunjing {
namespace {

struct Drawn {
    double size_mm = 0;
    QColor colour;
};

/// How the layer's own renderer draws a finding of this verdict and severity.
Drawn drawn_as(const QString& verdict, const QVariant& severity) {
    QgsVectorLayer layer(QStringLiteral("Point?crs=EPSG:4545&field=verdict:string&field=severity:integer"),
                         QStringLiteral("finding"), QStringLiteral("memory"));
    dress_findings(layer);
    QgsFeature finding(layer.fields());
    finding.setAttribute(0, verdict);
    finding.setAttribute(1, severity);
    QgsRenderContext context;
    context.expressionContext().appendScopes(QgsExpressionContextUtils::globalProjectLayerScopes(&layer));
    context.expressionContext().setFeature(finding);
    const std::unique_ptr<QgsFeatureRenderer> renderer(layer.renderer()->clone());
    renderer->startRender(context, layer.fields());
    const auto* mark = dynamic_cast<QgsMarkerSymbol*>(renderer->symbolForFeature(finding, context));
    const Drawn drawn = mark == nullptr ? Drawn{} : Drawn{mark->size(), mark->color()};
    renderer->stopRender(context);
    return drawn;
}

}  // namespace

TEST_CASE("the graver a violation, the larger its mark on the map") {
    const double severe = drawn_as("violated", 3).size_mm;
    const double serious = drawn_as("violated", 2).size_mm;
    const double minor = drawn_as("violated", 1).size_mm;
    CHECK(severe > serious);
    CHECK(serious > minor);
    CHECK(minor > 0);
}

TEST_CASE("a severity out of range or missing is still drawn") {
    CHECK(drawn_as("violated", 9).colour == drawn_as("violated", 3).colour);
    CHECK(drawn_as("violated", 0).colour == drawn_as("violated", 1).colour);
    CHECK(drawn_as("violated", QVariant()).colour == drawn_as("violated", 1).colour);
}

TEST_CASE("map and list show a finding in the same colour, each kind in its own") {
    std::vector<QRgb> seen;
    for (const auto& [verdict, severity] : std::vector<std::pair<QString, int>>{
             {"violated", 3}, {"violated", 2}, {"violated", 1}, {"doubtful", 3}, {"undetermined", 1}}) {
        const Drawn drawn = drawn_as(verdict, severity);
        CHECK(drawn.colour == finding_look(verdict, severity).colour);
        CHECK(std::ranges::count(seen, drawn.colour.rgb()) == 0);
        seen.push_back(drawn.colour.rgb());
    }
}

}  // namespace cunjing
