// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QCoreApplication>
#include <QString>
#include <string>
#include <vector>

#include "gis/base/text.hpp"
#include "gis/catalogue/layer.hpp"
#include "gis/style/style_set.hpp"

class QgsVectorLayer;

namespace cunjing {

/// A folder of the layer tree and the catalogue layers in it, as drawn from top to bottom.
struct LookGroup {
    Q_DECLARE_TR_FUNCTIONS(cunjing::LookGroup)

public:
    QString title;
    std::vector<std::string> layers;
};

/// All groups from the top of the map to its bottom. A layer that no group names belongs into the last one.
[[nodiscard]] std::vector<LookGroup> look_groups();

/// Gives a layer the look that its style in `styles/` says, and the form that the catalogue describes.
/// A layer without a style is drawn in grey.
/// Takes the dimension of the table's shapes; `none` for a plain table, which gets a form only.
void dress(QgsVectorLayer& drawn, const Layer& layer, Dimension dimension, const StyleSet& styles);

}  // namespace cunjing
