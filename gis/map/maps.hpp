// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "gis/base/progress.hpp"
#include "gis/catalogue/catalogue.hpp"
#include "gis/map/page.hpp"
#include "gis/map/sheet_output.hpp"

namespace cunjing {

/// What is handed out besides maps.
enum class Handout { none, notices, field_sheets, letters };

/// What is to be printed of a project: the sheet of each village, or what is asked for instead.
struct MapsOptions {
    std::filesystem::path project;
    std::filesystem::path out;          // a folder; made where it is not there
    std::filesystem::path styles;       // the folder of styles, themes and pages
    std::vector<std::string> villages;  // codes; none: all
    std::vector<SheetFormat> formats = {SheetFormat::pdf};
    std::string page = "A3";
    std::optional<double> scale;  // denominator; none: as large as fits
    int dpi = 200;                // of PNG
    std::string theme = "findings";
    Audience audience = Audience::internal;
    Language language = Language::zh;
    bool book = false;                       // one book
    bool phone = false;                      // a picture for a chat group of each village
    bool boards = false;                     // boards for waters and penning zones, one PDF for each village
    Handout handout = Handout::none;         // notices and field sheets are printed instead of maps, letters with them
    std::vector<std::string> notices;        // of these findings, CODE/NUMBER; `all`: of all in the villages
    Date as_of;                              // the day that counts as today, for zones that are judged
    std::vector<std::string> zone_statuses;  // only zones of these, by word or title; none: all but closed ones
    std::size_t threads = 1;
};

/// What was printed.
struct MapsReport {
    std::vector<std::filesystem::path> files;
    std::vector<Text> notes;  // villages left out and why; what is not up to date
    std::size_t sheets = 0;
    double elapsed_s = 0;

    /// What else was printed.
    void add(MapsReport&& more);
};

/// Makes the folder in which maps are put, where it is not there.
/// Throws DataError with the reason when it cannot be made.
void make_folder(const std::filesystem::path& folder);

/// Prints a map of each village.
/// Throws ConfigError (unknown village, theme, page size, faulty style), DataError (project or folder unusable, font
/// missing), Cancelled.
[[nodiscard]] MapsReport print_maps(const MapsOptions& options, const Catalogue& catalogue, Progress& progress);

}  // namespace cunjing
