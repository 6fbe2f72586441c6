// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/report/xlsx_book.hpp"

#include <cpl_vsi.h>
#include <fmt/format.h>
#include <xlsxwriter.h>

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "gis/base/error.hpp"

namespace cunjing {
namespace {

constexpr lxw_row_t title_row = 0;
constexpr lxw_row_t heading_row = 1;
constexpr lxw_row_t first_row = 2;
constexpr std::size_t most_text_bytes = 32767;  // of a cell; Excel counts characters, which are fewer
constexpr std::size_t most_sheet_name_letters = 31;
constexpr double day_of_1970 = 25569;  // in days as spreadsheets count them
constexpr double least_width = 6;
constexpr double greatest_width = 40;

/// The first letters of UTF-8 text.
std::string first_letters(std::string_view text, std::size_t letters) {
    std::size_t end = 0;
    for (; end < text.size(); ++end)
        if ((static_cast<unsigned char>(text[end]) & 0xC0U) != 0x80U && letters-- == 0) break;
    return std::string(text.substr(0, end));
}

/// How wide a column must be for a text: a Chinese letter is as wide as two digits.
double width_of(std::string_view text) {
    double width = 2;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 0x80)
            width += 1;
        else if (byte >= 0xC0)
            width += 2;
    }
    return width;
}

}  // namespace

class XlsxBook::Pages {
public:
    explicit Pages(const std::filesystem::path& file) : file_(file), folder_(file.parent_path().string()) {
        lxw_workbook_options options{LXW_TRUE, folder_.data(), LXW_TRUE};
        book_.reset(workbook_new_opt(file.c_str(), &options));
        if (book_ == nullptr) fail(LXW_ERROR_MEMORY_MALLOC_FAILED);
        make_formats();
    }

    void begin_sheet(const std::string& name, const std::string& title, const std::vector<std::string>& headings) {
        end_sheet();
        sheet_ = workbook_add_worksheet(book_.get(), sheet_name(name).c_str());
        if (sheet_ == nullptr) fail(LXW_ERROR_MEMORY_MALLOC_FAILED);
        ++sheet_count_;
        widths_.clear();
        write_head(title, headings);
        lay_out();
        column_count_ = headings.size();
        row_ = first_row;
        column_ = 0;
    }

    [[nodiscard]] bool is_full() const { return row_ >= LXW_ROW_MAX; }

    bool text(const std::string& text) { return write_text(row_, column_++, text, body_); }

    void number(double number, lxw_format* format, double width) {
        widen(column_, width);
        worksheet_write_number(sheet_, row_, column_++, number, format);
    }
    void number(double number) { worksheet_write_number(sheet_, row_, column_++, number, body_); }
    void number(double value, int decimals) {
        number(value, with_decimals(decimals), width_of(fmt::format("{:.{}f}", value, decimals)));
    }
    void date(double day) { number(day + day_of_1970, date_, width_of("2026-01-01")); }
    void blank() { worksheet_write_blank(sheet_, row_, column_++, body_); }

    void end_row() {
        ++row_;
        column_ = 0;
    }

    void finish() {
        end_sheet();
        if (const lxw_error error = workbook_close(book_.release()); error != LXW_NO_ERROR) fail(error);
        // Parts are first written to files of their own, of which nobody says whether they are whole.
        for (int sheet = 1; sheet <= sheet_count_; ++sheet) require_whole(sheet);
    }

private:
    struct Closer {
        void operator()(lxw_workbook* book) const { lxw_workbook_free(book); }
    };

    void make_formats() {
        title_ = workbook_add_format(book_.get());
        format_set_bold(title_);
        format_set_font_size(title_, 16);
        format_set_align(title_, LXW_ALIGN_CENTER);
        format_set_align(title_, LXW_ALIGN_VERTICAL_CENTER);
        heading_ = cell_format();
        format_set_bold(heading_);
        format_set_text_wrap(heading_);
        format_set_align(heading_, LXW_ALIGN_CENTER);
        format_set_bg_color(heading_, 0xE7E6E6);
        body_ = cell_format();
        format_set_text_wrap(body_);
        date_ = cell_format();
        format_set_num_format(date_, "yyyy-mm-dd");
    }

    [[nodiscard]] lxw_format* cell_format() const {
        lxw_format* format = workbook_add_format(book_.get());
        format_set_border(format, LXW_BORDER_THIN);
        format_set_align(format, LXW_ALIGN_VERTICAL_CENTER);
        return format;
    }

    lxw_format* with_decimals(int decimals) {
        lxw_format*& format = decimals_[decimals];
        if (format == nullptr) {
            format = cell_format();
            format_set_num_format(format, fmt::format("{:.{}f}", 0.0, decimals).c_str());
        }
        return format;
    }

    std::string sheet_name(std::string name) {
        std::erase_if(name, [](char c) { return std::string_view("[]:*?/\\'").find(c) != std::string_view::npos; });
        const std::string whole = name;
        name = first_letters(whole, most_sheet_name_letters);
        for (int copy = 2; !sheet_names_.insert(name).second; ++copy)
            name = first_letters(whole, most_sheet_name_letters - 4) + fmt::format(" {}", copy);
        return name;
    }

    void write_head(const std::string& title, const std::vector<std::string>& headings) {
        const auto last = static_cast<lxw_col_t>(headings.size() - 1);
        worksheet_set_row(sheet_, title_row, 30, nullptr);
        if (last > 0)
            worksheet_merge_range(sheet_, title_row, 0, title_row, last, title.c_str(), title_);
        else
            worksheet_write_string(sheet_, title_row, 0, title.c_str(), title_);
        for (std::size_t i = 0; i < headings.size(); ++i)
            write_text(heading_row, static_cast<lxw_col_t>(i), headings[i], heading_);
    }

    void lay_out() const {
        worksheet_freeze_panes(sheet_, first_row, 0);
        worksheet_set_landscape(sheet_);
        worksheet_set_paper(sheet_, 9);  // A4
        worksheet_fit_to_pages(sheet_, 1, 0);
        worksheet_repeat_rows(sheet_, title_row, heading_row);
        worksheet_set_footer(sheet_, "&C&P / &N");
    }

    bool write_text(lxw_row_t row, lxw_col_t at, const std::string& text, lxw_format* format) {
        widen(at, width_of(text));
        const bool fits = text.size() <= most_text_bytes;
        worksheet_write_string(sheet_, row, at, (fits ? text : first_letters(text, most_text_bytes / 4)).c_str(),
                               format);
        return fits;
    }

    void widen(lxw_col_t column, double width) {
        if (widths_.size() <= column) widths_.resize(column + std::size_t{1}, least_width);
        widths_[column] = std::clamp(width, widths_[column], greatest_width);
    }

    void end_sheet() {
        if (sheet_ == nullptr) return;
        worksheet_autofilter(sheet_, heading_row, 0, row_ - 1, static_cast<lxw_col_t>(column_count_ - 1));
        for (std::size_t i = 0; i < widths_.size(); ++i) {
            const auto column = static_cast<lxw_col_t>(i);
            worksheet_set_column(sheet_, column, column, widths_[i], nullptr);
        }
    }

    void require_whole(int sheet) const {
        constexpr std::string_view end = "</worksheet>";
        const std::string part = fmt::format("/vsizip/{}/xl/worksheets/sheet{}.xml", file_.string(), sheet);
        VSILFILE* opened = VSIFOpenL(part.c_str(), "rb");
        if (opened == nullptr) fail(LXW_ERROR_ZIP_FILE_OPERATION);
        std::array<char, end.size()> tail{};
        const bool read = VSIFSeekL(opened, 0, SEEK_END) == 0 && VSIFTellL(opened) >= end.size() &&
                          VSIFSeekL(opened, VSIFTellL(opened) - end.size(), SEEK_SET) == 0 &&
                          VSIFReadL(tail.data(), 1, tail.size(), opened) == tail.size();
        VSIFCloseL(opened);
        if (!read || std::string_view(tail.data(), tail.size()) != end) fail(LXW_ERROR_CREATING_TMPFILE);
    }

    [[noreturn]] void fail(lxw_error error) const {
        throw DataError(say("写不了 {}（{}）：请检查磁盘空间", "cannot write {} ({}): is the disk full?",
                            file_.filename().string(), std::string(lxw_strerror(error))));
    }

    std::filesystem::path file_;
    std::string folder_;
    std::unique_ptr<lxw_workbook, Closer> book_;
    lxw_worksheet* sheet_ = nullptr;
    int sheet_count_ = 0;
    lxw_row_t row_ = first_row;
    lxw_col_t column_ = 0;
    std::size_t column_count_ = 0;
    std::vector<double> widths_;
    std::set<std::string> sheet_names_;
    lxw_format* title_ = nullptr;
    lxw_format* heading_ = nullptr;
    lxw_format* body_ = nullptr;
    lxw_format* date_ = nullptr;
    std::map<int, lxw_format*> decimals_;
};

XlsxBook::XlsxBook(const std::filesystem::path& file) : pages_(std::make_unique<Pages>(file)) {}

XlsxBook::~XlsxBook() = default;

void XlsxBook::begin_sheet(const std::string& name, const std::string& title,
                           const std::vector<std::string>& headings) {
    pages_->begin_sheet(name, title, headings);
}

bool XlsxBook::is_full() const {
    return pages_->is_full();
}

std::size_t XlsxBook::most_rows() {
    return LXW_ROW_MAX;
}

bool XlsxBook::text(const std::string& text) {
    return pages_->text(text);
}

void XlsxBook::number(double number) {
    pages_->number(number);
}

void XlsxBook::number(double number, int decimals) {
    pages_->number(number, decimals);
}

void XlsxBook::date(double day) {
    pages_->date(day);
}

void XlsxBook::blank() {
    pages_->blank();
}

void XlsxBook::end_row() {
    pages_->end_row();
}

void XlsxBook::finish() {
    pages_->finish();
}

}  // namespace cunjing
