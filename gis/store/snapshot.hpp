// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "gis/catalogue/table.hpp"
#include "gis/store/project.hpp"
#include "gis/store/row_range.hpp"

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

    /// The layer's tables in pieces of about so many rows, in the order of Project::read. Rows that stand far apart in
    /// their numbers make more and emptier pieces.
    [[nodiscard]] std::vector<RowRange> ranges(const Layer& layer, std::int64_t rows_each) const;

    /// Reads one piece, as Project::read does a layer. Safe from any thread.
    [[nodiscard]] Table read(const Layer& layer, const std::vector<std::string>& fields, const RowRange& range) const;

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
