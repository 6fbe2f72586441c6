// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "gis/base/progress.hpp"
#include "gis/catalogue/catalogue.hpp"
#include "gis/ingest/field_map.hpp"
#include "gis/ingest/left_out.hpp"
#include "gis/store/project.hpp"

namespace cunjing {

/// What a person says about a source.
struct ImportOptions {
    std::filesystem::path source;
    std::string source_layer;                // empty: the only one, or the one called like the layer
    std::string source_crs;                  // empty: what the file states; also wgs84, gcj02, …
    std::map<std::string, std::string> map;  // field → source column
    std::map<std::string, std::string> set;  // field → constant
    std::vector<std::string> key;            // columns by which a row is known again, where it brings no uid
    std::string coordinates;                 // of a table: "EAST,NORTH"; empty: by headings and values
    std::filesystem::path datum_parameters;  // empty: none
    bool dry_run = false;                    // everything but writing
};

/// What an import did, for people and machines.
struct ImportReport {
    std::string layer;
    std::string source_layer;
    std::string source_crs;  // its name; empty for a layer without geometry
    std::int64_t read = 0;
    std::int64_t written = 0;  // new rows
    std::int64_t updated = 0;
    std::int64_t unchanged = 0;
    std::int64_t to_be_located = 0;  // of the rows read, those without a place
    std::int64_t repaired = 0;       // rings closed
    std::int64_t missing = 0;        // rows of the layer that the source does not have
    bool dry_run = false;            // nothing was written
    std::vector<LeftOut> left_out;
    std::vector<MappedField> fields;
    std::vector<std::string> dropped_columns;
    std::vector<Text> notes;
};

/// Brings the features of a file into a layer: shapes in the work CRS, columns by their names, all in one transaction.
/// Rows that are there already, known by uid, by key or by all that stands in them, are updated or left as they are
/// (RowMerge); none is ever deleted.
/// Takes any vector format that GDAL reads, and tables of offices (Sheet). A row is left out, and counted, when its
/// shape is EMPTY, has coordinates that are not numbers or lie outside the coordinate system, or is of a kind that the
/// layer does not take; a row without any shape is kept, to be located. A value that a field cannot take exactly is
/// left unknown and counted. Throws DataError (file, layer, geometry, coordinate system), ConfigError (field, column or
/// constant that a person named); then the project is as it was.
[[nodiscard]] ImportReport import_vector(Project& project, const Catalogue& catalogue, const Layer& layer,
                                         const ImportOptions& options, Progress& progress = no_progress());

/// The report as sentences, in the order in which people want them.
[[nodiscard]] std::vector<Text> sentences(const ImportReport& report);

}  // namespace cunjing
