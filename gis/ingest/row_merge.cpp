// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/ingest/row_merge.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "gis/base/uid.hpp"

namespace cunjing {
namespace {

constexpr double same_place_m = 0.001;
constexpr std::size_t uids_shown = 5;

std::vector<std::string> carried_fields(const Table& table) {
    std::vector<std::string> names;
    for (std::size_t i = 0; i < table.layer().fields.size(); ++i)
        if (table.carries(i)) names.push_back(table.layer().fields[i].name);
    return names;
}

bool is_same_place(Point a, Point b) {
    return std::abs(a.x - b.x) <= same_place_m && std::abs(a.y - b.y) <= same_place_m;
}

bool is_same_shape(const Shape& a, const Shape& b) {
    if (a.dimension() != b.dimension() || a.part_count() != b.part_count() || a.ring_count() != b.ring_count())
        return false;
    for (std::size_t part = 0; part < a.part_count(); ++part)
        if (a.first_ring(part) != b.first_ring(part)) return false;
    for (std::size_t ring = 0; ring < a.ring_count(); ++ring)
        if (!std::ranges::equal(a.ring(ring), b.ring(ring), is_same_place)) return false;
    return true;
}

bool is_same_value(const Value& a, const Value& b) {
    if (a.is_unknown() || b.is_unknown()) return a.is_unknown() == b.is_unknown();
    return a.kind() == Value::Kind::text ? a.text() == b.text() : a.number() == b.number();
}

bool is_identity(const Field& field) {
    return field.name == "uid" || field.name == "parent_uid";
}

/// A number that rows of the same shape, to the millimetre, and the same values share.
std::uint64_t content_of(const Table& table, std::size_t row) {
    std::uint64_t number = fingerprint(to_string(table.shapes.dimension(row)));
    const Shape shape = table.shapes[row];
    for (std::size_t ring = 0; ring < shape.ring_count(); ++ring)
        for (const Point p : shape.ring(ring))
            number = fingerprint(fmt::format("{:.0f} {:.0f};", p.x / same_place_m, p.y / same_place_m), number);
    for (std::size_t i = 0; i < table.layer().fields.size(); ++i) {
        if (!table.carries(i) || is_identity(table.layer().fields[i])) continue;
        const Value value = table.value(i, row);
        if (value.is_unknown()) continue;
        number = fingerprint(table.layer().fields[i].name, number);
        number = value.kind() == Value::Kind::text ? fingerprint(value.text(), number)
                                                   : fingerprint(fmt::format("{}", value.number()), number);
    }
    return number;
}

}  // namespace

RowMerge::RowMerge(const Table& incoming, const std::vector<KnownBy>& known_by, const Table& present)
    : incoming_(incoming),
      present_(present),
      added_(incoming.layer(), carried_fields(incoming)),
      changed_(incoming.layer(), carried_fields(incoming)),
      met_(present.size(), 0) {
    for (std::size_t row = 0; row < present_.size(); ++row) present_by_uid_[present_.uid(row)].push_back(row);
    for (std::size_t row = 0; row < incoming_.size(); ++row) take(row, known_by[row]);
    if (has_identities_) find_missing();
}

void RowMerge::take(std::size_t row, KnownBy by) {
    has_identities_ = has_identities_ || by != KnownBy::content;
    const auto there = present_by_uid_.find(incoming_.uid(row));
    if (there == present_by_uid_.end()) {
        if (by == KnownBy::content && is_there_by_content(row))
            ++unchanged_;
        else
            add(row);
        return;
    }
    for (const std::size_t one : there->second) met_[one] = 1;
    if (there->second.size() > 1) {
        ++doubled_;
        ++unchanged_;
        return;
    }
    hold_against(row, there->second.front(), by == KnownBy::content);
}

void RowMerge::hold_against(std::size_t row, std::size_t there, bool blanks_only) {
    const Shape shape = incoming_.shapes[row];
    const Shape old_shape = present_.shapes[there];
    const bool has_shape = shape.dimension() != Dimension::none;
    const bool was_placed = old_shape.dimension() != Dimension::none;
    const bool is_other_kind = has_shape && was_placed && shape.dimension() != old_shape.dimension();
    other_kind_ += is_other_kind ? 1 : 0;
    bool moves = has_shape && !is_other_kind && !is_same_shape(shape, old_shape);
    bool differs = moves && blanks_only && was_placed;
    moves = moves && (!blanks_only || !was_placed);
    bool changes = moves;
    for (std::size_t i = 0; i < incoming_.layer().fields.size(); ++i) {
        const Field& field = incoming_.layer().fields[i];
        if (!incoming_.carries(i) || is_identity(field)) continue;
        const Value value = incoming_.value(i, row);
        const Value old_value = present_.value(i, there);
        if (value.is_unknown() || is_same_value(value, old_value)) continue;
        if (blanks_only && !old_value.is_unknown()) {
            differs = true;
            continue;
        }
        changed_.set(field.name, value);
        changes = true;
    }
    kept_edits_ += differs ? 1 : 0;
    if (!changes) {
        ++unchanged_;
        return;
    }
    changed_.set("uid", Value(incoming_.uid(row)));
    if (moves)
        changed_.shapes.append(shape);
    else
        changed_.shapes.append_none();
    changed_.end_row();
}

/// Whether the layer has a row of the same content that no other row of the source has met.
bool RowMerge::is_there_by_content(std::size_t row) {
    if (!std::exchange(contents_indexed_, true))
        for (std::size_t there = 0; there < present_.size(); ++there)
            present_by_content_.emplace(content_of(present_, there), there);
    const auto [first, last] = present_by_content_.equal_range(content_of(incoming_, row));
    for (auto found = first; found != last; ++found) {
        if (met_[found->second] != 0) continue;
        met_[found->second] = 1;
        return true;
    }
    return false;
}

void RowMerge::add(std::size_t row) {
    for (std::size_t i = 0; i < incoming_.layer().fields.size(); ++i)
        if (incoming_.carries(i)) added_.set(incoming_.layer().fields[i].name, incoming_.value(i, row));
    const Shape shape = incoming_.shapes[row];
    if (shape.dimension() == Dimension::none)
        added_.shapes.append_none();
    else
        added_.shapes.append(shape);
    added_.end_row();
}

void RowMerge::find_missing() {
    for (std::size_t row = 0; row < present_.size(); ++row)
        if (met_[row] == 0) missing_.emplace_back(present_.uid(row));
}

std::vector<Text> RowMerge::notes() const {
    std::vector<Text> notes;
    if (kept_edits_ > 0)
        notes.push_back(say("{0} 行导入后在项目中被人改过，而来源没有变：保留项目中的内容",
                            "{0} rows were changed in the project after they came in, while the source is as it was: "
                            "the project's values stay",
                            kept_edits_));
    if (other_kind_ > 0)
        notes.push_back(
            say("{0} 行在项目中的几何类型与来源不同（如面与点）：保留项目中的几何",
                "{0} rows have another kind of shape in the project than in the source (polygon and point): "
                "the project's shape stays",
                other_kind_));
    if (doubled_ > 0)
        notes.push_back(say("{0} 行的 uid 在项目中有多行：未改动，请先消除重复",
                            "the uid of {0} rows stands in several rows of the project: nothing was changed there, "
                            "make them differ first",
                            doubled_));
    if (missing_.empty()) return notes;
    std::vector<std::string> shown(
        missing_.begin(), missing_.begin() + static_cast<std::ptrdiff_t>(std::min(uids_shown, missing_.size())));
    if (missing_.size() > uids_shown) shown.emplace_back("…");
    notes.push_back(
        say("图层中有 {0} 行不在来源里（来自别处，或来源已删去），未删除：{1}",
            "{0} rows of the layer are not in the source (they came from elsewhere, or are gone from it); they were "
            "not deleted: {1}",
            missing_.size(), join(shown, ", ")));
    return notes;
}

}  // namespace cunjing
