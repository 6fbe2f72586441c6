// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/base/date.hpp"
#include "gis/base/error.hpp"
#include "gis/base/uid.hpp"
#include "gis/crs/crs.hpp"
#include "gis/store/contents.hpp"
#include "gis/store/geopackage_blob.hpp"
#include "gis/store/schema.hpp"
#include "gis/store/transaction.hpp"

namespace cunjing {
namespace {

constexpr std::size_t rows_between_reports = 4096;

/// A field and the column of the file it is written to.
struct WrittenField {
    std::size_t index = 0;
    bool as_moment = false;  // the file's column wants a time with the day
    std::string day;         // what is bound must live until the row is written
};

bool has_known_value(const Table& rows, std::size_t field, const std::vector<std::size_t>& chosen) {
    for (const std::size_t row : chosen)
        if (rows.column(field).is_known(row)) return true;
    return false;
}

/// Writes rows into one table of the file.
class TableWriter {
public:
    TableWriter(ProjectFile& file, const std::string& table, const Table& rows, const std::vector<std::size_t>& chosen)
        : file_(file), table_(table), rows_(rows), chosen_(chosen) {
        const auto columns = stored_columns(file.connection, table);
        if (!rows.layer().dimensions.empty()) geometry_ = geometry_column(file.connection, table);
        std::string names;
        std::string places;
        const auto add = [&](const std::string& name) {
            names += (names.empty() ? "" : ", ") + sql_name(name);
            places += places.empty() ? "?" : ", ?";
        };
        if (geometry_) add(geometry_->name);
        for (std::size_t i = 0; i < rows.layer().fields.size(); ++i) {
            if (!rows.carries(i)) continue;
            const Field& field = rows.layer().fields[i];
            const StoredColumn* column = find_column(columns, field.name);
            if (column == nullptr) {
                require_nothing_to_write(i);
                continue;
            }
            add(column->name);
            fields_.push_back({i, column->type.starts_with("DATETIME"), {}});
        }
        sql_ = "INSERT INTO " + sql_name(table) + " (" + names + ") VALUES (" + places + ")";
    }

    /// Takes how many rows of how many were written before, for the report.
    void write(std::size_t done, std::size_t all, Progress& progress) {
        const std::optional<ShapeColumn> foreign = in_the_crs_of_the_table();
        Statement insert(file_.connection, sql_);
        Box box;
        for (const std::size_t row : chosen_) {
            const Shape shape = foreign ? (*foreign)[row] : rows_.shapes[row];
            if (geometry_) bind_shape(insert, shape);
            box.add(finite_box(shape));
            bind_fields(insert, row);
            insert.run();
            if (++done % rows_between_reports == 0)
                progress.step(static_cast<double>(done) / static_cast<double>(all), "write");
        }
        touch_contents(file_.connection, table_, box);
    }

private:
    void require_nothing_to_write(std::size_t field) const {
        if (rows_.layer().fields[field].name == "uid" || !has_known_value(rows_, field, chosen_)) return;
        throw DataError(say("{0} 的表 {1} 没有字段 {2}，要写入的数据却有值；请先在 QGIS 中添加该字段",
                            "the table {1} in {0} has no column {2}, but the rows to write have values in it; add the "
                            "column in QGIS first",
                            file_.connection.file, table_, rows_.layer().fields[field].name));
    }

    std::optional<ShapeColumn> in_the_crs_of_the_table() const {
        if (!geometry_ || geometry_->crs == file_.work_crs) return std::nullopt;
        if (geometry_->crs.empty())
            throw CrsError(say("{} 的图层 {} 没有标明坐标系，不能写入",
                               "the layer {1} of {0} does not say its coordinate "
                               "system, so nothing can be written to it",
                               file_.connection.file, table_));
        return CrsTransform(file_.work_crs, geometry_->crs)(rows_.shapes);
    }

    void bind_shape(Statement& insert, const Shape& shape) {
        if (shape.dimension() == Dimension::none) return insert.bind_null(0);
        const bool single = geometry_->type == "POLYGON" || geometry_->type == "LINESTRING";
        if (shape.part_count() > 1 && (single || shape.dimension() == Dimension::point))
            throw DataError(say("{0} 的表 {1} 每行只能存一个部分，要写入的几何有 {2} 个部分",
                                "the table {1} in {0} holds one part a row, but a shape to write has {2}",
                                file_.connection.file, table_, shape.part_count()));
        write_geopackage_blob(shape, geometry_->srs_id, single, blob_);
        insert.bind(0, std::span<const std::uint8_t>(blob_));
    }

    void bind_fields(Statement& insert, std::size_t row) {
        int at = geometry_ ? 1 : 0;
        for (WrittenField& field : fields_) {
            const Column& column = rows_.column(field.index);
            const bool is_uid = rows_.layer().fields[field.index].name == "uid";
            if (is_uid && (!column.is_known(row) || column.text(row).empty())) {
                uid_ = random_uid();
                insert.bind(at, std::string_view(uid_));
            } else if (!column.is_known(row)) {
                insert.bind_null(at);
            } else {
                bind_value(insert, at, column, row, field);
            }
            ++at;
        }
    }

    void bind_value(Statement& insert, int at, const Column& column, std::size_t row, WrittenField& field) {
        switch (column.type()) {
            case FieldType::text: return insert.bind(at, column.text(row));
            case FieldType::real: return insert.bind(at, column.number(row));
            case FieldType::integer:
            case FieldType::boolean: return insert.bind(at, static_cast<std::int64_t>(column.number(row)));
            case FieldType::date: break;
        }
        field.day = to_string(Date{static_cast<std::int32_t>(column.number(row))});
        if (field.as_moment) field.day += "T00:00:00.000Z";
        insert.bind(at, std::string_view(field.day));
    }

    ProjectFile& file_;
    const std::string& table_;
    const Table& rows_;
    const std::vector<std::size_t>& chosen_;
    std::optional<GeometryColumn> geometry_;
    std::vector<WrittenField> fields_;
    std::string sql_;
    std::vector<std::uint8_t> blob_;
    std::string uid_;
};

/// The rows that go to each table of a layer; a row without shape goes to the first.
std::vector<std::pair<std::string, std::vector<std::size_t>>> by_table(const Table& rows) {
    std::vector<std::pair<std::string, std::vector<std::size_t>>> result;
    for (const std::string& name : table_names(rows.layer())) result.push_back({name, {}});
    for (std::size_t row = 0; row < rows.size(); ++row) {
        const Dimension dimension = rows.shapes.dimension(row);
        std::size_t table = 0;
        if (dimension != Dimension::none) {
            if (!rows.layer().has(dimension))
                throw DataError(say("图层 {} 不能有 {} 几何", "the layer {} does not have shapes of type {}",
                                    rows.layer().name, to_string(dimension)));
            while (result[table].first != rows.layer().table_name(dimension)) ++table;
        }
        result[table].second.push_back(row);
    }
    return result;
}

}  // namespace

std::int64_t Project::append(const Table& rows, Progress& progress) {
    return append(std::span(&rows, 1), progress);
}

std::int64_t Project::append(std::span<const Table> tables, Progress& progress) {
    std::size_t all = 0;
    for (const Table& rows : tables) all += rows.size();
    Transaction transaction(*file_);
    std::size_t done = 0;
    for (const Table& rows : tables) {
        const auto chosen = by_table(rows);
        create_layer_tables(*file_, rows.layer());
        for (const auto& [table, chosen_rows] : chosen) {
            if (chosen_rows.empty()) continue;
            TableWriter(*file_, table, rows, chosen_rows).write(done, all, progress);
            done += chosen_rows.size();
        }
    }
    progress.step(1, "write");
    transaction.commit();
    return static_cast<std::int64_t>(done);
}

}  // namespace cunjing
