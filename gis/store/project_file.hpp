// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "gis/base/text.hpp"
#include "gis/store/project.hpp"
#include "gis/store/sqlite.hpp"

namespace cunjing {

/// An open project file.
struct ProjectFile {
    std::filesystem::path path;
    Access access = Access::read_only;
    SqliteHandle handle;
    Connection connection;  // of the handle
    std::string work_crs;
    std::vector<std::string> tables;  // of the catalogue's layers, those that the file has
    std::vector<Text> notes;

    [[nodiscard]] bool has_layer_table(const std::string& name) const;
    void note(const Text& sentence);
};

/// The tables that the catalogue keeps a layer in, in the order they are read.
[[nodiscard]] std::vector<std::string> table_names(const Layer& layer);

/// Throws DataError as Project::open does.
[[nodiscard]] std::unique_ptr<ProjectFile> open_project_file(const std::filesystem::path& path, const Layers& layers,
                                                             Access access, std::chrono::milliseconds lock_wait);

/// A further connection to an open file, for reading only; `connection` becomes its handle's.
/// Throws DataError.
[[nodiscard]] SqliteHandle open_for_reading(const std::filesystem::path& path, Connection& connection);

/// A GeoPackage that was just made at `path`, to be filled; messages call it by the name it will have.
[[nodiscard]] ProjectFile open_new_file(const std::filesystem::path& path, const std::filesystem::path& name,
                                        const std::string& work_crs);

/// Where a table keeps its shapes.
struct GeometryColumn {
    std::string name;
    std::string type;  // as registered: MULTIPOLYGON, POINT, GEOMETRY…
    std::int32_t srs_id = 0;
    std::string crs;  // "EPSG:4545" or WKT; empty: the file does not say
};

/// The registered geometry column of a table, else one that is found by looking at the first stored shape.
[[nodiscard]] std::optional<GeometryColumn> geometry_column(const Connection& connection, const std::string& table);

/// The work CRS that a GeoPackage was made with or lends itself to.
/// Throws CrsError when no layer has a known coordinate system.
[[nodiscard]] std::string find_work_crs(const Connection& connection, const std::vector<std::string>& tables);

/// A column of a table as SQLite declares it.
struct StoredColumn {
    std::string name;
    std::string type;  // upper case
    bool is_key = false;
};
[[nodiscard]] std::vector<StoredColumn> stored_columns(const Connection& connection, const std::string& table);
[[nodiscard]] const StoredColumn* find_column(const std::vector<StoredColumn>& columns, const std::string& name);

}  // namespace cunjing
