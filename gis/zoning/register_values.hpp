// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "gis/catalogue/table.hpp"

namespace cunjing {

/// Text as it is written; empty where nothing is.
[[nodiscard]] std::string words_in(const Table& table, const char* field, std::size_t row);

/// A number of animals as its field may hold it: nothing where it is unknown, negative, or more than anybody has.
[[nodiscard]] std::optional<std::int64_t> head_count(const Table& table, const char* field, std::size_t row);

/// Whether something is written that is no number of animals.
[[nodiscard]] bool is_miscounted(const Table& table, const char* field, std::size_t row);

/// Whether a species' animals are birds; also where it is unknown or mixed, so that they are not forgotten.
[[nodiscard]] bool may_be_birds(const Value& species);

}  // namespace cunjing
