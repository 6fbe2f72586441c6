// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/check/explain_upstream.hpp"

#include <algorithm>
#include <array>
#include <set>

#include "gis/check/ways.hpp"

namespace cunjing {
namespace {

/// What may foul a water, by layer and words of a field; no field: all of the layer.
struct PossibleSource {
    const char* layer;
    const char* field;
    std::set<std::string_view> words;
    Text title;
};

const std::vector<PossibleSource>& possible_sources() {
    static const std::vector<PossibleSource> all = {
        {"building", "use", {"dwelling"}, {"住宅", "house"}},
        {"coop", nullptr, {}, {"圈舍", "coop"}},
        {"facility", "kind", {"banquet_site"}, {"坝坝席场地", "banquet site"}},
        {"observation", "kind", {"outfall", "sewage", "banquet_waste"}, {"排污口", "outfall"}},
    };
    return all;
}

bool is_meant(const PossibleSource& source, const Table& table, std::uint32_t row) {
    if (table.shapes.dimension(row) == Dimension::none) return false;
    if (source.field == nullptr) return true;
    const Value word = table.value(table.layer().index_of(source.field), row);
    return !word.is_unknown() && source.words.contains(word.text());
}

}  // namespace

std::vector<ExplainedSource> sources_upstream(const Shape& water, const JudgeContext& context) {
    WaySearch& upstream = context.ways->search(Count::Along::upstream);
    upstream.begin(water, search_m);
    std::vector<ExplainedSource> found;
    for (const PossibleSource& source : possible_sources()) {
        const auto held = context.references.find(source.layer);
        if (held == context.references.end()) continue;
        const Table& table = held->second->table();
        std::vector<std::uint32_t> rows;
        held->second->meeting(water.box().grown(search_m), rows);
        for (const std::uint32_t row : rows) {
            const auto away = is_meant(source, table, row) ? upstream.to(table.shapes[row]) : std::nullopt;
            if (away)
                found.push_back(
                    {source.title, source.layer, std::string(table.uid(row)), away->distance_m, away->is_certain});
        }
    }
    std::ranges::stable_sort(found, {}, [](const ExplainedSource& of) { return of.distance_m; });
    return found;
}

}  // namespace cunjing
