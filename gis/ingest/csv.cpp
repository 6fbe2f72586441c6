// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/ingest/csv.hpp"

#include <algorithm>
#include <map>

#include "gis/base/error.hpp"

namespace cunjing {
namespace {

class CsvParser {
public:
    CsvParser(std::string_view text, std::string_view file, char delimiter)
        : rest_(text), file_(file), delimiter_(delimiter), plain_end_{delimiter, '\r', '\n'} {}

    std::vector<CsvRow> parse() {
        std::vector<CsvRow> rows;
        while (!rest_.empty()) {
            CsvRow row = read_row();
            const bool has_text = std::ranges::any_of(row.cells, [](const std::string& cell) { return !cell.empty(); });
            if (has_text) rows.push_back(std::move(row));
        }
        return rows;
    }

private:
    CsvRow read_row() {
        CsvRow row{line_, {}};
        for (bool more = true; more;) {
            row.cells.push_back(rest_.starts_with('"') ? read_quoted() : read_plain());
            more = rest_.starts_with(delimiter_);
            if (more) rest_.remove_prefix(1);
        }
        if (rest_.starts_with('\r')) rest_.remove_prefix(1);
        if (rest_.starts_with('\n')) take_line_break();
        return row;
    }

    std::string read_plain() {
        const std::size_t end = std::min(rest_.find_first_of(plain_end_), rest_.size());
        std::string cell(rest_.substr(0, end));
        rest_.remove_prefix(end);
        return cell;
    }

    std::string read_quoted() {
        const std::int64_t begun = line_;
        std::string cell;
        rest_.remove_prefix(1);
        while (!rest_.empty()) {
            const char c = rest_.front();
            if (c == '\n') ++line_;
            rest_.remove_prefix(1);
            if (c == '"' && !rest_.starts_with('"')) return cell + read_plain();
            if (c == '"') rest_.remove_prefix(1);
            cell += c;
        }
        throw DataError(say("{0} 第 {1} 行：引号没有成对", "{0}, line {1}: a quote is never closed", file_, begun));
    }

    void take_line_break() {
        rest_.remove_prefix(1);
        ++line_;
    }

    std::string_view rest_;
    std::string_view file_;
    char delimiter_;
    std::string plain_end_;
    std::int64_t line_ = 1;
};

}  // namespace

char delimiter_of(std::string_view text) {
    constexpr std::size_t looked_at_bytes = 65536;
    std::map<char, std::size_t> count;
    bool quoted = false;
    for (const char c : text.substr(0, looked_at_bytes)) {
        if (c == '"') quoted = !quoted;
        if (!quoted && (c == ',' || c == ';' || c == '\t')) ++count[c];
    }
    char most = ',';
    for (const auto& [mark, times] : count)
        if (times > count[most]) most = mark;
    return most;
}

std::vector<CsvRow> parse_csv(std::string_view text, std::string_view file, char delimiter) {
    return CsvParser(text, file, delimiter).parse();
}

}  // namespace cunjing
