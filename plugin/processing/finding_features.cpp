// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "plugin/processing/finding_features.hpp"

#include <qgsgeometry.h>

#include <array>
#include <optional>

#include "plugin/processing/feature_row.hpp"

namespace cunjing {
namespace {

using qgis::FieldType;

struct FindingColumn {
    const char* name;
    FieldType type;
    QVariant (*value)(const FindingRow&);
};

/// What a finding does not say is unknown, as in the file.
template <std::string_view FindingRow::*member>
QVariant word(const FindingRow& finding) {
    return known(finding.*member);
}

template <std::optional<double> FindingRow::*member>
QVariant number(const FindingRow& finding) {
    const std::optional<double>& value = finding.*member;
    return value ? QVariant(*value) : QVariant();
}

QVariant severity(const FindingRow& finding) {
    return finding.severity;
}

QVariant deadline(const FindingRow& finding) {
    return finding.deadline_days ? QVariant(*finding.deadline_days) : QVariant();
}

constexpr auto columns = std::to_array<FindingColumn>({
    {"rule", FieldType::text, word<&FindingRow::rule>},
    {"verdict", FieldType::text, word<&FindingRow::verdict>},
    {"subject_layer", FieldType::text, word<&FindingRow::subject_layer>},
    {"subject_uid", FieldType::text, word<&FindingRow::subject_uid>},
    {"reference_layer", FieldType::text, word<&FindingRow::reference_layer>},
    {"reference_uid", FieldType::text, word<&FindingRow::reference_uid>},
    {"measure", FieldType::text, word<&FindingRow::measure>},
    {"measured", FieldType::real, number<&FindingRow::measured>},
    {"measured_raw", FieldType::real, number<&FindingRow::measured_raw>},
    {"limit", FieldType::real, number<&FindingRow::limit>},
    {"limit_source", FieldType::text, word<&FindingRow::limit_source>},
    {"tolerance_m", FieldType::real, number<&FindingRow::tolerance_m>},
    {"severity", FieldType::integer, severity},
    {"deadline_days", FieldType::integer, deadline},
    {"responsible", FieldType::text, word<&FindingRow::responsible>},
    {"village_code", FieldType::text, word<&FindingRow::village_code>},
    {"village_how", FieldType::text, word<&FindingRow::village_how>},
    {"reason", FieldType::text, word<&FindingRow::reason>},
});

}  // namespace

QgsFields finding_fields() {
    QgsFields fields;
    for (const FindingColumn& column : columns)
        fields.append(qgis::field(QString::fromLatin1(column.name), column.type));
    return fields;
}

QgsFeature finding_feature(const FindingRow& finding) {
    QVector<QVariant> attributes;
    for (const FindingColumn& column : columns) attributes.append(column.value(finding));
    QgsFeature feature = feature_row(attributes);
    if (finding.place) feature.setGeometry(QgsGeometry::fromPointXY({finding.place->x, finding.place->y}));
    return feature;
}

QgsGeometry evidence_of(const FindingRow& finding, bool is_ground) {
    const std::string wkt(finding.evidence_wkt);
    if (wkt.empty()) return {};
    QgsGeometry shape = QgsGeometry::fromWkt(QString::fromStdString(wkt));
    if (!is_ground) return shape.type() == qgis::line_geometry ? shape : QgsGeometry();
    shape.convertGeometryCollectionToSubclass(qgis::polygon_geometry);  // ground may touch in lines, too
    if (shape.isEmpty() || shape.type() != qgis::polygon_geometry) return {};
    shape.convertToMultiType();
    return shape;
}

}  // namespace cunjing
