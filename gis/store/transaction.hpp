// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "gis/store/project_file.hpp"

namespace cunjing {

/// A write that is done whole or not at all: it holds the file's write lock from the start, and what was not committed
/// is undone, by the destructor or, after a kill, by whoever opens the file next.
class Transaction {
public:
    /// Throws DataError when the lock cannot be had, or when the project was opened for reading.
    explicit Transaction(ProjectFile& file);
    ~Transaction();
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;
    Transaction(Transaction&&) = delete;
    Transaction& operator=(Transaction&&) = delete;

    void commit();

private:
    ProjectFile& file_;
    std::vector<std::string> tables_before_;
    bool open_ = true;
};

/// While it lives, triggers do not fire on this connection: bulk writes do their work themselves.
class WithoutTriggers {
public:
    explicit WithoutTriggers(const Connection& connection);
    ~WithoutTriggers();
    WithoutTriggers(const WithoutTriggers&) = delete;
    WithoutTriggers& operator=(const WithoutTriggers&) = delete;
    WithoutTriggers(WithoutTriggers&&) = delete;
    WithoutTriggers& operator=(WithoutTriggers&&) = delete;

private:
    sqlite3* handle_;
};

}  // namespace cunjing
