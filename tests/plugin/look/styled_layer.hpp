// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <qgsfeature.h>
#include <qgsrulebasedrenderer.h>
#include <qgsvectorlayer.h>

#include <QStringList>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "gis/geometry/shape.hpp"
#include "gis/style/style_set.hpp"

namespace cunjing {

/// The styles of this source tree.
[[nodiscard]] const StyleSet& test_styles();

/// The shapes that a table of a style's layer can have; findings are points.
[[nodiscard]] std::vector<Dimension> dimensions_of(const Style& style);

/// An empty table in memory with the fields of a layer, or of findings, as the catalogue types them.
[[nodiscard]] std::unique_ptr<QgsVectorLayer> empty_table(const std::string& layer, Dimension dimension);

/// A feature without a shape and with these values; fields that are not named hold nothing.
[[nodiscard]] QgsFeature feature_of(const QgsVectorLayer& table, const std::map<std::string, QVariant>& values);

/// The layers of symbols that QGIS draws a feature with at a scale: the pass and how each paints, sorted.
[[nodiscard]] QStringList drawn_layers(const QgsFeatureRenderer& renderer, const QgsVectorLayer& table,
                                       const QgsFeature& feature, double scale);

/// The same words of layers of one symbol.
[[nodiscard]] QString words_of(const QgsSymbolLayer& layer, int pass);

}  // namespace cunjing
