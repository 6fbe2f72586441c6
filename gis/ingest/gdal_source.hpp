// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <gdal_priv.h>
#include <ogrsf_frmts.h>

#include <filesystem>
#include <string>
#include <vector>

#include "gis/catalogue/layer.hpp"
#include "gis/ingest/gdal_listener.hpp"

namespace cunjing {

/// Makes GDAL's drivers known, once.
void register_drivers();

/// Refuses a source that is not there or cannot be read.
/// Throws DataError saying which of the two it is.
void require_readable(const std::filesystem::path& path);

/// The name under which GDAL opens a file: archives (.zip, .gz) through its virtual file systems.
[[nodiscard]] std::string gdal_name(const std::filesystem::path& path);

/// Opens a vector file for reading.
/// Takes GDAL's own open options ("KEY=VALUE"); an empty list of drivers means any.
/// Throws DataError: not there, not readable, of no known format, damaged (with GDAL's own words).
[[nodiscard]] GDALDatasetUniquePtr open_vector(const std::filesystem::path& path, const GdalListener& messages,
                                               const std::vector<std::string>& options = {},
                                               const std::vector<std::string>& drivers = {});

/// The layer of a source to read: the one asked for, else the only one, else the one that is called like the
/// catalogue layer (name, title or alias).
/// Throws DataError listing the source's layers when none or several come into question.
[[nodiscard]] OGRLayer& choose_layer(GDALDataset& source, const std::filesystem::path& path, const Layer& layer,
                                     const std::string& asked);

}  // namespace cunjing
