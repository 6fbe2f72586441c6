// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <atomic>
#include <span>

#include "gis/store/geopackage_blob.hpp"
#include "gis/store/project_file.hpp"
#include "gis/store/run_record.hpp"

namespace cunjing {

/// Writes rows of the `finding` table, numbered from 1, many rows a statement: for each statement SQLite looks up the
/// last row number in a table of all tables, which takes longer than to write a row.
class FindingWriter {
public:
    /// Takes the connection and the table's geometry column.
    FindingWriter(const Connection& connection, GeometryColumn geometry)
        : connection_(connection), geometry_(std::move(geometry)) {}

    [[nodiscard]] const std::string& geometry_name() const { return geometry_.name; }

    /// Adds rows behind those that were written.
    /// Throws DataError; Cancelled once `stop()` was called.
    void write(std::span<const FindingRow* const> findings);

    /// How many rows were written; safe from another thread.
    [[nodiscard]] std::int64_t written() const { return fid_; }
    /// Makes a write end before its time; safe from another thread.
    void stop() { stopped_ = true; }

private:
    void write(std::span<const FindingRow* const> findings, std::size_t rows_a_statement);
    void bind(Statement& insert, int at, const FindingRow& finding, PointBlob& blob);

    const Connection& connection_;
    GeometryColumn geometry_;
    std::atomic<std::int64_t> fid_ = 0;
    std::atomic<bool> stopped_ = false;
};

/// Whether a finding has a place that a map can show.
[[nodiscard]] bool has_place(const FindingRow& finding);

}  // namespace cunjing
