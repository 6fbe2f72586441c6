// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "tests/ingest/office.hpp"

#include <cpl_conv.h>
#include <cpl_string.h>

#include <algorithm>

namespace cunjing {

void write_spreadsheet(const std::filesystem::path& file, const std::string& driver, const std::vector<Cells>& rows,
                       const std::string& sheet) {
    std::size_t width = 0;
    for (const Cells& row : rows) width = std::max(width, row.size());
    Drawing drawing{.driver = driver, .crs = "", .type = wkbNone, .layer = sheet};
    // The driver writes a row of its own for the names of columns: the first row of the sheet takes its place.
    for (std::size_t column = 0; column < width; ++column)
        drawing.columns.push_back(column < rows.front().size() ? rows.front()[column] : "");
    std::vector<Drawn> drawn;
    for (std::size_t row = 1; row < rows.size(); ++row) drawn.push_back({"", rows[row]});
    draw(file, drawing, drawn);
}

std::string in_gbk(const std::string& text) {
    char* recoded = CPLRecode(text.c_str(), CPL_ENC_UTF8, "GBK");
    std::string result = recoded;
    CPLFree(recoded);
    return result;
}

std::string in_utf16(const std::string& text) {
    std::string result = "\xFF\xFE";
    wchar_t* wide = CPLRecodeToWChar(text.c_str(), CPL_ENC_UTF8, CPL_ENC_UCS2);
    for (const wchar_t* c = wide; *c != 0; ++c) {
        result += static_cast<char>(static_cast<unsigned>(*c) & 0xFFU);
        result += static_cast<char>((static_cast<unsigned>(*c) >> 8U) & 0xFFU);
    }
    CPLFree(wide);
    return result;
}

void add_villages(Town& town) {
    draw(town.folder / "villages.gpkg", {.type = wkbPolygon, .columns = {"code", "name"}},
         {{"POLYGON ((571000 3414000, 572000 3414000, 572000 3415000, 571000 3415000, 571000 3414000))",
           {"999999100201", "甲村"}},
          {"POLYGON ((572000 3414000, 573000 3414000, 573000 3415000, 572000 3415000, 572000 3414000))",
           {"999999100202", "乙村"}}});
    static_cast<void>(town.import("village", town.folder / "villages.gpkg"));
}

}  // namespace cunjing
