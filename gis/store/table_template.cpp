// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/store/table_template.hpp"

#include <cpl_string.h>
#include <cpl_vsi.h>
#include <ogrsf_frmts.h>

#include "gis/base/error.hpp"
#include "gis/base/uid.hpp"
#include "gis/store/gdal.hpp"

namespace cunjing {
namespace {

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
        case FieldType::integer: return OFTInteger64;
        case FieldType::real: return OFTReal;
        case FieldType::date: return OFTDate;
        case FieldType::text: return OFTString;
        case FieldType::boolean: return OFTInteger;
    }
    return OFTString;
}

GDALDatasetUniquePtr new_dataset(const std::string& file) {
    const GdalMessages messages;
    RegisterOGRGeoPackage();
    GDALDriver* driver = GetGDALDriverManager()->GetDriverByName("GPKG");
    GDALDatasetUniquePtr dataset(driver->Create(file.c_str(), 0, 0, 0, GDT_Unknown, nullptr));
    if (!dataset) throw DataError(say("无法创建 {}（{}）", "cannot create {} ({})", file, messages.joined()));
    return dataset;
}

/// A GeoPackage in memory, of this program alone.
class Scratch {
public:
    Scratch() : name_("/vsimem/" + random_uid() + ".gpkg"), dataset_(new_dataset(name_)) {
        connection_.handle = static_cast<sqlite3*>(dataset_->GetInternalHandle("SQLITE_HANDLE"));
        connection_.file = name_;
    }
    ~Scratch() {
        const GdalMessages messages;
        dataset_.reset();
        VSIUnlink(name_.c_str());
    }
    Scratch(const Scratch&) = delete;
    Scratch& operator=(const Scratch&) = delete;
    Scratch(Scratch&&) = delete;
    Scratch& operator=(Scratch&&) = delete;

    void make(const NewTable& table, const std::string& work_crs) {
        const GdalMessages messages;
        CPLStringList options;
        options.SetNameValue("IDENTIFIER", table.name.c_str());
        options.SetNameValue("DESCRIPTION", table.title.en.c_str());
        options.SetNameValue("FID", "fid");
        options.SetNameValue("GEOMETRY_NAME", "geom");
        OGRSpatialReference crs = gdal_crs(work_crs);
        OGRLayer* layer = dataset_->CreateLayer(table.name.c_str(), table.dimension == Dimension::none ? nullptr : &crs,
                                                geometry_type(table.dimension), options.List());
        bool made = layer != nullptr;
        for (const NewColumn& column : table.columns) {
            OGRFieldDefn definition(column.name.c_str(), field_type(column.type));
            if (column.type == FieldType::boolean) definition.SetSubType(OFSTBoolean);
            made = made && layer->CreateField(&definition) == OGRERR_NONE;
        }
        if (!made || layer->SyncToDisk() != OGRERR_NONE)
            throw DataError(
                say("GDAL 无法建立表 {}（{}）", "GDAL cannot make the table {} ({})", table.name, messages.joined()));
    }

    [[nodiscard]] const Connection& connection() const { return connection_; }

private:
    std::string name_;
    GDALDatasetUniquePtr dataset_;
    Connection connection_;
};

/// Repeats statements of the scratch file's schema.
void repeat_schema(const Connection& from, const Connection& to, const std::string& condition) {
    Statement statements(from, "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL AND (" + condition +
                                   ") ORDER BY type = 'trigger', rowid");
    while (statements.step()) execute(to, std::string(statements.text(0)));
}

void copy_value(const Statement& from, Statement& to, int index) {
    switch (from.column_type(index)) {
        case SQLITE_INTEGER: return to.bind(index, from.integer(index));
        case SQLITE_FLOAT: return to.bind(index, from.real(index));
        case SQLITE_TEXT: return to.bind(index, from.text(index));
        default: return to.bind_null(index);
    }
}

/// Copies the rows of a table of the standard that speak of one table of ours.
/// Takes the columns as they are named there, and as they are read here: a value of our own in place of one.
void copy_rows(const Connection& from, const Connection& to, const std::string& table, const std::string& condition,
               const std::vector<std::pair<std::string, std::string>>& columns) {
    std::vector<std::string> names;
    std::vector<std::string> sources;
    std::vector<std::string> places;
    for (const auto& [name, source] : columns) {
        names.push_back(name);
        sources.push_back(source.empty() ? name : source);
        places.emplace_back("?");
    }
    Statement rows(from, "SELECT " + join(sources, ", ") + " FROM " + table + " WHERE " + condition);
    Statement insert(
        to, "INSERT OR REPLACE INTO " + table + " (" + join(names, ", ") + ") VALUES (" + join(places, ", ") + ")");
    while (rows.step()) {
        for (int i = 0; i < static_cast<int>(columns.size()); ++i) copy_value(rows, insert, i);
        insert.run();
    }
}

std::int64_t first_number(const Connection& connection, const std::string& sql) {
    Statement query(connection, sql);
    return query.step() ? query.integer(0) : 0;
}

/// The number a file knows a system by; a system it does not know yet is added.
std::int64_t srs_id_in(const Connection& to, const Connection& from, std::int64_t id_there) {
    const std::string there = " FROM gpkg_spatial_ref_sys WHERE srs_id = " + std::to_string(id_there);
    Statement wanted(from, "SELECT organization, organization_coordsys_id, definition" + there);
    wanted.step();
    Statement known(to,
                    "SELECT srs_id FROM gpkg_spatial_ref_sys WHERE definition = ?3 OR (upper(?1) = 'EPSG' AND "
                    "upper(organization) = 'EPSG' AND organization_coordsys_id = ?2)");
    for (int i = 0; i < 3; ++i) copy_value(wanted, known, i);
    if (known.step()) return known.integer(0);
    const bool taken =
        first_number(to, "SELECT count(*) FROM gpkg_spatial_ref_sys WHERE srs_id = " + std::to_string(id_there)) > 0;
    const std::int64_t id = taken
                                ? first_number(to,
                                               "SELECT max(srs_id, 100000) + 1 FROM (SELECT max(srs_id) AS srs_id FROM "
                                               "gpkg_spatial_ref_sys)")
                                : id_there;
    copy_rows(from, to, "gpkg_spatial_ref_sys", "srs_id = " + std::to_string(id_there),
              {{"srs_name", ""},
               {"srs_id", std::to_string(id)},
               {"organization", ""},
               {"organization_coordsys_id", taken ? std::to_string(id) : ""},
               {"definition", ""},
               {"description", ""}});
    return id;
}

/// The identifier of a table must differ from all others of the file.
std::string free_identifier(const Connection& connection, const NewTable& table) {
    if (table.title.zh.empty()) return table.name;
    Statement taken(connection, "SELECT 1 FROM gpkg_contents WHERE identifier = ? AND table_name <> ?");
    taken.bind(0, std::string_view(table.title.zh));
    taken.bind(1, std::string_view(table.name));
    return taken.step() ? table.title.zh + " (" + table.name + ")" : table.title.zh;
}

void repeat_table(const Connection& from, const Connection& to, const NewTable& table) {
    const std::string name = sql_text(table.name);
    const std::string ours = "table_name = " + name;
    const std::string index = "rtree_" + table.name + "_geom";
    execute(to, "DROP TABLE IF EXISTS " + sql_name(index));  // left over when somebody dropped the table by plain SQL
    repeat_schema(from, to, "tbl_name = " + name + " OR name = " + sql_text(index));
    std::string srs_id = "srs_id";
    if (table.dimension != Dimension::none)
        srs_id = std::to_string(
            srs_id_in(to, from, first_number(from, "SELECT srs_id FROM gpkg_geometry_columns WHERE " + ours)));
    copy_rows(from, to, "gpkg_contents", ours,
              {{"table_name", ""},
               {"data_type", ""},
               {"identifier", sql_text(free_identifier(to, table))},
               {"description", ""},
               {"srs_id", srs_id}});
    copy_rows(from, to, "gpkg_ogr_contents", ours, {{"table_name", ""}, {"feature_count", "0"}});
    if (table.dimension == Dimension::none) return;
    copy_rows(from, to, "gpkg_geometry_columns", ours,
              {{"table_name", ""},
               {"column_name", ""},
               {"geometry_type_name", ""},
               {"srs_id", srs_id},
               {"z", ""},
               {"m", ""}});
    copy_rows(from, to, "gpkg_extensions", ours,
              {{"table_name", ""}, {"column_name", ""}, {"extension_name", ""}, {"definition", ""}, {"scope", ""}});
}

}  // namespace

void add_tables(const Connection& connection, const std::vector<NewTable>& tables, const std::string& work_crs) {
    if (tables.empty()) return;
    Scratch scratch;
    for (const NewTable& table : tables) scratch.make(table, work_crs);
    for (const char* name : {"gpkg_geometry_columns", "gpkg_extensions", "gpkg_ogr_contents"})
        if (!has_table(connection, name)) repeat_schema(scratch.connection(), connection, "name = " + sql_text(name));
    for (const NewTable& table : tables) repeat_table(scratch.connection(), connection, table);
}

void create_geopackage(const std::string& file) {
    const GdalMessages messages;
    new_dataset(file).reset();
}

}  // namespace cunjing
