// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <limits>
#include <string>
#include <vector>

namespace cunjing {

/// Row numbers from first to last, both meant.
struct RowSpan {
    std::int64_t first = std::numeric_limits<std::int64_t>::min();
    std::int64_t last = std::numeric_limits<std::int64_t>::max();
};

/// Some rows of one of a layer's tables: those whose numbers lie in the spans, which ascend.
struct TableRows {
    std::string table;
    std::vector<RowSpan> spans;
};

/// How many numbers the spans hold.
[[nodiscard]] std::int64_t number_of(const TableRows& rows);

/// The numbers, which ascend, as few spans.
[[nodiscard]] std::vector<RowSpan> spans_of(const std::vector<std::int64_t>& numbers);

/// Cuts spans so that each piece has at most so many numbers. Where numbers stand far apart, pieces get wider, so that
/// there are never more than some thousand of them.
[[nodiscard]] std::vector<std::vector<RowSpan>> pieces_of(const std::vector<RowSpan>& spans, std::int64_t numbers_each);

}  // namespace cunjing
