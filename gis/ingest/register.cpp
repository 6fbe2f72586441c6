// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/ingest/register.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <map>
#include <sstream>

#include "gis/base/error.hpp"
#include "gis/ingest/csv.hpp"
#include "gis/ingest/field_map.hpp"
#include "gis/ingest/field_reader.hpp"
#include "gis/ingest/gdal_source.hpp"
#include "gis/ingest/text_encoding.hpp"

namespace cunjing {
namespace {

constexpr std::size_t code_digits = 12;

std::string content_of_register(const std::filesystem::path& path) {
    require_readable(path);
    std::ifstream file(path, std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
    return decoded_file(bytes);
}

/// A register that becomes rows of the village layer, line by line.
class RegisterReader {
public:
    RegisterReader(const std::filesystem::path& path, const Layer& layer) : file_(path.string()), layer_(layer) {}

    Table read(const std::vector<CsvRow>& rows) {
        if (rows.empty()) throw DataError(say("{0} 中没有内容", "there is nothing in {0}", file_));
        find_columns(rows.front());
        Table table(layer_);
        for (std::size_t i = 1; i < rows.size(); ++i) add(rows[i], table);
        if (table.size() == 0)
            throw DataError(say("{0} 只有表头，没有村（社区）", "{0} has a heading, but no villages", file_));
        return table;
    }

private:
    void find_columns(const CsvRow& heading) {
        map_ = map_fields(layer_, heading.cells, {});
        for (const MappedField& mapped : map_.fields)
            readers_.emplace_back(layer_.fields[layer_.index_of(mapped.field)]);
        for (const Field& field : layer_.fields) {
            const bool found = std::ranges::find(map_.fields, field.name, &MappedField::field) != map_.fields.end();
            if (!field.required || found) continue;
            throw DataError(
                say("{0} 第 {1} 行的表头没有“{2}”列（可写作 {3}、{4}）；现有：{5}",
                    "{0}, line {1}: the heading has no column {2} (it may be called {3} or {4}); there are: {5}", file_,
                    heading.line, field.name, field.title.zh, join(field.aliases, "、"), join(heading.cells, ", ")));
        }
    }

    void add(const CsvRow& row, Table& table) {
        for (std::size_t i = 0; i < map_.fields.size(); ++i) {
            const std::size_t column = map_.column_indexes[i];
            const std::string_view cell = column < row.cells.size() ? std::string_view(row.cells[column]) : "";
            const Value value = readers_[i].from_text(cell);
            check(map_.fields[i].field, value, row.line, cell);
            if (readers_[i].unusable_count() > 0) refuse_word(readers_[i].field(), row.line, cell);
            if (!value.is_unknown()) table.set(map_.fields[i].field, value);
        }
        table.shapes.append_none();
        table.end_row();
    }

    void check(const std::string& field, const Value& value, std::int64_t line, std::string_view cell) {
        if (field == "name" && value.is_unknown())
            throw DataError(
                say("{0} 第 {1} 行没有村（社区）名称", "{0}, line {1}: the village has no name", file_, line));
        if (field != "code") return;
        const std::string_view code = value.is_unknown() ? std::string_view() : value.text();
        const bool digits_only = std::ranges::all_of(code, [](char c) { return c >= '0' && c <= '9'; });
        if (code.size() != code_digits || !digits_only)
            throw DataError(
                say("{0} 第 {1} 行的代码“{2}”不是 12 位数字，应如 500235125001（表格软件可能把它变成了科学计数，"
                    "请把该列设为文本）",
                    "{0}, line {1}: the code '{2}' is not twelve digits as in 500235125001 (spreadsheets "
                    "shorten it unless the column is text)",
                    file_, line, cell));
        const auto [first, is_new] = line_of_code_.emplace(code, line);
        if (!is_new)
            throw DataError(say("{0} 第 {1} 行的代码 {2} 与第 {3} 行重复",
                                "{0}, line {1}: the code {2} stands in line {3} already", file_, line, code,
                                first->second));
    }

    [[noreturn]] void refuse_word(const Field& field, std::int64_t line, std::string_view cell) const {
        std::vector<std::string> words;
        for (const FieldValue& value : field.values) words.push_back(value.code + "（" + value.title.zh + "）");
        throw DataError(say("{0} 第 {1} 行的 {2} 不能是“{3}”；应为：{4}",
                            "{0}, line {1}: {2} cannot be '{3}'; right would be: {4}", file_, line, field.name, cell,
                            join(words, ", ")));
    }

    std::string file_;
    const Layer& layer_;
    FieldMap map_;
    std::vector<FieldReader> readers_;  // of the mapped fields
    std::map<std::string, std::int64_t, std::less<>> line_of_code_;
};

}  // namespace

Table read_register(const std::filesystem::path& path, const Catalogue& catalogue) {
    const std::string text = content_of_register(path);
    return RegisterReader(path, catalogue.layer("village")).read(parse_csv(text, path.string()));
}

}  // namespace cunjing
