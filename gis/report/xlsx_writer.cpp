// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include <cpl_vsi.h>
#include <fmt/format.h>
#include <xlsxwriter.h>

#include <algorithm>
#include <array>
#include <optional>
#include <set>

#include "gis/base/error.hpp"
#include "gis/geometry/distance.hpp"
#include "gis/ingest/left_out.hpp"
#include "gis/report/export_writer.hpp"

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

/// A sheet per layer, as an office prints it: the title over all columns, headings that stay in sight and on every
/// page, A4 landscape, one page wide.
class XlsxWriter : public ExportWriter {
public:
    explicit XlsxWriter(const std::filesystem::path& file) : file_(file), folder_(file.parent_path().string()) {
        lxw_workbook_options options{LXW_TRUE, folder_.data(), LXW_TRUE};
        book_.reset(workbook_new_opt(file.c_str(), &options));
        if (book_ == nullptr) fail(LXW_ERROR_MEMORY_MALLOC_FAILED);
        make_formats();
    }

    void begin(const ExportLayer& layer) override {
        end_sheet();
        sheet_ = workbook_add_worksheet(book_.get(), sheet_name(layer.title()).c_str());
        if (sheet_ == nullptr) fail(LXW_ERROR_MEMORY_MALLOC_FAILED);
        ++sheet_count_;
        next_row_ = first_row;
        std::vector<std::string> headings;
        for (const ExportColumn& column : layer.columns()) headings.push_back(column.heading);
        if (has_geometry(layer.layer())) {
            headings.push_back(longitude_heading(layer.wording()));
            headings.push_back(latitude_heading(layer.wording()));
        }
        widths_.clear();
        write_head(layer.title(), headings);
        lay_out();
        column_count_ = headings.size();
    }

    std::int64_t write(const ExportRows& rows) override {
        for (const std::size_t row : rows.rows) {
            if (next_row_ >= LXW_ROW_MAX)
                throw DataError(
                    say("图层 {} 超过一张工作表的 {} 行；请改用 csv 或 gpkg，或用 --village 分村导出",
                        "the layer {} has more rows than the {} of a sheet; take csv or gpkg, or export by --village",
                        rows.layer.layer().name, LXW_ROW_MAX));
            write_row(rows, row);
            ++next_row_;
        }
        return static_cast<std::int64_t>(rows.rows.size());
    }

    void finish() override {
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
        heading_ = workbook_add_format(book_.get());
        format_set_bold(heading_);
        format_set_text_wrap(heading_);
        format_set_align(heading_, LXW_ALIGN_CENTER);
        format_set_align(heading_, LXW_ALIGN_VERTICAL_CENTER);
        format_set_bg_color(heading_, 0xE7E6E6);
        body_ = workbook_add_format(book_.get());
        format_set_text_wrap(body_);
        date_ = workbook_add_format(book_.get());
        format_set_num_format(date_, "yyyy-mm-dd");
        degrees_ = workbook_add_format(book_.get());
        format_set_num_format(degrees_, "0.000000");
        for (lxw_format* format : {heading_, body_, date_, degrees_}) {
            format_set_border(format, LXW_BORDER_THIN);
            format_set_align(format, LXW_ALIGN_VERTICAL_CENTER);
        }
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

    void write_row(const ExportRows& rows, std::size_t row) {
        lxw_col_t at = 0;
        for (const ExportColumn& column : rows.layer.columns()) write_cell(at++, rows, column, row);
        if (rows.shapes.dimension(row) == Dimension::none) return;
        const Point place = point_on(rows.shapes[row]);
        for (const double degrees : {place.x, place.y}) {
            widen(at, width_of("-100.000000"));
            worksheet_write_number(sheet_, next_row_, at++, degrees, degrees_);
        }
    }

    void write_cell(lxw_col_t at, const ExportRows& rows, const ExportColumn& column, std::size_t row) {
        const Value value = rows.layer.value(column, rows.table, row);
        if (value.is_unknown())
            worksheet_write_blank(sheet_, next_row_, at, body_);
        else if (column.type == FieldType::date)
            worksheet_write_number(sheet_, next_row_, at, value.number() + day_of_1970, date_);
        else if (column.type == FieldType::integer || column.type == FieldType::real)
            worksheet_write_number(sheet_, next_row_, at, value.number(), body_);
        else
            write_text(next_row_, at, rows.layer.text(column, rows.table, row), body_);
        if (column.type == FieldType::date) widen(at, width_of("2026-01-01"));
    }

    /// Text stays text: what begins like a formula is not one.
    void write_text(lxw_row_t row, lxw_col_t at, const std::string& text, lxw_format* format) {
        widen(at, width_of(text));
        if (text.size() > most_text_bytes) {
            remark({"文字超过单元格的长度，已截短", "texts longer than a cell: cut"});
            worksheet_write_string(sheet_, row, at, first_letters(text, most_text_bytes / 4).c_str(), format);
            return;
        }
        worksheet_write_string(sheet_, row, at, text.c_str(), format);
    }

    void widen(lxw_col_t column, double width) {
        if (widths_.size() <= column) widths_.resize(column + std::size_t{1}, least_width);
        widths_[column] = std::clamp(width, widths_[column], greatest_width);
    }

    void end_sheet() {
        if (sheet_ == nullptr) return;
        worksheet_autofilter(sheet_, heading_row, 0, next_row_ - 1, static_cast<lxw_col_t>(column_count_ - 1));
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
    lxw_row_t next_row_ = first_row;
    std::size_t column_count_ = 0;
    std::vector<double> widths_;
    std::set<std::string> sheet_names_;
    lxw_format* title_ = nullptr;
    lxw_format* heading_ = nullptr;
    lxw_format* body_ = nullptr;
    lxw_format* date_ = nullptr;
    lxw_format* degrees_ = nullptr;
};

}  // namespace

std::unique_ptr<ExportWriter> xlsx_writer(const std::filesystem::path& file) {
    return std::make_unique<XlsxWriter>(file);
}

}  // namespace cunjing
