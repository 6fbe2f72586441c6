// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <ogrsf_frmts.h>

#include <filesystem>
#include <string>

#include "gis/catalogue/layer.hpp"

namespace cunjing {

/// Whether GDAL should take the text of a drawing as it stands, for TextDecoder to tell its encoding: unless the
/// drawing says that it is in GBK, since programs write a Latin code page without looking. False for other files.
[[nodiscard]] bool is_drawing_of_unsure_encoding(const std::filesystem::path& path);

/// Restricts the entities of a drawing (DXF) to one of its layers: the one asked for, else the only one, else the one
/// that is called like the catalogue layer. Gives its name. `entities` means all of them.
/// Throws DataError listing the drawing's layers when it cannot be told.
[[nodiscard]] std::string choose_drawing_layer(OGRLayer& entities, const std::filesystem::path& path,
                                               const Layer& layer, const std::string& asked);

}  // namespace cunjing
