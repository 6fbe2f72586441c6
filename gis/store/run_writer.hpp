// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <memory>
#include <span>
#include <vector>

#include "gis/base/progress.hpp"
#include "gis/store/project.hpp"
#include "gis/store/run_record.hpp"

namespace cunjing {

/// Replaces the findings of the last run by those of a new one while that still goes on: findings are written in the
/// background, group by group, in one transaction that nobody sees before it is finished.
class RunWriter {
public:
    /// Whether the same program reads the file at the same time.
    enum class File { is_read, is_left_alone };

    /// Begins the transaction. Where the file is read at the same time and is not in WAL mode, what is written stays in
    /// memory until finish, some 200 bytes a finding.
    /// Throws DataError when the lock cannot be had, or when the project was opened for reading.
    RunWriter(Project& project, File file);
    /// What was not finished is undone.
    ~RunWriter();
    RunWriter(const RunWriter&) = delete;
    RunWriter& operator=(const RunWriter&) = delete;
    RunWriter(RunWriter&&) = delete;
    RunWriter& operator=(RunWriter&&) = delete;

    /// Takes the findings that come next in the order of the file; they must stay where they are until the end.
    void add(std::vector<const FindingRow*> findings);

    /// Waits for the findings, adds their index, the rules, the record and what was computed of layers, and commits.
    /// Takes the whole run; its findings in the order in which they were added.
    /// Throws DataError, Cancelled.
    void finish(const RunRecord& run, std::span<const ComputedRows> computed, Progress& progress);

private:
    struct Work;
    std::unique_ptr<Work> work_;
};

}  // namespace cunjing
