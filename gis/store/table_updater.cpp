// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/store/table_updater.hpp"

#include <utility>

#include "gis/base/error.hpp"
#include "gis/store/contents.hpp"
#include "gis/store/geopackage_blob.hpp"

namespace cunjing {
namespace {

bool is_known_somewhere(const Table& rows, std::size_t field) {
    for (std::size_t row = 0; row < rows.size(); ++row)
        if (rows.column(field).is_known(row)) return true;
    return false;
}

}  // namespace

TableUpdater::TableUpdater(ProjectFile& file, std::string table, const Table& rows)
    : file_(file), table_(std::move(table)), rows_(rows), columns_(stored_columns(file.connection, table_)) {
    uid_ = find_column(columns_, "uid");
    if (uid_ == nullptr) return;
    if (!rows.layer().dimensions.empty()) geometry_ = geometry_column(file.connection, table_);
    for (std::size_t i = 0; i < rows.layer().fields.size(); ++i) {
        const std::string& field = rows.layer().fields[i].name;
        if (field == "uid" || !rows.carries(i) || !is_known_somewhere(rows, i)) continue;
        const StoredColumn* column = find_column(columns_, field);
        if (column == nullptr)
            throw DataError(say("{0} 的表 {1} 没有字段 {2}，要写入的数据却有值；请先在 QGIS 中添加该字段",
                                "the table {1} in {0} has no column {2}, but the rows to write have values in it; add "
                                "the column in QGIS first",
                                file.connection.file, table_, field));
        fields_.push_back(written_field(i, *column));
    }
    found_.emplace(file.connection,
                   "SELECT 1 FROM " + sql_name(table_) + " WHERE " + sql_name(uid_->name) + " = ? LIMIT 1");
    if (!fields_.empty()) without_shape_.emplace(file.connection, sql(false));
    if (geometry_) with_shape_.emplace(file.connection, sql(true));
}

/// The fields in their order, the shape behind them, the uid last; NULL leaves a column as it is.
std::string TableUpdater::sql(bool with_shape) const {
    std::string changes;
    const auto add = [&](const std::string& name) {
        changes += (changes.empty() ? "" : ", ") + sql_name(name) + " = coalesce(?, " + sql_name(name) + ")";
    };
    for (const WrittenField& field : fields_) add(find_column(columns_, rows_.layer().fields[field.index].name)->name);
    if (with_shape) add(geometry_->name);
    return "UPDATE " + sql_name(table_) + " SET " + changes + " WHERE " + sql_name(uid_->name) + " = ?";
}

bool TableUpdater::has(std::string_view uid) {
    if (!found_) return false;
    found_->bind(0, uid);
    const bool there = found_->step();
    found_->reset();
    return there;
}

void TableUpdater::update(std::size_t row) {
    Shape shape = rows_.shapes[row];
    const bool moves = shape.dimension() != Dimension::none && geometry_;
    std::optional<Statement>& statement = moves ? with_shape_ : without_shape_;
    if (!statement) return;
    int at = 0;
    for (WrittenField& field : fields_) bind_value(*statement, at++, rows_, row, field);
    if (moves) {
        ShapeColumn one;
        one.append(shape);
        const auto foreign = in_crs_of_table(file_, table_, *geometry_, one);
        if (foreign) shape = (*foreign)[0];
        bind_shape(*statement, at++, shape, {file_.connection.file, table_, *geometry_}, blob_);
        box_.add(finite_box(shape));
    }
    statement->bind(at, rows_.uid(row));
    statement->run();
}

std::int64_t TableUpdater::count(const std::string& condition, std::string_view uid) const {
    Statement rows(file_.connection, "SELECT count(*) FROM " + sql_name(table_) + " WHERE " + sql_name(uid_->name) +
                                         " = ? AND (" + condition + ")");
    rows.bind(0, uid);
    rows.step();
    return rows.integer(0);
}

bool TableUpdater::is_without_shape(std::string_view uid) {
    return geometry_ && count(sql_name(geometry_->name) + " IS NOT NULL", uid) == 0;
}

void TableUpdater::hand_over(std::string_view uid, const std::string& to) {
    const std::vector<StoredColumn> there = stored_columns(file_.connection, to);
    std::string names;
    for (const StoredColumn& column : columns_) {
        if (column.is_key || (geometry_ && column.name == geometry_->name)) continue;
        if (find_column(there, column.name) != nullptr)
            names += (names.empty() ? "" : ", ") + sql_name(column.name);
        else if (count(sql_name(column.name) + " IS NOT NULL", uid) > 0)
            throw DataError(say("{0} 的表 {1} 没有字段 {2}，而定位后要移入该表的行有值；请先在 QGIS 中添加该字段",
                                "the table {1} in {0} has no column {2}, but a row that is located now and goes there "
                                "has a value in it; add the column in QGIS first",
                                file_.connection.file, to, column.name));
    }
    const std::string same = " WHERE " + sql_name(uid_->name) + " = ?";
    Statement copy(file_.connection, "INSERT INTO " + sql_name(to) + " (" + names + ") SELECT " + names + " FROM " +
                                         sql_name(table_) + same);
    copy.bind(0, uid);
    copy.run();
    Statement remove(file_.connection, "DELETE FROM " + sql_name(table_) + same);
    remove.bind(0, uid);
    remove.run();
}

void TableUpdater::finish() const {
    touch_contents(file_.connection, table_, box_);
}

}  // namespace cunjing
