// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "gis/style/filter.hpp"
#include "gis/style/xml.hpp"

namespace cunjing {

/// Reads an `ogc:Filter`. Throws ConfigError as read_style does.
[[nodiscard]] Filter read_filter(const XmlElement& element);

}  // namespace cunjing
