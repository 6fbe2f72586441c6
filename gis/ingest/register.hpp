// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <filesystem>

#include "gis/catalogue/catalogue.hpp"
#include "gis/catalogue/table.hpp"

namespace cunjing {

/// The villages and communities of a town as the register of division codes lists them, as rows of the `village`
/// layer that have no shape yet.
/// Takes a comma-separated table, UTF-8 or GB18030, with a heading row; the columns are found by the names, titles and
/// aliases of the layer's fields, `type` is the kind; other columns are not taken.
/// Throws DataError naming the line and what would be right: no such column, a code that is not twelve digits, a code
/// that stands twice, a row without name, an unknown kind.
[[nodiscard]] Table read_register(const std::filesystem::path& path, const Catalogue& catalogue);

}  // namespace cunjing
