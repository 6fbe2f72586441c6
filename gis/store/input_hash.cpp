// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/store/content_hash.hpp"
#include "gis/store/project_file.hpp"

namespace cunjing {

std::string Project::input_hash() const {
    ContentHash hash;
    for (const std::string& table : file_->tables) {
        hash.add(std::string_view(table));
        const auto columns = stored_columns(file_->connection, table);
        for (const StoredColumn& column : columns) hash.add(std::string_view(column.name));
        Statement rows(file_->connection, "SELECT * FROM " + sql_name(table));
        while (rows.step())
            for (int i = 0; i < static_cast<int>(columns.size()); ++i) hash.add(rows, i);
    }
    return fmt::format("{:016x}", hash.value());
}

}  // namespace cunjing
