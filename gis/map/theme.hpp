// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "gis/base/text.hpp"
#include "gis/catalogue/catalogue.hpp"

namespace cunjing {

/// What a map is about, as `styles/themes/<theme>.yaml` says.
struct Theme {
    std::string name;
    Text title;                          // of the sheet, behind the village's name
    bool findings = false;               // shows and lists findings
    bool penning_zones = false;          // shows and lists penning zones, each on a sheet of its own too
    const Layer* sheets_of = nullptr;    // a sheet for each group of its features; null: one for the village
    std::vector<const Layer*> layers;    // bottom first
    std::vector<const Layer*> internal;  // of these, those that no sheet for the public shows
};

/// Throws ConfigError naming file and line for what is not understood, or the themes that there are for an unknown
/// name.
[[nodiscard]] Theme read_theme(const std::filesystem::path& styles, const std::string& name,
                               const Catalogue& catalogue);

}  // namespace cunjing
