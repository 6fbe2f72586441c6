// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QCoreApplication>
#include <QHash>
#include <QString>
#include <QStringList>
#include <vector>

#include "gis/catalogue/catalogue.hpp"

namespace cunjing {

/// A table of the file, as it is to be shown. Without a layer of the catalogue it is shown as QGIS shows any table.
struct ShownTable {
    QString name;
    QString uri;
    QString title;
    const Layer* layer = nullptr;
    Dimension dimension = Dimension::none;
};

/// A folder of the layer tree with its tables from top to bottom.
struct ShownGroup {
    Q_DECLARE_TR_FUNCTIONS(cunjing::ShownGroup)

public:
    QString title;
    std::vector<ShownTable> tables;
};

/// The tables of a GeoPackage and how QGIS addresses each.
[[nodiscard]] QHash<QString, QString> table_uris(const QString& file);

/// All tables that are to be shown, in the groups of look_groups() and a last one of those that no catalogue layer has.
/// Takes what table_uris gives.
[[nodiscard]] std::vector<ShownGroup> shown_groups(const Catalogue& catalogue, const QHash<QString, QString>& uris,
                                                   const QStringList& other_tables);

}  // namespace cunjing
