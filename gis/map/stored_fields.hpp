// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include <optional>
#include <string>

#include "gis/base/date.hpp"
#include "gis/catalogue/table.hpp"

namespace cunjing {

/// What a field of a row holds, for sheets; each takes the name of a field that the layer has.

/// Text as it is stored; empty where it is unknown.
[[nodiscard]] std::string stored_text(const Table& table, const char* field, std::size_t row);
/// The title of a stored word; empty where it is unknown.
[[nodiscard]] Text word_title(const Table& table, const char* field, std::size_t row);
[[nodiscard]] std::optional<double> stored_number(const Table& table, const char* field, std::size_t row);
[[nodiscard]] std::optional<Date> stored_date(const Table& table, const char* field, std::size_t row);
/// False where it is unknown.
[[nodiscard]] bool is_set(const Table& table, const char* field, std::size_t row);

/// 2024年9月30日; English keeps 2024-09-30.
[[nodiscard]] Text day_words(Date day);

}  // namespace cunjing
