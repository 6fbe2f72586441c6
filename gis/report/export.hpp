// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "gis/base/progress.hpp"
#include "gis/catalogue/catalogue.hpp"
#include "gis/report/export_writer.hpp"

namespace cunjing {

/// What a person wants of an export.
struct ExportOptions {
    std::vector<std::string> layers;  // as named or titled in the catalogue, or `finding`; empty: all with features
    std::filesystem::path out;
    std::string format;  // empty: by the ending of `out`
    ExportWording wording;
    TextEncoding encoding = TextEncoding::utf8;  // of a Shapefile
    std::vector<std::string> villages;           // codes; empty: all
    bool overwrite = false;
};

/// What became of a layer.
struct ExportedLayer {
    std::string layer;
    std::int64_t written = 0;
    std::vector<ExportRemark> remarks;
    std::vector<std::string> personal_fields;  // left out
};

/// What an export did, for people and machines.
struct ExportReport {
    std::string format;
    std::vector<ExportedLayer> layers;
    std::vector<std::string> personal_layers;  // left out whole
    std::vector<Text> notes;                   // of reading
};

/// Writes layers of a project into a file, or a folder of files, for other programs and for people.
/// Takes the formats of `export_formats`; a layer without features gives a table with headings.
/// Throws ConfigError (format, layer, village), DataError (project, place, disk); then nothing is there.
[[nodiscard]] ExportReport export_layers(const std::filesystem::path& project, const Catalogue& catalogue,
                                         const ExportOptions& options, Progress& progress = no_progress());

/// The report as sentences, in the order in which people want them.
[[nodiscard]] std::vector<Text> sentences(const ExportReport& report);

}  // namespace cunjing
