// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/store/transaction.hpp"

#include "gis/base/error.hpp"

namespace cunjing {

Transaction::Transaction(ProjectFile& file) : file_(file) {
    if (file.access != Access::read_write)
        throw DataError(say("{} 是以只读方式打开的", "{} was opened for reading only", file.connection.file));
    if (!file.writing) file.reopen_for_writing();
    const GdalMessages messages;
    if (file.writing->StartTransaction() != OGRERR_NONE)
        throw DataError(
            say("无法开始写入 {}（{}）", "cannot start writing {} ({})", file.connection.file, messages.joined()));
    try {
        // GDAL begins without a lock; a first statement that writes, even to no row, takes it as BEGIN IMMEDIATE does.
        execute(file.connection, "UPDATE gpkg_contents SET srs_id = srs_id WHERE 0");
    } catch (...) {
        file.writing->RollbackTransaction();
        throw;
    }
}

Transaction::~Transaction() {
    if (!open_) return;
    const GdalMessages messages;
    file_.writing->RollbackTransaction();
    if (sqlite3_get_autocommit(file_.connection.handle) == 0)
        sqlite3_exec(file_.connection.handle, "ROLLBACK", nullptr, nullptr, nullptr);
    try {
        file_.reopen_for_writing();  // GDAL still believes in tables that were undone
    } catch (const Error&) {
        file_.writing.reset();  // the next transaction tries again and tells why it cannot
    }
}

void Transaction::commit() {
    const GdalMessages messages;
    if (file_.writing->CommitTransaction() == OGRERR_NONE) {
        open_ = false;
        return;
    }
    throw_sqlite_error(file_.connection, sqlite3_extended_errcode(file_.connection.handle));
}

WithoutTriggers::WithoutTriggers(const Connection& connection) : handle_(connection.handle) {
    sqlite3_db_config(handle_, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, nullptr);
}

WithoutTriggers::~WithoutTriggers() {
    sqlite3_db_config(handle_, SQLITE_DBCONFIG_ENABLE_TRIGGER, 1, nullptr);
}

}  // namespace cunjing
