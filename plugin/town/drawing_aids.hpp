// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QList>

class QgsProject;
class QgsVectorLayer;

namespace cunjing {

/// Sets QGIS up for drawing a village: new shapes snap to the layers one draws against, edges that two features share
/// move together, and villages do not overlap.
/// Takes this town's layers, known by their property. Snapping of other layers stays as it is.
void set_drawing_aids(QgsProject& project, const QList<QgsVectorLayer*>& layers);

}  // namespace cunjing
