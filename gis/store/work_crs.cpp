// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>

#include "gis/base/error.hpp"
#include "gis/crs/crs.hpp"
#include "gis/store/geopackage_blob.hpp"
#include "gis/store/project_file.hpp"

namespace cunjing {
namespace {

std::string crs_text(const Connection& connection, std::int64_t srs_id) {
    Statement srs(connection,
                  "SELECT upper(organization), organization_coordsys_id, definition FROM gpkg_spatial_ref_sys "
                  "WHERE srs_id = ?");
    srs.bind(0, srs_id);
    if (srs_id <= 0 || !srs.step()) return {};
    if (srs.text(0) == "EPSG" && srs.integer(1) > 0) return "EPSG:" + std::to_string(srs.integer(1));
    const std::string definition(srs.text(2));
    return definition == "undefined" ? std::string() : definition;
}

std::optional<GeometryColumn> unregistered_column(const Connection& connection, const std::string& table) {
    for (const StoredColumn& column : stored_columns(connection, table)) {
        const std::string name = sql_name(column.name);
        Statement first(
            connection,
            fmt::format("SELECT {0} FROM {1} WHERE typeof({0}) = 'blob' AND substr({0}, 1, 2) = x'4750' LIMIT 1", name,
                        sql_name(table)));
        if (!first.step()) continue;
        const std::int32_t srs_id = parse_geopackage_blob(first.blob(0)).srs_id;
        return GeometryColumn{column.name, "GEOMETRY", srs_id, crs_text(connection, srs_id)};
    }
    return std::nullopt;
}

bool is_work_crs(const std::string& crs) {
    const CrsInfo info = describe_crs(crs);
    return info.projected && !info.web_mercator && !info.zone_prefixed && std::abs(info.metres_per_unit - 1) < 1e-9;
}

/// The middle of a table's shapes, by its first shapes where the file tells no extent.
std::optional<Point> middle_of(const Connection& connection, const std::string& table, const std::string& column) {
    const std::string name = sql_name(column);
    Statement shapes(connection,
                     "SELECT " + name + " FROM " + sql_name(table) + " WHERE " + name + " IS NOT NULL LIMIT 100");
    Box box;
    while (shapes.step()) {
        ShapeColumn shape;
        const Bytes wkb = parse_geopackage_blob(shapes.blob(0)).wkb;
        const WkbKind kind = inspect_wkb(wkb);
        if (kind.curved || kind.mixed) continue;
        append_wkb(wkb, shape);
        box.add(finite_box(shape[0]));
    }
    if (box.is_empty()) return std::nullopt;
    return box.middle();
}

}  // namespace

std::optional<GeometryColumn> geometry_column(const Connection& connection, const std::string& table) {
    if (!has_table(connection, "gpkg_geometry_columns")) return unregistered_column(connection, table);
    Statement registered(connection,
                         "SELECT column_name, upper(geometry_type_name), srs_id FROM gpkg_geometry_columns "
                         "WHERE lower(table_name) = lower(?)");
    registered.bind(0, std::string_view(table));
    if (!registered.step()) return unregistered_column(connection, table);
    const auto srs_id = static_cast<std::int32_t>(registered.integer(2));
    return GeometryColumn{std::string(registered.text(0)), std::string(registered.text(1)), srs_id,
                          crs_text(connection, srs_id)};
}

std::string find_work_crs(const Connection& connection, const std::vector<std::string>& tables) {
    if (has_table(connection, "finding")) {
        const auto finding = geometry_column(connection, "finding");
        if (finding && !finding->crs.empty() && is_work_crs(finding->crs)) return finding->crs;
    }
    std::map<std::string, int> used;
    for (const std::string& table : tables) {
        const auto column = geometry_column(connection, table);
        if (column && !column->crs.empty()) ++used[column->crs];
    }
    std::string best;
    for (const auto& [crs, count] : used)
        if (is_work_crs(crs) && (best.empty() || count > used[best])) best = crs;
    if (!best.empty()) return best;
    for (const std::string& table : tables) {
        const auto column = geometry_column(connection, table);
        if (!column || column->crs.empty()) continue;
        const auto middle = middle_of(connection, table, column->name);
        if (!middle) continue;
        const Point place = CrsTransform(column->crs, "EPSG:4326")(*middle);
        return work_crs_at({place.x, place.y});
    }
    throw CrsError(say("{} 中没有一个图层标明坐标系；请在 QGIS 中为图层指定坐标系（如 EPSG:4545）",
                       "no layer of {} says its coordinate system; set it in QGIS (EPSG:4545, say)", connection.file));
}

std::vector<StoredColumn> stored_columns(const Connection& connection, const std::string& table) {
    Statement info(connection, "SELECT name, upper(type), pk FROM pragma_table_xinfo(?) WHERE hidden <> 1");
    info.bind(0, std::string_view(table));
    std::vector<StoredColumn> columns;
    while (info.step()) columns.push_back({std::string(info.text(0)), std::string(info.text(1)), info.integer(2) == 1});
    return columns;
}

const StoredColumn* find_column(const std::vector<StoredColumn>& columns, const std::string& name) {
    const auto found = std::ranges::find_if(
        columns, [&](const StoredColumn& column) { return sqlite3_stricmp(column.name.c_str(), name.c_str()) == 0; });
    return found == columns.end() ? nullptr : &*found;
}

}  // namespace cunjing
