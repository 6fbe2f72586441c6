// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/store/sqlite.hpp"

#include "gis/base/error.hpp"

namespace cunjing {
namespace {

std::string doubled(std::string_view text, char quote) {
    std::string result(1, quote);
    for (const char c : text) {
        if (c == quote) result += quote;
        result += c;
    }
    return result + quote;
}

}  // namespace

void throw_sqlite_error(const Connection& connection, int code) {
    const std::string& file = connection.file;
    const std::string detail = connection.handle != nullptr ? sqlite3_errmsg(connection.handle) : sqlite3_errstr(code);
    switch (code & 0xFF) {
        case SQLITE_BUSY:
        case SQLITE_LOCKED:
            throw DataError(
                say("{0} 正被其他程序写入（已等待 {1:.1f} 秒）；请在 QGIS 中保存并退出该图层的编辑状态，或关闭"
                    "占用它的程序，然后重试",
                    "{0} is being written by another program (waited {1:.1f} s); save and leave the edit "
                    "session in QGIS, or close the program that holds it, then try again",
                    file, static_cast<double>(connection.lock_wait.count()) / 1000));
        case SQLITE_READONLY:
        case SQLITE_PERM:
        case SQLITE_AUTH:
            throw DataError(say("{} 只读，无法写入；请检查文件和文件夹的权限",
                                "{} is read-only and cannot be written; check the permissions of file and folder",
                                file));
        case SQLITE_FULL: throw DataError(say("磁盘已满，{} 保持原样", "the disk is full, {} is as it was", file));
        case SQLITE_CORRUPT:
            throw DataError(say("{} 已损坏（{}）；请用备份，或用 sqlite3 的 .recover 抢救",
                                "{} is damaged ({}); use a backup, or rescue what is there by sqlite3's .recover", file,
                                detail));
        case SQLITE_NOTADB: throw DataError(say("{} 不是 GeoPackage", "{} is not a GeoPackage", file));
        case SQLITE_IOERR:
            throw DataError(
                say("读写 {} 时磁盘出错（{}）", "the disk failed while {} was read or written ({})", file, detail));
        default: throw DataError(say("{}：SQLite 报告 {}", "{}: SQLite says {}", file, detail));
    }
}

void execute(const Connection& connection, const std::string& sql) {
    const int code = sqlite3_exec(connection.handle, sql.c_str(), nullptr, nullptr, nullptr);
    if (code != SQLITE_OK) throw_sqlite_error(connection, sqlite3_extended_errcode(connection.handle));
}

std::string sql_name(std::string_view name) {
    return doubled(name, '"');
}

std::string sql_text(std::string_view text) {
    return doubled(text, '\'');
}

bool has_table(const Connection& connection, const std::string& name) {
    Statement found(connection,
                    "SELECT 1 FROM sqlite_master WHERE type IN ('table', 'view') AND lower(name) = lower(?)");
    found.bind(0, std::string_view(name));
    return found.step();
}

std::string_view StoredValue::text() const {
    // As a blob a text need not be copied to be given its closing zero.
    const void* start = sqlite3_value_encoding(value_) == SQLITE_UTF8 && type() == SQLITE_TEXT
                            ? sqlite3_value_blob(value_)
                            : sqlite3_value_text(value_);
    if (start == nullptr) return {};
    return {static_cast<const char*>(start), static_cast<std::size_t>(sqlite3_value_bytes(value_))};
}

std::span<const std::uint8_t> StoredValue::blob() const {
    const auto* start = static_cast<const std::uint8_t*>(sqlite3_value_blob(value_));
    if (start == nullptr) return {};
    return {start, static_cast<std::size_t>(sqlite3_value_bytes(value_))};
}

Statement::Statement(const Connection& connection, const std::string& sql) : connection_(&connection) {
    sqlite3_stmt* statement = nullptr;
    const int code =
        sqlite3_prepare_v2(connection.handle, sql.c_str(), static_cast<int>(sql.size()) + 1, &statement, nullptr);
    handle_.reset(statement);
    if (code != SQLITE_OK) throw_sqlite_error(connection, code);
}

void Statement::bind(int index, std::int64_t value) {
    sqlite3_bind_int64(handle_.get(), index + 1, value);
}

void Statement::bind(int index, double value) {
    sqlite3_bind_double(handle_.get(), index + 1, value);
}

void Statement::bind(int index, std::string_view text) {
    const char* start = text.data() != nullptr ? text.data() : "";
    sqlite3_bind_text64(handle_.get(), index + 1, start, text.size(), SQLITE_STATIC, SQLITE_UTF8);
}

void Statement::bind(int index, std::span<const std::uint8_t> blob) {
    sqlite3_bind_blob64(handle_.get(), index + 1, blob.data(), blob.size(), SQLITE_STATIC);
}

void Statement::bind_null(int index) {
    sqlite3_bind_null(handle_.get(), index + 1);
}

void Statement::bind_pointer(int index, void* pointer, const char* kind) {
    sqlite3_bind_pointer(handle_.get(), index + 1, pointer, kind, nullptr);
}

void Statement::bind_known(int index, std::string_view text) {
    text.empty() ? bind_null(index) : bind(index, text);
}

bool Statement::step() {
    const int code = sqlite3_step(handle_.get());
    if (code == SQLITE_ROW) return true;
    if (code == SQLITE_DONE) return false;
    sqlite3_reset(handle_.get());
    throw_sqlite_error(*connection_, code);
}

void Statement::run() {
    while (step()) {
    }
    reset();
}

void Statement::reset() {
    sqlite3_reset(handle_.get());
}

std::string_view Statement::text(int index) const {
    const auto* start = reinterpret_cast<const char*>(sqlite3_column_text(handle_.get(), index));
    if (start == nullptr) return {};
    return {start, static_cast<std::size_t>(sqlite3_column_bytes(handle_.get(), index))};
}

std::span<const std::uint8_t> Statement::blob(int index) const {
    const auto* start = static_cast<const std::uint8_t*>(sqlite3_column_blob(handle_.get(), index));
    if (start == nullptr) return {};
    return {start, static_cast<std::size_t>(sqlite3_column_bytes(handle_.get(), index))};
}

std::int64_t row_count(const Connection& connection, const std::string& table) {
    Statement counting(connection, "SELECT count(*) FROM " + sql_name(table));
    counting.step();
    return counting.integer(0);
}

}  // namespace cunjing
