// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "gis/catalogue/table.hpp"
#include "gis/store/sqlite.hpp"

namespace cunjing {

/// Adds a stored value to a column of the catalogue's type. SQLite lets any type stand in any column, so each value is
/// looked at: it is taken over when that is exact (the text "12" as 12, 500235 as text), and is unknown otherwise.
/// Gives whether nothing was lost; NULL and empty text are unknown without loss.
bool append_cell(const StoredValue& value, Column& column);

/// Whether the bytes are UTF-8, quickly for the ASCII that most are.
[[nodiscard]] bool is_clean_text(std::string_view text);

/// The stored value as people may see it in a message.
[[nodiscard]] std::string shown_cell(const StoredValue& value);

}  // namespace cunjing
