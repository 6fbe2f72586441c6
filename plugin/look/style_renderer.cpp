// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "plugin/look/style_renderer.hpp"

#include <algorithm>
#include <vector>

#include "plugin/language.hpp"
#include "plugin/look/style_symbol.hpp"

namespace cunjing {
namespace {

/// A rule of QGIS: the rules of some passes that take the same features.
struct JoinedRule {
    const StyleRule* first = nullptr;
    QString filter;
    SymbolLayers layers;
};

bool takes_same(const JoinedRule& joined, const StyleRule& rule, const QString& filter) {
    const StyleRule& first = *joined.first;
    return joined.filter == filter && first.title == rule.title && first.min_scale == rule.min_scale &&
           first.max_scale == rule.max_scale;
}

void add(const StyleRule& rule, const QString& filter, SymbolLayers layers, std::vector<JoinedRule>& joined) {
    const auto same =
        std::ranges::find_if(joined, [&](const JoinedRule& each) { return takes_same(each, rule, filter); });
    if (same == joined.end())
        joined.push_back({&rule, filter, std::move(layers)});
    else
        std::ranges::move(layers, std::back_inserter(same->layers));
}

std::vector<JoinedRule> joined_rules(const Style& style, Dimension dimension, const FilterWriter& filters,
                                     const std::filesystem::path& pictures) {
    std::vector<JoinedRule> joined;
    int number = 0;
    for (const StylePass& pass : style.passes) {
        if (draws(pass, dimension))
            for (const StyleRule& rule : pass.rules) {
                SymbolLayers layers = symbol_layers(rule.symbols, dimension, pictures);
                for (const std::unique_ptr<QgsSymbolLayer>& layer : layers) layer->setRenderingPass(number);
                if (!layers.empty()) add(rule, filters.written(rule, pass), std::move(layers), joined);
            }
        ++number;
    }
    return joined;
}

}  // namespace

bool draws(const StylePass& pass, Dimension dimension) {
    switch (pass.shapes) {
        case StylePass::Shapes::points: return dimension == Dimension::point;
        case StylePass::Shapes::lines: return dimension == Dimension::line;
        case StylePass::Shapes::polygons: return dimension == Dimension::polygon;
        case StylePass::Shapes::all: break;
    }
    return true;
}

std::unique_ptr<QgsRuleBasedRenderer> renderer_of(const Style& style, Dimension dimension, const FilterWriter& filters,
                                                  const std::filesystem::path& pictures) {
    std::vector<JoinedRule> joined = joined_rules(style, dimension, filters, pictures);
    if (joined.empty()) return nullptr;
    auto root = std::make_unique<QgsRuleBasedRenderer::Rule>(nullptr);
    const bool is_alone =
        joined.size() == 1;  // QGIS shows the symbol of one rule without words beside the layer's name
    for (JoinedRule& each : joined) {
        auto rule = std::make_unique<QgsRuleBasedRenderer::Rule>(
            symbol_of(std::move(each.layers), dimension).release(), 0, 0, each.filter,
            is_alone ? QString() : shown(each.first->title), QString::fromStdString(each.first->name));
        rule->setMaximumScale(each.first->min_scale);  // QGIS calls the larger scale, the smaller number, maximal
        rule->setMinimumScale(each.first->max_scale);
        root->appendChild(rule.release());
    }
    auto renderer = std::make_unique<QgsRuleBasedRenderer>(root.release());
    renderer->setUsingSymbolLevels(true);
    return renderer;
}

}  // namespace cunjing
