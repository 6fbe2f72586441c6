// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "plugin/findings/finding_list.hpp"

#include <qgsfeatureiterator.h>
#include <qgsgeometry.h>
#include <qgsvectorlayer.h>

#include <algorithm>
#include <optional>

#include "plugin/language.hpp"

namespace cunjing {
namespace {

std::string text_of(const QgsFeature& feature, const char* field) {
    return feature.attribute(QLatin1String(field)).toString().toStdString();
}

std::optional<double> number_of(const QgsFeature& feature, const char* field) {
    bool is_number = false;
    const QVariant value = feature.attribute(QLatin1String(field));
    const double number = value.toDouble(&is_number);
    return value.isNull() || !is_number ? std::nullopt : std::optional(number);
}

ListedFinding listed(const QgsFeature& feature, const RuleFoci& foci) {
    ListedFinding row;
    row.rule = text_of(feature, "rule");
    if (const auto rule = foci.find(row.rule); rule != foci.end()) row.focus = rule->second;
    row.verdict = text_of(feature, "verdict");
    row.severity = feature.attribute(QStringLiteral("severity")).toInt();
    row.subject_layer = text_of(feature, "subject_layer");
    row.subject_uid = text_of(feature, "subject_uid");
    row.village_code = text_of(feature, "village_code");
    row.measure = text_of(feature, "measure");
    row.measured = number_of(feature, "measured");
    row.limit = number_of(feature, "limit");
    row.reason = in_two_languages(text_of(feature, "reason"));
    if (feature.hasGeometry() && !feature.geometry().isEmpty()) {
        const QgsPointXY place = feature.geometry().boundingBox().center();
        row.place = Point{place.x(), place.y()};
    }
    return row;
}

/// What people call a thing, else the word that the file has for it.
QString name_in(const QHash<QString, QString>& names, const std::string& word) {
    const QString key = QString::fromStdString(word);
    return names.value(key, key);
}

}  // namespace

void FindingList::load(QgsVectorLayer* findings, FindingNames names, FindingMarks marks) {
    beginResetModel();
    rows_.clear();
    names_ = std::move(names);
    marks_ = std::move(marks);
    if (findings != nullptr) {
        QgsFeature feature;
        for (QgsFeatureIterator features = findings->getFeatures(); features.nextFeature(feature);)
            rows_.push_back(listed(feature, names_.foci));
    }
    endResetModel();
}

int FindingList::count(const std::string& verdict) const {
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
        case finding: return shown(severity_title(row.verdict, row.severity));
        case rule: return name_in(names_.rules, row.rule);
        case village:
            if (row.village_code.empty()) return tr("in no village");
            return name_in(names_.villages, row.village_code);
        case subject: return name_in(names_.layers, row.subject_layer);
        case measured:
            if (!row.measured) return shown(row.reason);
            return QString::fromStdString(measured_words(row, gui_language()));
        default: return {};
    }
}

QVariant FindingList::order(const ListedFinding& row, int column) const {
    if (column == finding) return finding_order(row);
    if (column == measured) return row.measured ? QVariant(*row.measured) : QVariant();
    return words(row, column);
}

QVariant FindingList::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) return {};
    const ListedFinding& row = at(index.row());
    switch (role) {
        case Qt::DisplayRole: return words(row, index.column());
        case Qt::DecorationRole: return index.column() == finding ? QVariant(marks_.icon(row)) : QVariant();
        case Qt::ToolTipRole: return row.reason.zh.empty() ? words(row, index.column()) : shown(row.reason);
        case sort_role: return order(row, index.column());
        case rule_role: return QString::fromStdString(row.rule);
        case verdict_role: return QString::fromStdString(row.verdict);
        default: return {};
    }
}

QVariant FindingList::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
    switch (section) {
        case finding: return tr("Finding");
        case rule: return tr("Rule");
        case village: return tr("Village");
        case subject: return tr("Feature");
        case measured: return tr("Measured / limit");
        default: return {};
    }
}

}  // namespace cunjing
