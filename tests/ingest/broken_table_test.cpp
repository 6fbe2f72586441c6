// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include <fmt/format.h>
#include <gdal_priv.h>
#include <sys/resource.h>

#include <csignal>

#include "tests/ingest/broken_file.hpp"

using namespace cunjing;

namespace {

const std::string head = "户主,数量,经度,纬度\n";

std::filesystem::path book(const Town& town, const std::vector<Cells>& rows) {
    write_spreadsheet(town.folder / "coops.xlsx", "XLSX", rows);
    return town.folder / "coops.xlsx";
}

std::filesystem::path cut_book(const Town& town) {
    const auto file = book(town, {{"户主", "经度", "纬度"}, {"甲某", "108.75", "30.85"}});
    const std::string whole = content_of(file);
    return town.folder.file("coops.xlsx", whole.substr(0, whole.size() / 2));
}

std::filesystem::path wide_table(const Town& town) {
    std::string headings = "户主,经度,纬度";
    std::string cells = "甲某,108.75,30.85";
    for (int i = 0; i < 10'000; ++i) {
        headings += fmt::format(",c{}", i);
        cells += ",1";
    }
    return csv(town, headings + "\n" + cells + "\n");
}

std::filesystem::path two_sheets(const Town& town) {
    auto file = book(town, {{"甲", "乙"}, {"1", "2"}});
    draw(file, {.driver = "XLSX", .crs = "", .type = wkbNone, .layer = "Sheet2", .columns = {"丙", "丁"}},
         {{"", {"1", "2"}}});
    return file;
}

/// A project that was made with another version of the catalogue.
void alter_project(const Town& town, const std::string& sql) {
    const GDALDatasetUniquePtr file(GDALDataset::Open(town.project.file().c_str(), GDAL_OF_VECTOR | GDAL_OF_UPDATE));
    REQUIRE(file != nullptr);
    CPLErrorReset();
    file->ReleaseResultSet(file->ExecuteSQL(sql.c_str(), nullptr, nullptr));
    REQUIRE(CPLGetLastErrorType() == CE_None);
}

}  // namespace

// A table, one row a file.
std::vector<BrokenFile> cunjing::broken_tables() {  // NOLINT(readability-function-size)
    const auto plain = in_crs("cgcs2000");
    const auto table = [](const std::string& text) { return [text](const Town& town) { return csv(town, text); }; };
    const auto sheet = [](const std::vector<Cells>& rows) {
        return [rows](const Town& town) { return book(town, rows); };
    };
    ImportOptions no_such_key = plain;
    no_such_key.key = {"户编号"};
    ImportOptions key = plain;
    key.key = {"户主"};
    ImportOptions no_such_columns = plain;
    no_such_columns.coordinates = "东,北";
    return {
        {{"截断的 xlsx", "an xlsx that is cut"}, "coop", cut_book, -1, "cannot open", plain},
        {{"改名为 .xlsx 的文字", "text called .xlsx"},
         "coop",
         [](const Town& town) { return town.folder.file("c.xlsx", "户主"); },
         -1,
         "cannot open",
         plain},
        {{"两张工作表都认不出", "two sheets, neither of them known"}, "coop", two_sheets, -1, "--source-layer", plain},
        {{"表头上有标题行", "a title above the headings"},
         "coop",
         sheet({{"某镇圈舍台账"}, {"户主", "经度", "纬度"}, {"甲某", "108.75", "30.85"}}),
         1,
         "above the headings was not taken: 某镇圈舍台账",
         plain},
        {{"两行表头（合并单元格）", "headings in two rows, the upper one merged"},
         "coop",
         sheet({{"户主", "坐标", ""}, {"", "经度", "纬度"}, {"甲某", "108.75", "30.85"}}),
         1,
         "owner ← 户主",
         plain},
        {{"表尾合计与填表人", "a total and a remark under the table"},
         "coop",
         table(head + "甲某,20,108.75,30.85\n合计,20,,\n填表人：丙某,,,\n"),
         1,
         "2 rows left out (row 3, 4)",
         plain},
        {{"没有坐标列", "no columns of coordinates"},
         "coop",
         table("户主,数量\n甲某,20\n"),
         1,
         "there are no columns of coordinates"},
        {{"坐标为空的行", "a row without coordinates"},
         "coop",
         table(head + "甲某,20,108.75,30.85\n乙某,5,,\n"),
         2,
         "1 rows have no place",
         plain},
        {{"坐标为 0,0", "coordinates of nought"},
         "coop",
         table(head + "甲某,20,0,0\n"),
         1,
         "1 rows have no place",
         plain},
        {{"坐标写“不详”", "a word for coordinates"},
         "coop",
         table(head + "甲某,20,不详,不详\n"),
         1,
         "coordinates of 1 rows cannot be read",
         plain},
        {{"只有一个坐标", "one coordinate only"},
         "coop",
         table(head + "甲某,20,108.75,\n"),
         1,
         "coordinates of 1 rows cannot be read",
         plain},
        {{"分大于 60 的度分秒", "minutes of 75"},
         "coop",
         table(head + "甲某,20,108°75'00\",30.85\n"),
         1,
         "coordinates of 1 rows cannot be read",
         plain},
        {{"度与米混写", "degrees and metres in one column"},
         "coop",
         table(head + "甲某,20,108.75,30.85\n乙某,5,571741,3414585\n丙某,5,108.75,30.851\n"),
         3,
         "coordinates of 1 rows cannot be read",
         plain},
        {{"村名不在项目里", "a village that the project does not have"},
         "coop",
         table("村,户主,经度,纬度\n丁村,甲某,108.75,30.85\n"),
         1,
         "丁村 × 1",
         plain},
        {{"1 万列", "10 000 columns"}, "coop", wide_table, 1, "(+9970)", plain},
        {{"比表头长的行", "a row longer than the headings"},
         "coop",
         table(head + "甲某,20,108.75,30.85,多出的\n"),
         1,
         "（第 5 列）",
         plain},
        {{"比表头短的行", "a row shorter than the headings"},
         "coop",
         table(head + "甲某\n"),
         1,
         "1 rows have no place",
         plain},
        {{"重复的列名", "two columns of one name"},
         "coop",
         table("户主,户主,经度,纬度\n甲某,乙某,108.75,30.85\n"),
         1,
         "columns not taken: 户主",
         plain},
        {{"完全相同的两行", "two rows that are the same"},
         "coop",
         table(head + "甲某,20,108.75,30.85\n甲某,20,108.75,30.85\n"),
         2,
         "1 rows are the same as an earlier row",
         plain},
        {{"重复的 uid", "the same uid twice"},
         "water_source",
         [](const Town& town) {
             return wells(town, {"uid"}, {{"a"}, {"a"}});
         },
         2,
         "1 rows had a uid that is taken"},
        {{"--key 列值重复", "the same --key twice"},
         "coop",
         table(head + "甲某,20,108.75,30.85\n甲某,5,108.751,30.85\n"),
         2,
         "1 rows have the --key of an earlier row",
         key},
        {{"--key 列为空", "no --key in a row"},
         "coop",
         table(head + ",20,108.75,30.85\n"),
         1,
         "1 rows have no --key",
         key},
        {{"--key 指明的列不存在", "a --key that is no column"},
         "coop",
         table(head + "甲某,20,108.75,30.85\n"),
         -1,
         "no column '户编号'",
         no_such_key},
        {{"--coordinates 指明的列不存在", "--coordinates that are no columns"},
         "coop",
         table(head + "甲某,20,108.75,30.85\n"),
         -1,
         "no column '东'",
         no_such_columns},
        {{"项目比目录旧：表里缺字段", "a project older than the catalogue: a column is missing"},
         "coop",
         [](const Town& town) {
             alter_project(town, "ALTER TABLE coop_point DROP COLUMN headcount");
             return csv(town, head + "甲某,20,108.75,30.85\n");
         },
         -1,
         "has no column headcount",
         plain},
        {{"项目比目录新：表里多字段", "a project newer than the catalogue: a column more"},
         "coop",
         [](const Town& town) {
             alter_project(town, "ALTER TABLE coop_point ADD COLUMN later TEXT");
             return csv(town, head + "甲某,20,108.75,30.85\n");
         },
         1,
         "1 written",
         plain},
        {{"点坐标表导入线图层", "a table of points for a layer of lines"},
         "road",
         table("路名,经度,纬度\n桥头路,108.75,30.85\n"),
         -1,
         "the coordinates in",
         plain},
        {{"无几何的表导入线图层", "a table without places for a layer of lines"},
         "road",
         table("路名,等级\n桥头路,村道\n"),
         -1,
         "has no geometry"},
    };
}

TEST_CASE("Broken tables are read with a note or refused in words") {
    check(broken_tables());
}

TEST_CASE("A full disk leaves the project as it was and is called by its name") {
    Town town;
    std::vector<Drawn> many(20'000, Drawn{"POINT (571500 3414500)", {"水井"}});
    draw(town.folder / "many.gpkg", {.type = wkbPoint, .columns = {"kind"}}, many);
    const std::string before = town.project.input_hash();
    const auto size = static_cast<rlim_t>(std::filesystem::file_size(town.project.file()));
    rlimit old{};
    getrlimit(RLIMIT_FSIZE, &old);
    std::signal(SIGXFSZ, SIG_IGN);
    const rlimit full{size + 65536, old.rlim_max};
    setrlimit(RLIMIT_FSIZE, &full);
    std::string said;
    try {
        static_cast<void>(town.import("water_source", town.folder / "many.gpkg"));
    } catch (const DataError& error) {
        said = error.message().en;
    }
    setrlimit(RLIMIT_FSIZE, &old);
    INFO(said);
    CHECK_FALSE(said.empty());
    CHECK(town.project.input_hash() == before);
    CHECK(town.count("water_source") == 0);
}
