// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "gis/map/maps.hpp"
#include "gis/store/project.hpp"
#include "tests/ingest/fixture.hpp"
#include "tests/support/files.hpp"

namespace cunjing {

/// A town of two square villages of 1 km, 甲村 and 乙村 to the east of it, with a road through both (Gauss-Krüger, 108°
/// E). 甲村 has its lower left corner at (500 000, 3 400 000); the road lies at 3 400 500.
struct MapTown {
    MapTown();

    /// Adds a coop of 2 m by 2 m with its lower left corner so far east and north of 甲村's, owned by 张某某.
    void add_coop(double east_m, double north_m, const std::string& uid);
    /// Adds a row to a layer; the values by field, the shape by its ring or path.
    void add(const std::string& layer, const std::vector<std::pair<std::string, std::string>>& values,
             Dimension dimension, const std::vector<Point>& ring);
    /// Checks the town as of 2024-08-20 and writes the findings.
    void check(const std::vector<std::string>& rules = {});

    /// Prints into the folder `maps`; the options start with this town, English notes aside.
    MapsReport print(const std::function<void(MapsOptions&)>& change = {});
    [[nodiscard]] MapsOptions options() const;

    ScratchFolder folder;
    std::filesystem::path file;
};

/// A place in the town, from 甲村's lower left corner.
[[nodiscard]] Point at(double east_m, double north_m);

/// The text of a PDF as pdftotext extracts it, and what else it tells. Fails the test where the program is missing.
[[nodiscard]] std::string text_of_pdf(const std::filesystem::path& pdf);
[[nodiscard]] int pages_of_pdf(const std::filesystem::path& pdf);

}  // namespace cunjing
