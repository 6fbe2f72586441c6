// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QCoreApplication>
#include <QString>
#include <functional>
#include <string>

#include "gis/catalogue/catalogue.hpp"

class QgsVectorLayer;

namespace cunjing {

/// The form in which people enter a layer's features, as the catalogue describes the fields: titles with units, words,
/// limits and dates, what is entered first on top. Everything is a setting of the QGIS layer, of the kinds that QField
/// knows too. No form ever refuses to save: what is missing or out of range is marked.
struct LayerForm {
    Q_DECLARE_TR_FUNCTIONS(cunjing::LayerForm)

public:
    /// "Surface width (m)" in the language of QGIS.
    [[nodiscard]] static QString title(const Field& field);
    /// Gives a table its form, and new features their first values: an identity, today, the observer.
    static void give(QgsVectorLayer& drawn, const Layer& layer);

    /// Finds the table of polygons, lines or points of another layer, or null.
    using TableOf = std::function<const QgsVectorLayer*(const std::string& layer)>;
    /// Lets fields that name another feature show what people call it, and new features find the village they lie in.
    static void link(QgsVectorLayer& drawn, const Layer& layer, const Catalogue& catalogue, const TableOf& table_of);
};

}  // namespace cunjing
