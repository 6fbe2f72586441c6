// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/check/live_layer.hpp"

#include <algorithm>

#include "gis/base/equal_run.hpp"
#include "gis/base/error.hpp"
#include "gis/check/relations/relation.hpp"

namespace cunjing {
namespace {

Table emptied(const Table& table) {
    std::vector<std::string> carried;
    for (const Field& field : table.layer().fields)
        if (table.carries(table.layer().index_of(field.name))) carried.push_back(field.name);
    return {table.layer(), carried};
}

bool is_shaped(const Table& table, std::size_t row) {
    return table.shapes.dimension(row) != Dimension::none;
}

std::string_view text_in(const Table& table, const std::string& field, std::size_t row) {
    const Value value = table.value(table.layer().index_of(field), row);
    return value.is_unknown() ? std::string_view() : value.text();
}

}  // namespace

LiveLayer::LiveLayer(SoundTable read, const std::vector<std::string>& naming_fields, const ParameterSet& parameters)
    : read_(std::move(read)),
      empty_(emptied(read_.table)),
      parameters_(parameters),
      boxes_(read_.table.shapes.boxes()),
      was_drawn_(read_.table.size(), 0),
      next_id_(static_cast<FeatureId>(read_.table.size())),
      greatest_(greatest_of(read_.table, parameters)) {
    const Table& table = read_.table;
    by_uid_.reserve(table.size());
    for (FeatureId id = 0; id < table.size(); ++id) {
        usable_ += is_shaped(table, id) ? 1 : 0;
        if (!by_uid_.try_emplace(table.uid(id), id).second) several_.insert(table.uid(id));
    }
    for (const std::string& field : naming_fields) {
        auto& by_named = naming_[field];
        for (FeatureId id = 0; id < table.size(); ++id)
            if (const std::string_view uid = text_in(table, field, id); !uid.empty()) by_named.emplace(uid, id);
    }
}

LiveLayer::Greatest LiveLayer::greatest_of(const Table& table, const ParameterSet& parameters) {
    Greatest greatest;
    for (std::size_t row = 0; row < table.size(); ++row) {
        greatest.accuracy_m = std::max(greatest.accuracy_m, table.accuracy_m(row));
        greatest.radius_m = std::max(greatest.radius_m, ground_radius_m(table, row));
        if (const Box& box = table.shapes.box(row); !box.is_empty())
            greatest.extent_m = std::max({greatest.extent_m, box.max_x - box.min_x, box.max_y - box.min_y});
    }
    if (!table.layer().has(Dimension::line)) return greatest;
    const StartLines lines(table, parameters);
    for (std::size_t from = 0; from < start_line_count; ++from)
        greatest.offset_m[from] = lines.offsets(static_cast<StartLine>(from)).greatest_m;
    return greatest;
}

void LiveLayer::Greatest::add(const Greatest& other) {
    accuracy_m = std::max(accuracy_m, other.accuracy_m);
    radius_m = std::max(radius_m, other.radius_m);
    extent_m = std::max(extent_m, other.extent_m);
    for (std::size_t from = 0; from < start_line_count; ++from)
        offset_m[from] = std::max(offset_m[from], other.offset_m[from]);
}

std::optional<FeatureId> LiveLayer::find(const std::string& uid) const {
    if (several_.contains(uid))
        throw DataError(say("图层 {0} 中有多个要素的 uid 为 {1}，无法确定是哪一个；请先保存，再重新打开",
                            "several features of {0} have the uid {1}, so that nobody knows which is meant; save the "
                            "project and open it again",
                            layer().name, uid));
    return first_of(uid);
}

std::optional<FeatureId> LiveLayer::first_of(std::string_view uid) const {
    if (const auto added = added_.find(uid); added != added_.end()) return added->second;
    const auto found = by_uid_.find(uid);
    if (found == by_uid_.end() || row(found->second).table == nullptr) return std::nullopt;
    return found->second;
}

FeatureId LiveLayer::next_id() const {
    return next_id_;
}

RowRef LiveLayer::row(FeatureId id) const {
    if (is_as_read(id)) return {&read_.table, id};
    const auto found = drawn_.find(id);
    if (found == drawn_.end() || found->second == nullptr) return {};
    return {&found->second->table, 0};
}

std::span<const ShapeProblem> LiveLayer::problems(FeatureId id) const {
    if (is_as_read(id)) return equal_run(read_.problems, id, &ShapeProblem::row);
    const auto found = drawn_.find(id);
    if (found == drawn_.end() || found->second == nullptr) return {};
    return found->second->problems;
}

std::vector<FeatureId> LiveLayer::all() const {
    std::vector<FeatureId> ids;
    for (FeatureId id = 0; id < read_.table.size(); ++id)
        if (was_drawn_[id] == 0) ids.push_back(id);
    for (const auto& [id, feature] : drawn_)
        if (feature != nullptr) ids.push_back(id);
    std::ranges::sort(ids);
    return ids;
}

void LiveLayer::meeting(const Box& query, std::vector<FeatureId>& found) const {
    found.clear();
    boxes_.visit(query, [&](FeatureId id) {
        if (was_drawn_[id] == 0) found.push_back(id);
    });
    for (const auto& [id, feature] : drawn_)
        if (feature != nullptr && feature->table.shapes.box(0).meets(query)) found.push_back(id);
    std::ranges::sort(found);
}

void LiveLayer::naming(const std::string& field, std::string_view uid, std::vector<FeatureId>& found) const {
    found.clear();
    const auto by_named = naming_.find(field);
    if (by_named == naming_.end()) return;  // it is not read: no rule asks
    const auto [first, last] = by_named->second.equal_range(uid);
    for (auto named = first; named != last; ++named)
        if (was_drawn_[named->second] == 0) found.push_back(named->second);
    for (const auto& [id, feature] : drawn_)
        if (feature != nullptr && text_in(feature->table, field, 0) == uid) found.push_back(id);
    std::ranges::sort(found);
}

bool LiveLayer::is_usable(FeatureId id) const {
    const RowRef at = row(id);
    return at.table != nullptr && is_shaped(*at.table, at.row);
}

std::optional<DrawnFeature> LiveLayer::put(FeatureId id, std::optional<DrawnFeature> drawn) {
    if (is_usable(id)) --usable_;
    if (const RowRef before = row(id); before.table != nullptr && id >= read_.table.size())
        added_.erase(std::string(before.table->uid(before.row)));
    std::optional<DrawnFeature> before;
    if (const auto found = drawn_.find(id); found != drawn_.end()) before = std::move(found->second);
    if (id < read_.table.size()) was_drawn_[id] = drawn ? 1 : 0;
    if (drawn)
        drawn_[id] = std::move(*drawn);
    else
        drawn_.erase(id);
    if (const RowRef now = row(id); now.table != nullptr && id >= read_.table.size())
        added_[std::string(now.table->uid(now.row))] = id;
    if (is_usable(id)) ++usable_;
    next_id_ = std::max(next_id_, id + 1);
    ++edits_;
    if (const auto found = drawn_.find(id); found != drawn_.end() && found->second != nullptr)
        greatest_.add(greatest_of(found->second->table, parameters_));
    return before;
}

}  // namespace cunjing
