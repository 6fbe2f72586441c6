// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include <optional>
#include <string>
#include <vector>

#include "gis/base/progress.hpp"
#include "gis/map/page.hpp"
#include "gis/map/town_zones.hpp"
#include "gis/report/evidence_shapes.hpp"

namespace cunjing {

/// A book of maps, bound.
struct MapBook {
    std::string pdf;
    std::size_t pages = 0;
    std::vector<Text> notes;  // villages left out and why
};

/// Binds the sheets of villages to one PDF: cover, contents, map of the town, then the villages by district, with
/// bookmarks, links and page numbers. The same input gives the same bytes, whatever the number of threads.
/// Takes the pages of `styles/pages/book.yaml`, and the denominator of the villages' scale; none: as large as fits.
/// Takes the zones that the printing shows; null: none.
/// Throws DataError where no village can be drawn; Cancelled.
[[nodiscard]] MapBook bind_map_book(const Printing& printing, const PageTemplate& book_page,
                                    const std::vector<const MapVillage*>& villages, const EvidenceShapes& evidence,
                                    std::optional<double> scale, const TownZones* zones, std::size_t threads,
                                    Progress& progress);

/// The name of the file: 图册-2024年第三季度.pdf, with the town before it where the project names one.
[[nodiscard]] std::string book_file_name(const Printing& printing);

}  // namespace cunjing
