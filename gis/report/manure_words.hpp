// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <vector>

#include "gis/check/manure_balance.hpp"

namespace cunjing {

/// A load as people read it: two decimals, ∞ where nothing grows, ? where it cannot be told.
[[nodiscard]] std::string load_words(const std::optional<double>& load);

/// Why a load cannot be told, or is without bound; none where it is a number.
[[nodiscard]] std::vector<Text> why_no_load(const ManureBalance& balance);

}  // namespace cunjing
