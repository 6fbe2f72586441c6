// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <atomic>
#include <optional>
#include <span>
#include <vector>

#include "gis/store/geopackage_blob.hpp"
#include "gis/store/project_file.hpp"
#include "gis/store/run_record.hpp"

namespace cunjing {

/// Writes rows of the `finding` table, numbered from 1, many rows a statement: for each statement SQLite looks up the
/// last row number in a table of all tables, which takes longer than to write a row. The numbers are SQLite's: for a
/// number of ours it would look whether it is free.
class FindingWriter {
public:
    /// Takes the connection and the geometry column of the table, which must be empty.
    FindingWriter(const Connection& connection, GeometryColumn geometry);

    [[nodiscard]] const std::string& geometry_name() const { return geometry_.name; }

    /// Adds rows behind those that were written.
    /// Throws DataError; Cancelled once `stop()` was called.
    void write(std::span<const FindingRow* const> findings);

    /// How many rows were written; safe from another thread.
    [[nodiscard]] std::int64_t written() const { return written_; }
    /// Makes a write end before its time; safe from another thread.
    void stop() { stopped_ = true; }

private:
    void write(std::span<const FindingRow* const> findings, std::size_t rows_a_statement,
               std::optional<Statement>& insert);
    void bind(Statement& insert, int at, const FindingRow& finding, const FindingRow* before, PointBlob& blob) const;

    const Connection& connection_;
    GeometryColumn geometry_;
    std::optional<Statement> many_;
    std::optional<Statement> one_;
    std::vector<PointBlob> places_;  // of the rows of a statement
    std::atomic<std::int64_t> written_ = 0;
    std::atomic<bool> stopped_ = false;
};

/// Whether a finding has a place that a map can show.
[[nodiscard]] bool has_place(const FindingRow& finding);

}  // namespace cunjing
