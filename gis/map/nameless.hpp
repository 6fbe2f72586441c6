// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "gis/catalogue/table.hpp"

namespace cunjing {

/// The features without their names. On a small map whose heading says the village, the names of villages would cover
/// what it is about, and those of the neighbours stand in the wrong place.
[[nodiscard]] Table nameless(Table table);

}  // namespace cunjing
