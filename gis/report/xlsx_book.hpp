// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace cunjing {

/// A workbook of sheets as an office prints them: the title over all columns, headings that stay in sight and on every
/// page, A4 landscape, one page wide. Cells are written row by row from the left.
class XlsxBook {
public:
    /// Throws DataError when the file cannot be made.
    explicit XlsxBook(const std::filesystem::path& file);
    ~XlsxBook();
    XlsxBook(const XlsxBook&) = delete;
    XlsxBook& operator=(const XlsxBook&) = delete;

    /// Takes what its tab is called, as far as there is room for letters.
    void begin_sheet(const std::string& name, const std::string& title, const std::vector<std::string>& headings);
    /// Whether the sheet takes no more rows.
    [[nodiscard]] bool is_full() const;
    [[nodiscard]] static std::size_t most_rows();

    /// Writes text that stays text: what begins like a formula is none. Gives whether all of it fitted.
    bool text(const std::string& text);
    void number(double number);
    /// With so many decimals, those that say nothing too.
    void number(double number, int decimals);
    /// Takes days since 1970-01-01.
    void date(double day);
    void blank();
    void end_row();

    /// Throws DataError when not all of it could be stored.
    void finish();

private:
    class Pages;
    std::unique_ptr<Pages> pages_;
};

}  // namespace cunjing
