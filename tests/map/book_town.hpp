// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include <string>
#include <vector>

#include "gis/map/maps.hpp"
#include "tests/ingest/fixture.hpp"

namespace cunjing {

/// A village of a square kilometre.
struct DrawnVillage {
    std::string code;
    std::string name;
    std::string district;
    int violated = 0;
    int doubtful = 0;
    bool has_ground = true;
};

/// A checked town of such villages, side by side in rows of ten.
struct BookTown : Town {
    explicit BookTown(const std::vector<DrawnVillage>& villages);

    [[nodiscard]] static Point corner_of(std::size_t village);
    /// What maps of it are printed with: into the folder `name` of its scratch folder, small sheets.
    [[nodiscard]] MapsOptions options(const std::string& name) const;
};

/// What sheets of it are painted with.
struct TownPrinting {
    explicit TownPrinting(const BookTown& town, Audience audience = Audience::internal);

    MapSource source;
    StyleSet styles;
    PageTemplate page;
    Theme theme;
    Printing printing;
};

/// Writes a square.
void add_square(ShapeColumn& shapes, Point corner, double side_m);

/// The words of a file's page, counted from 1, as another program copies them.
[[nodiscard]] std::string words_on(const std::filesystem::path& pdf, std::size_t page);

}  // namespace cunjing
