// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QString>
#include <string>

class QgsVectorLayer;

namespace cunjing {

/// The catalogue layer (or other table of a town's file) that a layer of QGIS shows, as noted on it, so that it is
/// known again whatever a person calls it; empty: none of ours.
[[nodiscard]] std::string layer_mark(const QgsVectorLayer& drawn);
void set_layer_mark(QgsVectorLayer& drawn, const std::string& layer);

/// The table that it shows.
[[nodiscard]] QString table_of(const QgsVectorLayer& drawn);
/// The file that the table is in.
[[nodiscard]] QString file_of(const QgsVectorLayer& drawn);

}  // namespace cunjing
