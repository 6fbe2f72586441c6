// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <gdal_priv.h>
#include <ogr_spatialref.h>

#include <string>
#include <vector>

namespace cunjing {

/// While it lives, GDAL's complaints of this thread are collected instead of printed.
class GdalMessages {
public:
    GdalMessages();
    ~GdalMessages();
    GdalMessages(const GdalMessages&) = delete;
    GdalMessages& operator=(const GdalMessages&) = delete;
    GdalMessages(GdalMessages&&) = delete;
    GdalMessages& operator=(GdalMessages&&) = delete;

    /// What GDAL said, joined by "; "; "?" when it said nothing.
    [[nodiscard]] std::string joined() const;

private:
    std::vector<std::string> messages_;
};

/// A coordinate system for GDAL, x always easting or longitude.
/// Throws CrsError.
[[nodiscard]] OGRSpatialReference gdal_crs(const std::string& text);

}  // namespace cunjing
