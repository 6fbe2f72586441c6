// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "plugin/layer_look.hpp"

#include <qgscategorizedsymbolrenderer.h>
#include <qgsdefaultvalue.h>
#include <qgseditorwidgetsetup.h>
#include <qgsfillsymbol.h>
#include <qgslinesymbol.h>
#include <qgsmarkersymbol.h>
#include <qgssinglesymbolrenderer.h>
#include <qgsvectorlayer.h>

#include <algorithm>
#include <map>
#include <memory>

#include "plugin/language.hpp"
#include "plugin/name_labels.hpp"

namespace cunjing {
namespace {

/// Colours are #RRGGBB or #AARRGGBB; `pattern` is a fill style, or the mark of a point, or a line style.
struct Look {
    QString fill;
    QString outline;
    QString pattern = QStringLiteral("solid");
    double outline_mm = 0.26;
    QString mark = QStringLiteral("circle");
    double mark_mm = 2.4;
};

const std::map<std::string, Look, std::less<>>& looks() {
    static const std::map<std::string, Look, std::less<>> table = {
        {"village", {"#ffffff", "#7b4f9d", "no", 0.7, "star", 2.8}},
        {"village_group", {"#ffffff", "#b39cc7", "no", 0.3}},
        {"household", {"#8d8d8d", "#ffffff", "solid", 0.1, "circle", 1.2}},
        {"road", {"#8c8c8c", "#8c8c8c", "solid", 0.5}},
        {"ditch", {"#2f8fc4", "#2f8fc4", "dash", 0.35}},
        {"power_line", {"#9b59b6", "#9b59b6", "dot", 0.3}},
        {"sign", {"#2c5aa0", "#ffffff", "solid", 0.2, "triangle", 2.0}},
        {"water", {"#a9d5ee", "#3b8ab8"}},
        {"watercourse", {"#3b8ab8", "#3b8ab8", "solid", 0.5}},
        {"water_source", {"#1f6fb2", "#ffffff", "solid", 0.3, "diamond", 2.6}},
        {"building", {"#d9c3ab", "#8a6f55"}},
        {"homestead", {"#40e8d8b8", "#b59c6f", "solid", 0.2}},
        {"structure", {"#b9a3c9", "#6f4f86"}},
        {"coop", {"#f5a623", "#9a5b00", "solid", 0.3, "pentagon", 2.4}},
        {"pen_zone", {"#ff8fbf3f", "#5f8f1f", "dense5", 0.5}},
        {"public_area", {"#50ffe08a", "#c9a227", "solid", 0.3}},
        {"residential_area", {"#38f2b8a0", "#cf8a6a", "solid", 0.3}},
        {"road_strip", {"#40b8b8b8", "#8c8c8c", "solid", 0.2}},
        {"side_strip", {"#309fd39f", "#6aa86a", "no", 0.2}},
        {"sight_triangle", {"#40f5d76e", "#b7950b", "b_diagonal", 0.2}},
        {"frontage_zone", {"#30f7cfe0", "#d58aa9", "solid", 0.2}},
        {"idle_land", {"#40cfcfa0", "#9a9a5a", "solid", 0.2}},
        {"restricted_area", {"#90c0392b", "#c0392b", "b_diagonal", 0.4}},
        {"cropland", {"#50cfe5b4", "#9cbf78", "solid", 0.2}},
        {"dump_site", {"#7a4b2a", "#3d2412", "solid", 0.3, "triangle", 2.6}},
        {"collection_point", {"#2e8b57", "#ffffff", "solid", 0.3, "square", 2.0}},
        {"pile", {"#c49a6c", "#6b4f2f", "solid", 0.2, "square", 2.0}},
        {"observation", {"#008b8b", "#ffffff", "solid", 0.2, "circle", 1.7}},
        {"facility", {"#e8b4cb", "#a8456f", "solid", 0.3, "diamond", 2.2}},
    };
    return table;
}

std::unique_ptr<QgsSymbol> plain_symbol(Dimension dimension, const Look& look) {
    const QString width = QString::number(look.outline_mm);
    switch (dimension) {
        case Dimension::polygon:
            return std::unique_ptr<QgsSymbol>(QgsFillSymbol::createSimple({{"color", look.fill},
                                                                           {"style", look.pattern},
                                                                           {"outline_color", look.outline},
                                                                           {"outline_width", width}}));
        case Dimension::line:
            return std::unique_ptr<QgsSymbol>(QgsLineSymbol::createSimple({{"line_color", look.outline},
                                                                           {"line_style", look.pattern},
                                                                           {"line_width", width},
                                                                           {"capstyle", "round"},
                                                                           {"joinstyle", "round"}}));
        case Dimension::point:
            return std::unique_ptr<QgsSymbol>(QgsMarkerSymbol::createSimple({{"name", look.mark},
                                                                             {"color", look.fill},
                                                                             {"outline_color", look.outline},
                                                                             {"outline_width", width},
                                                                             {"size", QString::number(look.mark_mm)}}));
        case Dimension::none: break;
    }
    return nullptr;
}

/// Roads as wide as their class is high: the catalogue lists the classes from national road to footpath.
std::unique_ptr<QgsFeatureRenderer> road_classes(const Field& field, const Look& look) {
    const auto line = [&look](double width_mm) {
        return QgsLineSymbol::createSimple({{"line_color", look.outline},
                                            {"line_width", QString::number(width_mm)},
                                            {"capstyle", "round"},
                                            {"joinstyle", "round"}});
    };
    QgsCategoryList classes;
    double width_mm = 1.3;
    for (const FieldValue& value : field.values) {
        std::unique_ptr<QgsSymbol> symbol(line(width_mm));
        classes.append({QString::fromStdString(value.code), symbol.release(), shown(value.title)});
        width_mm = std::max(0.25, width_mm - 0.17);
    }
    std::unique_ptr<QgsSymbol> other(line(look.outline_mm));
    classes.append({QVariant(), other.release(), shown({"等级不明", "class unknown"})});
    return std::make_unique<QgsCategorizedSymbolRenderer>(QString::fromStdString(field.name), classes);
}

void title_fields(QgsVectorLayer& drawn, const Layer& layer) {
    for (const Field& field : layer.fields) {
        const int index = drawn.fields().lookupField(QString::fromStdString(field.name));
        if (index < 0) continue;
        drawn.setFieldAlias(index, shown(field.title));
        if (field.name == "uid")
            drawn.setDefaultValueDefinition(index, QgsDefaultValue(QStringLiteral("uuid('WithoutBraces')")));
        if (field.values.empty()) continue;
        QVariantList words;
        for (const FieldValue& value : field.values)
            words.append(QVariantMap{{shown(value.title), QString::fromStdString(value.code)}});
        drawn.setEditorWidgetSetup(index, QgsEditorWidgetSetup(QStringLiteral("ValueMap"), {{"map", words}}));
    }
}

}  // namespace

const std::vector<LookGroup>& look_groups() {
    static const std::vector<LookGroup> groups = {
        {{"村界与人户", "Villages and people"}, {"village", "village_group", "household", "person"}},
        {{"环境卫生", "Waste and upkeep"}, {"observation", "dump_site", "collection_point", "pile"}},
        {{"畜禽养殖", "Poultry and livestock"}, {"coop", "pen_zone"}},
        {{"道路", "Roads"}, {"sign", "power_line", "road", "ditch"}},
        {{"建筑与设施", "Buildings and facilities"}, {"facility", "structure", "building", "homestead"}},
        {{"水体", "Water"}, {"water_source", "watercourse", "water"}},
        {{"用地与管控区", "Land and zones"},
         {"restricted_area", "frontage_zone", "public_area", "residential_area", "sight_triangle", "road_strip",
          "side_strip", "idle_land", "cropland"}},
        {{"其他", "Other"}, {}},
    };
    return groups;
}

void dress(QgsVectorLayer& drawn, const Layer& layer, Dimension dimension) {
    title_fields(drawn, layer);
    static const Look grey = {"#60a0a0a0", "#707070"};
    const auto found = looks().find(layer.name);
    const Look& look = found == looks().end() ? grey : found->second;
    const Field* road_class = layer.name == "road" ? layer.find("class") : nullptr;
    if (road_class != nullptr && !road_class->values.empty()) {
        drawn.setRenderer(road_classes(*road_class, look).release());
    } else if (std::unique_ptr<QgsSymbol> symbol = plain_symbol(dimension, look)) {
        drawn.setRenderer(new QgsSingleSymbolRenderer(symbol.release()));
    }
    if (layer.name == "village" && dimension == Dimension::polygon) label_by_name(drawn);
}

}  // namespace cunjing
