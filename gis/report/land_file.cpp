// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/report/land_file.hpp"

#include <numeric>

#include "gis/crs/crs.hpp"
#include "gis/report/export_format.hpp"

namespace cunjing {
namespace {

constexpr const char* degrees_crs = "EPSG:4326";

Field field(std::string name, FieldType type, Text title, std::string unit = {}) {
    Field result;
    result.name = std::move(name);
    result.type = type;
    result.title = std::move(title);
    result.unit = std::move(unit);
    return result;
}

Layer land_layer() {
    Layer layer;
    layer.name = "land_left";
    layer.title = {"可用地", "Land left"};
    layer.dimensions = {Dimension::polygon};
    layer.fields = {field("name", FieldType::text, {"村名", "Village"}),
                    field("parameter", FieldType::text, {"变化的参数", "Parameter that varies"}),
                    field("value", FieldType::real, {"取值", "Value"}),
                    field("free_m2", FieldType::real, {"可用面积", "Area left"}, "m2"),
                    field("village_m2", FieldType::real, {"村面积", "Area of the village"}, "m2"),
                    field("village_code", FieldType::text, {"行政村代码", "Village code"}),
                    field("uid", FieldType::text, {"标识", "Identifier"})};
    return layer;
}

Table land_table(const Layer& layer, const LandResult& result, const LandOptions& options) {
    Table table(layer);
    for (const LandOfVillage& village : result.villages)
        for (std::size_t i = 0; i < village.of_value.size(); ++i) {
            const FreeGround& left = village.of_value[i];
            const std::string uid = fmt::format("land_left.{}.{}", village.code, i + 1);
            table.set("uid", Value(uid));
            table.set("village_code", Value(village.code));
            table.set("name", Value(village.name));
            if (!options.parameter.empty()) {
                table.set("parameter", Value(options.parameter));
                table.set("value", Value(options.values[i]));
            }
            table.set("free_m2", Value(left.free_m2));
            table.set("village_m2", Value(left.village_m2));
            table.shapes.append(left.ground[0]);
            table.end_row();
        }
    return table;
}

}  // namespace

void write_land(const std::filesystem::path& file, const LandResult& result, const LandOptions& options,
                Language language, bool overwrite) {
    const Layer layer = land_layer();
    const Table table = land_table(layer, result, options);
    const ExportLayer exported(layer, {language, false, false});
    ExportOutput output(export_format({}, file), file, overwrite, 1, result.work_crs, TextEncoding::utf8);
    ExportWriter& writer = output.writer_for(exported);
    writer.begin(exported);
    std::vector<std::size_t> rows(table.size());
    std::iota(rows.begin(), rows.end(), std::size_t{0});
    const ShapeColumn in_degrees =
        writer.in_degrees() ? CrsTransform(result.work_crs, degrees_crs)(table.shapes) : ShapeColumn();
    writer.write({exported, table, writer.in_degrees() ? in_degrees : table.shapes, rows});
    output.finish();
}

}  // namespace cunjing
