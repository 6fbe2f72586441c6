// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/base/error.hpp"
#include "gis/geometry/distance.hpp"
#include "gis/ingest/left_out.hpp"
#include "gis/report/export_writer.hpp"
#include "gis/report/xlsx_book.hpp"

namespace cunjing {
namespace {

constexpr int degree_decimals = 6;

/// A sheet per layer.
class XlsxWriter : public ExportWriter {
public:
    explicit XlsxWriter(const std::filesystem::path& file) : book_(file) {}

    void begin(const ExportLayer& layer) override {
        std::vector<std::string> headings;
        for (const ExportColumn& column : layer.columns()) headings.push_back(column.heading);
        if (has_geometry(layer.layer())) {
            headings.push_back(longitude_heading(layer.wording()));
            headings.push_back(latitude_heading(layer.wording()));
        }
        book_.begin_sheet(layer.title(), layer.title(), headings);
    }

    std::int64_t write(const ExportRows& rows) override {
        for (const std::size_t row : rows.rows) {
            if (book_.is_full())
                throw DataError(
                    say("图层 {} 超过一张工作表的 {} 行；请改用 csv 或 gpkg，或用 --village 分村导出",
                        "the layer {} has more rows than the {} of a sheet; take csv or gpkg, or export by --village",
                        rows.layer.layer().name, XlsxBook::most_rows()));
            write_row(rows, row);
        }
        return static_cast<std::int64_t>(rows.rows.size());
    }

    void finish() override { book_.finish(); }

private:
    void write_row(const ExportRows& rows, std::size_t row) {
        for (const ExportColumn& column : rows.layer.columns()) write_cell(rows, column, row);
        if (rows.shapes.dimension(row) != Dimension::none) {
            const Point place = point_on(rows.shapes[row]);
            book_.number(place.x, degree_decimals);
            book_.number(place.y, degree_decimals);
        }
        book_.end_row();
    }

    void write_cell(const ExportRows& rows, const ExportColumn& column, std::size_t row) {
        const Value value = rows.layer.value(column, rows.table, row);
        if (value.is_unknown())
            book_.blank();
        else if (column.type == FieldType::date)
            book_.date(value.number());
        else if (column.type == FieldType::integer || column.type == FieldType::real)
            book_.number(value.number());
        else if (!book_.text(rows.layer.text(column, rows.table, row)))
            remark({"文字超过单元格的长度，已截短", "texts longer than a cell: cut"});
    }

    XlsxBook book_;
};

}  // namespace

std::unique_ptr<ExportWriter> xlsx_writer(const std::filesystem::path& file) {
    return std::make_unique<XlsxWriter>(file);
}

}  // namespace cunjing
