// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/store/schema.hpp"

#include <algorithm>

#include "gis/base/error.hpp"
#include "gis/store/derived_rows.hpp"

namespace cunjing {
namespace {

using enum FieldType;

/// finding, run, run_rule, rule, parameter, setting.
const std::vector<NewTable>& run_tables() {
    static const std::vector<NewTable> tables{
        {"finding",
         {"检查结果", "Findings of the latest run"},
         Dimension::point,
         {{"rule", text},
          {"verdict", text},
          {"subject_layer", text},
          {"subject_uid", text},
          {"reference_layer", text},
          {"reference_uid", text},
          {"measure", text},
          {"measured", real},
          {"measured_raw", real},
          {"limit", real},
          {"limit_source", text},
          {"tolerance_m", real},
          {"severity", integer},
          {"deadline_days", integer},
          {"responsible", text},
          {"village_code", text},
          {"village_how", text},
          {"reason", text}}},
        {"run",
         {"检查记录", "Runs"},
         Dimension::none,
         {{"started_at", text},
          {"as_of", text},
          {"user", text},
          {"engine_version", text},
          {"catalogue_hash", text},
          {"input_hash", text},
          {"elapsed_s", real}}},
        {"run_rule",
         {"各次检查分规则分村统计", "Counts of every run by rule and village"},
         Dimension::none,
         {{"run_id", integer},
          {"rule", text},
          {"village_code", text},
          {"violated", integer},
          {"doubtful", integer},
          {"undetermined", integer},
          {"satisfied", integer},
          {"yielded", integer}}},
        {"rule",
         {"检查规则", "Rules of the latest run"},
         Dimension::none,
         {{"id", text},
          {"focus", text},
          {"title_zh", text},
          {"title_en", text},
          {"basis_text", text},
          {"basis_source", text},
          {"basis_verified", boolean}}},
        {"parameter",
         {"参数调整", "Parameters set by this project"},
         Dimension::none,
         {{"name", text},
          {"scope", text},
          {"key", text},
          {"value", real},
          {"author", text},
          {"date", date},
          {"document", text}}},
        {"setting",
         {"图面文字", "Words on the sheets of this project"},
         Dimension::none,
         {{"name", text}, {"value", text}, {"author", text}, {"date", date}}},
    };
    return tables;
}

/// A random UUID of version 4 in SQLite's built-in functions alone, so that any program can insert.
std::string uuid_expression() {
    return "lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2) || '-' || "
           "substr('89AB', (random() & 3) + 1, 1) || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6)))";
}

void add_uid_trigger(const Connection& connection, const std::string& name) {
    const std::string table = sql_name(name);
    execute(connection, "CREATE INDEX " + sql_name(name + "_uid") + " ON " + table + " (uid)");
    execute(connection, "CREATE TRIGGER " + sql_name(uid_trigger_name(name)) + " AFTER INSERT ON " + table +
                            " WHEN NEW.uid IS NULL OR NEW.uid = '' OR EXISTS (SELECT 1 FROM " + table +
                            " WHERE uid = NEW.uid AND fid <> NEW.fid) BEGIN UPDATE " + table +
                            " SET parent_uid = coalesce(nullif(NEW.uid, ''), NEW.parent_uid), uid = " +
                            uuid_expression() + " WHERE fid = NEW.fid; END");
}

Text table_title(const Layer& layer, Dimension dimension) {
    if (dimension != Dimension::point || layer.dimensions.size() < 2) return layer.title;
    return {layer.title.zh + "（点）", layer.title.en + " (points)"};
}

void require_columns(const ProjectFile& file, const NewTable& table) {
    const auto columns = stored_columns(file.connection, table.name);
    for (const NewColumn& column : table.columns)
        if (find_column(columns, column.name) == nullptr)
            throw DataError(
                say("{0} 中的表 {1} 没有字段 {2}，不是本软件的检查结果表；请将它改名后重试",
                    "the table {1} in {0} has no column {2}, so it is not the one that results are kept in; "
                    "rename it and try again",
                    file.connection.file, table.name, column.name));
}

/// The tables of a layer that the file lacks.
void add_lacking(const ProjectFile& file, const Layer& layer, std::vector<NewTable>& lacking) {
    std::vector<Dimension> dimensions = layer.dimensions;
    if (dimensions.empty()) dimensions.push_back(Dimension::none);
    for (const Dimension dimension : dimensions) {
        const std::string name = layer.table_name(dimension);
        if (has_table(file.connection, name)) continue;
        NewTable table{name, table_title(layer, dimension), dimension, {}};
        for (const Field& field : layer.fields) table.columns.push_back({field.name, field.type});
        lacking.push_back(std::move(table));
    }
}

void add_layer_tables(ProjectFile& file, const std::vector<NewTable>& tables) {
    add_tables(file.connection, tables, file.work_crs);
    for (const NewTable& table : tables) {
        add_uid_trigger(file.connection, table.name);
        if (table.dimension == Dimension::polygon) add_kept_trigger(file.connection, table.name);
        file.tables.push_back(table.name);
    }
}

}  // namespace

const NewTable& run_table(std::string_view name) {
    return *std::ranges::find(run_tables(), name, &NewTable::name);
}

bool is_run_table(std::string_view name) {
    return std::ranges::find(run_tables(), name, &NewTable::name) != run_tables().end();
}

std::string uid_trigger_name(const std::string& table) {
    return table + "_uid_new";
}

void create_tables(ProjectFile& file, const Layers& layers) {
    std::vector<NewTable> lacking;
    for (const auto& layer : layers) add_lacking(file, *layer, lacking);
    add_layer_tables(file, lacking);
    create_run_tables(file);
}

void create_layer_tables(ProjectFile& file, const Layer& layer) {
    std::vector<NewTable> lacking;
    add_lacking(file, layer, lacking);
    add_layer_tables(file, lacking);
}

void create_run_tables(ProjectFile& file) {
    std::vector<NewTable> lacking;
    for (const NewTable& table : run_tables()) {
        if (has_table(file.connection, table.name))
            require_columns(file, table);
        else
            lacking.push_back(table);
    }
    add_tables(file.connection, lacking, file.work_crs);
}

}  // namespace cunjing
