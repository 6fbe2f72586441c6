// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/store/contents.hpp"

namespace cunjing {
namespace {

void bind_box(Statement& update, const Box& box) {
    update.bind(0, box.min_x);
    update.bind(1, box.min_y);
    update.bind(2, box.max_x);
    update.bind(3, box.max_y);
    if (!box.is_empty()) return;
    for (int i = 0; i < 4; ++i) update.bind_null(i);
}

constexpr const char* now = "last_change = strftime('%Y-%m-%dT%H:%M:%fZ', 'now')";

}  // namespace

void touch_contents(const Connection& connection, const std::string& table, const Box& added) {
    Statement update(connection, std::string("UPDATE gpkg_contents SET ") + now +
                                     ", min_x = min(coalesce(min_x, ?1), coalesce(?1, min_x)), "
                                     "min_y = min(coalesce(min_y, ?2), coalesce(?2, min_y)), "
                                     "max_x = max(coalesce(max_x, ?3), coalesce(?3, max_x)), "
                                     "max_y = max(coalesce(max_y, ?4), coalesce(?4, max_y)) "
                                     "WHERE lower(table_name) = lower(?5)");
    bind_box(update, added);
    update.bind(4, std::string_view(table));
    update.run();
}

void add_to_row_count(const Connection& connection, const std::string& table, std::int64_t rows) {
    Statement count(
        connection,
        "UPDATE gpkg_ogr_contents SET feature_count = feature_count + ? WHERE lower(table_name) = lower(?)");
    count.bind(0, rows);
    count.bind(1, std::string_view(table));
    count.run();
}

void replace_contents(const Connection& connection, const std::string& table, const Box& box, std::int64_t rows) {
    Statement update(connection, std::string("UPDATE gpkg_contents SET ") + now +
                                     ", min_x = ?1, min_y = ?2, max_x = ?3, max_y = ?4 "
                                     "WHERE lower(table_name) = lower(?5)");
    bind_box(update, box);
    update.bind(4, std::string_view(table));
    update.run();
    if (!has_table(connection, "gpkg_ogr_contents")) return;
    Statement count(connection, "UPDATE gpkg_ogr_contents SET feature_count = ? WHERE lower(table_name) = lower(?)");
    count.bind(0, rows);
    count.bind(1, std::string_view(table));
    count.run();
}

}  // namespace cunjing
