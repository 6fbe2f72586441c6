// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <map>
#include <string>
#include <vector>

#include "gis/base/text.hpp"

namespace cunjing {

class YamlValue;

/// What stands in place of `{name}` in words that are data.
using Fillings = std::map<std::string, std::string>;

/// Words with their places filled; a place that nothing is known for stays empty.
[[nodiscard]] std::string filled(const std::string& words, const Fillings& fillings);

/// `{zh: …, en: …}` whose places, if any, have these names.
/// Throws ConfigError with file and line for another place.
[[nodiscard]] Text read_words(const YamlValue& value, const std::vector<std::string>& known_places);

}  // namespace cunjing
