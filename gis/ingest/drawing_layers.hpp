// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <ogrsf_frmts.h>

#include <filesystem>
#include <string>

#include "gis/catalogue/layer.hpp"

namespace cunjing {

/// Restricts the entities of a drawing (DXF) to one of its layers: the one asked for, else the only one, else the one
/// that is called like the catalogue layer. Gives its name. `entities` means all of them.
/// Throws DataError listing the drawing's layers when it cannot be told.
[[nodiscard]] std::string choose_drawing_layer(OGRLayer& entities, const std::filesystem::path& path,
                                               const Layer& layer, const std::string& asked);

}  // namespace cunjing
