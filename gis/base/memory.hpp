// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace cunjing {

/// The most memory this process has held so far.
[[nodiscard]] std::uint64_t peak_memory_bytes();

/// An amount of memory as people write it: "512M", "2G", "1.5 GB", "800000000"; K, M and G are thousands.
[[nodiscard]] std::optional<std::uint64_t> parse_memory(std::string_view text);

}  // namespace cunjing
