// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <filesystem>
#include <string>

#include "gis/style/style.hpp"

namespace cunjing {

/// Reads a style in the part of OGC Symbology Encoding 1.1 that docs/styles.md describes.
/// Throws ConfigError naming file, line and element for what is not XML, an element or attribute that is not supported,
/// a value that is not understood, or a picture that is not there.
/// Source: OGC 05-077r4 (SE 1.1.0), 05-078r4 (SLD 1.1.0), 04-095 (Filter Encoding 1.1.0).
[[nodiscard]] Style read_style(const std::filesystem::path& file);

/// The same of a text that messages call by a file's name; pictures are looked for in its folder.
[[nodiscard]] Style read_style_text(const std::filesystem::path& name, const std::string& text);

}  // namespace cunjing
