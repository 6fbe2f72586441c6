// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/zoning/suggest_project.hpp"

#include <algorithm>
#include <cmath>

#include "gis/base/uid.hpp"

namespace cunjing {
namespace {

std::string uid_of_place(const std::string& village, const Shape& shape) {
    std::string key = "zone_candidate " + village;
    for (const Point p : shape.ring(0)) key += fmt::format(" {:.2f} {:.2f}", p.x, p.y);
    return uid_of(key);
}

void add_row(Table& rows, const VillageSuggestion& village, std::size_t rank) {
    const ZoneCandidate& candidate = village.candidates[rank];
    const ZoneScore& score = candidate.score;
    const auto number = [&](const char* field, double value) { rows.set(field, Value(value)); };
    const std::string uid = uid_of_place(village.village->code, candidate.shape[0]);
    rows.set("uid", Value(std::string_view(uid)));
    rows.set("village_code", Value(std::string_view(village.village->code)));
    rows.set("source", Value(derived_source));
    number("rank", static_cast<double>(rank + 1));
    number("score", score.total);
    number("robustness", candidate.robustness);
    number("capacity", std::floor(score.capacity_birds));
    number("birds", score.keepers.birds);
    number("households_300m", score.keepers.short_walk);
    number("households_600m", score.keepers.within_reach);
    if (const FactorScore* slope = score.find(ZoningFactor::What::slope); slope != nullptr && slope->value)
        number("slope_deg", *slope->value);
    for (const FactorScore& factor : score.factors)
        if (factor.value) number((factor.factor->name + "_score").c_str(), factor.score);
    rows.shapes.append(candidate.shape[0]);
    rows.end_row();
}

/// The candidates of other villages, as they are.
void keep_others(const Project& project, const std::vector<std::string>& villages, Table& rows) {
    const Layer& layer = rows.layer();
    if (!project.has(layer)) return;
    std::vector<std::string> fields;
    for (const Field& field : layer.fields) fields.push_back(field.name);
    const Table stored = project.read(layer, fields);
    const std::size_t source = layer.index_of("source");
    for (std::size_t row = 0; row < stored.size(); ++row) {
        const Value is = stored.value(source, row);
        const std::string_view village = stored.village_code(row);
        if (!is.is_unknown() && is.text() == derived_source && std::ranges::find(villages, village) == villages.end())
            rows.append(stored, row);
    }
}

}  // namespace

Table candidate_rows(const Suggestion& suggestion, const Catalogue& catalogue) {
    Table rows(catalogue.layer(candidate_layer));
    for (const VillageSuggestion& village : suggestion.villages)
        for (std::size_t rank = 0; rank < village.candidates.size(); ++rank) add_row(rows, village, rank);
    return rows;
}

std::int64_t save_candidates(Project& project, const Catalogue& catalogue, const Suggestion& suggestion,
                             const std::vector<std::string>& villages, Progress& progress) {
    std::vector<ComputedRows> tables;
    tables.push_back({candidate_rows(suggestion, catalogue), {}});
    if (!villages.empty()) keep_others(project, villages, tables.front().rows);
    return project.replace_derived(tables, progress);
}

}  // namespace cunjing
