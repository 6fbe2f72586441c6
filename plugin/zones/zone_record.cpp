// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "plugin/zones/zone_record.hpp"

#include <qgsexpressioncontext.h>
#include <qgsvectorlayer.h>
#include <qgsvectorlayerutils.h>

#include <QCoreApplication>
#include <QDate>
#include <QVariant>
#include <vector>

#include "gis/base/error.hpp"
#include "plugin/town/edit_command.hpp"

namespace cunjing {
namespace {

/// A field and what is to stand in it; no value: nothing.
struct Entry {
    const char* field;
    QVariant value;
};

QVariant text_or_nothing(const QString& text) {
    return text.trimmed().isEmpty() ? QVariant() : QVariant(text.trimmed());
}

QVariant text_or_nothing(const std::string& text) {
    return text_or_nothing(QString::fromStdString(text));
}

QVariant day_or_nothing(const std::string& day) {
    const QDate date = QDate::fromString(QString::fromStdString(day), Qt::ISODate);
    return date.isValid() ? QVariant(date) : QVariant();
}

std::vector<Entry> entries_of(const ZoneRecord& record) {
    return {{"name", text_or_nothing(record.name)},
            {"status", text_or_nothing(record.status.status)},
            {"capacity", record.capacity_birds ? QVariant(*record.capacity_birds) : QVariant()},
            {"species", text_or_nothing(record.species)},
            {"proposed_on", day_or_nothing(record.status.proposed_on)},
            {"approved_on", day_or_nothing(record.status.approved_on)},
            {"document_no", text_or_nothing(record.status.document_no)},
            {"exception_no", text_or_nothing(record.status.exception_no)},
            {"village_code", text_or_nothing(record.village_code)}};
}

std::string text_in(const QgsFeature& zone, const char* field) {
    const QVariant value = zone.attribute(QLatin1String(field));
    return value.isNull() ? std::string() : value.toString().toStdString();
}

std::string day_in(const QgsFeature& zone, const char* field) {
    const QDate day = zone.attribute(QLatin1String(field)).toDate();
    return day.isValid() ? day.toString(Qt::ISODate).toStdString() : std::string();
}

/// The layer may have polygons of several parts, or of one only.
QgsGeometry fitting(const QgsVectorLayer& zones, const QgsGeometry& shape) {
    const QVector<QgsGeometry> kinds = shape.coerceToType(zones.wkbType());
    if (kinds.size() != 1)
        throw DataError(say("这块地不是图层“{}”装得下的一个多边形",
                            "the shape is no single polygon that the layer '{}' can hold", zones.name().toStdString()));
    return kinds.front();
}

}  // namespace

ZoneRecord record_of(const QgsFeature& zone) {
    ZoneRecord record;
    record.name = QString::fromStdString(text_in(zone, "name"));
    record.species = QString::fromStdString(text_in(zone, "species"));
    const QVariant capacity = zone.attribute(QStringLiteral("capacity"));
    if (!capacity.isNull()) record.capacity_birds = capacity.toInt();
    record.status = {text_in(zone, "status"), day_in(zone, "proposed_on"), day_in(zone, "approved_on"),
                     text_in(zone, "document_no"), text_in(zone, "exception_no")};
    record.village_code = QString::fromStdString(text_in(zone, "village_code"));
    return record;
}

bool add_zone(QgsVectorLayer& zones, const QgsGeometry& shape, const ZoneRecord& record) {
    const QgsGeometry fits = fitting(zones, shape);
    const bool was_started = require_editing(zones);
    QgsAttributeMap values;
    for (const Entry& entry : entries_of(record))
        if (const int field = zones.fields().lookupField(QLatin1String(entry.field));
            field >= 0 && !entry.value.isNull())
            values.insert(field, entry.value);
    QgsExpressionContext context = zones.createExpressionContext();
    QgsFeature zone = QgsVectorLayerUtils::createFeature(&zones, fits, values, &context);
    in_one_command(zones, QCoreApplication::translate("cunjing::ZoneDesk", "Designate a zone"),
                   [&] { return zones.addFeature(zone); });
    return was_started;
}

bool change_zone(QgsVectorLayer& zones, QgsFeatureId id, const QgsGeometry& shape, const ZoneRecord& record) {
    const QgsFeature before = zones.getFeature(id);
    if (!before.isValid())
        throw DataError(
            {"这个圈养区已不在图层里，请重新选取", "this zone is not in its layer any more: take it up again"});
    QgsGeometry fits = fitting(zones, shape);
    const bool was_started = require_editing(zones);
    const std::vector<Entry> old = entries_of(record_of(before));
    const std::vector<Entry> now = entries_of(record);
    in_one_command(zones, QCoreApplication::translate("cunjing::ZoneDesk", "Change a zone"), [&] {
        if (!fits.equals(before.geometry()) && !zones.changeGeometry(id, fits)) return false;
        for (std::size_t i = 0; i < now.size(); ++i) {
            const int field = zones.fields().lookupField(QLatin1String(now[i].field));
            if (field < 0 || now[i].value == old[i].value) continue;
            if (!zones.changeAttributeValue(id, field, now[i].value)) return false;
        }
        return true;
    });
    return was_started;
}

}  // namespace cunjing
