// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "tests/map/style_scene.hpp"

#include <variant>

namespace cunjing {
namespace {

constexpr std::size_t boxes_a_row = 6;

Dimension dimension_of(const StylePass& pass, const Symbol& symbol) {
    if (pass.shapes == StylePass::Shapes::points || std::holds_alternative<PointSymbol>(symbol))
        return Dimension::point;
    return std::holds_alternative<LineSymbol>(symbol) && pass.shapes != StylePass::Shapes::polygons
               ? Dimension::line
               : Dimension::polygon;
}

}  // namespace

StyleScene scene_of(const Style& style) {
    StyleScene scene;
    std::size_t number = 0;
    for (const StylePass& pass : style.passes)
        for (const StyleRule& rule : pass.rules) {
            const double left_mm = static_cast<double>(number % boxes_a_row) * 12 + 1;
            const double top_mm = static_cast<double>(number / boxes_a_row) * 8 + 1;
            for (const Symbol& symbol : rule.symbols)
                scene.samples.push_back({&symbol, dimension_of(pass, symbol), left_mm, top_mm, 10, 6});
            ++number;
        }
    scene.width_mm = boxes_a_row * 12.0;
    scene.height_mm = static_cast<double>((number + boxes_a_row - 1) / boxes_a_row) * 8;
    return scene;
}

}  // namespace cunjing
