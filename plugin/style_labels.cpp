// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "plugin/style_labels.hpp"

#include <qgsexpression.h>
#include <qgslabellinesettings.h>
#include <qgstextbuffersettings.h>

#include <QStringList>
#include <algorithm>

#include "plugin/style_paint.hpp"
#include "plugin/style_renderer.hpp"

namespace cunjing {
namespace {

using LabelRule = QgsRuleBasedLabeling::Rule;

constexpr double beside_point_mm = 1.8;

bool has_words(const StyleRule& rule) {
    return std::ranges::any_of(rule.symbols,
                               [](const Symbol& symbol) { return std::holds_alternative<TextSymbol>(symbol); });
}

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
    settings->fieldName =
        settings->isExpression ? words_of(text) : QString::fromStdString(text.label.front().field);
    settings->setFormat(format_of(text));
    switch (dimension) {
        case Dimension::line: {
            settings->placement = QgsPalLayerSettings::Curved;
            QgsLabelLineSettings along;
            along.setPlacementFlags(QgsLabeling::LinePlacementFlag::OnLine);
            along.setMergeLines(true);  // a road in pieces has one name
            settings->setLineSettings(along);
            break;
        }
        case Dimension::polygon: settings->placement = QgsPalLayerSettings::Horizontal; break;
        default:
            settings->placement = QgsPalLayerSettings::AroundPoint;
            settings->dist = beside_point_mm;
            settings->distUnits = QgsUnitTypes::RenderMillimeters;
    }
    return settings;
}

/// Words for a feature that has none: they keep it from the `else` rule of its pass.
std::unique_ptr<QgsPalLayerSettings> no_words() {
    auto settings = std::make_unique<QgsPalLayerSettings>();
    settings->isExpression = true;
    settings->fieldName = QStringLiteral("''");
    return settings;
}

void append(const StyleRule& rule, std::unique_ptr<QgsPalLayerSettings> settings, const FilterWriter& filters,
            LabelRule& parent) {
    const QString filter = rule.filter ? filters.written(*rule.filter) : QString();
    parent.appendChild(new LabelRule(settings.release(), rule.min_scale, rule.max_scale, filter,
                                     QString::fromStdString(rule.name), rule.is_else));
}

void append(const StylePass& pass, Dimension dimension, const FilterWriter& filters, LabelRule& root) {
    auto group = std::make_unique<LabelRule>(nullptr);
    for (const StyleRule& rule : pass.rules) {
        if (!has_words(rule)) append(rule, no_words(), filters, *group);
        for (const Symbol& symbol : rule.symbols)
            if (const auto* text = std::get_if<TextSymbol>(&symbol))
                append(rule, settings_of(*text, dimension), filters, *group);
    }
    root.appendChild(group.release());
}

}  // namespace

std::unique_ptr<QgsRuleBasedLabeling> labels_of(const Style& style, Dimension dimension, const FilterWriter& filters) {
    auto root = std::make_unique<LabelRule>(nullptr);
    for (const StylePass& pass : style.passes)
        if (draws(pass, dimension) && std::ranges::any_of(pass.rules, has_words))
            append(pass, dimension, filters, *root);
    if (root->children().isEmpty()) return nullptr;
    return std::make_unique<QgsRuleBasedLabeling>(root.release());
}

}  // namespace cunjing
