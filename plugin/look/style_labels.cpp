// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "plugin/look/style_labels.hpp"

#include <qgsexpression.h>
#include <qgslabellinesettings.h>
#include <qgslabelobstaclesettings.h>
#include <qgsrulebasedlabeling.h>
#include <qgstextbuffersettings.h>
#include <qgsvectorlayer.h>
#include <qgsvectorlayerlabeling.h>

#include <QStringList>
#include <memory>

#include "plugin/look/style_paint.hpp"
#include "plugin/look/style_renderer.hpp"
#include "plugin/qgis_compat.hpp"

namespace cunjing {
namespace {

using LabelRule = QgsRuleBasedLabeling::Rule;

constexpr double beside_point_mm = 1.8;

/// Fields and fixed words one behind the other; nothing where a field holds nothing.
QString words_of(const TextSymbol& text) {
    QStringList parts;
    for (const TextSymbol::Part& part : text.label)
        parts << (part.field.empty() ? QgsExpression::quotedString(QString::fromStdString(part.words))
                                     : QgsExpression::quotedColumnRef(QString::fromStdString(part.field)));
    return parts.join(QStringLiteral(" || "));
}

QgsTextFormat format_of(const TextSymbol& text) {
    QgsTextFormat format;
    format.setSize(text.size.value);
    format.setSizeUnit(unit_of(text.size));
    format.setColor(colour_of(text.colour));
    if (!text.halo) return format;
    QgsTextBufferSettings halo;
    halo.setEnabled(true);
    halo.setSize(text.halo_width.value);
    halo.setSizeUnit(unit_of(text.halo_width));
    halo.setColor(colour_of(*text.halo));
    format.setBuffer(halo);
    return format;
}

std::unique_ptr<QgsPalLayerSettings> settings_of(const TextSymbol& text, Dimension dimension) {
    auto settings = std::make_unique<QgsPalLayerSettings>();
    settings->isExpression = text.label.size() != 1 || text.label.front().field.empty();
    settings->fieldName = settings->isExpression ? words_of(text) : QString::fromStdString(text.label.front().field);
    settings->setFormat(format_of(text));
    switch (dimension) {
        case Dimension::line: {
            settings->placement = LabelPlacement::Curved;
            QgsLabelLineSettings along;
            along.setPlacementFlags(label_on_the_line);
            along.setMergeLines(true);  // a road in pieces has one name
            settings->setLineSettings(along);
            break;
        }
        case Dimension::polygon: settings->placement = LabelPlacement::Horizontal; break;
        default:
            settings->placement = LabelPlacement::AroundPoint;
            settings->dist = beside_point_mm;
            settings->distUnits = sheet_millimetres;
    }
    return settings;
}

void append(const StylePass& pass, Dimension dimension, const FilterWriter& filters, LabelRule& root) {
    for (const StyleRule& rule : pass.rules)
        for (const Symbol& symbol : rule.symbols)
            if (const auto* text = std::get_if<TextSymbol>(&symbol))
                root.appendChild(new LabelRule(settings_of(*text, dimension).release(), rule.min_scale, rule.max_scale,
                                               filters.written(rule, pass), QString::fromStdString(rule.name)));
}

}  // namespace

void label(QgsVectorLayer& drawn, const Style& style, Dimension dimension, const FilterWriter& filters) {
    auto root = std::make_unique<LabelRule>(nullptr);
    for (const StylePass& pass : style.passes)
        if (draws(pass, dimension)) append(pass, dimension, filters, *root);
    const bool has_labels = !root->children().isEmpty();
    drawn.setLabeling(has_labels ? new QgsRuleBasedLabeling(root.release()) : nullptr);
    drawn.setLabelsEnabled(has_labels);
}

void keep_clear(QgsVectorLayer& drawn) {
    QgsPalLayerSettings settings;
    settings.drawLabels = false;
    QgsLabelObstacleSettings obstacle;
    obstacle.setIsObstacle(true);
    obstacle.setFactor(2);  // the most that QGIS's own dialog offers
    settings.setObstacleSettings(obstacle);
    drawn.setLabeling(new QgsVectorLayerSimpleLabeling(settings));
    drawn.setLabelsEnabled(true);
}

}  // namespace cunjing
