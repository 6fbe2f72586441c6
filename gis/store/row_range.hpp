// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <limits>
#include <string>

namespace cunjing {

/// Rows of one of a layer's tables: those with numbers from first to last.
struct RowRange {
    std::string table;
    std::int64_t first = std::numeric_limits<std::int64_t>::min();
    std::int64_t last = std::numeric_limits<std::int64_t>::max();
};

}  // namespace cunjing
