// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <qgssymbol.h>
#include <qgssymbollayer.h>

#include <filesystem>
#include <memory>
#include <vector>

#include "gis/geometry/shape.hpp"
#include "gis/style/style.hpp"

namespace cunjing {

using SymbolLayers = std::vector<std::unique_ptr<QgsSymbolLayer>>;

/// What the symbols of a rule draw of shapes of a dimension, as layers of a QGIS symbol from the lowest on; none where
/// they draw nothing: ground of lines and points, lines of points, and words, which are labels.
/// Takes the folder in which pictures are.
[[nodiscard]] SymbolLayers symbol_layers(const std::vector<Symbol>& symbols, Dimension dimension,
                                         const std::filesystem::path& pictures);

/// A QGIS symbol of these layers. Null without any, and for plain tables.
[[nodiscard]] std::unique_ptr<QgsSymbol> symbol_of(SymbolLayers layers, Dimension dimension);

}  // namespace cunjing
