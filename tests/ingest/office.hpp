// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "tests/ingest/fixture.hpp"

namespace cunjing {

using Cells = std::vector<std::string>;

/// A spreadsheet as an office saves it, every cell a text, numbers as numbers.
void write_spreadsheet(const std::filesystem::path& file, const std::string& driver, const std::vector<Cells>& rows,
                       const std::string& sheet = "Sheet1");

[[nodiscard]] std::string in_gbk(const std::string& text);
/// Little-endian, with its mark.
[[nodiscard]] std::string in_utf16(const std::string& text);

/// Two villages of a kilometre square round the golden place, 甲村 and 乙村.
void add_villages(Town& town);

}  // namespace cunjing
