// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/store/derived_rows.hpp"

#include <fmt/format.h>

#include <numeric>
#include <set>

#include "gis/base/error.hpp"
#include "gis/catalogue/derived_layer.hpp"
#include "gis/store/append.hpp"
#include "gis/store/contents.hpp"
#include "gis/store/stored_value.hpp"
#include "gis/store/transaction.hpp"

namespace cunjing {
namespace {

constexpr const char* source_field = "source";
constexpr const char* surveyed_source = "surveyed";  // a person looked after it

/// The computed rows of one table, and which of them are as computed again.
class StoredRows {
public:
    StoredRows(ProjectFile& file, const std::string& table, const Table& computed)
        : file_(file), table_(table), computed_(computed) {
        if (!computed.layer().dimensions.empty()) geometry_ = geometry_column(file.connection, table);
        const auto columns = stored_columns(file.connection, table);
        std::string sql = "SELECT rowid FROM " + sql_name(table) + " WHERE uid IS ? AND ";
        for (std::size_t field = 0; field < computed.layer().fields.size(); ++field) {
            const StoredColumn* column = find_column(columns, computed.layer().fields[field].name);
            if (column == nullptr || column->name == "uid" || !computed.carries(field)) continue;
            sql += sql_name(column->name) + " IS ? AND ";
            fields_.push_back(written_field(field, *column));
        }
        same_.emplace(file.connection, sql + (geometry_ ? sql_name(geometry_->name) : "NULL") + " IS ?");
        if (geometry_) foreign_ = in_crs_of_table(file, table, *geometry_, computed.shapes);
    }

    /// Whether the table has this very row; then it stays.
    bool keep(std::size_t row) {
        int at = 0;
        same_->bind(at++, computed_.uid(row));
        for (WrittenField& field : fields_) bind_value(*same_, at++, computed_, row, field);
        const Shape shape = foreign_ ? (*foreign_)[row] : computed_.shapes[row];
        if (geometry_)
            bind_shape(*same_, at, shape, {file_.connection.file, table_, *geometry_}, blob_);
        else
            same_->bind_null(at);
        const bool is_there = same_->step();
        if (is_there) kept_.insert(same_->integer(0));
        same_->reset();
        return is_there;
    }

    /// Deletes the computed rows that nobody kept; the table's own triggers keep its spatial index right.
    std::int64_t remove_others() {
        std::vector<std::int64_t> others;
        Statement derived(file_.connection,
                          "SELECT rowid FROM " + sql_name(table_) + " WHERE " + source_field + " = ?");
        derived.bind(0, std::string_view(derived_source));
        while (derived.step())
            if (!kept_.contains(derived.integer(0))) others.push_back(derived.integer(0));
        Statement remove(file_.connection, "DELETE FROM " + sql_name(table_) + " WHERE rowid = ?");
        for (const std::int64_t row : others) {
            remove.bind(0, row);
            remove.run();
        }
        if (!others.empty()) touch_contents(file_.connection, table_, {});
        return static_cast<std::int64_t>(others.size());
    }

private:
    ProjectFile& file_;
    const std::string& table_;
    const Table& computed_;
    std::optional<GeometryColumn> geometry_;
    std::optional<ShapeColumn> foreign_;
    std::vector<WrittenField> fields_;
    std::optional<Statement> same_;
    std::vector<std::uint8_t> blob_;
    std::set<std::int64_t> kept_;
};

void add_row(Table& to, const Table& from, std::size_t row) {
    for (std::size_t field = 0; field < from.layer().fields.size(); ++field)
        if (from.carries(field)) to.set(from.layer().fields[field].name, from.value(field, row));
    to.shapes.append(from.shapes[row]);
    to.end_row();
}

void require_derived(const Table& computed) {
    const std::size_t source = computed.layer().index_of(source_field);
    for (std::size_t row = 0; row < computed.size(); ++row)
        if (const Value is = computed.value(source, row); is.is_unknown() || is.text() != derived_source)
            throw DataError(say("图层 {} 的推算要素 {} 的 source 应为 {}",
                                "the computed feature {1} of the layer {0} should have the source '{2}'",
                                computed.layer().name, computed.uid(row), derived_source));
}

void note_state(const Connection& connection, const ComputedRows& made) {
    execute(connection,
            "CREATE TABLE IF NOT EXISTS derived_state (layer TEXT PRIMARY KEY, made_from TEXT NOT NULL, rows TEXT NOT "
            "NULL)");
    Statement forget(connection, "DELETE FROM derived_state WHERE layer = ?");
    forget.bind(0, std::string_view(made.rows.layer().name));
    forget.run();
    if (made.made_from.empty()) return;
    std::vector<std::uint32_t> all(made.rows.size());
    std::iota(all.begin(), all.end(), 0U);
    const std::string shapes = fingerprint_of_shapes(made.rows, all);
    Statement note(connection, "INSERT INTO derived_state (layer, made_from, rows) VALUES (?, ?, ?)");
    note.bind(0, std::string_view(made.rows.layer().name));
    note.bind(1, std::string_view(made.made_from));
    note.bind(2, std::string_view(shapes));
    note.run();
}

}  // namespace

std::string kept_trigger_name(const std::string& table) {
    return table + "_derived_kept";
}

void add_kept_trigger(const Connection& connection, const std::string& table) {
    std::string changed;
    bool has_source = false;
    for (const StoredColumn& column : stored_columns(connection, table)) {
        const std::string name = sql_name(column.name);
        if (column.name == source_field)
            has_source = true;
        else if (!column.is_key)
            changed += fmt::format("{}OLD.{} IS NOT NEW.{}", changed.empty() ? "" : " OR ", name, name);
    }
    if (!has_source || changed.empty()) return;
    const std::string trigger = sql_name(kept_trigger_name(table));
    const std::string is_derived = std::string(".") + source_field + " = " + sql_text(derived_source);
    const std::string sql = "CREATE TRIGGER " + trigger + " AFTER UPDATE ON " + sql_name(table) + " WHEN OLD" +
                            is_derived + " AND NEW" + is_derived + " AND (" + changed + ") BEGIN UPDATE " +
                            sql_name(table) + " SET " + source_field + " = " + sql_text(surveyed_source) +
                            " WHERE rowid = NEW.rowid; END";
    Statement stored(connection, "SELECT sql FROM sqlite_master WHERE type = 'trigger' AND name = ?");
    const std::string name = kept_trigger_name(table);
    stored.bind(0, std::string_view(name));
    const bool is_there = stored.step();
    if (is_there && stored.text(0) == sql) return;
    stored.reset();
    if (is_there) execute(connection, "DROP TRIGGER " + trigger);
    execute(connection, sql);
}

std::int64_t replace_derived_rows(ProjectFile& file, const ComputedRows& computed, Progress& progress) {
    const Table& rows = computed.rows;
    require_derived(rows);
    std::vector<std::size_t> open(rows.size());
    for (std::size_t row = 0; row < rows.size(); ++row) open[row] = row;
    std::int64_t changed = 0;
    for (const std::string& table : table_names(rows.layer())) {
        if (!file.has_layer_table(table)) continue;
        const auto columns = stored_columns(file.connection, table);
        if (find_column(columns, source_field) == nullptr || find_column(columns, "uid") == nullptr) continue;
        add_kept_trigger(file.connection, table);
        StoredRows stored(file, table, rows);
        std::erase_if(open, [&](std::size_t row) { return stored.keep(row); });
        changed += stored.remove_others();
    }
    Table added(rows.layer());
    for (const std::size_t row : open) add_row(added, rows, row);
    std::size_t done = 0;
    append_rows(file, added, done, added.size(), progress);
    note_state(file.connection, computed);
    return changed + static_cast<std::int64_t>(done);
}

ComputedStates computed_states(const Connection& connection) {
    ComputedStates states;
    Statement table(connection, "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'derived_state'");
    if (!table.step()) return states;
    Statement rows(connection, "SELECT layer, made_from, rows FROM derived_state");
    while (rows.step()) states[std::string(rows.text(0))] = {std::string(rows.text(1)), std::string(rows.text(2))};
    return states;
}

std::int64_t Project::replace_derived(std::span<const ComputedRows> tables, Progress& progress) {
    Transaction transaction(*file_);
    std::int64_t changed = 0;
    for (const ComputedRows& computed : tables) changed += replace_derived_rows(*file_, computed, progress);
    progress.step(1, "write");
    transaction.commit();
    return changed;
}

}  // namespace cunjing
