// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/store/transaction.hpp"

#include "gis/base/error.hpp"

namespace cunjing {

Transaction::Transaction(ProjectFile& file) : file_(file), tables_before_(file.tables) {
    if (file.access != Access::read_write)
        throw DataError(say("{} 是以只读方式打开的", "{} was opened for reading only", file.connection.file));
    execute(file.connection, "BEGIN IMMEDIATE");
}

Transaction::~Transaction() {
    if (!open_) return;
    sqlite3_exec(file_.connection.handle, "ROLLBACK", nullptr, nullptr, nullptr);
    file_.tables.swap(tables_before_);
}

void Transaction::commit() {
    execute(file_.connection, "COMMIT");
    open_ = false;
}

WithoutTriggers::WithoutTriggers(const Connection& connection) : handle_(connection.handle) {
    sqlite3_db_config(handle_, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, nullptr);
}

WithoutTriggers::~WithoutTriggers() {
    sqlite3_db_config(handle_, SQLITE_DBCONFIG_ENABLE_TRIGGER, 1, nullptr);
}

}  // namespace cunjing
