// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include <algorithm>

#include "tests/ingest/broken_file.hpp"

using namespace cunjing;

namespace {

const std::string head = "户主,数量,经度,纬度\n";
const std::string row = "甲某,20,108.75,30.85\n";

/// A Shapefile of one road whose name is in this encoding, with this claim beside it; none when the claim is "-".
std::filesystem::path road(const Town& town, const std::string& encoding, const std::string& claim,
                           const std::string& column = "name") {
    const std::string name = "桥头路";
    draw(town.folder / "r.shp",
         {.driver = "ESRI Shapefile",
          .type = wkbLineString,
          .layer = "r",
          .columns = {column},
          .creation_options = {"ENCODING=" + encoding}},
         {{"LINESTRING (571000 3414000, 571100 3414000)", {name}}});
    std::filesystem::remove(town.folder / "r.cpg");
    if (claim != "-") static_cast<void>(town.folder.file("r.cpg", claim));
    std::string table = content_of(town.folder / "r.dbf");
    table[29] = 0;
    return town.folder.file("r.dbf", table).replace_extension(".shp");
}

/// A Shapefile column name of five Chinese characters and a half, as a program cuts it that counts bytes.
std::filesystem::path cut_in_mid_character(const Town& town, bool gbk) {
    auto file = road(town, gbk ? "CP936" : "UTF-8", "-", "abcdefghij");
    std::string table = content_of(town.folder / "r.dbf");
    const std::string whole = gbk ? in_gbk("桥路路面宽") : "路面宽度";
    table.replace(table.find("abcdefghij"), 10, gbk ? "a" + whole.substr(0, 9) : whole.substr(0, 10));
    static_cast<void>(town.folder.file("r.dbf", table));
    return file;
}

std::filesystem::path dates(const Town& town) {
    return csv(town,
               "户主,搭建日期,经度,纬度\n"
               "甲某,2024-08-13,108.75,30.85\n"
               "乙某,2024/8/13,108.75,30.85\n"
               "丙某,2024.8.13,108.75,30.85\n"
               "丁某,20240813,108.75,30.85\n"
               "戊某,2024年8月13日,108.75,30.85\n"
               "己某,13/08/24,108.75,30.85\n");
}

}  // namespace

// A table, one row a file.
std::vector<BrokenFile> cunjing::broken_texts() {  // NOLINT(readability-function-size)
    const auto plain = in_crs("cgcs2000");
    const auto table = [](const std::string& text) { return [text](const Town& town) { return csv(town, text); }; };
    const auto shapefile = [](const std::string& encoding, const std::string& claim) {
        return [=](const Town& town) { return road(town, encoding, claim); };
    };
    return {
        {{"空的 CSV", "a CSV of 0 bytes"}, "coop", table(""), -1, "0 bytes", plain},
        {{"只有空行的 CSV", "a CSV of blank lines"}, "coop", table("\n\n\n"), -1, "nothing in", plain},
        {{"只有表头的 CSV", "a CSV of headings only"}, "coop", table(head), 0, "0 rows read", plain},
        {{"引号不成对的 CSV", "a CSV with a quote that is never closed"},
         "coop",
         table(head + "\"甲某,20\n"),
         -1,
         "a quote is never closed",
         plain},
        {{"改名为 .csv 的图片", "a picture called .csv"},
         "coop",
         table(std::string("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16)),
         -1,
         "no table of text",
         plain},
        {{"GBK 编码的 CSV", "a CSV in GBK"},
         "coop",
         [](const Town& town) { return csv(town, in_gbk(head + row)); },
         1,
         "owner ← 户主",
         plain},
        {{"UTF-16 的 CSV", "a CSV in UTF-16"},
         "coop",
         [](const Town& town) { return csv(town, in_utf16(head + row)); },
         1,
         "owner ← 户主",
         plain},
        {{"部分单元格是 GBK 的 UTF-8 文件", "UTF-8 with a cell in GBK"},
         "coop",
         [](const Town& town) { return csv(town, head + in_gbk("乙某") + ",1,108.75,30.85\n"); },
         1,
         "owner ← 户主",
         plain},
        {{"GBK 的 Shapefile，没有 .cpg", "a Shapefile in GBK without .cpg"},
         "road",
         shapefile("CP936", "-"),
         1,
         "read as GB18030"},
        {{"GBK 的 Shapefile，.cpg 写 UTF-8", "a Shapefile in GBK whose .cpg says UTF-8"},
         "road",
         shapefile("CP936", "UTF-8"),
         1,
         "read as GB18030"},
        {{"GBK 的 Shapefile，.cpg 写 ISO-8859-1", "a Shapefile in GBK whose .cpg says ISO-8859-1"},
         "road",
         shapefile("CP936", "ISO-8859-1"),
         1,
         "read as GB18030"},
        {{"UTF-8 的 Shapefile，.cpg 写 GBK", "a Shapefile in UTF-8 whose .cpg says GBK"},
         "road",
         shapefile("UTF-8", "GBK"),
         1,
         "name ← name"},
        {{"UTF-8 列名断在半个字", "a column name of UTF-8 cut within a character"},
         "road",
         [](const Town& town) { return cut_in_mid_character(town, false); },
         1,
         "surface_width_m ← 路面宽"},
        {{"GBK 列名断在半个字", "a column name of GBK cut within a character"},
         "road",
         [](const Town& town) { return cut_in_mid_character(town, true); },
         1,
         "columns not taken: a桥路路面"},
        {{"六种日期写法，一种不明", "days in six forms, one of them open to doubt"},
         "coop",
         dates,
         6,
         "1 values of field built_on cannot be taken",
         plain},
        {{"数字写成“约20”", "a number with 'about' before it"},
         "coop",
         table(head + "甲某,约20,108.75,30.85\n"),
         1,
         "约20 × 1",
         plain},
        {{"单元格里是公式文字", "the text of a formula in a cell"},
         "coop",
         table(head + "甲某,=B1+B2,108.75,30.85\n"),
         1,
         "=B1+B2 × 1",
         plain},
        {{"公式文字在坐标列", "the text of a formula for a coordinate"},
         "coop",
         table(head + "甲某,20,=C1,30.85\n"),
         1,
         "coordinates of 1 rows cannot be read",
         plain},
        {{"数量带千分位逗号", "thousands marks in a number"},
         "coop",
         table(head + "甲某,\"1,200\",108.75,30.85\n"),
         1,
         "1,200 × 1",
         plain},
        {{"未知的道路等级", "an unknown class of road"},
         "road",
         [](const Town& town) {
             draw(town.folder / "r.gpkg", {.type = wkbLineString, .columns = {"等级"}},
                  {{"LINESTRING (571000 3414000, 571100 3414000)", {"高速匝道"}}});
             return town.folder / "r.gpkg";
         },
         1,
         "高速匝道 × 1"},
        {{"负的路宽和荒唐的路宽", "negative and absurd widths of roads"},
         "road",
         [](const Town& town) {
             draw(town.folder / "r.gpkg", {.type = wkbLineString, .columns = {"路面宽:real"}},
                  {{"LINESTRING (571000 3414000, 571100 3414000)", {"-3.5"}},
                   {"LINESTRING (571000 3414100, 571100 3414100)", {"35000"}}});
             return town.folder / "r.gpkg";
         },
         2,
         "2 values of field surface_width_m lie outside"},
        {{"单位量的不是一回事", "a unit that measures something else"},
         "coop",
         table("户主,面积（米）,经度,纬度\n甲某,20,108.75,30.85\n"),
         1,
         "does not measure what field area_m2 does",
         plain},
        {{"面积单位是亩", "areas in mu"},
         "coop",
         table("户主,面积/亩,经度,纬度\n甲某,0.03,108.75,30.85\n"),
         1,
         "multiplied by 666.667",
         plain},
    };
}

TEST_CASE("Broken texts are read with a note or refused in words") {
    check(broken_texts());
}
