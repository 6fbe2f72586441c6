// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/store/rtree_pack.hpp"

#include <algorithm>
#include <bit>
#include <cmath>
#include <limits>

namespace cunjing {

namespace {

using Entry = RTreePacker::Entry;

constexpr std::size_t node_header_bytes = 4;
constexpr std::size_t cell_bytes = 24;
constexpr std::int64_t root_number = 1;

float rounded_down(double value) {
    const auto result = static_cast<float>(value);
    return result > value ? std::nextafterf(result, -std::numeric_limits<float>::infinity()) : result;
}

float rounded_up(double value) {
    const auto result = static_cast<float>(value);
    return result < value ? std::nextafterf(result, std::numeric_limits<float>::infinity()) : result;
}

template <class Unsigned>
void put_big_endian(std::vector<std::uint8_t>& out, std::size_t at, Unsigned value) {
    for (std::size_t i = 0; i < sizeof value; ++i)
        out[at + i] = static_cast<std::uint8_t>(value >> (8 * (sizeof value - 1 - i)));
}

/// A number and what belongs to it.
using Pair = std::pair<std::int64_t, std::int64_t>;

/// Writes pairs into an empty table whose key is the first number. Pairs that follow each other without a gap are
/// written many rows a statement and numbered by SQLite, which need not look then whether a number is free.
class PairWriter {
public:
    PairWriter(const Connection& connection, const std::string& table)
        : many_(connection, following_sql(table)),
          one_(connection, "INSERT INTO " + sql_name(table) + " VALUES (?, ?)") {}

    /// Takes pairs whose keys ascend, all of them behind those before.
    void write(std::span<const Pair> pairs) {
        while (!pairs.empty()) {
            const bool follow = pairs.size() >= many_rows && pairs[0].first == last_ + 1 &&
                                pairs[many_rows - 1].first == last_ + std::int64_t{many_rows};
            const std::span<const Pair> some = pairs.first(follow ? many_rows : 1);
            follow ? write_following(some) : write_one(some.front());
            last_ = some.back().first;
            pairs = pairs.subspan(some.size());
        }
    }

private:
    static constexpr std::size_t many_rows = 128;

    static std::string following_sql(const std::string& table) {
        std::string sql = "INSERT INTO " + sql_name(table) + " VALUES (NULL, ?)";
        for (std::size_t i = 1; i < many_rows; ++i) sql += ", (NULL, ?)";
        return sql;
    }
    void write_following(std::span<const Pair> pairs) {
        int at = 0;
        for (const Pair& pair : pairs) many_.bind(at++, pair.second);
        many_.run();
    }
    void write_one(const Pair& pair) {
        one_.bind(0, pair.first);
        one_.bind(1, pair.second);
        one_.run();
    }

    Statement many_;
    Statement one_;
    std::int64_t last_ = 0;  // key
};

/// Sorts into vertical slices and each of them by y, so that runs of `capacity` entries are compact tiles.
void sort_into_tiles(std::vector<Entry>& entries, std::size_t capacity) {
    const auto x = [](const Entry& e) { return e.box[0] + e.box[1]; };
    const auto y = [](const Entry& e) { return e.box[2] + e.box[3]; };
    const auto by = [](auto key) {
        return [key](const Entry& a, const Entry& b) { return std::pair(key(a), a.id) < std::pair(key(b), b.id); };
    };
    std::ranges::sort(entries, by(x));
    const double leaves = std::ceil(static_cast<double>(entries.size()) / static_cast<double>(capacity));
    const std::size_t slice = static_cast<std::size_t>(std::ceil(std::sqrt(leaves))) * capacity;
    for (std::size_t first = 0; first < entries.size(); first += slice)
        std::sort(entries.begin() + first, entries.begin() + std::min(first + slice, entries.size()), by(y));
}

Entry covering(std::int64_t node, std::span<const Entry> entries) {
    Entry entry{node, entries.front().box};
    for (const Entry& inner : entries) {
        entry.box[0] = std::min(entry.box[0], inner.box[0]);
        entry.box[1] = std::max(entry.box[1], inner.box[1]);
        entry.box[2] = std::min(entry.box[2], inner.box[2]);
        entry.box[3] = std::max(entry.box[3], inner.box[3]);
    }
    return entry;
}

void insert_one_by_one(const Connection& connection, const std::string& index, const std::vector<IndexedBox>& boxes) {
    Statement insert(connection, "INSERT INTO " + sql_name(index) + " VALUES (?, ?, ?, ?, ?)");
    for (const auto& [row, box] : boxes) {
        insert.bind(0, row);
        insert.bind(1, box.min_x);
        insert.bind(2, box.max_x);
        insert.bind(3, box.min_y);
        insert.bind(4, box.max_y);
        insert.run();
    }
}

}  // namespace

std::string rtree_name(const std::string& table, const std::string& geometry_column) {
    return "rtree_" + table + "_" + geometry_column;
}

void add_to_rtree(const Connection& connection, const std::string& table, const std::string& geometry_column,
                  std::vector<IndexedBox> boxes) {
    constexpr std::int64_t packing_gain = 8;  // packing a row costs that much less than inserting it
    const std::string index = rtree_name(table, geometry_column);
    if (!has_table(connection, index)) return;
    Statement count(connection, "SELECT count(*) FROM " + sql_name(index + "_rowid"));
    count.step();
    const std::int64_t before = count.integer(0);
    count.reset();
    if (static_cast<std::int64_t>(boxes.size()) * packing_gain < before)
        return insert_one_by_one(connection, index, boxes);
    {
        Statement old(connection, "SELECT id, minx, maxx, miny, maxy FROM " + sql_name(index));
        while (old.step()) boxes.push_back({old.integer(0), {old.real(1), old.real(3), old.real(2), old.real(4)}});
    }
    pack_rtree(connection, table, geometry_column, boxes);
}

/// The tables that the index is kept in.
struct RTreePacker::Shadow {
    Shadow(const Connection& connection, const std::string& index)
        : node(connection, "INSERT OR REPLACE INTO " + sql_name(index + "_node") + " VALUES (?, ?)"),
          node_of_row(connection, index + "_rowid"),
          parent_of_node(connection, index + "_parent") {}

    void write_node(std::int64_t number, std::size_t depth_of_root, std::span<const Entry> entries) {
        std::ranges::fill(bytes, std::uint8_t{0});
        put_big_endian(bytes, 0, static_cast<std::uint16_t>(depth_of_root));
        put_big_endian(bytes, 2, static_cast<std::uint16_t>(entries.size()));
        std::size_t at = node_header_bytes;
        for (const Entry& entry : entries) {
            put_big_endian(bytes, at, static_cast<std::uint64_t>(entry.id));
            for (std::size_t i = 0; i < 4; ++i)
                put_big_endian(bytes, at + 8 + 4 * i, std::bit_cast<std::uint32_t>(entry.box[i]));
            at += cell_bytes;
        }
        node.bind(0, number);
        node.bind(1, std::span<const std::uint8_t>(bytes));
        node.run();
    }

    Statement node;
    PairWriter node_of_row;
    PairWriter parent_of_node;
    std::vector<std::uint8_t> bytes;  // of a node
    std::int64_t next = root_number + 1;
};

RTreePacker::RTreePacker(const Connection& connection, const std::string& table, const std::string& geometry_column) {
    const std::string index = rtree_name(table, geometry_column);
    if (!has_table(connection, index)) return;
    Statement root(connection, "SELECT length(data) FROM " + sql_name(index + "_node") + " WHERE nodeno = 1");
    root.step();
    const auto node_bytes = static_cast<std::size_t>(root.integer(0));
    root.reset();
    capacity_ = (node_bytes - node_header_bytes) / cell_bytes;
    for (const char* part : {"_node", "_rowid", "_parent"})
        execute(connection, "DELETE FROM " + sql_name(index + part));
    shadow_ = std::make_unique<Shadow>(connection, index);
    shadow_->bytes.resize(node_bytes);
}

RTreePacker::~RTreePacker() = default;

RTreePacker::Group RTreePacker::sorted(const std::vector<IndexedBox>& boxes) const {
    Group group;
    if (capacity_ == 0) return group;
    group.reserve(boxes.size());
    for (const IndexedBox& item : boxes)
        group.push_back({item.row,
                         {rounded_down(item.box.min_x), rounded_up(item.box.max_x), rounded_down(item.box.min_y),
                          rounded_up(item.box.max_y)}});
    sort_into_tiles(group, capacity_);
    return group;
}

void RTreePacker::add(Group group) {
    if (group.empty()) return;
    write_leaves(held_back_);
    held_back_ = std::move(group);
}

void RTreePacker::finish() {
    if (capacity_ == 0) return;
    if (leaves_.empty() && held_back_.size() <= capacity_) {
        std::vector<Pair> places;
        for (const Entry& entry : held_back_) places.emplace_back(entry.id, root_number);
        std::ranges::sort(places);
        shadow_->node_of_row.write(places);
        shadow_->write_node(root_number, 0, held_back_);
        return;
    }
    write_leaves(held_back_);
    write_levels_above();
}

void RTreePacker::write_leaves(const Group& group) {
    std::vector<Pair> places;
    places.reserve(group.size());
    for (std::size_t first = 0; first < group.size(); first += capacity_) {
        const std::span entries = std::span(group).subspan(first, std::min(capacity_, group.size() - first));
        const std::int64_t leaf = shadow_->next++;
        shadow_->write_node(leaf, 0, entries);
        leaves_.push_back(covering(leaf, entries));
        for (const Entry& entry : entries) places.emplace_back(entry.id, leaf);
    }
    std::ranges::sort(places);
    shadow_->node_of_row.write(places);
}

/// From the leaves up; the level that fits one node becomes the root.
void RTreePacker::write_levels_above() {
    std::vector<Pair> parents;
    std::vector<Entry> level = std::move(leaves_);
    const auto lay_round = [&](std::int64_t node, std::size_t depth_of_root, std::span<const Entry> entries) {
        shadow_->write_node(node, depth_of_root, entries);
        for (const Entry& entry : entries) parents.emplace_back(entry.id, node);
    };
    std::size_t depth = 1;
    for (; level.size() > capacity_; ++depth) {
        sort_into_tiles(level, capacity_);
        std::vector<Entry> above;
        for (std::size_t first = 0; first < level.size(); first += capacity_) {
            const std::span entries = std::span(level).subspan(first, std::min(capacity_, level.size() - first));
            const std::int64_t node = shadow_->next++;
            lay_round(node, 0, entries);
            above.push_back(covering(node, entries));
        }
        level = std::move(above);
    }
    lay_round(root_number, depth, level);
    std::ranges::sort(parents);
    shadow_->parent_of_node.write(parents);
}

void pack_rtree(const Connection& connection, const std::string& table, const std::string& geometry_column,
                const std::vector<IndexedBox>& boxes) {
    RTreePacker packer(connection, table, geometry_column);
    packer.add(packer.sorted(boxes));
    packer.finish();
}

}  // namespace cunjing
