// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <map>
#include <string>
#include <vector>

#include "gis/base/text.hpp"

namespace cunjing {

class YamlValue;

/// A list of words of which each is known.
/// Throws ConfigError with file, line and the nearest word for another.
[[nodiscard]] std::vector<std::string> read_known(const YamlValue& list, const std::vector<std::string>& known);

/// Texts by words of which each is known.
/// Throws ConfigError with file, line and the nearest word for another.
[[nodiscard]] std::map<std::string, Text> read_by_word(const YamlValue& map, const std::vector<std::string>& known);

}  // namespace cunjing
