// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <qgssymbollayer.h>

#include <QColor>
#include <filesystem>
#include <memory>

#include "gis/style/style.hpp"
#include "plugin/qgis_compat.hpp"

namespace cunjing {

/// Millimetres stay millimetres; metres of the ground are metres in any CRS that the map has.
[[nodiscard]] RenderUnit unit_of(const Length& length);

[[nodiscard]] QColor colour_of(const Colour& colour);

/// The line of a stroke.
/// Takes how far to the left of the direction of drawing it lies.
[[nodiscard]] std::unique_ptr<QgsSymbolLayer> line_layer(const Stroke& stroke, const Length& to_the_left = {});

/// A mark or a picture as a layer of a marker symbol.
/// Takes the folder in which pictures are.
[[nodiscard]] std::unique_ptr<QgsSymbolLayer> marker_layer(const Graphic& graphic,
                                                           const std::filesystem::path& pictures);

}  // namespace cunjing
