// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/base/memory.hpp"

#include <sys/resource.h>

#include <charconv>

namespace cunjing {

std::uint64_t peak_memory_bytes() {
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    constexpr std::uint64_t unit = 1024;  // of ru_maxrss on Linux
    // NOLINTNEXTLINE(cppcoreguidelines-pro-type-union-access): glibc keeps it in a union of two names
    return static_cast<std::uint64_t>(usage.ru_maxrss) * unit;
}

std::optional<std::uint64_t> parse_memory(std::string_view text) {
    double amount = 0;
    const auto [rest, error] =
        std::from_chars(text.data(), text.data() + text.size(), amount, std::chars_format::fixed);
    if (error != std::errc{} || !(amount > 0)) return std::nullopt;
    std::string_view unit(rest, static_cast<std::size_t>(text.data() + text.size() - rest));
    while (!unit.empty() && unit.front() == ' ') unit.remove_prefix(1);
    if (!unit.empty() && (unit.back() == 'B' || unit.back() == 'b')) unit.remove_suffix(1);
    double factor = 1;
    if (unit == "K" || unit == "k")
        factor = 1e3;
    else if (unit == "M" || unit == "m")
        factor = 1e6;
    else if (unit == "G" || unit == "g")
        factor = 1e9;
    else if (!unit.empty())
        return std::nullopt;
    if (amount * factor > 1e18) return std::nullopt;
    return static_cast<std::uint64_t>(amount * factor);
}

}  // namespace cunjing
