// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/store/table_writer.hpp"

#include <algorithm>

#include "gis/base/error.hpp"
#include "gis/base/uid.hpp"
#include "gis/store/contents.hpp"
#include "gis/store/derived_rows.hpp"
#include "gis/store/geopackage_blob.hpp"
#include "gis/store/schema.hpp"
#include "gis/store/transaction.hpp"

namespace cunjing {
namespace {

constexpr std::size_t rows_between_reports = 4096;

bool has_known_value(const Table& rows, std::size_t field, const std::vector<std::size_t>& chosen) {
    return std::ranges::any_of(chosen, [&](std::size_t row) { return rows.column(field).is_known(row); });
}

bool has_trigger(const Connection& connection, const std::string& name) {
    Statement found(connection, "SELECT 1 FROM sqlite_master WHERE type = 'trigger' AND lower(name) = lower(?)");
    found.bind(0, std::string_view(name));
    return found.step();
}

}  // namespace

TableWriter::TableWriter(ProjectFile& file, const std::string& table, const Table& rows,
                         const std::vector<std::size_t>& chosen)
    : file_(file), table_(table), rows_(rows), chosen_(chosen) {
    if (!rows.layer().dimensions.empty()) geometry_ = geometry_column(file.connection, table);
    prepare_columns();
    bulk_ = has_only_known_triggers();
    gives_identity_ = bulk_ && has_trigger(file.connection, uid_trigger_name(table));
    if (gives_identity_) same_uid_.emplace(file.connection, "SELECT 1 FROM " + sql_name(table) + " WHERE uid = ?");
}

/// The statement's parameters: shape (where the table has one), uid and parent_uid (where it has them), the fields.
void TableWriter::prepare_columns() {
    const auto columns = stored_columns(file_.connection, table_);
    std::string names;
    int count = 0;
    const auto add = [&](const std::string& name) {
        names += (names.empty() ? "" : ", ") + sql_name(name);
        return count++;
    };
    if (geometry_) add(geometry_->name);
    if (const StoredColumn* uid = find_column(columns, "uid")) uid_at_ = add(uid->name);
    if (const StoredColumn* parent = find_column(columns, "parent_uid")) parent_uid_at_ = add(parent->name);
    for (std::size_t i = 0; i < rows_.layer().fields.size(); ++i) {
        const std::string& field = rows_.layer().fields[i].name;
        if (!rows_.carries(i) || field == "uid" || (field == "parent_uid" && parent_uid_at_ >= 0)) continue;
        const StoredColumn* column = find_column(columns, field);
        if (column == nullptr) {
            require_nothing_to_write(i);
            continue;
        }
        add(column->name);
        fields_.push_back(written_field(i, *column));
    }
    std::string places = count == 0 ? "" : "?";
    for (int i = 1; i < count; ++i) places += ", ?";
    sql_ = "INSERT INTO " + sql_name(table_) +
           (count == 0 ? " DEFAULT VALUES" : " (" + names + ") VALUES (" + places + ")");
}

void TableWriter::require_nothing_to_write(std::size_t field) const {
    if (!has_known_value(rows_, field, chosen_)) return;
    throw DataError(say("{0} 的表 {1} 没有字段 {2}，要写入的数据却有值；请先在 QGIS 中添加该字段",
                        "the table {1} in {0} has no column {2}, but the rows to write have values in it; add the "
                        "column in QGIS first",
                        file_.connection.file, table_, rows_.layer().fields[field].name));
}

bool TableWriter::has_only_known_triggers() const {
    Statement unknown(
        file_.connection,
        "SELECT 1 FROM sqlite_master WHERE type = 'trigger' AND lower(tbl_name) = lower(?1) AND "
        "lower(name) NOT IN (lower(?2), lower(?3), lower(?4), lower(?6)) AND NOT (lower(name) LIKE lower(?5))");
    const std::string counts = "trigger_insert_feature_count_" + table_;
    const std::string uncounts = "trigger_delete_feature_count_" + table_;
    const std::string uid = uid_trigger_name(table_);
    const std::string kept = kept_trigger_name(table_);
    const std::string index = geometry_ ? "rtree_" + table_ + "_" + geometry_->name + "_%" : "";
    unknown.bind(0, std::string_view(table_));
    unknown.bind(1, std::string_view(counts));
    unknown.bind(2, std::string_view(uncounts));
    unknown.bind(3, std::string_view(uid));
    unknown.bind(4, std::string_view(index));
    unknown.bind(5, std::string_view(kept));
    return !unknown.step();
}

void TableWriter::write(std::size_t done, std::size_t all, Progress& progress) {
    std::optional<WithoutTriggers> quiet;
    if (bulk_) quiet.emplace(file_.connection);
    const std::optional<ShapeColumn> foreign =
        geometry_ ? in_crs_of_table(file_, table_, *geometry_, rows_.shapes) : std::nullopt;
    Statement insert(file_.connection, sql_);
    Box box;
    std::vector<IndexedBox> boxes;
    for (const std::size_t row : chosen_) {
        const Shape shape = foreign ? (*foreign)[row] : rows_.shapes[row];
        if (geometry_) bind_shape(insert, 0, shape, {file_.connection.file, table_, *geometry_}, blob_);
        bind_identity(insert, row);
        bind_fields(insert, row);
        insert.run();
        const Box own = finite_box(shape);
        box.add(own);
        if (!own.is_empty()) boxes.push_back({sqlite3_last_insert_rowid(file_.connection.handle), own});
        if (++done % rows_between_reports == 0)
            progress.step(static_cast<double>(done) / static_cast<double>(all), "write");
    }
    finish(box, boxes);
}

void TableWriter::finish(const Box& box, const std::vector<IndexedBox>& boxes) const {
    touch_contents(file_.connection, table_, box);
    if (!bulk_) return;
    if (has_trigger(file_.connection, "trigger_insert_feature_count_" + table_))
        add_to_row_count(file_.connection, table_, static_cast<std::int64_t>(chosen_.size()));
    if (geometry_) add_to_rtree(file_.connection, table_, geometry_->name, boxes);
}

/// What the trigger does for rows that come from other programs: a missing or taken uid becomes a new one, and what
/// stood there before is kept as parent_uid.
void TableWriter::bind_identity(Statement& insert, std::size_t row) {
    const std::size_t parent = rows_.layer().index_of("parent_uid");
    const Value stored_parent = rows_.value(parent, row);
    const Column& column = rows_.column(rows_.layer().index_of("uid"));
    const std::string_view uid = column.is_known(row) ? column.text(row) : std::string_view();
    bool taken = false;
    if (gives_identity_ && !uid.empty()) {
        same_uid_->bind(0, uid);
        taken = same_uid_->step();
        same_uid_->reset();
    }
    const bool own = !uid.empty() && !taken;
    if (!own) uid_ = random_uid();
    if (uid_at_ >= 0) insert.bind(uid_at_, own ? uid : std::string_view(uid_));
    if (parent_uid_at_ < 0) return;
    insert.bind_known(parent_uid_at_, taken                        ? uid
                                      : stored_parent.is_unknown() ? std::string_view()
                                                                   : stored_parent.text());
}

void TableWriter::bind_fields(Statement& insert, std::size_t row) {
    int at = std::max({geometry_ ? 0 : -1, uid_at_, parent_uid_at_}) + 1;
    for (WrittenField& field : fields_) bind_value(insert, at++, rows_, row, field);
}

}  // namespace cunjing
