// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/store/spatial_functions.hpp"

#include <array>
#include <exception>
#include <optional>

#include "gis/store/arcs.hpp"
#include "gis/store/geopackage_blob.hpp"

namespace cunjing {
namespace {

/// The box of a stored shape, empty for EMPTY; nothing for what is no geometry.
std::optional<Box> box_of(sqlite3_value* value) {
    if (sqlite3_value_type(value) != SQLITE_BLOB) return std::nullopt;
    const Bytes blob(static_cast<const std::uint8_t*>(sqlite3_value_blob(value)),
                     static_cast<std::size_t>(sqlite3_value_bytes(value)));
    try {
        const Bytes wkb = parse_geopackage_blob(blob).wkb;
        return inspect_wkb(wkb).curved ? wkb_box(without_arcs(wkb)) : wkb_box(wkb);
    } catch (const std::exception&) {  // nothing may be thrown through SQLite
        return std::nullopt;
    }
}

void is_empty(sqlite3_context* context, int, sqlite3_value** values) {
    const auto box = box_of(values[0]);
    box ? sqlite3_result_int(context, box->is_empty() ? 1 : 0) : sqlite3_result_null(context);
}

template <double Box::*side>
void side_of(sqlite3_context* context, int, sqlite3_value** values) {
    const auto box = box_of(values[0]);
    box && !box->is_empty() ? sqlite3_result_double(context, (*box).*side) : sqlite3_result_null(context);
}

}  // namespace

void add_spatial_functions(const Connection& connection) {
    using Function = void (*)(sqlite3_context*, int, sqlite3_value**);
    const std::array<std::pair<const char*, Function>, 5> functions{{{"ST_IsEmpty", is_empty},
                                                                     {"ST_MinX", side_of<&Box::min_x>},
                                                                     {"ST_MaxX", side_of<&Box::max_x>},
                                                                     {"ST_MinY", side_of<&Box::min_y>},
                                                                     {"ST_MaxY", side_of<&Box::max_y>}}};
    for (const auto& [name, function] : functions)
        sqlite3_create_function_v2(connection.handle, name, 1, SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS,
                                   nullptr, function, nullptr, nullptr, nullptr);
}

}  // namespace cunjing
