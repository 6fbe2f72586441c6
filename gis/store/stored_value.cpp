// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/store/stored_value.hpp"

#include "gis/base/date.hpp"
#include "gis/base/error.hpp"
#include "gis/crs/crs.hpp"
#include "gis/store/geopackage_blob.hpp"

namespace cunjing {

WrittenField written_field(std::size_t index, const StoredColumn& column) {
    return {index, column.type.starts_with("DATETIME")};
}

void bind_value(Statement& statement, int at, const Table& rows, std::size_t row, WrittenField& field) {
    const Column& column = rows.column(field.index);
    if (!column.is_known(row)) return statement.bind_null(at);
    switch (column.type()) {
        case FieldType::text: return statement.bind(at, column.text(row));
        case FieldType::real: return statement.bind(at, column.number(row));
        case FieldType::integer:
        case FieldType::boolean: return statement.bind(at, static_cast<std::int64_t>(column.number(row)));
        case FieldType::date: break;
    }
    field.day = to_string(Date{static_cast<std::int32_t>(column.number(row))});
    if (field.as_moment) field.day += "T00:00:00.000Z";
    statement.bind(at, std::string_view(field.day));
}

void bind_shape(Statement& statement, int at, const Shape& shape, const ShapePlace& place,
                std::vector<std::uint8_t>& blob) {
    if (shape.dimension() == Dimension::none) return statement.bind_null(at);
    const bool single = place.column.type == "POLYGON" || place.column.type == "LINESTRING";
    if (shape.part_count() > 1 && (single || shape.dimension() == Dimension::point))
        throw DataError(say("{0} 的表 {1} 每行只能存一个部分，要写入的几何有 {2} 个部分",
                            "the table {1} in {0} holds one part a row, but a shape to write has {2}", place.file,
                            place.table, shape.part_count()));
    write_geopackage_blob(shape, place.column.srs_id, single, blob);
    statement.bind(at, std::span<const std::uint8_t>(blob));
}

std::optional<ShapeColumn> in_crs_of_table(const ProjectFile& file, const std::string& table,
                                           const GeometryColumn& column, const ShapeColumn& shapes) {
    if (column.crs == file.work_crs) return std::nullopt;
    if (column.crs.empty())
        throw CrsError(say("{} 的图层 {} 没有标明坐标系，不能写入",
                           "the layer {1} of {0} does not say its coordinate system, so nothing can be written to it",
                           file.connection.file, table));
    return CrsTransform(file.work_crs, column.crs)(shapes);
}

}  // namespace cunjing
