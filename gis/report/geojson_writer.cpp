// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "gis/report/export_writer.hpp"
#include "gis/report/text_file.hpp"

namespace cunjing {
namespace {

using Json = nlohmann::ordered_json;

/// A text as JSON writes it, with its quotes.
std::string json_text(std::string_view text) {
    return Json(text).dump(-1, ' ', false, Json::error_handler_t::replace);
}

void add(std::string& out, Point p) {
    fmt::format_to(std::back_inserter(out), "[{:.8f},{:.8f}]", p.x, p.y);
}

void add(std::string& out, Ring ring, bool turned) {
    out += '[';
    for (std::size_t i = 0; i < ring.size(); ++i) {
        if (i > 0) out += ',';
        add(out, ring[turned ? ring.size() - 1 - i : i]);
    }
    out += ']';
}

void add_part(std::string& out, const Shape& shape, std::size_t part) {
    const std::size_t first = shape.first_ring(part);
    if (shape.dimension() == Dimension::point) return add(out, shape.ring(first).front());
    if (shape.dimension() == Dimension::line) return add(out, shape.ring(first), false);
    out += '[';
    for (std::size_t ring = first; ring < shape.first_ring(part + 1); ++ring) {
        if (ring > first) out += ',';
        // RFC 7946 §3.1.6: outer rings run counter-clockwise, holes clockwise.
        add(out, shape.ring(ring), (twice_signed_area(shape.ring(ring)) > 0) != (ring == first));
    }
    out += ']';
}

std::string geometry(const Shape& shape) {
    if (shape.dimension() == Dimension::none) return "null";
    const bool many = shape.part_count() > 1;
    const std::string_view kind = shape.dimension() == Dimension::point  ? "Point"
                                  : shape.dimension() == Dimension::line ? "LineString"
                                                                         : "Polygon";
    std::string out = fmt::format(R"({{"type":"{}{}","coordinates":)", many ? "Multi" : "", kind);
    if (many) out += '[';
    for (std::size_t part = 0; part < shape.part_count(); ++part) {
        if (part > 0) out += ',';
        add_part(out, shape, part);
    }
    return out + (many ? "]}" : "}");
}

/// One FeatureCollection of one layer. Source: RFC 7946.
class GeoJsonWriter : public ExportWriter {
public:
    explicit GeoJsonWriter(const std::filesystem::path& file) : file_(file) {}

    void begin(const ExportLayer& layer) override {
        file_.write(fmt::format("{{\n\"type\":\"FeatureCollection\",\n\"name\":{},\n\"features\":[",
                                json_text(layer.layer().name)));
    }

    std::int64_t write(const ExportRows& rows) override {
        for (const std::size_t row : rows.rows) {
            file_.write(is_first_ ? "\n" : ",\n");
            is_first_ = false;
            file_.write(feature(rows, row));
        }
        return static_cast<std::int64_t>(rows.rows.size());
    }

    void finish() override {
        file_.write("\n]\n}\n");
        file_.close();
    }

private:
    static std::string value(const ExportRows& rows, const ExportColumn& column, std::size_t row) {
        const Value value = rows.layer.value(column, rows.table, row);
        if (value.is_unknown()) return "null";
        if (column.type == FieldType::boolean) return value.number() != 0 ? "true" : "false";
        const std::string text = rows.layer.text(column, rows.table, row);
        return column.type == FieldType::integer || column.type == FieldType::real ? text : json_text(text);
    }

    static std::string feature(const ExportRows& rows, std::size_t row) {
        std::string out = R"({"type":"Feature","properties":{)";
        for (const ExportColumn& column : rows.layer.columns()) {
            if (&column != rows.layer.columns().data()) out += ',';
            out += json_text(column.heading) + ':' + value(rows, column, row);
        }
        return out + R"(},"geometry":)" + geometry(rows.shapes[row]) + '}';
    }

    TextFile file_;
    bool is_first_ = true;
};

}  // namespace

std::unique_ptr<ExportWriter> geojson_writer(const std::filesystem::path& file) {
    return std::make_unique<GeoJsonWriter>(file);
}

}  // namespace cunjing
