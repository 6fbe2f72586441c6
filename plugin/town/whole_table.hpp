// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

class QgsVectorLayer;

namespace cunjing {

/// Mends a layer of a GeoPackage that has lost its fields: when editing ends, QGIS 3.22 opens the table for reading
/// again, and where a check has written to the file meanwhile that handle may fail without a word. Its features then
/// have no attributes, and QGIS breaks down over a form of one. Held open for writing, the table is whole.
void keep_whole(QgsVectorLayer& table);

}  // namespace cunjing
