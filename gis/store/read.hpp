// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "gis/geometry/wkb.hpp"
#include "gis/store/project_file.hpp"

namespace cunjing {

/// Adds the rows of one of a layer's tables to `out`, as Project::read describes.
void read_table(ProjectFile& file, const std::string& table, Table& out);

/// The shape of a stored blob as lines of straight pieces: what has arcs goes through OGR.
/// Gives the WKB of it. Throws GeometryError.
[[nodiscard]] std::vector<std::uint8_t> without_arcs(Bytes wkb);

}  // namespace cunjing
