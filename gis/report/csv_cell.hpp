// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace cunjing {

/// What a table for spreadsheets begins with: without it Excel reads UTF-8 as GBK.
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

/// A cell as RFC 4180 wants it. Text that a spreadsheet would take for a formula begins with a tab, which keeps it
/// text; the import strips it.
[[nodiscard]] std::string csv_cell(std::string_view text, bool is_text);

}  // namespace cunjing
