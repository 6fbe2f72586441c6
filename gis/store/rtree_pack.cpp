// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/store/rtree_pack.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <limits>

namespace cunjing {
namespace {

constexpr std::size_t node_header_bytes = 4;
constexpr std::size_t cell_bytes = 24;
constexpr std::int64_t root_number = 1;

/// An entry of a node: a row (in a leaf) or a node below.
struct Entry {
    std::int64_t id = 0;
    std::array<float, 4> box{};  // min x, max x, min y, max y
};

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

/// The nodes of the index, written one by one.
class NodeWriter {
public:
    NodeWriter(const Connection& connection, const std::string& index, std::size_t node_bytes)
        : node_(connection, "INSERT OR REPLACE INTO " + sql_name(index + "_node") + " VALUES (?, ?)"),
          parent_(connection, "INSERT INTO " + sql_name(index + "_parent") + " VALUES (?, ?)"),
          bytes_(node_bytes) {}

    void write(std::int64_t number, std::size_t depth, std::span<const Entry> entries) {
        std::ranges::fill(bytes_, std::uint8_t{0});
        put_big_endian(bytes_, 0, static_cast<std::uint16_t>(number == root_number ? depth : 0));
        put_big_endian(bytes_, 2, static_cast<std::uint16_t>(entries.size()));
        std::size_t at = node_header_bytes;
        for (const Entry& entry : entries) {
            put_big_endian(bytes_, at, static_cast<std::uint64_t>(entry.id));
            for (std::size_t i = 0; i < 4; ++i)
                put_big_endian(bytes_, at + 8 + 4 * i, std::bit_cast<std::uint32_t>(entry.box[i]));
            at += cell_bytes;
        }
        node_.bind(0, number);
        node_.bind(1, std::span<const std::uint8_t>(bytes_));
        node_.run();
        if (depth == 0) return;
        for (const Entry& entry : entries) {
            parent_.bind(0, entry.id);
            parent_.bind(1, number);
            parent_.run();
        }
    }

private:
    Statement node_;
    Statement parent_;
    std::vector<std::uint8_t> bytes_;
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

void write_rows(const Connection& connection, const std::string& index,
                const std::vector<std::pair<std::int64_t, std::int64_t>>& places) {
    Statement row(connection, "INSERT INTO " + sql_name(index + "_rowid") + " VALUES (?, ?)");
    for (const auto& [id, node] : places) {
        row.bind(0, id);
        row.bind(1, node);
        row.run();
    }
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

/// The entries of the leaves in their order, and the leaf of each row.
struct RTreePacking::Leaves {
    std::size_t node_bytes = 0;
    std::size_t capacity = 0;
    std::vector<Entry> entries;
    std::vector<std::pair<std::int64_t, std::int64_t>> places;
};

RTreePacking::RTreePacking(const Connection& connection, const std::string& table, const std::string& geometry_column)
    : index_(rtree_name(table, geometry_column)), leaves_(std::make_unique<Leaves>()) {
    if (!has_table(connection, index_)) return;
    Statement root(connection, "SELECT length(data) FROM " + sql_name(index_ + "_node") + " WHERE nodeno = 1");
    root.step();
    leaves_->node_bytes = static_cast<std::size_t>(root.integer(0));
    leaves_->capacity = (leaves_->node_bytes - node_header_bytes) / cell_bytes;
}

RTreePacking::~RTreePacking() = default;

void RTreePacking::sort(const std::vector<IndexedBox>& boxes) {
    if (leaves_->capacity == 0) return;
    std::vector<Entry>& entries = leaves_->entries;
    entries.reserve(boxes.size());
    for (const IndexedBox& item : boxes)
        entries.push_back({item.row,
                           {rounded_down(item.box.min_x), rounded_up(item.box.max_x), rounded_down(item.box.min_y),
                            rounded_up(item.box.max_y)}});
    sort_into_tiles(entries, leaves_->capacity);
    const std::int64_t first_leaf = entries.size() > leaves_->capacity ? root_number + 1 : root_number;
    leaves_->places.resize(entries.size());
    for (std::size_t i = 0; i < entries.size(); ++i)
        leaves_->places[i] = {entries[i].id, first_leaf + static_cast<std::int64_t>(i / leaves_->capacity)};
    std::ranges::sort(leaves_->places);
}

/// Writes the levels from the leaves up; the level that fits one node becomes the root.
void RTreePacking::write(const Connection& connection) {
    if (leaves_->capacity == 0) return;
    for (const char* part : {"_node", "_rowid", "_parent"})
        execute(connection, "DELETE FROM " + sql_name(index_ + part));
    write_rows(connection, index_, leaves_->places);
    const std::size_t capacity = leaves_->capacity;
    NodeWriter writer(connection, index_, leaves_->node_bytes);
    std::int64_t next = root_number + 1;
    std::size_t depth = 0;
    std::vector<Entry>& level = leaves_->entries;
    for (; level.size() > capacity; ++depth) {
        std::vector<Entry> above;
        for (std::size_t first = 0; first < level.size(); first += capacity) {
            const std::span entries =
                std::span<const Entry>(level).subspan(first, std::min(capacity, level.size() - first));
            writer.write(next, depth, entries);
            above.push_back(covering(next++, entries));
        }
        level = std::move(above);
    }
    writer.write(root_number, depth, level);
}

void pack_rtree(const Connection& connection, const std::string& table, const std::string& geometry_column,
                const std::vector<IndexedBox>& boxes) {
    RTreePacking packing(connection, table, geometry_column);
    packing.sort(boxes);
    packing.write(connection);
}

}  // namespace cunjing
