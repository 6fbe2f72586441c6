// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/store/schema.hpp"

#include <ogrsf_frmts.h>

#include <array>

#include "gis/base/error.hpp"

namespace cunjing {
namespace {

using enum FieldType;

constexpr std::array finding_columns{
    RunColumn{"rule", text},         RunColumn{"verdict", text},          RunColumn{"subject_layer", text},
    RunColumn{"subject_uid", text},  RunColumn{"reference_layer", text},  RunColumn{"reference_uid", text},
    RunColumn{"measure", text},      RunColumn{"measured", real},         RunColumn{"measured_raw", real},
    RunColumn{"limit", real},        RunColumn{"limit_source", text},     RunColumn{"tolerance_m", real},
    RunColumn{"severity", integer},  RunColumn{"deadline_days", integer}, RunColumn{"responsible", text},
    RunColumn{"village_code", text}, RunColumn{"village_how", text},      RunColumn{"reason", text},
};
constexpr std::array run_columns{
    RunColumn{"started_at", text},     RunColumn{"as_of", text},          RunColumn{"user", text},
    RunColumn{"engine_version", text}, RunColumn{"catalogue_hash", text}, RunColumn{"input_hash", text},
    RunColumn{"elapsed_s", real},
};
constexpr std::array run_rule_columns{
    RunColumn{"run_id", integer},    RunColumn{"rule", text},        RunColumn{"village_code", text},
    RunColumn{"violated", integer},  RunColumn{"doubtful", integer}, RunColumn{"undetermined", integer},
    RunColumn{"satisfied", integer}, RunColumn{"yielded", integer},
};
constexpr std::array rule_columns{
    RunColumn{"id", text},
    RunColumn{"focus", text},
    RunColumn{"title_zh", text},
    RunColumn{"title_en", text},
    RunColumn{"basis_text", text},
    RunColumn{"basis_source", text},
    RunColumn{"basis_verified", boolean},
};
constexpr std::array parameter_columns{
    RunColumn{"name", text},   RunColumn{"scope", text}, RunColumn{"key", text},      RunColumn{"value", real},
    RunColumn{"author", text}, RunColumn{"date", date},  RunColumn{"document", text},
};

const std::array<RunTable, 5>& run_tables() {
    static const std::array<RunTable, 5> tables{{
        {"finding", {"检查结果", "Findings of the latest run"}, Dimension::point, finding_columns},
        {"run", {"检查记录", "Runs"}, Dimension::none, run_columns},
        {"run_rule",
         {"各次检查分规则分村统计", "Counts of every run by rule and village"},
         Dimension::none,
         run_rule_columns},
        {"rule", {"检查规则", "Rules of the latest run"}, Dimension::none, rule_columns},
        {"parameter", {"参数调整", "Parameters set by this project"}, Dimension::none, parameter_columns},
    }};
    return tables;
}

OGRwkbGeometryType geometry_type(Dimension dimension) {
    switch (dimension) {
        case Dimension::polygon: return wkbMultiPolygon;
        case Dimension::line: return wkbMultiLineString;
        case Dimension::point: return wkbPoint;
        case Dimension::none: return wkbNone;
    }
    return wkbNone;
}

OGRFieldType field_type(FieldType type) {
    switch (type) {
        case integer: return OFTInteger64;
        case real: return OFTReal;
        case date: return OFTDate;
        case text: return OFTString;
        case boolean: return OFTInteger;
    }
    return OFTString;
}

/// The identifier of a table must differ from all others of the file.
std::string free_identifier(const Connection& connection, const std::string& title, const std::string& table) {
    Statement taken(connection, "SELECT 1 FROM gpkg_contents WHERE identifier = ?");
    taken.bind(0, std::string_view(title));
    if (title.empty()) return table;
    return taken.step() ? title + " (" + table + ")" : title;
}

void create_table(ProjectFile& file, const std::string& name, const Text& title, Dimension dimension,
                  const std::vector<RunColumn>& columns) {
    const GdalMessages messages;
    const std::string identifier = free_identifier(file.connection, title.zh, name);
    CPLStringList options;
    options.SetNameValue("IDENTIFIER", identifier.c_str());
    options.SetNameValue("DESCRIPTION", title.en.c_str());
    options.SetNameValue("FID", "fid");
    options.SetNameValue("GEOMETRY_NAME", "geom");
    OGRSpatialReference crs = gdal_crs(file.work_crs);
    OGRLayer* layer = file.writing->CreateLayer(name.c_str(), dimension == Dimension::none ? nullptr : &crs,
                                                geometry_type(dimension), options.List());
    bool made = layer != nullptr;
    for (const RunColumn& column : columns) {
        OGRFieldDefn definition(column.name, field_type(column.type));
        if (column.type == boolean) definition.SetSubType(OFSTBoolean);
        made = made && layer->CreateField(&definition) == OGRERR_NONE;
    }
    if (!made || layer->SyncToDisk() != OGRERR_NONE)
        throw DataError(say("无法在 {} 中建立表 {}（{}）", "cannot make the table {1} in {0} ({2})",
                            file.connection.file, name, messages.joined()));
    execute(file.connection,
            "UPDATE gpkg_ogr_contents SET feature_count = 0 WHERE feature_count IS NULL AND "
            "table_name = " +
                sql_text(name));
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

void require_columns(const ProjectFile& file, const RunTable& table) {
    const auto columns = stored_columns(file.connection, table.name);
    for (const RunColumn& column : table.columns)
        if (find_column(columns, column.name) == nullptr)
            throw DataError(
                say("{0} 中的表 {1} 没有字段 {2}，不是本软件的检查结果表；请将它改名后重试",
                    "the table {1} in {0} has no column {2}, so it is not the one that results are kept in; "
                    "rename it and try again",
                    file.connection.file, std::string(table.name), std::string(column.name)));
}

}  // namespace

const RunTable& run_table(std::string_view name) {
    for (const RunTable& table : run_tables())
        if (name == table.name) return table;
    throw DataError(say("没有名为 {} 的结果表", "no table of results is called {}", name));
}

std::string uid_trigger_name(const std::string& table) {
    return table + "_uid_new";
}

void create_layer_tables(ProjectFile& file, const Layer& layer) {
    std::vector<RunColumn> columns;
    for (const Field& field : layer.fields) columns.push_back({field.name.c_str(), field.type});
    std::vector<Dimension> dimensions = layer.dimensions;
    if (dimensions.empty()) dimensions.push_back(Dimension::none);
    for (const Dimension dimension : dimensions) {
        const std::string name = layer.table_name(dimension);
        if (has_table(file.connection, name)) continue;
        create_table(file, name, table_title(layer, dimension), dimension, columns);
        add_uid_trigger(file.connection, name);
        file.tables.push_back(name);
    }
}

void create_run_tables(ProjectFile& file) {
    for (const RunTable& table : run_tables()) {
        if (has_table(file.connection, table.name))
            require_columns(file, table);
        else
            create_table(file, table.name, table.title, table.dimension, {table.columns.begin(), table.columns.end()});
    }
}

}  // namespace cunjing
