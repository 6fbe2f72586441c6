// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "gis/catalogue/table.hpp"
#include "gis/store/computed_rows.hpp"
#include "gis/store/project.hpp"
#include "gis/store/row_places.hpp"
#include "gis/store/table_rows.hpp"

namespace cunjing {

/// A project file as it is at one moment, read by several threads at once: what somebody writes meanwhile none of them
/// sees. While it lives, a file that is not in WAL mode cannot be written.
class Snapshot {
public:
    /// Takes how many threads will read; more than that wait for each other.
    /// Throws DataError when the file is locked or changes without pause.
    Snapshot(const Project& project, std::size_t readers);
    ~Snapshot();
    Snapshot(Snapshot&&) noexcept;
    Snapshot& operator=(Snapshot&&) noexcept;

    /// All rows of the layer in pieces of about so many, in the order of Project::read. Rows that stand far apart in
    /// their numbers make more and emptier pieces.
    [[nodiscard]] std::vector<TableRows> rows(const Layer& layer, std::int64_t rows_each) const;
    [[nodiscard]] std::int64_t row_count(const Layer& layer) const;
    /// Where the rows of the layer are, by table; found out when first asked for. Not for several threads at once.
    /// Throws DataError as RowPlaces does.
    [[nodiscard]] const std::map<std::string, RowPlaces>& places(const Layer& layer) const;

    /// Reads one piece, as Project::read does a layer. Safe from any thread.
    [[nodiscard]] Table read(const Layer& layer, const std::vector<std::string>& fields, const TableRows& rows) const;
    /// The same, behind the rows of a table.
    void read(const TableRows& rows, Table& out) const;
    /// Reads rows that are read elsewhere too: they count neither for the notes nor for the content's hash.
    [[nodiscard]] Table read_again(const Layer& layer, const std::vector<std::string>& fields,
                                   const TableRows& rows) const;

    /// What the file says of the computed rows that it holds.
    [[nodiscard]] ComputedStates computed_states() const;

    /// What reading had to leave aside or mend so far, in the order of tables.
    [[nodiscard]] std::vector<Text> notes() const;

    /// Sixteen hexadecimal digits over all that was read so far: row numbers, shapes, identities and the fields asked
    /// for, each row once. It does not depend on the order of reading, nor on the pieces.
    [[nodiscard]] std::string content_hash() const;

private:
    class Readers;
    std::unique_ptr<Readers> readers_;
};

}  // namespace cunjing
