// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace cunjing {

/// The unit that a word of an office means (`米` → `m`, `亩` → `mu`), or "" when it is none.
[[nodiscard]] std::string unit_named(std::string_view word);

/// How many of the one unit a quantity of the other is (`mu`, `m2` → 666.67), or nothing when they measure different
/// things. A share may be given in percent or per mille.
[[nodiscard]] std::optional<double> unit_factor(std::string_view from, std::string_view to);

}  // namespace cunjing
