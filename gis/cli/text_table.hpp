// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <vector>

namespace cunjing {

/// How many columns a terminal needs for UTF-8 text: Chinese characters and full-width signs take two.
[[nodiscard]] std::size_t display_width(const std::string& text);

/// Rows of cells as aligned lines; numbers to the right, text to the left.
class TextTable {
public:
    /// Takes the headings; a heading that starts with '>' is of a column of numbers.
    explicit TextTable(std::vector<std::string> headings);
    void add(std::vector<std::string> cells);
    [[nodiscard]] std::string to_string() const;

private:
    std::vector<std::vector<std::string>> rows_;
    std::vector<bool> to_the_right_;
};

}  // namespace cunjing
