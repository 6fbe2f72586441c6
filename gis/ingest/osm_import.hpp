// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "gis/base/progress.hpp"
#include "gis/catalogue/catalogue.hpp"
#include "gis/store/project.hpp"

namespace cunjing {

/// What became one layer's features.
struct OsmLayerCount {
    std::string layer;
    std::int64_t found = 0;
    std::int64_t already_there = 0;  // by their uid, and left alone
    std::int64_t written = 0;
};

/// What an import of OpenStreetMap data did, for people and machines.
struct OsmReport {
    std::int64_t read = 0;      // features with tags
    std::int64_t unmapped = 0;  // of these, those that no layer takes
    std::vector<OsmLayerCount> layers;
    std::vector<Text> notes;
};

/// Adds what `layers/osm/mapping.yaml` names from an OpenStreetMap file to the layers of a project, all in one
/// transaction: the quick start anywhere on Earth. An object keeps its identity, so that a second import of it
/// doubles nothing; what is there already is left as it is.
/// Takes .osm.pbf, .osm or .osm.gz.
/// Throws DataError for a file that is missing, of another format, damaged or cut; ConfigError for a wrong mapping;
/// then the project is as it was.
[[nodiscard]] OsmReport import_osm(Project& project, const Catalogue& catalogue, const std::filesystem::path& path,
                                   Progress& progress = no_progress());

/// The quick start: the same for a project's file. Where there is none yet, the project is made in the work CRS of the
/// data, and is gone again when the import fails.
[[nodiscard]] OsmReport import_osm_file(const std::filesystem::path& project, const Catalogue& catalogue,
                                        const std::filesystem::path& path, Progress& progress = no_progress());

/// The work CRS of the place an OpenStreetMap file is about: the middle of its extent.
/// Takes the extent that the file states, or the one of its points where it states none.
/// Throws DataError as import_osm does, and for a file without any point.
[[nodiscard]] std::string work_crs_for_osm(const std::filesystem::path& path, const Catalogue& catalogue);

/// The report as sentences, in the order in which people want them.
[[nodiscard]] std::vector<Text> sentences(const OsmReport& report);

}  // namespace cunjing
