// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include <bit>
#include <cstring>

#include "gis/store/project_file.hpp"

namespace cunjing {
namespace {

/// A running 64-bit hash that takes eight bytes at a time: shapes are long.
class Hash {
public:
    void add(std::uint64_t word) {
        state_ = (state_ ^ word) * 0x9E3779B97F4A7C15ULL;
        state_ = std::rotl(state_, 29) ^ (state_ >> 32U);
    }
    void add(std::span<const std::uint8_t> bytes) {
        add(bytes.size());
        for (; bytes.size() >= 8; bytes = bytes.subspan(8)) {
            std::uint64_t word = 0;
            std::memcpy(&word, bytes.data(), 8);
            add(word);
        }
        std::uint64_t rest = 0;
        if (!bytes.empty()) std::memcpy(&rest, bytes.data(), bytes.size());
        add(rest);
    }
    void add(std::string_view text) { add({reinterpret_cast<const std::uint8_t*>(text.data()), text.size()}); }
    [[nodiscard]] std::uint64_t value() const { return state_; }

private:
    std::uint64_t state_ = 0xcbf29ce484222325ULL;
};

void add_cell(Hash& hash, const Statement& row, int index) {
    const int type = row.column_type(index);
    hash.add(static_cast<std::uint64_t>(type));
    switch (type) {
        case SQLITE_INTEGER: return hash.add(static_cast<std::uint64_t>(row.integer(index)));
        case SQLITE_FLOAT: return hash.add(std::bit_cast<std::uint64_t>(row.real(index)));
        case SQLITE_TEXT: return hash.add(row.text(index));
        case SQLITE_BLOB: return hash.add(row.blob(index));
        default: return;
    }
}

}  // namespace

std::string Project::input_hash() const {
    Hash hash;
    for (const std::string& table : file_->tables) {
        hash.add(table);
        const auto columns = stored_columns(file_->connection, table);
        for (const StoredColumn& column : columns) hash.add(column.name);
        Statement rows(file_->connection, "SELECT * FROM " + sql_name(table));
        while (rows.step())
            for (int i = 0; i < static_cast<int>(columns.size()); ++i) add_cell(hash, rows, i);
    }
    return fmt::format("{:016x}", hash.value());
}

}  // namespace cunjing
