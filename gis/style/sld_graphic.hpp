// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "gis/style/sld_paint.hpp"
#include "gis/style/style.hpp"
#include "gis/style/xml.hpp"

namespace cunjing {

/// Reads an `se:Graphic`: one mark or one picture. Throws ConfigError as read_style does.
[[nodiscard]] Graphic read_graphic(const XmlElement& element, const Measure& measure);

}  // namespace cunjing
