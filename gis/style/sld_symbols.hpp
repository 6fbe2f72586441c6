// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <vector>

#include "gis/style/style.hpp"
#include "gis/style/xml.hpp"

namespace cunjing {

/// The elements that read_symbol reads.
[[nodiscard]] const std::vector<std::string>& symbolizers();

/// Reads one of the symbolizers(). Throws ConfigError as read_style does.
[[nodiscard]] Symbol read_symbol(const XmlElement& element);

}  // namespace cunjing
