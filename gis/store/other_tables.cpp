// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/store/other_tables.hpp"

#include "gis/store/project_file.hpp"
#include "gis/store/schema.hpp"

namespace cunjing {
namespace {

/// Whether a table holds what QGIS keeps in a GeoPackage for itself.
bool is_desktop_table(const std::string& table) {
    return table == "layer_styles" || table == "qgis_projects";
}

}  // namespace

std::vector<std::string> other_tables(const std::filesystem::path& file, const Layers& layers,
                                      std::chrono::milliseconds lock_wait) {
    const std::unique_ptr<ProjectFile> opened = open_project_file(file, layers, Access::read_only, lock_wait);
    std::vector<std::string> others;
    Statement contents(opened->connection, "SELECT table_name FROM gpkg_contents ORDER BY table_name");
    while (contents.step()) {
        std::string table(contents.text(0));
        if (!opened->has_layer_table(table) && !is_run_table(table) && !is_desktop_table(table))
            others.push_back(std::move(table));
    }
    return others;
}

}  // namespace cunjing
