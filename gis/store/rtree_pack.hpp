// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "gis/geometry/shape.hpp"
#include "gis/store/sqlite.hpp"

namespace cunjing {

/// A row and the box its shape lies in.
/// The name of the table that holds the spatial index of another. Source: OGC 12-128r17 annex F.3.
[[nodiscard]] std::string rtree_name(const std::string& table, const std::string& geometry_column);

struct IndexedBox {
    std::int64_t row = 0;
    Box box;
};

/// The spatial index of a table, filled anew in two steps: sorting needs no connection, so another thread can do it
/// while rows are written.
class RTreePacking {
public:
    RTreePacking(const Connection& connection, const std::string& table, const std::string& geometry_column);
    ~RTreePacking();
    RTreePacking(const RTreePacking&) = delete;
    RTreePacking& operator=(const RTreePacking&) = delete;
    RTreePacking(RTreePacking&&) = delete;
    RTreePacking& operator=(RTreePacking&&) = delete;

    /// Takes the boxes in the order of their rows.
    void sort(const std::vector<IndexedBox>& boxes);
    /// As pack_rtree does.
    void write(const Connection& connection);

private:
    struct Leaves;
    std::string index_;
    std::unique_ptr<Leaves> leaves_;
};

/// Fills the spatial index of a table anew, all nodes full: some ten times faster than row by row.
/// Takes the boxes in the order of their rows. Must run in a transaction, without triggers. Nothing is done where the
/// table has no spatial index.
/// Throws DataError.
/// Source: the shadow tables %_node, %_rowid, %_parent as sqlite.org/rtree.html §6 and ext/rtree/rtree.c describe.
void pack_rtree(const Connection& connection, const std::string& table, const std::string& geometry_column,
                const std::vector<IndexedBox>& boxes);

/// Adds rows to the spatial index of a table: one by one where they are few, else by packing the old and the new.
/// Takes rows that are not in it yet. Must run in a transaction.
/// Throws DataError.
void add_to_rtree(const Connection& connection, const std::string& table, const std::string& geometry_column,
                  std::vector<IndexedBox> boxes);

}  // namespace cunjing
