// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "plugin/locate/unplaced.hpp"

#include <qgscoordinatetransform.h>
#include <qgsfeatureiterator.h>
#include <qgsgeometry.h>
#include <qgsproject.h>
#include <qgsvectorlayer.h>

#include <QCoreApplication>

#include "gis/base/error.hpp"
#include "plugin/language.hpp"
#include "plugin/qgis_compat.hpp"
#include "plugin/town/edit_command.hpp"
#include "plugin/town/layer_mark.hpp"

namespace cunjing {
namespace {

constexpr int most_words = 4;

/// The first things that a record says of itself, each with its title.
QString words_of(const QgsFeature& record, const Layer& layer) {
    QStringList words;
    for (const Field& field : layer.fields) {
        if (field.name == "uid" || field.name == "parent_uid" || words.size() == most_words) continue;
        const QVariant value = record.attribute(QString::fromStdString(field.name));
        if (value.isNull() || value.toString().isEmpty()) continue;
        QString said = value.toString();
        for (const FieldValue& word : field.values)
            if (said.toStdString() == word.code) said = shown(word.title);
        words << QStringLiteral("%1 %2").arg(shown(field.title), said);
    }
    return words.join(QStringLiteral(" · "));
}

/// The layer's table of points; null where it has none.
QgsVectorLayer* points_of(const UnplacedRecord& record, const TownLayers& town) {
    for (QgsVectorLayer* table : town.tables_of(QString::fromStdString(layer_mark(*record.table))))
        if (is_of_points(*table)) return table;
    return nullptr;
}

}  // namespace

QVector<UnplacedRecord> unplaced_records(const TownLayers& town, const Catalogue& catalogue) {
    QVector<UnplacedRecord> records;
    QgsFeatureRequest request;
    request.setFilterExpression(QStringLiteral("$geometry IS NULL"));
    for (const auto& layer : catalogue.layers())
        for (QgsVectorLayer* table : town.tables_of(QString::fromStdString(layer->name))) {
            if (!table->isSpatial()) continue;
            QgsFeature record;
            for (QgsFeatureIterator rows = table->getFeatures(request); rows.nextFeature(record);)
                records.append({table, record.id(), words_of(record, *layer)});
        }
    return records;
}

void place(const UnplacedRecord& record, const TownLayers& town, const QgsPointXY& place,
           const QgsCoordinateReferenceSystem& map_crs) {
    if (record.table == nullptr) return;
    QgsVectorLayer* points = points_of(record, town);
    if (points == nullptr)
        throw DataError(say("图层“{}”不是点：请选中该记录，用 QGIS 的“添加部件”画出它的形状",
                            "the layer '{}' has no points: select the record and draw its shape with QGIS's Add Part",
                            record.table->name().toStdString()));
    const QgsCoordinateTransform to_table(map_crs, points->crs(), QgsProject::instance());
    QgsGeometry shape = QgsGeometry::fromPointXY(to_table.transform(place));
    const QgsFeature before = record.table->getFeature(record.id);
    if (!before.isValid())
        throw DataError(
            {"这条记录已不在图层里，请重新列出", "this record is not in its layer any more: list the records again"});
    require_editing(*points);
    require_editing(*record.table);
    const QString what = QCoreApplication::translate("cunjing::LocateDesk", "Place a record");
    if (points == record.table) {
        in_one_command(*points, what, [&] { return points->changeGeometry(record.id, shape); });
        return;
    }
    QgsFeature placed(points->fields());
    for (int field = 0; field < points->fields().count(); ++field) {
        const int from = before.fields().lookupField(points->fields().at(field).name());
        if (from >= 0 && points->fields().at(field).name() != QLatin1String("fid"))
            placed.setAttribute(field, before.attribute(from));
    }
    placed.setGeometry(shape);
    // It goes from the one table only once it is in the other.
    in_one_command(*points, what, [&] { return points->addFeature(placed); });
    in_one_command(*record.table, what, [&] { return record.table->deleteFeature(record.id); });
}

}  // namespace cunjing
