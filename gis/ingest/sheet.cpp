// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/ingest/sheet.hpp"

#include <algorithm>
#include <array>
#include <fstream>
#include <iterator>
#include <list>

#include "gis/base/error.hpp"
#include "gis/ingest/coordinate_columns.hpp"
#include "gis/ingest/field_map.hpp"
#include "gis/ingest/gdal_source.hpp"
#include "gis/ingest/place_columns.hpp"
#include "gis/ingest/text_encoding.hpp"

namespace cunjing {
namespace fs = std::filesystem;
namespace {

constexpr std::size_t rows_looked_at_for_headings = 30;
constexpr std::size_t most_cells_of_a_remark = 3;

bool is_text_table(const fs::path& path) {
    const std::string end = folded(path.extension().string());
    return end == ".csv" || end == ".tsv" || end == ".txt";
}

Sheet read_text_table(const fs::path& path) {
    require_readable(path);
    std::ifstream file(path, std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
    const bool is_utf16 = bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF");
    const std::string text = decoded_file(bytes);
    if (!is_utf8(text) || (!is_utf16 && bytes.find('\0') != std::string::npos))
        throw DataError(say("{0} 不是文字表格（既不是 UTF-8、UTF-16，也不是 GBK 文字）：请用表格软件另存为 CSV 或 xlsx",
                            "{0} is no table of text (neither UTF-8, UTF-16 nor GBK): save it as CSV or xlsx with a "
                            "spreadsheet program",
                            path.string()));
    return {path.stem().string(), parse_csv(text, path.string(), delimiter_of(text))};
}

std::vector<std::string> cells_of(const OGRFeature& feature) {
    std::vector<std::string> cells;
    cells.reserve(static_cast<std::size_t>(feature.GetFieldCount()));
    for (int i = 0; i < feature.GetFieldCount(); ++i)
        cells.emplace_back(feature.IsFieldSetAndNotNull(i) ? feature.GetFieldAsString(i) : "");
    return cells;
}

bool has_text(const std::vector<std::string>& cells) {
    return std::ranges::any_of(cells, [](const std::string& cell) { return !comparable(cell).empty(); });
}

/// While it lives, GDAL takes no row of a spreadsheet for headings and leaves all cells as they are shown.
class PlainCells {
public:
    PlainCells() {
        for (const char* format : {"XLSX", "ODS", "XLS"}) {
            headings_.emplace_back(fmt::format("OGR_{}_HEADERS", format).c_str(), "DISABLE", false);
            types_.emplace_back(fmt::format("OGR_{}_FIELD_TYPES", format).c_str(), "STRING", false);
        }
    }

private:
    std::list<CPLConfigOptionSetter> headings_;  // they can be neither copied nor moved
    std::list<CPLConfigOptionSetter> types_;
};

std::vector<Sheet> read_spreadsheet(const fs::path& path, const GdalListener& messages) {
    const PlainCells plain;
    const GDALDatasetUniquePtr book = open_vector(path, messages, {}, {"XLSX", "ODS", "XLS"});
    std::vector<Sheet> sheets;
    for (OGRLayer* layer : book->GetLayers()) {
        Sheet sheet{layer->GetName(), {}};
        for (const OGRFeatureUniquePtr& feature : *layer) {
            CsvRow row{feature->GetFID(), cells_of(*feature)};
            if (has_text(row.cells)) sheet.rows.push_back(std::move(row));
        }
        sheets.push_back(std::move(sheet));
    }
    return sheets;
}

/// The headings of a row; where it has none, the row above fills in, if that is no title.
std::vector<std::string> headings_of(const std::vector<CsvRow>& rows, std::size_t at) {
    std::vector<std::string> headings = rows[at].cells;
    if (at == 0) return headings;
    const std::vector<std::string>& above = rows[at - 1].cells;
    if (std::ranges::count_if(above, [](const std::string& cell) { return !cell.empty(); }) < 2) return headings;
    headings.resize(std::max(headings.size(), above.size()));
    for (std::size_t i = 0; i < above.size(); ++i)
        if (comparable(headings[i]).empty()) headings[i] = above[i];
    return headings;
}

struct FoundHeadings {
    std::size_t row = 0;
    std::size_t known = 0;
};

FoundHeadings find_headings(const Sheet& sheet, const Layer& layer, const std::vector<std::string>& asked) {
    std::vector<std::string> wanted;
    for (const std::string& word : asked) wanted.push_back(comparable(word));
    const auto is_known = [&](const std::string& heading) {
        return !comparable(heading).empty() &&
               (names_a_field(layer, heading) || names_coordinates(heading) || names_a_place(heading) ||
                std::ranges::find(wanted, comparable(heading)) != wanted.end());
    };
    FoundHeadings best;
    for (std::size_t row = 0; row < std::min(sheet.rows.size(), rows_looked_at_for_headings); ++row) {
        const auto known = static_cast<std::size_t>(std::ranges::count_if(headings_of(sheet.rows, row), is_known));
        if (known > best.known) best = {row, known};
    }
    return best;
}

bool is_sum_or_remark(const CsvRow& row) {
    static constexpr std::array<std::string_view, 7> sums{"合计", "总计", "小计", "共计", "累计", "total", "sum"};
    static constexpr std::array<std::string_view, 8> remarks{"注:",    "备注:",  "说明:",  "填表人",
                                                             "制表人", "填报人", "审核人", "填表说明"};
    std::vector<std::string> words;
    for (const std::string& cell : row.cells)
        if (!comparable(cell).empty()) words.push_back(comparable(cell));
    if (words.empty()) return false;
    const auto is_first = [&](std::string_view word) { return words.front() == word; };
    if (std::ranges::any_of(sums, is_first)) return true;
    if (words.size() > 1 && std::ranges::find(sums, std::string_view(words[1])) != sums.end()) return true;
    std::string whole = row.cells.front();
    for (std::size_t at = whole.find("："); at != std::string::npos; at = whole.find("：")) whole.replace(at, 3, ":");
    return words.size() <= most_cells_of_a_remark &&
           std::ranges::any_of(remarks, [&](std::string_view word) { return whole.starts_with(word); });
}

}  // namespace

bool is_sheet_file(const fs::path& path) {
    static constexpr std::array<std::string_view, 4> spreadsheets{".xlsx", ".xlsm", ".xls", ".ods"};
    const std::string end = folded(path.extension().string());
    return is_text_table(path) || std::ranges::find(spreadsheets, std::string_view(end)) != spreadsheets.end();
}

std::vector<Sheet> read_sheets(const fs::path& path, const GdalListener& messages) {
    if (!is_text_table(path)) return read_spreadsheet(path, messages);
    std::vector<Sheet> sheets;
    sheets.push_back(read_text_table(path));
    return sheets;
}

SheetLayout lay_out(const Sheet& sheet, const Layer& layer, const std::vector<std::string>& asked) {
    SheetLayout layout;
    if (sheet.rows.empty()) return layout;
    const std::size_t at = find_headings(sheet, layer, asked).row;
    layout.headings = headings_of(sheet.rows, at);
    for (std::size_t row = 0; row < at; ++row)
        for (const std::string& cell : sheet.rows[row].cells)
            if (!cell.empty() && std::ranges::find(layout.headings, cell) == layout.headings.end())
                layout.titles.push_back(cell);
    for (std::size_t row = at + 1; row < sheet.rows.size(); ++row) {
        if (is_sum_or_remark(sheet.rows[row]))
            layout.rows_of_sums.push_back(sheet.rows[row].line);
        else
            layout.rows.push_back(sheet.rows[row]);
    }
    std::size_t width = layout.headings.size();
    for (const CsvRow& row : layout.rows) width = std::max(width, row.cells.size());
    for (std::size_t column = 0; column < width; ++column) {
        if (column == layout.headings.size()) layout.headings.emplace_back();
        if (comparable(layout.headings[column]).empty())
            layout.headings[column] = fmt::format("（第 {} 列）", column + 1);
    }
    return layout;
}

const Sheet& choose_sheet(const std::vector<Sheet>& sheets, const fs::path& path, const Layer& layer,
                          const std::string& asked) {
    std::vector<std::string> names;
    std::vector<const Sheet*> filled;
    std::vector<const Sheet*> called_so;
    std::vector<const Sheet*> headed_so;
    for (const Sheet& sheet : sheets) {
        names.push_back(sheet.name);
        if (!asked.empty() && sheet.name == asked) return sheet;
        if (sheet.rows.empty()) continue;
        filled.push_back(&sheet);
        if (is_called(layer, sheet.name)) called_so.push_back(&sheet);
        if (find_headings(sheet, layer, {}).known > 1) headed_so.push_back(&sheet);
    }
    if (!asked.empty()) {
        const Text hint = suggestion(asked, names);
        throw DataError(say("{0} 中没有工作表“{1}”{2}；其中有：{3}", "{0} has no sheet '{1}'{4}; it has: {3}",
                            path.string(), asked, hint.zh, join(names, ", "), hint.en));
    }
    for (const auto& chosen : {filled, called_so, headed_so})
        if (chosen.size() == 1) return *chosen.front();
    if (filled.empty()) throw DataError(say("{0} 中没有内容", "there is nothing in {0}", path.string()));
    throw DataError(say("{0} 有 {1} 个工作表，无法确定哪个是 {2}：请用 --source-layer 指明（{3}）",
                        "{0} has {1} sheets and it is not plain which is {2}: name one with --source-layer ({3})",
                        path.string(), filled.size(), layer.name, join(names, ", ")));
}

}  // namespace cunjing
