// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

// What each format holds, as GDAL and the import read it back.

#include <catch2/catch.hpp>

#include "tests/report/fixture.hpp"

using namespace cunjing;

namespace {

using Words = std::vector<std::string>;

/// The coordinates of the point coop in degrees, to the third decimal (100 m: that they are degrees, x first).
const std::string point_in_degrees = "POINT (108.001 30.722)";

}  // namespace

TEST_CASE("GeoJSON holds shapes in degrees, titles for words, and null for what is unknown") {
    CoopTown town;
    const ExportReport report = town.write("coop.geojson");
    CHECK(report.layers.front().written == 2);
    const ReadBack table = read_back(town.folder / "coop.geojson").front();
    CHECK(table.column("畜禽种类") == Words{"鸡", ""});
    CHECK(table.column("圈舍面积（平方米）") == Words{"200.5", ""});
    CHECK(table.column("备注") == Words{"引号\" 逗号, <尖括号> & 换行\n第二行", ""});
    CHECK(table.shapes.back() == point_in_degrees);
    const std::string text = content_of(town.folder / "coop.geojson");
    CHECK(text.find(R"("圈养":true)") != std::string::npos);
    CHECK(text.find("MultiPolygon") != std::string::npos);
}

TEST_CASE("GeoJSON's outer rings run counter-clockwise, as RFC 7946 wants") {
    CoopTown town;  // drawn clockwise
    static_cast<void>(town.write("coop.geojson"));
    // The lower left corner comes first and last; the second is the lower right one: farther east, as far north.
    const std::string text = content_of(town.folder / "coop.geojson");
    const std::size_t start = text.find("[[[[") + 4;
    double first_x = 0;
    double first_y = 0;
    double second_x = 0;
    double second_y = 0;
    REQUIRE(std::sscanf(text.c_str() + start, "%lf,%lf],[%lf,%lf", &first_x, &first_y, &second_x, &second_y) == 4);
    CHECK(second_x > first_x + 0.00005);
    CHECK(std::abs(second_y - first_y) < 0.00001);
}

TEST_CASE("KML has a folder per layer and a name for each placemark") {
    CoopTown town;
    static_cast<void>(town.write("coop.kml"));
    const ReadBack table = read_back(town.folder / "coop.kml").front();
    CHECK(table.name == "圈舍");
    CHECK(table.column("Name") == Words{"=1+1", "圈舍"});  // no text is known of the second but its village
    CHECK(table.shapes.front().starts_with("MULTIPOLYGON"));
}

TEST_CASE("GPX takes points, says how many areas it left out, and puts tracks behind waypoints") {
    CoopTown town;
    Table roads(shipped_catalogue().layer("road"));
    roads.set("name", Value("一组路"));
    roads.shapes.append(Dimension::line, std::vector<Point>{{500000, 3400000}, {500100, 3400000}});
    roads.end_row();
    town.project.append(roads);
    ExportOptions options;
    options.layers = {"road", "coop"};
    const ExportReport report = town.write("town.gpx", options);
    CHECK(report.layers[0].written == 1);
    CHECK(report.layers[1].written == 1);
    REQUIRE(report.layers[1].remarks.size() == 1);
    CHECK(report.layers[1].remarks[0].count == 1);
    CHECK(report.layers[1].remarks[0].what.en.find("polygons") != std::string::npos);
    const std::vector<ReadBack> tables = read_back(town.folder / "town.gpx");
    for (const ReadBack& table : tables) {
        if (table.name == "waypoints") CHECK(table.shapes == Words{point_in_degrees});
        if (table.name == "tracks") CHECK(table.column("name") == Words{"一组路"});
    }
    const std::string text = content_of(town.folder / "town.gpx");
    CHECK(text.find("<wpt") < text.find("<trk>"));
}

TEST_CASE("CSV begins with a mark for Excel, and formulas in it stay text") {
    CoopTown town;
    static_cast<void>(town.write("coop.csv"));
    const std::string text = content_of(town.folder / "coop.csv");
    CHECK(text.starts_with("\xEF\xBB\xBF"));
    CHECK(text.find("\"\t=1+1\"") != std::string::npos);
    const ReadBack table = read_back(town.folder / "coop.csv").front();
    CHECK(table.column("经度")[1].starts_with("108.001"));
    CHECK(table.column("纬度")[1].starts_with("30.721"));
    CHECK(table.column("圈养") == Words{"是", ""});
}

TEST_CASE("A spreadsheet has title, headings, dates that are dates, and no formulas") {
    CoopTown town;
    ExportOptions options;
    options.layers = {"coop", "road"};
    static_cast<void>(town.write("town.xlsx", options));
    const std::vector<ReadBack> sheets = read_back(town.folder / "town.xlsx", {"HEADERS=DISABLE"});
    REQUIRE(sheets.size() == 2);
    CHECK(sheets[0].name == "圈舍");
    CHECK(sheets[0].rows[0][0] == "圈舍");
    CHECK(sheets[0].rows[1][0] == "养殖户");
    CHECK(sheets[0].rows[2][0] == "=1+1");
    CHECK(sheets[1].rows.size() == 2);  // an empty layer has title and headings
    const std::string bytes = all_bytes(town.folder / "town.xlsx");
    CHECK(bytes.find("<f>") == std::string::npos);
    CHECK(bytes.find("yyyy\\-mm\\-dd") + bytes.find("yyyy-mm-dd") != 2 * std::string::npos);
    CHECK(bytes.find("<v>45052</v>") != std::string::npos);  // 2023-05-06 in days as spreadsheets count them
    CHECK(bytes.find("orientation=\"landscape\"") != std::string::npos);
    CHECK(bytes.find("state=\"frozen\"") != std::string::npos);
    CHECK(bytes.find("<mergeCell ") != std::string::npos);
}

TEST_CASE("A plain GeoPackage has the work CRS, and tables for areas and for points") {
    CoopTown town;
    static_cast<void>(town.write("coop.gpkg"));
    const std::vector<ReadBack> tables = read_back(town.folder / "coop.gpkg");
    REQUIRE(tables.size() == 2);
    CHECK(tables[0].name == "coop");
    CHECK(tables[0].column("畜禽种类") == Words{"鸡"});
    CHECK(tables[1].shapes == Words{"POINT (500100.0 3400100.0)"});
}

TEST_CASE("Shapefiles hold Chinese in UTF-8 and in GBK, and say which") {
    CoopTown town;
    for (const TextEncoding encoding : {TextEncoding::utf8, TextEncoding::gbk}) {
        ExportOptions options;
        options.encoding = encoding;
        const std::string name = encoding == TextEncoding::gbk ? "gbk.zip" : "utf8.zip";
        static_cast<void>(town.write(name, options));
        const std::vector<ReadBack> tables = read_back(town.folder / name);
        REQUIRE(tables.size() == 2);
        CHECK(tables[0].column(encoding == TextEncoding::gbk ? "畜禽种类" : "畜禽种") == Words{"鸡"});
        const std::string bytes = all_bytes(town.folder / name);
        CHECK((bytes.find("\xBC\xA6") != std::string::npos) == (encoding == TextEncoding::gbk));  // 鸡
    }
}

TEST_CASE("Several layers become a folder of files where a file holds one") {
    CoopTown town;
    ExportOptions options;
    options.layers = {"coop", "road"};
    options.format = "csv";
    static_cast<void>(town.write("tables", options));
    CHECK(std::filesystem::exists(town.folder / "tables" / "coop.csv"));
    CHECK(std::filesystem::exists(town.folder / "tables" / "road.csv"));
    CHECK(refusal_of<ConfigError>([&] { static_cast<void>(town.write("tables.csv", options)); }).en.find("folder") !=
          std::string::npos);
}

TEST_CASE("The import reads back what the export wrote, by titles in both languages and by field names") {
    for (const std::string ending : {"csv", "geojson", "gpkg"}) {
        for (const ExportWording& wording :
             {ExportWording{Language::zh}, ExportWording{Language::en}, ExportWording{Language::en, true}}) {
            CoopTown town;
            ExportOptions options;
            options.wording = wording;
            static_cast<void>(town.write("coop." + ending, options));
            Town other;
            ImportOptions back;
            if (ending == "gpkg") back.source_layer = "coop";
            if (ending == "csv") back.source_crs = "EPSG:4326";
            other.import("coop", town.folder / ("coop." + ending), back);
            INFO(ending << (wording.field_names ? " names" : wording.language == Language::zh ? " zh" : " en"));
            const Table table = other.read("coop");
            REQUIRE(table.size() >= 1);
            const auto value = [&](const char* field) { return table.value(table.layer().index_of(field), 0); };
            CHECK(value("owner").text() == "=1+1");
            CHECK(value("species").text() == "chicken");
            CHECK(value("area_m2").number() == 200.5);
            CHECK(value("enclosed").number() == 1);
            CHECK(value("built_on").number() == parse_date("2023-05-06")->day);
            CHECK(value("uid").text() == "coop-1");
        }
    }
}
