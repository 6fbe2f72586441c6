// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "plugin/style_renderer.hpp"

#include <algorithm>
#include <vector>

#include "plugin/language.hpp"
#include "plugin/style_symbol.hpp"

namespace cunjing {
namespace {

/// A rule of QGIS: the rules of some passes that take the same features.
struct JoinedRule {
    const StyleRule* first = nullptr;
    QString filter;
    SymbolLayers layers;
};

/// Rules among which the `else` rules look.
using RuleGroup = std::vector<JoinedRule>;

bool takes_same(const JoinedRule& joined, const StyleRule& rule, const QString& filter) {
    const StyleRule& first = *joined.first;
    return !first.is_else && joined.filter == filter && first.title == rule.title &&
           first.min_scale == rule.min_scale && first.max_scale == rule.max_scale;
}

/// The rules of a style for shapes of one dimension. Only what stands beside an `else` rule must stay together.
class RulePlan {
public:
    RulePlan(const Style& style, Dimension dimension, const FilterWriter& filters,
             const std::filesystem::path& pictures)
        : style_(style), dimension_(dimension), filters_(filters), pictures_(pictures) {
        for (const bool with_else : {true, false})
            for (std::size_t i = 0; i < style.passes.size(); ++i) {
                const StylePass& pass = style.passes[i];
                if (draws(pass, dimension) && with_else == std::ranges::any_of(pass.rules, &StyleRule::is_else))
                    with_else ? add_group(pass, static_cast<int>(i)) : add_loose(pass, static_cast<int>(i));
            }
    }

    [[nodiscard]] std::unique_ptr<QgsRuleBasedRenderer> renderer() {
        if (groups_.empty() && loose_.empty()) return nullptr;
        auto root = std::make_unique<QgsRuleBasedRenderer::Rule>(nullptr);
        const bool is_one = groups_.size() == 1 && loose_.empty();
        for (RuleGroup& group : groups_) {
            if (is_one) {
                append(group, *root);
                continue;
            }
            auto parent = std::make_unique<QgsRuleBasedRenderer::Rule>(nullptr, 0, 0, QString(), shown(style_.title));
            append(group, *parent);
            root->appendChild(parent.release());
        }
        append(loose_, *root);
        auto renderer = std::make_unique<QgsRuleBasedRenderer>(root.release());
        renderer->setUsingSymbolLevels(true);
        return renderer;
    }

private:
    /// A rule that draws nothing is kept, for it keeps features from the `else` rule.
    void add_group(const StylePass& pass, int number) {
        RuleGroup group;
        for (const StyleRule& rule : pass.rules) group.push_back({&rule, filter_of(rule), layers_of(rule, number)});
        if (std::ranges::any_of(group, [](const JoinedRule& rule) { return !rule.layers.empty(); }))
            groups_.push_back(std::move(group));
    }

    void add_loose(const StylePass& pass, int number) {
        for (const StyleRule& rule : pass.rules) {
            SymbolLayers layers = layers_of(rule, number);
            if (layers.empty()) continue;
            const QString filter = filter_of(rule);
            JoinedRule* same = same_as(rule, filter);
            if (same == nullptr) {
                loose_.push_back({&rule, filter, std::move(layers)});
                continue;
            }
            std::ranges::move(layers, std::back_inserter(same->layers));
            std::ranges::stable_sort(
                same->layers, {}, [](const std::unique_ptr<QgsSymbolLayer>& layer) { return layer->renderingPass(); });
        }
    }

    [[nodiscard]] JoinedRule* same_as(const StyleRule& rule, const QString& filter) {
        const auto among = [&](RuleGroup& group) -> JoinedRule* {
            const auto found = std::ranges::find_if(
                group, [&](const JoinedRule& joined) { return takes_same(joined, rule, filter); });
            return found == group.end() ? nullptr : &*found;
        };
        for (RuleGroup& group : groups_)
            if (JoinedRule* found = among(group)) return found;
        return among(loose_);
    }

    [[nodiscard]] QString filter_of(const StyleRule& rule) const {
        return rule.filter ? filters_.written(*rule.filter) : QString();
    }

    [[nodiscard]] SymbolLayers layers_of(const StyleRule& rule, int pass) const {
        SymbolLayers layers = symbol_layers(rule.symbols, dimension_, pictures_);
        for (const std::unique_ptr<QgsSymbolLayer>& layer : layers) layer->setRenderingPass(pass);
        return layers;
    }

    void append(RuleGroup& group, QgsRuleBasedRenderer::Rule& parent) const {
        for (JoinedRule& joined : group) {
            auto rule = std::make_unique<QgsRuleBasedRenderer::Rule>(
                symbol_of(std::move(joined.layers), dimension_).release(), 0, 0, joined.filter,
                shown(joined.first->title), QString::fromStdString(joined.first->name));
            rule->setMaximumScale(joined.first->min_scale);  // QGIS calls the larger scale, the smaller number, maximal
            rule->setMinimumScale(joined.first->max_scale);
            rule->setIsElse(joined.first->is_else);
            parent.appendChild(rule.release());
        }
    }

    const Style& style_;
    Dimension dimension_;
    const FilterWriter& filters_;
    const std::filesystem::path& pictures_;
    std::vector<RuleGroup> groups_;
    RuleGroup loose_;
};

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
    return RulePlan(style, dimension, filters, pictures).renderer();
}

}  // namespace cunjing
