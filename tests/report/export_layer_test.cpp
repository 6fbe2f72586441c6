// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

// Which layers and rows are exported, and in which words.

#include <catch2/catch.hpp>

#include "gis/ingest/names.hpp"
#include "tests/report/fixture.hpp"

using namespace cunjing;

TEST_CASE("Each heading is read back as its field, in both languages") {
    for (const auto& layer : shipped_catalogue().layers())
        for (const Language language : {Language::zh, Language::en}) {
            const ExportLayer exported(*layer, {language});
            std::vector<std::string> headings;
            for (const ExportColumn& column : exported.columns()) headings.push_back(column.heading);
            const FieldMap map = map_fields(*layer, headings, {});
            INFO(layer->name << ": " << join(map.dropped, ", "));
            CHECK(map.dropped.empty());
            for (std::size_t i = 0; i < map.fields.size(); ++i)
                CHECK(map.fields[i].field == layer->fields[exported.columns()[map.column_indexes[i]].field].name);
        }
}

TEST_CASE("Findings are a ledger: what rule, which verdict, how much, whose") {
    CoopTown town;
    add_finding(town.project);
    Table villages(shipped_catalogue().layer("village"));
    villages.set("code", Value("500235111201"));
    villages.set("name", Value("试点村"));
    villages.shapes.append_none();
    villages.end_row();
    town.project.append(villages);
    ExportOptions options;
    options.layers = {"检查结果"};
    const ExportReport report = town.write("finding.csv", options);
    CHECK(report.notes.empty());
    const ReadBack table = read_back(town.folder / "finding.csv").front();
    CHECK(table.column("问题").front() == "道路两旁搭建圈舍");
    CHECK(table.column("结论").front() == "违反");
    CHECK(table.column("实测值").front() == "2.5");
    CHECK(table.column("责任主体").front() == "所有人");
    CHECK(table.column("行政村代码").front() == "500235111201");
    CHECK(table.column("对象").front() == "圈舍");
    CHECK(content_of(town.folder / "finding.csv").find("finding.1") == std::string::npos);  // a row's number
}

TEST_CASE("An unknown layer, format or village gives the nearest word") {
    CoopTown town;
    ExportOptions options;
    options.layers = {"cop"};
    CHECK(refusal_of<ConfigError>([&] { static_cast<void>(town.write("a.csv", options)); }).en.find("'coop'") !=
          std::string::npos);
    options.layers = {"coop"};
    options.format = "geojso";
    CHECK(refusal_of<ConfigError>([&] { static_cast<void>(town.write("a", options)); }).en.find("'geojson'") !=
          std::string::npos);
    CHECK(refusal_of<ConfigError>([&] { static_cast<void>(town.write("a.xlsx", options)); }).en.find("xlsx") !=
          std::string::npos);
    CHECK(refusal_of<ConfigError>([&] { static_cast<void>(town.write("a.dwg")); }).en.find(".xlsx") !=
          std::string::npos);
    CHECK(refusal_of<ConfigError>([&] { static_cast<void>(town.write("a.shp")); }).en.find(".zip") !=
          std::string::npos);
}

TEST_CASE("A village's features are those that say so or lie in it") {
    CoopTown town;
    Table villages(shipped_catalogue().layer("village"));
    for (const auto& [code, east] : {std::pair("500235111201", 499900.0), std::pair("500235111202", 501000.0)}) {
        villages.set("code", Value(code));
        villages.set("name", Value("试点村"));
        villages.shapes.append(
            Dimension::polygon,
            std::vector<Point>{
                {east, 3399900}, {east + 1000, 3399900}, {east + 1000, 3400900}, {east, 3400900}, {east, 3399900}});
        villages.end_row();
    }
    town.project.append(villages);
    ExportOptions options;
    options.layers = {"coop", "village"};
    options.villages = {"500235111201"};
    options.format = "csv";
    const ExportReport first = town.write("first", options);
    CHECK(first.layers[0].written == 2);  // one says so, one lies there
    CHECK(first.layers[1].written == 1);
    options.villages = {"500235111202"};
    CHECK(town.write("second", options).layers[0].written == 0);
    options.villages = {"500235111203"};
    CHECK_FALSE(refusal_of<ConfigError>([&] { static_cast<void>(town.write("third", options)); }).en.empty());
}

TEST_CASE("Without layers named, all that have features are written") {
    CoopTown town;
    ExportOptions options;
    options.out = town.folder / "all.gpkg";
    const ExportReport report = export_layers(town.project.file(), shipped_catalogue(), options);
    REQUIRE(report.layers.size() == 1);
    CHECK(report.layers.front().layer == "coop");
}
