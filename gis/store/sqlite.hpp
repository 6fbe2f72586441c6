// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <sqlite3.h>

#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace cunjing {

struct SqliteCloser {
    void operator()(sqlite3* handle) const { sqlite3_close_v2(handle); }
};
using SqliteHandle = std::unique_ptr<sqlite3, SqliteCloser>;

/// A database somebody else keeps open, with what messages about it need.
struct Connection {
    sqlite3* handle = nullptr;
    std::string file;
    std::chrono::milliseconds lock_wait{0};
};

/// Says in words of the file what SQLite's code means: locked and by whom, read-only, full, damaged.
/// Throws DataError, always.
[[noreturn]] void throw_sqlite_error(const Connection& connection, int code);

/// Runs statements that give no rows.
/// Throws DataError.
void execute(const Connection& connection, const std::string& sql);

/// A name as SQL writes it: in double quotes.
[[nodiscard]] std::string sql_name(std::string_view name);
/// A text as SQL writes it: in single quotes.
[[nodiscard]] std::string sql_text(std::string_view text);

[[nodiscard]] bool has_table(const Connection& connection, const std::string& name);

/// A value that SQLite hands to a function of ours; it can be looked at until the function ends.
class StoredValue {
public:
    explicit StoredValue(sqlite3_value* value) : value_(value) {}

    /// SQLITE_NULL, SQLITE_INTEGER, SQLITE_FLOAT, SQLITE_TEXT or SQLITE_BLOB.
    [[nodiscard]] int type() const { return sqlite3_value_type(value_); }
    [[nodiscard]] bool is_null() const { return type() == SQLITE_NULL; }
    [[nodiscard]] std::int64_t integer() const { return sqlite3_value_int64(value_); }
    [[nodiscard]] double real() const { return sqlite3_value_double(value_); }
    /// As UTF-8, whatever type it is.
    [[nodiscard]] std::string_view text() const;
    [[nodiscard]] std::span<const std::uint8_t> blob() const;

private:
    sqlite3_value* value_;
};

/// A prepared statement: bind, step, read, reset. Parameters and columns are counted from 0. Throws DataError.
class Statement {
public:
    Statement(const Connection& connection, const std::string& sql);

    void bind(int index, std::int64_t value);
    void bind(int index, double value);
    /// The text must live until the next step is done.
    void bind(int index, std::string_view text);
    void bind(int index, std::span<const std::uint8_t> blob);
    void bind_null(int index);
    /// Something of ours that functions of ours find again by the same kind.
    void bind_pointer(int index, void* pointer, const char* kind);
    /// Null where there is no value, or where text is empty.
    void bind_known(int index, std::string_view text);
    template <class Number>
    void bind_known(int index, const std::optional<Number>& number) {
        number ? bind(index, static_cast<std::conditional_t<std::is_integral_v<Number>, std::int64_t, double>>(*number))
               : bind_null(index);
    }

    /// Whether there is a (further) row.
    bool step();
    /// Runs to the end and makes ready for the next values.
    void run();
    void reset();

    [[nodiscard]] int column_type(int index) const { return sqlite3_column_type(handle_.get(), index); }
    [[nodiscard]] std::int64_t integer(int index) const { return sqlite3_column_int64(handle_.get(), index); }
    [[nodiscard]] double real(int index) const { return sqlite3_column_double(handle_.get(), index); }
    [[nodiscard]] std::string_view text(int index) const;
    [[nodiscard]] std::span<const std::uint8_t> blob(int index) const;

private:
    struct Finalizer {
        void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
    };
    const Connection* connection_;
    std::unique_ptr<sqlite3_stmt, Finalizer> handle_;
};

[[nodiscard]] std::int64_t row_count(const Connection& connection, const std::string& table);

}  // namespace cunjing
