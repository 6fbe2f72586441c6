// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/check/finding_order.hpp"

#include <tbb/parallel_sort.h>

#include <algorithm>
#include <set>

#include "gis/check/finding_maker.hpp"

namespace cunjing {
namespace {

/// The places of words in an order of their own.
std::map<std::string_view, std::uint32_t> places(const std::set<std::string_view>& words) {
    std::map<std::string_view, std::uint32_t> place;
    for (const std::string_view word : words) place.emplace(word, static_cast<std::uint32_t>(place.size()));
    return place;
}

/// What the findings of a rule are sorted by: village and layer as one number, then the feature's uid. Where several
/// features have one uid, their places tell them apart.
struct SortKey {
    std::uint64_t group = 0;
    std::string_view uid;
    FindingRow* row = nullptr;

    bool operator<(const SortKey& other) const {
        if (group != other.group) return group < other.group;
        const int order = uid.compare(other.uid);
        return order != 0 ? order < 0 : coordinates() < other.coordinates();
    }

private:
    [[nodiscard]] std::pair<double, double> coordinates() const {
        return row->place ? std::pair(row->place->x, row->place->y) : std::pair(0.0, 0.0);
    }
};

std::vector<SortKey> sort_keys(const std::vector<FindingRow*>& rows) {
    constexpr std::uint64_t orphan = 0xFFFFFFFFU;
    std::set<std::string_view> codes;
    std::set<std::string_view> layers;
    std::string_view last_code;
    std::string_view last_layer;
    for (const FindingRow* row : rows) {  // neighbours in the list are mostly of one village and layer
        if (row->village_code != last_code) codes.insert(last_code = row->village_code);
        if (row->subject_layer != last_layer) layers.insert(last_layer = row->subject_layer);
    }
    const auto village_place = places(codes);
    const auto layer_place = places(layers);
    std::vector<SortKey> keys;
    keys.reserve(rows.size());
    std::uint64_t village = orphan;
    std::uint64_t layer = 0;
    last_code = last_layer = {};
    for (FindingRow* row : rows) {
        if (row->village_code != last_code)
            village = row->village_code.empty() ? orphan : village_place.at(row->village_code);
        if (row->subject_layer != last_layer) layer = layer_place.at(row->subject_layer);
        last_code = row->village_code;
        last_layer = row->subject_layer;
        keys.push_back({village << 32U | layer, row->subject_uid, row});
    }
    return keys;
}

}  // namespace

FindingOrder::FindingOrder(const Catalogue& catalogue) {
    for (const Rule& rule : catalogue.rules()) place_.emplace(rule.id, place_.size());
    place_.emplace(unusable_shape_rule, place_.size());
    rows_.resize(place_.size());
}

void FindingOrder::add(std::vector<FindingRow>& rows) {
    std::string_view rule;
    std::vector<FindingRow*>* of_rule = nullptr;
    for (FindingRow& row : rows) {
        if (of_rule == nullptr || row.rule.data() != rule.data()) of_rule = &rows_[place_of(row.rule)];
        rule = row.rule;
        of_rule->push_back(&row);
    }
}

std::vector<FindingRow*> FindingOrder::take(std::size_t place) {
    std::vector<SortKey> keys = sort_keys(rows_[place]);
    tbb::parallel_sort(keys);
    std::vector<FindingRow*> rows = std::move(rows_[place]);
    rows_[place].clear();
    std::ranges::transform(keys, rows.begin(), &SortKey::row);
    return rows;
}

}  // namespace cunjing
