// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "plugin/look/finding_look.hpp"

#include <qgsmarkersymbol.h>
#include <qgssymbollayerutils.h>
#include <qgsvectorlayer.h>

#include <algorithm>

#include "plugin/look/style_labels.hpp"
#include "plugin/look/style_renderer.hpp"
#include "plugin/look/style_symbol.hpp"

namespace cunjing {
namespace {

constexpr int icon_px = 18;
constexpr double widest_mm = 3.8;    // of a mark that fits into the icon, of which a pixel counts as 1/96 inch
constexpr double list_scale = 5000;  // for rules that are not for all scales

FieldValues fields_of(const ListedFinding& finding) {
    return [&finding](std::string_view name) -> FieldContent {
        if (name == "verdict") return std::string_view(finding.verdict);
        if (name == "focus") return std::string_view(finding.focus);
        if (name == "severity") return static_cast<double>(finding.severity);
        return {};
    };
}

QIcon drawn(const Style& style, const ListedFinding& finding, const std::filesystem::path& pictures) {
    SymbolLayers layers;
    for (const StylePass& pass : style.passes)
        for (const StyleRule* rule : pass.rules_for(list_scale, fields_of(finding)))
            std::ranges::move(symbol_layers(rule->symbols, Dimension::point, pictures), std::back_inserter(layers));
    if (layers.empty()) return {};
    const std::unique_ptr<QgsSymbol> symbol = symbol_of(std::move(layers), Dimension::point);
    auto& marker = dynamic_cast<QgsMarkerSymbol&>(*symbol);
    marker.setSize(std::min(marker.size(), widest_mm));
    return QgsSymbolLayerUtils::symbolPreviewIcon(&marker, QSize(icon_px, icon_px));
}

}  // namespace

QIcon FindingMarks::icon(const ListedFinding& finding) const {
    const std::string key = finding.verdict + ' ' + std::to_string(finding.severity) + ' ' + finding.focus;
    const auto known = drawn_.find(key);
    if (known != drawn_.end()) return known->second;
    return drawn_.emplace(key, drawn(style_, finding, pictures_)).first->second;
}

int finding_order(const ListedFinding& finding) {
    constexpr int gravest = 3;
    if (finding.verdict == "undetermined") return gravest + 2;
    if (finding.severity <= 0) return gravest + 1;
    if (finding.verdict == "doubtful") return gravest;
    return gravest - std::clamp(finding.severity, 1, gravest);
}

void dress_findings(QgsVectorLayer& findings, const StyleSet& styles, const RuleFoci& foci) {
    const FilterWriter filters(findings.fields(), foci);
    if (auto renderer = renderer_of(styles.of("finding"), Dimension::point, filters, styles.folder()))
        findings.setRenderer(renderer.release());
    keep_clear(findings);
}

}  // namespace cunjing
