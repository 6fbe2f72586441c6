// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include <fmt/format.h>

#include "gis/geometry/distance.hpp"
#include "gis/ingest/left_out.hpp"
#include "gis/report/csv_cell.hpp"
#include "gis/report/export_writer.hpp"
#include "gis/report/text_file.hpp"

namespace cunjing {
namespace {

class CsvWriter : public ExportWriter {
public:
    explicit CsvWriter(const std::filesystem::path& file) : file_(file) {}

    void begin(const ExportLayer& layer) override {
        std::vector<std::string> headings;
        for (const ExportColumn& column : layer.columns()) headings.push_back(csv_cell(column.heading, true));
        if (has_geometry(layer.layer())) {
            headings.push_back(longitude_heading(layer.wording()));
            headings.push_back(latitude_heading(layer.wording()));
        }
        file_.write(byte_order_mark);
        file_.write(join(headings, ",") + "\r\n");
    }

    std::int64_t write(const ExportRows& rows) override {
        for (const std::size_t row : rows.rows) write(rows, row);
        return static_cast<std::int64_t>(rows.rows.size());
    }

    void finish() override { file_.close(); }

private:
    void write(const ExportRows& rows, std::size_t row) {
        std::vector<std::string> cells;
        for (const ExportColumn& column : rows.layer.columns())
            cells.push_back(csv_cell(rows.layer.text(column, rows.table, row), column.type == FieldType::text));
        if (rows.shapes.dimension(row) != Dimension::none) {
            const Point place = point_on(rows.shapes[row]);
            cells.push_back(fmt::format("{:.8f}", place.x));
            cells.push_back(fmt::format("{:.8f}", place.y));
        } else if (has_geometry(rows.layer.layer())) {
            cells.resize(cells.size() + 2);
        }
        file_.write(join(cells, ",") + "\r\n");
    }

    TextFile file_;
};

}  // namespace

std::unique_ptr<ExportWriter> csv_writer(const std::filesystem::path& file) {
    return std::make_unique<CsvWriter>(file);
}

}  // namespace cunjing
