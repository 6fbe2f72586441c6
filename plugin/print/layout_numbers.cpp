// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "plugin/print/layout_numbers.hpp"

#include <qgsmaplayerstyle.h>
#include <qgspallabeling.h>
#include <qgstextbuffersettings.h>
#include <qgsvectorlayer.h>
#include <qgsvectorlayerlabeling.h>

#include <memory>

#include "plugin/print/layout_parts.hpp"
#include "plugin/qgis_compat.hpp"

namespace cunjing {

QString of_this_village() {
    return QStringLiteral("\"village_code\" = attribute(@atlas_feature, 'code')");
}

QString order_expression() {
    return QStringLiteral(
        "coalesce(\"village_code\", '') || ' '"
        " || CASE WHEN \"verdict\" = 'violated' THEN 0 WHEN \"verdict\" = 'doubtful' THEN 1 ELSE 2 END"
        " || (9 - coalesce(\"severity\", 0)) || lpad($id, 12, '0')");
}

QString number_expression() {
    // QGIS computes both lists once a page, because nothing in them depends on the page.
    return QStringLiteral(
               "array_find(aggregate(@%1, 'array_agg', %2, NULL, '', %2), %2)"
               " - array_find(aggregate(@%1, 'array_agg', \"village_code\", NULL, '', %2), \"village_code\") + 1")
        .arg(layout_fact::findings, order_expression());
}

QString count_expression() {
    return QStringLiteral("aggregate(@%1, 'count', $id, %2)").arg(layout_fact::findings, of_this_village());
}

QString numbered_style(const QgsVectorLayer& findings) {
    const std::unique_ptr<QgsVectorLayer> dressed(findings.clone());
    QgsPalLayerSettings settings;
    settings.isExpression = true;
    settings.fieldName = QStringLiteral("CASE WHEN %1 THEN %2 END").arg(of_this_village(), number_expression());
    QgsTextFormat format = page_letters(2.2);
    QgsTextBufferSettings halo;
    halo.setEnabled(true);
    halo.setSize(0.5);
    halo.setSizeUnit(sheet_millimetres);
    halo.setColor(Qt::white);
    format.setBuffer(halo);
    settings.setFormat(format);
    settings.placement = LabelPlacement::AroundPoint;
    settings.dist = 1.6;
    settings.distUnits = sheet_millimetres;
    dressed->setLabeling(new QgsVectorLayerSimpleLabeling(settings));
    dressed->setLabelsEnabled(true);
    QgsMapLayerStyle style;
    style.readFromLayer(dressed.get());
    return style.xmlData();
}

}  // namespace cunjing
