// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include <fmt/format.h>

#include "gis/ingest/left_out.hpp"
#include "gis/report/export_writer.hpp"
#include "gis/report/text_file.hpp"

namespace cunjing {
namespace {

std::string place(std::string_view tag, Point p) {
    return fmt::format(R"(<{} lat="{:.8f}" lon="{:.8f}">)", tag, p.y, p.x);
}

/// Points as waypoints, lines as tracks, for phones and receivers. Source: GPX 1.1, topografix.com/GPX/1/1.
class GpxWriter : public ExportWriter {
public:
    explicit GpxWriter(const std::filesystem::path& file) : file_(file) {
        file_.write(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
            "<gpx version=\"1.1\" creator=\"cunjing\" xmlns=\"http://www.topografix.com/GPX/1/1\">\n");
    }

    void begin(const ExportLayer&) override {}

    std::int64_t write(const ExportRows& rows) override {
        std::int64_t written = 0;
        for (const std::size_t row : rows.rows) {
            const Shape shape = rows.shapes[row];
            if (shape.dimension() == Dimension::point)
                write_waypoints(rows, row);
            else if (shape.dimension() == Dimension::line)
                keep_track(rows, row);
            else
                leave_out(shape.dimension());
            if (shape.dimension() == Dimension::point || shape.dimension() == Dimension::line) ++written;
        }
        return written;
    }

    void finish() override {
        file_.write(tracks_);
        file_.write("</gpx>\n");
        file_.close();
    }

private:
    void leave_out(Dimension dimension) {
        if (dimension == Dimension::none)
            remark({"没有图形，GPX 不能存放，未写出", "without a shape, which GPX cannot hold: left out"});
        else
            remark({"是面，GPX 不能存放，未写出", "polygons, which GPX cannot hold: left out"});
    }

    static std::string words(const ExportRows& rows, std::size_t row) {
        return "<name>" + xml_text(rows.layer.label(rows.table, row)) + "</name><desc>" +
               xml_text(rows.layer.description(rows.table, row)) + "</desc>";
    }

    void write_waypoints(const ExportRows& rows, std::size_t row) {
        const Shape shape = rows.shapes[row];
        for (std::size_t part = 0; part < shape.part_count(); ++part)
            file_.write(place("wpt", shape.ring(part).front()) + words(rows, row) + "</wpt>\n");
    }

    void keep_track(const ExportRows& rows, std::size_t row) {
        const Shape shape = rows.shapes[row];
        tracks_ += "<trk>" + words(rows, row);
        for (std::size_t part = 0; part < shape.part_count(); ++part) {
            tracks_ += "<trkseg>";
            for (const Point p : shape.ring(part)) tracks_ += place("trkpt", p) + "</trkpt>";
            tracks_ += "</trkseg>";
        }
        tracks_ += "</trk>\n";
    }

    TextFile file_;
    std::string tracks_;  // the format wants them behind all waypoints
};

}  // namespace

std::unique_ptr<ExportWriter> gpx_writer(const std::filesystem::path& file) {
    return std::make_unique<GpxWriter>(file);
}

}  // namespace cunjing
