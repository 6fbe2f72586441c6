// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/base/text.hpp"
#include "gis/store/content_hash.hpp"
#include "gis/store/project_file.hpp"
#include "gis/store/row_feed.hpp"

namespace cunjing {
namespace {

struct HashOfRows : RowSink {
    ContentHash hash;
    void take(std::span<sqlite3_value* const> row) override {
        for (sqlite3_value* value : row) hash.add(StoredValue(value));
    }
};

}  // namespace

std::string Project::input_hash() const {
    HashOfRows all;
    for (const std::string& table : file_->tables) {
        all.hash.add(std::string_view(table));
        std::vector<std::string> names;
        for (const StoredColumn& column : stored_columns(file_->connection, table)) {
            all.hash.add(std::string_view(column.name));
            names.push_back(sql_name(column.name));
        }
        RowFeed(file_->connection, join(names, ", "), "FROM " + sql_name(table)).run(all);
    }
    return fmt::format("{:016x}", all.hash.value());
}

}  // namespace cunjing
