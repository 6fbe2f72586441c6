// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include <fmt/format.h>

#include "gis/report/export_writer.hpp"
#include "gis/report/text_file.hpp"

namespace cunjing {
namespace {

std::string coordinates(Ring ring) {
    std::string out = "<coordinates>";
    for (const Point p : ring)
        fmt::format_to(std::back_inserter(out), "{}{:.8f},{:.8f}", out.back() == '>' ? "" : " ", p.x, p.y);
    return out + "</coordinates>";
}

std::string part_of(const Shape& shape, std::size_t part) {
    const std::size_t first = shape.first_ring(part);
    if (shape.dimension() == Dimension::point) return "<Point>" + coordinates(shape.ring(first)) + "</Point>";
    if (shape.dimension() == Dimension::line) return "<LineString>" + coordinates(shape.ring(first)) + "</LineString>";
    std::string out = "<Polygon>";
    for (std::size_t ring = first; ring < shape.first_ring(part + 1); ++ring) {
        const std::string_view border = ring == first ? "outerBoundaryIs" : "innerBoundaryIs";
        out += fmt::format("<{0}><LinearRing>{1}</LinearRing></{0}>", border, coordinates(shape.ring(ring)));
    }
    return out + "</Polygon>";
}

std::string geometry(const Shape& shape) {
    if (shape.dimension() == Dimension::none) return {};
    if (shape.part_count() == 1) return part_of(shape, 0);
    std::string out = "<MultiGeometry>";
    for (std::size_t part = 0; part < shape.part_count(); ++part) out += part_of(shape, part);
    return out + "</MultiGeometry>";
}

/// A folder per layer. Source: OGC 12-007r2 (KML 2.3).
class KmlWriter : public ExportWriter {
public:
    explicit KmlWriter(const std::filesystem::path& file) : file_(file) {
        file_.write(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
            "<kml xmlns=\"http://www.opengis.net/kml/2.2\">\n<Document>\n");
    }

    void begin(const ExportLayer& layer) override {
        end_folder();
        in_folder_ = true;
        file_.write("<Folder>\n<name>" + xml_text(layer.title()) + "</name>\n");
    }

    std::int64_t write(const ExportRows& rows) override {
        for (const std::size_t row : rows.rows) file_.write(placemark(rows, row));
        return static_cast<std::int64_t>(rows.rows.size());
    }

    void finish() override {
        end_folder();
        file_.write("</Document>\n</kml>\n");
        file_.close();
    }

private:
    void end_folder() {
        if (in_folder_) file_.write("</Folder>\n");
    }

    static std::string placemark(const ExportRows& rows, std::size_t row) {
        std::string out = "<Placemark><name>" + xml_text(rows.layer.label(rows.table, row)) + "</name><ExtendedData>";
        for (const ExportColumn& column : rows.layer.columns())
            if (const std::string text = rows.layer.text(column, rows.table, row); !text.empty())
                out +=
                    fmt::format("<Data name=\"{}\"><value>{}</value></Data>", xml_text(column.heading), xml_text(text));
        return out + "</ExtendedData>" + geometry(rows.shapes[row]) + "</Placemark>\n";
    }

    TextFile file_;
    bool in_folder_ = false;
};

}  // namespace

std::unique_ptr<ExportWriter> kml_writer(const std::filesystem::path& file) {
    return std::make_unique<KmlWriter>(file);
}

}  // namespace cunjing
