// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/store/append.hpp"

#include "gis/base/error.hpp"
#include "gis/store/schema.hpp"
#include "gis/store/table_writer.hpp"
#include "gis/store/transaction.hpp"

namespace cunjing {
namespace {

/// The rows that go to each table of a layer; a row without shape goes to the first.
std::vector<std::pair<std::string, std::vector<std::size_t>>> by_table(const Table& rows) {
    std::vector<std::pair<std::string, std::vector<std::size_t>>> result;
    for (const std::string& name : table_names(rows.layer())) result.push_back({name, {}});
    for (std::size_t row = 0; row < rows.size(); ++row) {
        const Dimension dimension = rows.shapes.dimension(row);
        std::size_t table = 0;
        if (dimension != Dimension::none) {
            if (!rows.layer().has(dimension))
                throw DataError(say("图层 {} 不能有 {} 几何", "the layer {} does not have shapes of type {}",
                                    rows.layer().name, to_string(dimension)));
            while (result[table].first != rows.layer().table_name(dimension)) ++table;
        }
        result[table].second.push_back(row);
    }
    return result;
}

}  // namespace

void append_rows(ProjectFile& file, const Table& rows, std::size_t& done, std::size_t all, Progress& progress) {
    const auto chosen = by_table(rows);
    create_layer_tables(file, rows.layer());
    for (const auto& [table, chosen_rows] : chosen) {
        if (chosen_rows.empty()) continue;
        TableWriter(file, table, rows, chosen_rows).write(done, all, progress);
        done += chosen_rows.size();
    }
}

std::int64_t Project::append(const Table& rows, Progress& progress) {
    return append(std::span(&rows, 1), progress);
}

std::int64_t Project::append(std::span<const Table> tables, Progress& progress) {
    std::size_t all = 0;
    for (const Table& rows : tables) all += rows.size();
    Transaction transaction(*file_);
    std::size_t done = 0;
    for (const Table& rows : tables) append_rows(*file_, rows, done, all, progress);
    progress.step(1, "write");
    transaction.commit();
    return static_cast<std::int64_t>(done);
}

}  // namespace cunjing
