// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/store/read.hpp"

#include "gis/base/error.hpp"
#include "gis/crs/crs.hpp"
#include "gis/store/arcs.hpp"
#include "gis/store/cell.hpp"
#include "gis/store/geopackage_blob.hpp"

namespace cunjing {
namespace {

/// A field that is read: its place in the result row and in the layer, and what could not be taken over.
struct ReadField {
    std::size_t index = 0;
    int at = 0;
    std::int64_t lost = 0;
    std::string example;
};

std::string row_number_expression(const Connection& connection, const std::string& table,
                                  const std::vector<StoredColumn>& columns) {
    for (const StoredColumn& column : columns)
        if (column.is_key && column.type == "INTEGER") return sql_name(column.name);
    sqlite3_stmt* probe = nullptr;
    const std::string sql = "SELECT rowid FROM " + sql_name(table);
    const bool has_rowid = sqlite3_prepare_v2(connection.handle, sql.c_str(), -1, &probe, nullptr) == SQLITE_OK;
    sqlite3_finalize(probe);
    return has_rowid ? "rowid" : "NULL";
}

std::string dimension_words(const std::vector<Dimension>& dimensions) {
    std::vector<std::string> words;
    for (const Dimension dimension : dimensions) words.push_back(to_string(dimension));
    return join(words, ", ");
}

/// Reads one table; the statement's columns are: row number, geometry (or NULL), then the fields.
class TableReader {
public:
    TableReader(ProjectFile& file, const std::string& table, Table& out)
        : file_(file), table_(table), out_(out), uid_index_(out.layer().index_of("uid")) {
        const std::vector<StoredColumn> columns = stored_columns(file.connection, table);
        if (!out.layer().dimensions.empty()) geometry_ = geometry_column(file.connection, table);
        const std::string number = row_number_expression(file.connection, table, columns);
        sql_ = "SELECT " + number + ", " + (geometry_ ? sql_name(geometry_->name) : "NULL");
        int at = 2;
        for (std::size_t i = 0; i < out.layer().fields.size(); ++i) {
            const StoredColumn* column = find_column(columns, out.layer().fields[i].name);
            if (!out.carries(i) || column == nullptr) continue;
            sql_ += ", " + sql_name(column->name);
            if (i == uid_index_)
                uid_at_ = at++;
            else
                fields_.push_back({i, at++, 0, {}});
        }
        sql_ += " FROM " + sql_name(table) + (number == "NULL" ? "" : " ORDER BY " + number);
    }

    void read() {
        const std::optional<CrsTransform> transform = transform_to_work_crs();
        ShapeColumn foreign;
        ShapeColumn& shapes = transform ? foreign : out_.shapes;
        Statement rows(file_.connection, sql_);
        while (rows.step()) {
            ++read_;
            number_ = rows.column_type(0) == SQLITE_NULL ? read_ : rows.integer(0);
            read_shape(rows, shapes);
            read_fields(rows);
            if (transform) out_.shapes.append_none();
            read_uid(rows);
            out_.end_row();
        }
        if (transform) replace_shapes(transformed(*transform, foreign));
        tell();
    }

private:
    std::optional<CrsTransform> transform_to_work_crs() {
        if (!geometry_ || geometry_->crs == file_.work_crs) return std::nullopt;
        if (geometry_->crs.empty())
            throw CrsError(say("{0} 的图层 {1} 没有标明坐标系；请在 QGIS 中为它指定（如 {2}）",
                               "the layer {1} of {0} does not say its coordinate system; set it in QGIS ({2}, say)",
                               file_.connection.file, table_, file_.work_crs));
        CrsTransform transform(geometry_->crs, file_.work_crs);
        if (transform.shift_unknown())
            file_.note(say("{0} 的坐标系 {1} 与 {2} 基准不同而转换参数未知，位置可能偏差约百米",
                           "{0}: nobody tells PROJ the shift between the datums of {1} and {2}; positions may be some "
                           "100 m off",
                           table_, describe_crs(geometry_->crs).name, file_.work_crs));
        if (transform.is_identity()) return std::nullopt;
        return transform;
    }

    [[nodiscard]] ShapeColumn transformed(const CrsTransform& transform, const ShapeColumn& shapes) const {
        try {
            return transform(shapes);
        } catch (const CrsError& error) {
            throw CrsError(say("{0} 的表 {1}：{2}", "{0}, table {1}: {3}", file_.connection.file, table_,
                               error.message().zh, error.message().en));
        }
    }

    void replace_shapes(const ShapeColumn& transformed) {
        ShapeColumn all;
        const std::size_t before = out_.shapes.size() - transformed.size();
        for (std::size_t i = 0; i < before; ++i) all.append(out_.shapes[i]);
        for (std::size_t i = 0; i < transformed.size(); ++i) all.append(transformed[i]);
        out_.shapes = std::move(all);
    }

    void read_shape(const Statement& rows, ShapeColumn& shapes) {
        if (!geometry_ || rows.column_type(1) == SQLITE_NULL) return shapes.append_none();
        try {
            const Bytes wkb = parse_geopackage_blob(rows.blob(1)).wkb;
            const WkbKind kind = inspect_wkb(wkb);
            require_dimension(kind);
            closed_rings_ += append_wkb(kind.curved ? Bytes(straight_ = without_arcs(wkb)) : wkb, shapes);
        } catch (const GeometryError& error) {
            throw DataError(say("{0} 的表 {1} 第 {2} 行：几何{3}；请在 QGIS 中删除或重画",
                                "{0}, table {1}, row {2}: the shape is {4}; delete or redraw it in QGIS",
                                file_.connection.file, table_, number_, error.message().zh, error.message().en));
        }
    }

    void require_dimension(const WkbKind& kind) const {
        if (!kind.mixed && (kind.dimension == Dimension::none || out_.layer().has(kind.dimension))) return;
        const std::string found = kind.mixed ? "collection" : to_string(kind.dimension);
        throw DataError(say("{0} 的表 {1} 第 {2} 行是 {3}，图层 {4} 应为 {5}",
                            "{0}, table {1}, row {2} is a {3}, but the layer {4} has: {5}", file_.connection.file,
                            table_, number_, found, out_.layer().name, dimension_words(out_.layer().dimensions)));
    }

    void read_fields(const Statement& rows) {
        for (ReadField& field : fields_) {
            if (append_cell(rows, field.at, out_.column(field.index))) continue;
            if (field.lost++ == 0) field.example = shown_cell(rows, field.at);
        }
    }

    void read_uid(const Statement& rows) {
        Column& uid = out_.column(uid_index_);
        const std::string_view stored = uid_at_ != 0 ? rows.text(uid_at_) : std::string_view();
        if (!stored.empty() && is_clean_text(stored)) {
            uid.append(Value(stored));
            return;
        }
        uid.append(Value(std::string_view(fmt::format("{}.{}", table_, number_))));
        ++nameless_;
    }

    void tell() {
        for (const ReadField& field : fields_) {
            const Field& known = out_.layer().fields[field.index];
            if (field.lost > 0)
                file_.note(
                    say("{0}.{1}：{2} 行的值不是 {3}（如“{4}”），按未知处理",
                        "{0}.{1}: the values of {2} rows are not of type {3} ('{4}', for one) and count as unknown",
                        table_, known.name, field.lost, to_string(known.type), field.example));
        }
        if (nameless_ > 0)
            file_.note(say("{0}：{1} 行没有 uid，以“{0}.行号”称呼",
                           "{0}: {1} rows have no uid and are called '{0}.<row>'", table_, nameless_));
        if (closed_rings_ > 0)
            file_.note(say("{}：{} 个面的边界没有闭合，已闭合", "{}: {} rings were not closed and were closed", table_,
                           closed_rings_));
    }

    ProjectFile& file_;
    const std::string& table_;
    Table& out_;
    std::size_t uid_index_;
    int uid_at_ = 0;  // 0: the table has none
    std::optional<GeometryColumn> geometry_;
    std::string sql_;
    std::vector<ReadField> fields_;
    std::vector<std::uint8_t> straight_;
    std::int64_t read_ = 0;
    std::int64_t number_ = 0;
    std::int64_t nameless_ = 0;
    std::size_t closed_rings_ = 0;
};

}  // namespace

void read_table(ProjectFile& file, const std::string& table, Table& out) {
    TableReader(file, table, out).read();
}

}  // namespace cunjing
