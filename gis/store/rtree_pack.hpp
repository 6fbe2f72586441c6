// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <array>
#include <memory>
#include <string>
#include <vector>

#include "gis/geometry/shape.hpp"
#include "gis/store/sqlite.hpp"

namespace cunjing {

/// The name of the table that holds the spatial index of another. Source: OGC 12-128r17 annex F.3.
[[nodiscard]] std::string rtree_name(const std::string& table, const std::string& geometry_column);

/// A row and the box its shape lies in.
struct IndexedBox {
    std::int64_t row = 0;
    Box box;
};

/// Fills the spatial index of a table anew, group of rows by group, all nodes but a group's last one full: some ten
/// times faster than row by row. Each group gets leaves of its own; the nodes above are laid round all of them.
/// Source: the shadow tables %_node, %_rowid, %_parent as sqlite.org/rtree.html §6 and ext/rtree/rtree.c describe.
class RTreePacker {
public:
    /// Empties the index. Must run in a transaction, as all that writes. Nothing is done where the table has no
    /// spatial index.
    /// Throws DataError.
    RTreePacker(const Connection& connection, const std::string& table, const std::string& geometry_column);
    ~RTreePacker();
    RTreePacker(const RTreePacker&) = delete;
    RTreePacker& operator=(const RTreePacker&) = delete;
    RTreePacker(RTreePacker&&) = delete;
    RTreePacker& operator=(RTreePacker&&) = delete;

    /// An entry of a node: a row (in a leaf) or a node below.
    struct Entry {
        std::int64_t id = 0;
        std::array<float, 4> box{};  // min x, max x, min y, max y
    };
    /// Rows in the order of their leaves.
    using Group = std::vector<Entry>;

    /// Needs no connection: another thread can do it while rows are written.
    [[nodiscard]] Group sorted(const std::vector<IndexedBox>& boxes) const;
    /// Takes rows whose numbers are greater than those of the groups before.
    /// Throws DataError.
    void add(Group group);
    /// Must be called once all groups are there. Throws DataError.
    void finish();

private:
    void write_leaves(const Group& group);
    void write_levels_above();

    std::size_t capacity_ = 0;  // of a node; 0: there is no index
    struct Shadow;
    std::unique_ptr<Shadow> shadow_;
    Group held_back_;            // perhaps it fits the root
    std::vector<Entry> leaves_;  // the boxes round them
};

/// Fills the spatial index of a table anew with one group of rows. Must run in a transaction.
/// Throws DataError.
void pack_rtree(const Connection& connection, const std::string& table, const std::string& geometry_column,
                const std::vector<IndexedBox>& boxes);

/// Adds rows to the spatial index of a table: one by one where they are few, else by packing the old and the new.
/// Takes rows that are not in it yet. Must run in a transaction.
/// Throws DataError.
void add_to_rtree(const Connection& connection, const std::string& table, const std::string& geometry_column,
                  std::vector<IndexedBox> boxes);

}  // namespace cunjing
