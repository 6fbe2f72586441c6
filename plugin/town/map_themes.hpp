// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QCoreApplication>
#include <QList>
#include <QString>
#include <string>
#include <vector>

class QgsMapLayer;
class QgsProject;
class QgsVectorLayer;

namespace cunjing {

/// A choice of layers for one kind of work, offered by QGIS's own list of map themes.
struct TownTheme {
    Q_DECLARE_TR_FUNCTIONS(cunjing::TownTheme)

public:
    QString title;
    std::vector<std::string> layers;  // of the catalogue, and `finding`
};

/// All themes: findings, zones, patrol.
[[nodiscard]] std::vector<TownTheme> town_themes();

/// Offers the themes in QGIS. Every theme shows the base maps too.
/// A theme of the same name that still shows some layer is a person's and stays; one whose layers are all gone, as
/// after another town was opened, is made anew.
void add_themes(QgsProject& project, const QList<QgsVectorLayer*>& layers, const QList<QgsMapLayer*>& base_maps);

}  // namespace cunjing
