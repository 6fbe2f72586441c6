// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QCoreApplication>
#include <QList>
#include <QString>

class QDomNode;
class QgsMapLayer;
class QgsProject;

namespace cunjing {

/// A picture of the ground under all layers.
struct BaseMap {
    Q_DECLARE_TR_FUNCTIONS(cunjing::BaseMap)

public:
    enum class Kind { none, orthophoto, offline_tiles, tianditu };

    Kind kind = Kind::none;
    QString file;  // of an orthophoto or of offline tiles
    QString key;   // of 天地图: whoever uses it, signs up for one

    /// What is wrong with it, as a sentence; empty: it can be shown.
    [[nodiscard]] QString fault() const;
    /// Puts it under all layers, in place of one that was there.
    void show(QgsProject& project) const;
};

/// The base maps that were shown so.
[[nodiscard]] QList<QgsMapLayer*> base_maps(const QgsProject& project);

/// The key of 天地图 that this person used last. It stays in the settings of QGIS.
[[nodiscard]] QString tianditu_key();
void keep_tianditu_key(const QString& key);

/// Takes the person's key out of a QGIS project, or a layer of one, that is about to be written: projects are passed
/// on, keys are not.
void take_out_key(const QDomNode& written);
/// Gives the base maps of a QGIS project that was read the key of the person before it.
void give_key(const QgsProject& project);

}  // namespace cunjing
