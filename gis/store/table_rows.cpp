// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/store/table_rows.hpp"

#include <algorithm>

namespace cunjing {
namespace {

/// How far it is from the first number to the last; the whole range of 64 bits has a number more than can be told.
std::uint64_t steps(const RowSpan& span) {
    return static_cast<std::uint64_t>(span.last) - static_cast<std::uint64_t>(span.first);
}

std::int64_t later(std::int64_t number, std::uint64_t steps) {
    return static_cast<std::int64_t>(static_cast<std::uint64_t>(number) + steps);
}

}  // namespace

std::int64_t number_of(const TableRows& rows) {
    std::uint64_t count = 0;
    for (const RowSpan& span : rows.spans) count += steps(span) + 1;
    return static_cast<std::int64_t>(count);
}

std::vector<RowSpan> spans_of(const std::vector<std::int64_t>& numbers) {
    std::vector<RowSpan> spans;
    for (const std::int64_t number : numbers) {
        if (!spans.empty() && spans.back().last + 1 == number)
            spans.back().last = number;
        else
            spans.push_back({number, number});
    }
    return spans;
}

std::vector<std::vector<RowSpan>> pieces_of(const std::vector<RowSpan>& spans, std::int64_t numbers_each) {
    constexpr std::uint64_t most_pieces = 8192;
    auto widest = static_cast<std::uint64_t>(numbers_each);
    for (const RowSpan& span : spans) widest = std::max(widest, steps(span) / most_pieces + 1);
    std::vector<std::vector<RowSpan>> pieces;
    std::uint64_t room = 0;  // numbers that the last piece can still take
    for (RowSpan rest : spans) {
        for (bool more = true; more;) {
            if (room == 0) {
                pieces.emplace_back();
                room = widest;
            }
            more = steps(rest) >= room;
            const RowSpan part{rest.first, more ? later(rest.first, room - 1) : rest.last};
            pieces.back().push_back(part);
            room -= steps(part) + 1;
            rest.first = later(part.last, 1);
        }
    }
    return pieces;
}

}  // namespace cunjing
