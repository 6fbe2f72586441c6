// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/store/read.hpp"

#include <algorithm>

#include "gis/base/error.hpp"
#include "gis/catalogue/derived_layer.hpp"
#include "gis/geometry/wkb_plain.hpp"
#include "gis/store/arcs.hpp"
#include "gis/store/cell.hpp"
#include "gis/store/content_hash.hpp"
#include "gis/store/geopackage_blob.hpp"
#include "gis/store/rtree_pack.hpp"

namespace cunjing {
namespace {

constexpr const char* no_number = "NULL";  // a view's rows have no numbers

std::string row_number_expression(const Connection& connection, const std::string& table,
                                  const std::vector<StoredColumn>& columns) {
    for (const StoredColumn& column : columns)
        if (column.is_key && column.type == "INTEGER") return sql_name(column.name);
    Statement kind(connection, "SELECT 1 FROM sqlite_master WHERE type = 'table' AND lower(name) = lower(?)");
    kind.bind(0, std::string_view(table));
    if (!kind.step()) return no_number;
    sqlite3_stmt* probe = nullptr;
    const std::string sql = "SELECT rowid FROM " + sql_name(table);
    const bool has_rowid = sqlite3_prepare_v2(connection.handle, sql.c_str(), -1, &probe, nullptr) == SQLITE_OK;
    sqlite3_finalize(probe);
    return has_rowid ? "rowid" : no_number;
}

std::string dimension_words(const std::vector<Dimension>& dimensions) {
    std::vector<std::string> words;
    for (const Dimension dimension : dimensions) words.push_back(to_string(dimension));
    return join(words, ", ");
}

/// A field that is read: its place in the result row and in the layer, and what could not be taken over.
struct ReadField {
    std::size_t index = 0;
    std::size_t at = 0;
    ReadRemarks::Lost lost;
};

/// What is read of each row: its number, its shape (or NULL), then fields.
struct Selection {
    std::string columns;
    std::vector<ReadField> fields;
    std::size_t uid_at = 0;  // 0: the table has none
};

Selection selection(const std::vector<StoredColumn>& columns, const std::string& number, const std::string& geometry,
                    const Table& out) {
    Selection selected;
    selected.columns = number + ", " + geometry;
    std::size_t at = 2;
    for (std::size_t i = 0; i < out.layer().fields.size(); ++i) {
        const std::string& name = out.layer().fields[i].name;
        const StoredColumn* column = find_column(columns, name);
        if (!out.carries(i) || column == nullptr) continue;
        selected.columns += ", " + sql_name(column->name);
        if (name == "uid")
            selected.uid_at = at++;
        else
            selected.fields.push_back({i, at++, {}});
    }
    return selected;
}

/// Takes rows into a table.
class RowTaker : public RowSink {
public:
    /// Takes where shapes go, and row numbers if anybody wants them.
    RowTaker(const std::string& file, const std::string& table, Selection selected, Table& out, ShapeColumn& shapes,
             std::vector<std::int64_t>* numbers)
        : file_(file),
          table_(table),
          selected_(std::move(selected)),
          out_(out),
          shapes_(shapes),
          numbers_(numbers),
          uid_(out.column(out.layer().index_of("uid"))) {
        hash_of_table_.add(std::string_view(table));
        if (out.layer().find("source") != nullptr && out.carries(out.layer().index_of("source")))
            source_ = &out.column(out.layer().index_of("source"));
        for (std::size_t i = 0; i < out.layer().fields.size(); ++i)
            if (out.carries(i) && &out.column(i) != &uid_ &&
                std::ranges::find(selected_.fields, i, &ReadField::index) == selected_.fields.end())
                absent_.push_back(i);
    }

    void take(std::span<sqlite3_value* const> row) override {
        ++count_;
        const StoredValue number(row[0]);
        number_ = number.is_null() ? count_ : number.integer();
        if (numbers_ != nullptr) numbers_->push_back(number_);
        ContentHash hash = hash_of_table_;
        hash.add(static_cast<std::uint64_t>(number_));
        take_shape(StoredValue(row[1]), hash);
        if (&shapes_ != &out_.shapes) out_.shapes.append_none();
        for (ReadField& field : selected_.fields) {
            const StoredValue value(row[field.at]);
            hash.add(value);
            if (append_cell(value, out_.column(field.index))) continue;
            if (field.lost.rows++ == 0) field.lost = {1, number_, shown_cell(value)};
        }
        take_uid(selected_.uid_at != 0 ? StoredValue(row[selected_.uid_at]).text() : std::string_view(), hash);
        for (const std::size_t field : absent_) out_.column(field).append_unknown();
        if (!is_computed()) content_ += hash.value();
    }

    [[nodiscard]] TableReading reading() const {
        TableReading result{{{}, nameless_, closed_rings_, {}}, content_};
        for (const ReadField& field : selected_.fields)
            if (field.lost.rows > 0) result.remarks.lost[out_.layer().fields[field.index].name] = field.lost;
        return result;
    }

private:
    /// Whether the engine itself put the row there: what it computed is no input.
    [[nodiscard]] bool is_computed() const {
        return source_ != nullptr && source_->is_known(source_->size() - 1) &&
               source_->text(source_->size() - 1) == derived_source;
    }

    void take_shape(const StoredValue& value, ContentHash& hash) {
        if (value.is_null()) return shapes_.append_none();
        try {
            const Bytes blob = value.blob();
            hash.add(blob);
            const Bytes wkb = parse_geopackage_blob(blob).wkb;
            if (append_plain_wkb(wkb, shapes_)) return require_dimension({shapes_.dimension(shapes_.size() - 1)});
            const WkbKind kind = inspect_wkb(wkb);
            require_dimension(kind);
            closed_rings_ += append_wkb(kind.curved ? Bytes(straight_ = without_arcs(wkb)) : wkb, shapes_);
        } catch (const GeometryError& error) {
            throw DataError(say("{0} 的表 {1} 第 {2} 行：几何{3}；请在 QGIS 中删除或重画",
                                "{0}, table {1}, row {2}: the shape is {4}; delete or redraw it in QGIS", file_, table_,
                                number_, error.message().zh, error.message().en));
        }
    }

    void require_dimension(const WkbKind& kind) const {
        if (!kind.mixed && (kind.dimension == Dimension::none || out_.layer().has(kind.dimension))) return;
        const std::string found = kind.mixed ? "collection" : to_string(kind.dimension);
        throw DataError(say("{0} 的表 {1} 第 {2} 行是 {3}，图层 {4} 应为 {5}",
                            "{0}, table {1}, row {2} is a {3}, but the layer {4} has: {5}", file_, table_, number_,
                            found, out_.layer().name, dimension_words(out_.layer().dimensions)));
    }

    void take_uid(std::string_view stored, ContentHash& hash) {
        hash.add(stored);
        if (!stored.empty() && is_clean_text(stored)) return uid_.append_text(stored);
        uid_.append_text(fmt::format("{}.{}", table_, number_));
        ++nameless_;
    }

    const std::string& file_;
    const std::string& table_;
    Selection selected_;
    Table& out_;
    ShapeColumn& shapes_;
    std::vector<std::int64_t>* numbers_;
    Column& uid_;
    const Column* source_ = nullptr;   // of layers that may be computed
    std::vector<std::size_t> absent_;  // fields that the file does not have
    ContentHash hash_of_table_;
    std::vector<std::uint8_t> straight_;
    std::int64_t count_ = 0;
    std::int64_t number_ = 0;
    std::int64_t nameless_ = 0;
    std::size_t closed_rings_ = 0;
    std::uint64_t content_ = 0;
};

/// Puts shapes in the place of those of the last rows.
void replace_last_shapes(Table& out, const ShapeColumn& shapes) {
    ShapeColumn all;
    for (std::size_t i = 0; i + shapes.size() < out.shapes.size(); ++i) all.append(out.shapes[i]);
    all.append_all(shapes);
    out.shapes = std::move(all);
}

}  // namespace

TableReader::TableReader(const Connection& connection, const std::string& work_crs, std::string table)
    : connection_(connection),
      work_crs_(work_crs),
      table_(std::move(table)),
      columns_(stored_columns(connection, table_)),
      number_(row_number_expression(connection, table_, columns_)),
      geometry_(geometry_column(connection, table_)) {
    if (!geometry_ || geometry_->crs == work_crs || geometry_->crs.empty()) return;
    CrsTransform transform(geometry_->crs, work_crs);
    if (transform.shift_unknown())
        unknown_shift_ =
            say("{0} 的坐标系 {1} 与 {2} 基准不同而转换参数未知，位置可能偏差约百米",
                "{0}: nobody tells PROJ the shift between the datums of {1} and {2}; positions may be some "
                "100 m off",
                table_, describe_crs(geometry_->crs).name, work_crs);
    if (!transform.is_identity()) transform_ = std::move(transform);
}

std::optional<RowSpan> TableReader::row_numbers() const {
    if (number_ == no_number) return std::nullopt;
    Statement ends(connection_, "SELECT (SELECT min(" + number_ + ") FROM " + sql_name(table_) + "), (SELECT max(" +
                                    number_ + ") FROM " + sql_name(table_) + ")");
    if (!ends.step() || ends.column_type(0) == SQLITE_NULL) return std::nullopt;
    return RowSpan{ends.integer(0), ends.integer(1)};
}

std::string TableReader::row_number_sql() const {
    return number_ == no_number ? std::string() : number_;
}

std::string TableReader::spatial_index() const {
    if (!geometry_ || transform_) return {};
    const std::string index = rtree_name(table_, geometry_->name);
    Statement known(connection_, "SELECT 1 FROM sqlite_master WHERE type = 'table' AND lower(name) = lower(?)");
    known.bind(0, std::string_view(index));
    return known.step() ? index : std::string();
}

/// The query that was asked last, if it is asked again.
RowFeed& TableReader::feed(const std::string& columns) {
    if (!feed_ || feed_columns_ != columns) {
        // Rows of a table come in the order of their numbers: no other index may be used.
        const std::string of_rows = number_ == no_number ? "" : " NOT INDEXED WHERE " + number_ + " BETWEEN ?2 AND ?3";
        feed_.emplace(connection_, columns, "FROM " + sql_name(table_) + of_rows);
        feed_columns_ = columns;
    }
    return *feed_;
}

TableReading TableReader::read(const std::vector<RowSpan>& spans, Table& out, std::vector<std::int64_t>* numbers) {
    const bool has_shapes = geometry_ && !out.layer().dimensions.empty();
    if (has_shapes && geometry_->crs.empty())
        throw CrsError(say("{0} 的图层 {1} 没有标明坐标系；请在 QGIS 中为它指定（如 {2}）",
                           "the layer {1} of {0} does not say its coordinate system; set it in QGIS ({2}, say)",
                           connection_.file, table_, work_crs_));
    const bool foreign = has_shapes && transform_;
    Selection selected = selection(columns_, number_, has_shapes ? sql_name(geometry_->name) : "NULL", out);
    RowFeed& rows = feed(selected.columns);
    ShapeColumn untransformed;
    RowTaker taker(connection_.file, table_, std::move(selected), out, foreign ? untransformed : out.shapes, numbers);
    for (const RowSpan& span : spans) {
        if (number_ != no_number) {
            rows.bind(0, span.first);
            rows.bind(1, span.last);
        }
        rows.run(taker);
    }
    TableReading reading = taker.reading();
    if (has_shapes) reading.remarks.unknown_shift = unknown_shift_;
    if (!foreign) return reading;
    try {
        replace_last_shapes(out, (*transform_)(untransformed));
    } catch (const CrsError& error) {
        throw CrsError(say("{0} 的表 {1}：{2}", "{0}, table {1}: {3}", connection_.file, table_, error.message().zh,
                           error.message().en));
    }
    return reading;
}

}  // namespace cunjing
