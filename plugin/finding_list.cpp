// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "plugin/finding_list.hpp"

#include <qgsfeatureiterator.h>
#include <qgsgeometry.h>
#include <qgsvectorlayer.h>

#include <QLocale>
#include <algorithm>

#include "plugin/finding_look.hpp"
#include "plugin/language.hpp"

namespace cunjing {
namespace {

QString text_of(const QgsFeature& feature, const char* field) {
    return feature.attribute(QLatin1String(field)).toString();
}

std::optional<double> number_of(const QgsFeature& feature, const char* field) {
    bool is_number = false;
    const QVariant value = feature.attribute(QLatin1String(field));
    const double number = value.toDouble(&is_number);
    return value.isNull() || !is_number ? std::nullopt : std::optional(number);
}

ListedFinding listed(const QgsFeature& feature) {
    ListedFinding row;
    row.rule = text_of(feature, "rule");
    row.verdict = text_of(feature, "verdict");
    row.severity = feature.attribute(QStringLiteral("severity")).toInt();
    row.subject_layer = text_of(feature, "subject_layer");
    row.subject_uid = text_of(feature, "subject_uid");
    row.village_code = text_of(feature, "village_code");
    row.measure = text_of(feature, "measure");
    row.measured = number_of(feature, "measured");
    row.limit = number_of(feature, "limit");
    row.reason = text_of(feature, "reason");
    if (feature.hasGeometry() && !feature.geometry().isEmpty()) row.place = feature.geometry().boundingBox().center();
    return row;
}

QString with_unit(double value, const QString& measure) {
    if (measure == QLatin1String("share")) return QLocale().toString(value * 100, 'f', 0) + QStringLiteral(" %");
    const QString unit = measure.endsWith(QLatin1String("_m2"))  ? QStringLiteral(" m²")
                         : measure.endsWith(QLatin1String("_m")) ? QStringLiteral(" m")
                                                                 : QString();
    return QLocale().toString(value, 'f', 2) + unit;
}

}  // namespace

void FindingList::load(QgsVectorLayer* findings, FindingNames names) {
    beginResetModel();
    rows_.clear();
    names_ = std::move(names);
    if (findings != nullptr) {
        QgsFeature feature;
        for (QgsFeatureIterator features = findings->getFeatures(); features.nextFeature(feature);)
            rows_.push_back(listed(feature));
    }
    endResetModel();
}

int FindingList::count(const QString& verdict) const {
    return static_cast<int>(std::ranges::count(rows_, verdict, &ListedFinding::verdict));
}

int FindingList::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

int FindingList::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : column_count;
}

QString FindingList::words(const ListedFinding& row, int column) const {
    switch (column) {
        case finding: return shown(finding_look(row.verdict, row.severity).title);
        case rule: return names_.rules.value(row.rule, row.rule);
        case village:
            if (row.village_code.isEmpty()) return shown({"不属于任何村", "in no village"});
            return names_.villages.value(row.village_code, row.village_code);
        case subject: return names_.layers.value(row.subject_layer, row.subject_layer);
        case measured:
            if (!row.measured) return row.reason;
            if (!row.limit) return with_unit(*row.measured, row.measure);
            return with_unit(*row.measured, row.measure) + QStringLiteral(" / ") + with_unit(*row.limit, row.measure);
        default: return {};
    }
}

QVariant FindingList::order(const ListedFinding& row, int column) const {
    if (column == finding) {
        const QString key = finding_key(row.verdict, row.severity);
        const auto place = std::ranges::find(finding_looks(), key, &FindingLook::key);
        return static_cast<int>(place - finding_looks().begin());
    }
    if (column == measured) return row.measured ? QVariant(*row.measured) : QVariant();
    return words(row, column);
}

QVariant FindingList::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) return {};
    const ListedFinding& row = at(index.row());
    switch (role) {
        case Qt::DisplayRole: return words(row, index.column());
        case Qt::DecorationRole:
            return index.column() == finding ? QVariant(finding_look(row.verdict, row.severity).colour) : QVariant();
        case Qt::ToolTipRole: return row.reason.isEmpty() ? words(row, index.column()) : row.reason;
        case sort_role: return order(row, index.column());
        case rule_role: return row.rule;
        case verdict_role: return row.verdict;
        default: return {};
    }
}

QVariant FindingList::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
    switch (section) {
        case finding: return shown({"结论", "Finding"});
        case rule: return shown({"规则", "Rule"});
        case village: return shown({"村", "Village"});
        case subject: return shown({"对象", "Feature"});
        case measured: return shown({"量得 / 限值", "Measured / limit"});
        default: return {};
    }
}

}  // namespace cunjing
