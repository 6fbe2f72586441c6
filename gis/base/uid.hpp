// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace cunjing {

/// A new random identity (UUID version 4, lower case with hyphens).
[[nodiscard]] std::string random_uid();

/// The identity that belongs to a key, always the same for the same key (UUID version 8 layout over FNV-1a),
/// for data that is generated or comes with identities of its own.
[[nodiscard]] std::string uid_of(std::string_view key);

/// A 64-bit fingerprint of bytes (FNV-1a), chained by passing the last result as `seed`.
[[nodiscard]] std::uint64_t fingerprint(std::string_view bytes, std::uint64_t seed = 0xcbf29ce484222325ULL);

}  // namespace cunjing
