// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <filesystem>
#include <string>

#include "gis/report/sweep_words.hpp"

namespace cunjing {

/// A picture (SVG) of a sweep: a bar for each value, and below it the villages, shaded by what is found in them. Of
/// many villages those with the most are shown, the others summed up.
[[nodiscard]] std::string sweep_chart(const SweepResult& result, const SweepWords& words);

/// Refuses a file for the picture that is not called .svg; an empty name means none.
/// Throws ConfigError.
void require_svg(const std::filesystem::path& file);

/// Draws the picture into a file, in place of one that stands there.
/// Throws DataError where it cannot be written; then what stood there stays.
void write_sweep_chart(const std::filesystem::path& file, const SweepResult& result, const SweepWords& words);

}  // namespace cunjing
