// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "plugin/name_labels.hpp"

#include <qgspallabeling.h>
#include <qgstextbuffersettings.h>
#include <qgsvectorlayer.h>
#include <qgsvectorlayerlabeling.h>

namespace cunjing {

void label_by_name(QgsVectorLayer& drawn) {
    QgsTextFormat format;
    format.setSize(10);
    format.setColor(QColor(0x5b, 0x35, 0x7a));
    QgsTextBufferSettings halo;
    halo.setEnabled(true);
    halo.setSize(0.8);
    format.setBuffer(halo);
    QgsPalLayerSettings labels;
    labels.fieldName = QStringLiteral("name");
    labels.setFormat(format);
    labels.scaleVisibility = true;
    labels.maximumScale = 8000;
    labels.minimumScale = 0;
    drawn.setLabeling(new QgsVectorLayerSimpleLabeling(labels));
    drawn.setLabelsEnabled(true);
}

}  // namespace cunjing
