// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/report/csv_cell.hpp"

namespace cunjing {

std::string csv_cell(std::string_view text, bool is_text) {
    const bool like_formula =
        is_text && !text.empty() && std::string_view("=+-@").find(text.front()) != std::string_view::npos;
    std::string out(like_formula ? "\t" : "");
    out += text;
    if (out.find_first_of("\",\r\n\t") == std::string::npos) return out;
    for (std::size_t at = out.find('"'); at != std::string::npos; at = out.find('"', at + 2)) out.insert(at, 1, '"');
    return '"' + out + '"';
}

}  // namespace cunjing
