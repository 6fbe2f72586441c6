// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QCoreApplication>
#include <QString>
#include <QTemporaryDir>
#include <optional>

#include "gis/crs/crs.hpp"
#include "gis/ingest/new_project.hpp"
#include "plugin/town/base_map.hpp"

class QgsMapCanvas;
class QgsVectorLayer;

namespace cunjing {

/// What a person asks for in the wizard.
struct NewTown {
    Q_DECLARE_TR_FUNCTIONS(cunjing::NewTown)

public:
    enum class Villages { none, from_register, from_layer, from_file };

    QString name;
    QString file;
    QString work_crs = QStringLiteral("EPSG:4545");
    Villages villages = Villages::none;
    QString villages_file;   // the register or the file of borders
    QString villages_layer;  // id of a layer of the QGIS project
    BaseMap base_map;

    /// What is wrong, as a sentence; empty: nothing.
    [[nodiscard]] QString fault_of_place() const;
    [[nodiscard]] QString fault_of_villages() const;
    [[nodiscard]] QString fault_of_crs() const;

    /// Where the villages lie; nothing where they have no shapes.
    [[nodiscard]] std::optional<LonLat> place() const;
    /// What the engine makes.
    /// Takes a folder that lives as long as the work, for the borders of a layer that is no file.
    /// Throws DataError where the layer's features cannot be written there.
    [[nodiscard]] NewProject project(const QTemporaryDir& folder) const;
};

/// A point of a map or a layer as longitude and latitude. Throws QgsCsException where it has none.
[[nodiscard]] LonLat lon_lat(double x, double y, const QString& crs);
/// The middle of what the map shows; nothing where it shows nothing.
[[nodiscard]] std::optional<LonLat> middle_of(const QgsMapCanvas* canvas);

/// The file a town of this name is proposed to lie in: among the person's documents, and not there yet.
[[nodiscard]] QString proposed_file(const QString& town);

}  // namespace cunjing
