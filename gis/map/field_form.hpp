// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <filesystem>
#include <vector>

#include "gis/map/form_template.hpp"
#include "gis/map/page.hpp"

namespace cunjing {

/// A blank of an entry: what it is called, and how much of the row it takes.
struct FieldBlank {
    Text title;
    double share = 1;
};

/// The page to write on in the field, as `styles/pages/field.yaml` says.
struct FieldForm {
    FormTemplate page;
    int entries = 0;  // on a page, at most
    double raster_m = 100;
    double least_square_mm = 0;
    Text title;
    Text hint;
    std::vector<Text> kinds;  // to tick
    std::vector<std::vector<FieldBlank>> blanks;

    /// Throws ConfigError naming file and line for what is not understood.
    static FieldForm read(const std::filesystem::path& file, const Catalogue& catalogue);
};

/// Paints a page of empty entries.
void paint_field_form(const Page& page, const FieldForm& form, const MapVillage& village);

}  // namespace cunjing
