// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "plugin/live/edit_watch.hpp"

#include <qgscoordinatetransform.h>
#include <qgsexception.h>
#include <qgsfeatureiterator.h>
#include <qgsgeometry.h>
#include <qgsproject.h>
#include <qgsvectordataprovider.h>
#include <qgsvectorlayer.h>
#include <qgsvectorlayereditbuffer.h>

#include <QDate>
#include <algorithm>

#include "gis/base/error.hpp"
#include "gis/geometry/wkb.hpp"
#include "plugin/qgis_compat.hpp"
#include "plugin/town/layer_mark.hpp"
#include "plugin/town/whole_table.hpp"

namespace cunjing {
namespace {

DrawnValue drawn(const QVariant& value, FieldType type) {
    if (value.isNull()) return {};
    switch (type) {
        case FieldType::boolean: return value.toBool();
        case FieldType::integer:
        case FieldType::real: {
            bool is_number = false;
            const double number = value.toDouble(&is_number);
            return is_number ? DrawnValue(number) : DrawnValue(value.toString().toStdString());
        }
        case FieldType::date: {
            const QDate day = value.toDate();
            return (day.isValid() ? day.toString(Qt::ISODate) : value.toString()).toStdString();
        }
        case FieldType::text: break;
    }
    return value.toString().toStdString();
}

std::string uid_in(const QgsFeature& feature) {
    return feature.attribute(QStringLiteral("uid")).toString().toStdString();
}

/// A feature as it stands in the file, also one that was just deleted in the edit buffer.
std::string stored_uid(const QgsVectorLayer* table, QgsFeatureId id) {
    QgsFeature feature;
    QgsFeatureRequest request(id);
    request.setFlags(without_shape);
    if (!table->dataProvider()->getFeatures(request).nextFeature(feature)) return {};
    return uid_in(feature);
}

/// What the engine calls a row without a uid: table and row number.
std::string row_word(const QgsVectorLayer* table, QgsFeatureId id) {
    return QStringLiteral("%1.%2").arg(table_of(*table)).arg(id).toStdString();
}

}  // namespace

void EditWatch::watch(const TownLayers& town, const Catalogue& catalogue,
                      const QgsCoordinateReferenceSystem& work_crs) {
    catalogue_ = &catalogue;
    work_crs_ = work_crs;
    tables_.removeAll(nullptr);
    for (const auto& layer : catalogue.layers())
        for (QgsVectorLayer* table : town.tables_of(QString::fromStdString(layer->name)))
            if (!tables_.contains(table)) watch(table);
}

void EditWatch::watch(QgsVectorLayer* table) {
    tables_.append(table);
    connect(table, &QgsVectorLayer::editingStarted, this, &EditWatch::editing_began);
    connect(table, &QgsVectorLayer::editingStopped, this, [this] {
        if (!is_editing()) emit editing_ended();
    });
    // Once QGIS is through with ending it.
    connect(
        table, &QgsVectorLayer::editingStopped, this,
        [this, table] {
            if (tables_.contains(table)) keep_whole(*table);
        },
        Qt::QueuedConnection);
    connect(table, &QgsVectorLayer::featureAdded, this,
            [this, table](QgsFeatureId id) { guarded([&] { tell_added(table, id); }); });
    connect(table, &QgsVectorLayer::featureDeleted, this,
            [this, table](QgsFeatureId id) { guarded([&] { tell_removed(table, id); }); });
    connect(table, &QgsVectorLayer::geometryChanged, this, [this, table](QgsFeatureId id, const QgsGeometry& shape) {
        guarded([&] { tell_shape(table, id, shape); });
    });
    connect(table, &QgsVectorLayer::attributeValueChanged, this,
            [this, table](QgsFeatureId id, int field, const QVariant& value) {
                guarded([&] { tell_value(table, id, field, value); });
            });
    connect(table, &QgsVectorLayer::beforeCommitChanges, this, [this, table] {
        saving_.insert(table);
        // Saving is over, well or not, when events are looked at again.
        QMetaObject::invokeMethod(
            this, [this, table] { saving_.remove(table); }, Qt::QueuedConnection);
    });
    connect(table, &QgsVectorLayer::afterCommitChanges, this, [this, table] {
        saving_.remove(table);
        emit saved();
    });
}

bool EditWatch::is_editing() const {
    return std::any_of(tables_.begin(), tables_.end(),
                       [](const QPointer<QgsVectorLayer>& table) { return table != nullptr && table->isEditable(); });
}

/// QGIS is in the midst of an edit: nothing may be thrown into it.
void EditWatch::guarded(const std::function<void()>& step) {
    try {
        step();
    } catch (const Error& error) {
        complain_(error.message());
    } catch (const QgsException& error) {
        const std::string what = error.what().toStdString();
        complain_(say("这处编辑保存前不能判定：{}", "this edit is not judged before it is saved: {}", what));
    } catch (const std::exception& error) {
        complain_(say("程序内部错误：{}", "a bug in the program: {}", std::string(error.what())));
    }
}

void EditWatch::tell_unsaved() {
    guarded([this] { tell_buffers(); });
}

void EditWatch::tell_buffers() {
    for (const QPointer<QgsVectorLayer>& table : tables_) {
        const QgsVectorLayerEditBuffer* buffer = table == nullptr ? nullptr : table->editBuffer();
        if (buffer == nullptr) continue;
        const QgsFeatureMap added = buffer->addedFeatures();
        for (const QgsFeature& feature : added) tell_added(table, feature);
        const QgsGeometryMap shapes = buffer->changedGeometries();
        for (auto shape = shapes.begin(); shape != shapes.end(); ++shape)
            if (!added.contains(shape.key())) tell_shape(table, shape.key(), shape.value());
        const QgsChangedAttributesMap values = buffer->changedAttributeValues();
        for (auto feature = values.begin(); feature != values.end(); ++feature)
            for (auto value = feature->begin(); value != feature->end() && !added.contains(feature.key()); ++value)
                tell_value(table, feature.key(), value.key(), value.value());
        for (const QgsFeatureId id : buffer->deletedFeatureIds()) tell_removed(table, id);
    }
}

QgisEdit EditWatch::edit_of(QgsVectorLayer* table, QgsFeatureId id, LiveEdit::Kind kind) const {
    QgisEdit edit;
    edit.feature = row_word(table, id);
    edit.edit.kind = kind;
    edit.edit.layer = layer_mark(*table);
    if (id > 0) edit.edit.uid = stored_uid(table, id);
    if (edit.edit.uid.empty()) edit.edit.uid = edit.feature;
    return edit;
}

ShapeColumn EditWatch::shape_of(const QgsVectorLayer* table, const QgsGeometry& shape) const {
    ShapeColumn column;
    QgsGeometry straight = shape;
    if (straight.isEmpty()) {
        column.append_none();
        return column;
    }
    if (straight.constGet()->hasCurvedSegments()) straight = QgsGeometry(straight.constGet()->segmentize());
    straight.transform(QgsCoordinateTransform(table->crs(), work_crs_, QgsProject::instance()));
    const QByteArray wkb = straight.asWkb();
    append_wkb({reinterpret_cast<const std::uint8_t*>(wkb.constData()), static_cast<std::size_t>(wkb.size())}, column);
    return column;
}

void EditWatch::tell_added(QgsVectorLayer* table, QgsFeatureId id) {
    if (is_told(table)) tell_added(table, table->getFeature(id));
}

void EditWatch::tell_added(QgsVectorLayer* table, const QgsFeature& feature) {
    QgisEdit edit = edit_of(table, feature.id(), LiveEdit::Kind::add);
    if (const std::string uid = uid_in(feature); !uid.empty()) edit.edit.uid = uid;
    if (table->isSpatial()) edit.edit.shape = shape_of(table, feature.geometry());
    const Layer& layer = catalogue_->layer(edit.edit.layer);
    for (const Field& field : layer.fields) {
        const int index = feature.fields().lookupField(QString::fromStdString(field.name));
        if (index >= 0 && field.name != "uid")
            edit.edit.fields[field.name] = drawn(feature.attribute(index), field.type);
    }
    tell_(std::move(edit));
}

void EditWatch::tell_removed(QgsVectorLayer* table, QgsFeatureId id) {
    if (is_told(table)) tell_(edit_of(table, id, LiveEdit::Kind::remove));
}

void EditWatch::tell_shape(QgsVectorLayer* table, QgsFeatureId id, const QgsGeometry& shape) {
    if (!is_told(table)) return;
    QgisEdit edit = edit_of(table, id, LiveEdit::Kind::change);
    edit.edit.shape = shape_of(table, shape);
    tell_(std::move(edit));
}

void EditWatch::tell_value(QgsVectorLayer* table, QgsFeatureId id, int field, const QVariant& value) {
    if (!is_told(table)) return;
    QgisEdit edit = edit_of(table, id, LiveEdit::Kind::change);
    const std::string name = table->fields().at(field).name().toStdString();
    const Field* known = catalogue_->layer(edit.edit.layer).find(name);
    if (known == nullptr || name == "uid") return;
    edit.edit.fields[name] = drawn(value, known->type);
    tell_(std::move(edit));
}

}  // namespace cunjing
