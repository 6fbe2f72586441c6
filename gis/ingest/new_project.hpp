// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>

#include "gis/base/progress.hpp"
#include "gis/catalogue/catalogue.hpp"
#include "gis/ingest/vector_import.hpp"

namespace cunjing {

/// What a new project is made of.
struct NewProject {
    std::filesystem::path file;
    std::string work_crs = "EPSG:4545";
    std::filesystem::path villages_register;           // as read_register takes it; empty: none
    std::filesystem::path villages_source;             // polygons that import_vector reads; empty: none
    std::map<std::string, std::string> settings = {};  // words on its sheets
    std::string author = {};                           // who set them
};

struct NewProjectReport {
    std::string work_crs;  // as it is stored: "EPSG:4545"
    std::int64_t villages = 0;
    std::optional<ImportReport> import;  // of the villages' polygons
};

/// Makes a project with its villages, or leaves nothing behind.
/// Takes a register or polygons, not both. Throws what Project::create, read_register and import_vector throw, and
/// DataError where the polygons give no village at all, or villages without a code or name.
NewProjectReport make_project(const NewProject& wanted, const Catalogue& catalogue, Progress& progress = no_progress());

}  // namespace cunjing
