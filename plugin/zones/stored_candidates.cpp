// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "plugin/zones/stored_candidates.hpp"

#include <qgsfeatureiterator.h>
#include <qgsvectorlayer.h>

#include <QHash>
#include <algorithm>
#include <tuple>

#include "gis/geometry/wkb.hpp"
#include "plugin/qgis_compat.hpp"

namespace cunjing {
namespace {

const QString village_code = QStringLiteral("village_code");

QHash<QString, QString> village_names(const TownLayers& town) {
    QHash<QString, QString> names;
    for (const QgsVectorLayer* table : town.tables_of(QStringLiteral("village"))) {
        QgsFeature village;
        for (QgsFeatureIterator rows = table->getFeatures(QgsFeatureRequest().setFlags(without_shape));
             rows.nextFeature(village);)
            names.insert(village.attribute(QStringLiteral("code")).toString(),
                         village.attribute(QStringLiteral("name")).toString());
    }
    return names;
}

std::optional<int> number_in(const QgsFeature& feature, const char* field) {
    const QVariant value = feature.attribute(QLatin1String(field));
    return value.isNull() ? std::nullopt : std::optional<int>(value.toInt());
}

ListedCandidate candidate_of(const QgsFeature& feature, const QgsVectorLayer& table,
                             const QHash<QString, QString>& names) {
    ListedCandidate candidate;
    candidate.shape = feature.geometry();
    candidate.crs = table.crs();
    candidate.village_code = feature.attribute(village_code).toString();
    candidate.village = names.value(candidate.village_code, candidate.village_code);
    candidate.rank = number_in(feature, "rank");
    if (const QVariant score = feature.attribute(QStringLiteral("score")); !score.isNull())
        candidate.score = score.toDouble();
    candidate.capacity_birds = number_in(feature, "capacity");
    candidate.households_300m = number_in(feature, "households_300m");
    candidate.households_600m = number_in(feature, "households_600m");
    return candidate;
}

}  // namespace

std::vector<ListedCandidate> stored_candidates(const TownLayers& town) {
    const QHash<QString, QString> names = village_names(town);
    std::vector<ListedCandidate> candidates;
    for (const QgsVectorLayer* table : town.tables_of(QStringLiteral("zone_candidate"))) {
        if (!has_polygons(*table)) continue;
        QgsFeature feature;
        for (QgsFeatureIterator rows = table->getFeatures(); rows.nextFeature(feature);)
            if (feature.hasGeometry() &&
                feature.attribute(QStringLiteral("source")).toString() != QLatin1String("rejected"))
                candidates.push_back(candidate_of(feature, *table, names));
    }
    const auto order = [](const ListedCandidate& candidate) {
        return std::tuple(candidate.village_code, candidate.rank.value_or(0));
    };
    std::stable_sort(candidates.begin(), candidates.end(),
                     [&](const ListedCandidate& a, const ListedCandidate& b) { return order(a) < order(b); });
    return candidates;
}

std::vector<ListedCandidate> listed(const Suggestion& suggestion, const std::string& work_crs) {
    std::vector<ListedCandidate> candidates;
    for (const VillageSuggestion& village : suggestion.villages) {
        int rank = 0;
        for (const ZoneCandidate& found : village.candidates) {
            std::vector<std::uint8_t> wkb;
            write_wkb(found.shape[0], wkb);
            ListedCandidate& candidate = candidates.emplace_back();
            candidate.shape.fromWkb(
                QByteArray(reinterpret_cast<const char*>(wkb.data()), static_cast<int>(wkb.size())));
            candidate.crs = QgsCoordinateReferenceSystem(QString::fromStdString(work_crs));
            candidate.village_code = QString::fromStdString(village.village->code);
            candidate.village =
                village.village->name.empty() ? candidate.village_code : QString::fromStdString(village.village->name);
            candidate.rank = ++rank;
            candidate.score = found.score.total;
            candidate.capacity_birds = static_cast<int>(found.score.capacity_birds);
            candidate.households_300m = found.score.keepers.short_walk;
            candidate.households_600m = found.score.keepers.within_reach;
        }
    }
    return candidates;
}

}  // namespace cunjing
