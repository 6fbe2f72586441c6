// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/report/export.hpp"

#include <algorithm>
#include <cmath>
#include <optional>

#include "gis/base/error.hpp"
#include "gis/crs/crs.hpp"
#include "gis/report/export_format.hpp"
#include "gis/report/export_source.hpp"

namespace cunjing {
namespace {

constexpr const char* degrees_crs = "EPSG:4326";

bool is_finite(const Shape& shape) {
    for (std::size_t ring = 0; ring < shape.ring_count(); ++ring)
        for (const Point p : shape.ring(ring))
            if (!std::isfinite(p.x) || !std::isfinite(p.y)) return false;
    return true;
}

/// The shapes, those without that have coordinates that are not numbers.
ShapeColumn finite_shapes(const ShapeColumn& shapes, std::int64_t& not_finite) {
    ShapeColumn result;
    for (std::size_t row = 0; row < shapes.size(); ++row) {
        const Shape shape = shapes[row];
        const bool usable = is_finite(shape);
        if (!usable) ++not_finite;
        if (usable && shape.dimension() != Dimension::none)
            result.append(shape);
        else
            result.append_none();
    }
    return result;
}

/// Carries layers from a source to an output.
class Export {
public:
    Export(const ExportSource& source, ExportOutput& output, Progress& progress)
        : source_(source), output_(output), to_degrees_(source.work_crs(), degrees_crs), progress_(progress) {
        for (const ExportLayer* layer : source.layers()) all_ += source.row_count(*layer);
    }

    std::vector<ExportedLayer> run() {
        std::vector<ExportedLayer> result;
        for (const ExportLayer* layer : source_.layers()) result.push_back(carry(*layer));
        output_.finish();
        return result;
    }

private:
    ExportedLayer carry(const ExportLayer& layer) {
        ExportedLayer result{layer.layer().name, 0, {}, layer.personal_fields()};
        ExportWriter& writer = output_.writer_for(layer);
        writer.begin(layer);
        std::int64_t not_finite = 0;
        source_.read(layer, [&](const Table& table, const std::vector<std::size_t>& rows) {
            const ShapeColumn shapes = finite_shapes(table.shapes, not_finite);
            result.written += writer.write({layer, table, writer.in_degrees() ? to_degrees_(shapes) : shapes, rows});
            done_ += static_cast<std::int64_t>(table.size());
            progress_.step(static_cast<double>(done_) / static_cast<double>(std::max<std::int64_t>(all_, 1)), "write");
        });
        result.remarks = writer.take_remarks();
        if (not_finite > 0)
            result.remarks.push_back({{"的坐标不是数字，写成没有图形",
                                       "with coordinates that are not numbers: written "
                                       "without shape"},
                                      not_finite});
        return result;
    }

    const ExportSource& source_;
    ExportOutput& output_;
    CrsTransform to_degrees_;
    Progress& progress_;
    std::int64_t all_ = 0;
    std::int64_t done_ = 0;
};

}  // namespace

ExportReport export_layers(const std::filesystem::path& project, const Catalogue& catalogue,
                           const ExportOptions& options, Progress& progress) {
    const ExportFormat& format = export_format(options.format, options.out);
    std::error_code one_is_missing;
    if (std::filesystem::equivalent(project, options.out, one_is_missing))
        throw ConfigError(say("{} 是项目文件本身，不能写在它上面",
                              "{} is the project itself and cannot be written over", options.out.string()));
    const ExportSource source(project, catalogue, options);
    ExportOutput output(format, options.out, options.overwrite, source.layers().size(), source.work_crs(),
                        options.encoding);
    ExportReport report;
    report.format = format.word;
    report.layers = Export(source, output, progress).run();
    report.personal_layers = source.personal_layers();
    report.notes = source.notes();
    return report;
}

std::vector<Text> sentences(const ExportReport& report) {
    std::vector<Text> lines;
    for (const ExportedLayer& layer : report.layers) {
        lines.push_back(say("{0}：写出 {1} 个要素", "{0}: {1} features written", layer.layer, layer.written));
        for (const ExportRemark& remark : layer.remarks)
            lines.push_back({fmt::format("  {} 个要素{}", remark.count, remark.what.zh),
                             fmt::format("  {} features {}", remark.count, remark.what.en)});
        if (!layer.personal_fields.empty())
            lines.push_back(
                say("  涉及个人，未写出：{}", "  left out as personal: {}", join(layer.personal_fields, ", ")));
    }
    for (const std::string& layer : report.personal_layers)
        lines.push_back(
            say("{}：每行是一人或一户，整层不公开", "{}: each row is a person or household; left out whole", layer));
    lines.insert(lines.end(), report.notes.begin(), report.notes.end());
    return lines;
}

}  // namespace cunjing
