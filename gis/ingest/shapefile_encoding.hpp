// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace cunjing {

/// How GDAL should open a Shapefile: without recoding its text where the file claims an encoding that Chinese text
/// cannot be in (Latin) or that TextDecoder tells by the bytes (UTF-8, GBK), since programs write that claim without
/// looking; recoding where it claims another (Big5, Cyrillic). Nothing for other files.
[[nodiscard]] std::vector<std::string> shapefile_options(const std::filesystem::path& path);

}  // namespace cunjing
