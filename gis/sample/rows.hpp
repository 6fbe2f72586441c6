// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "gis/base/date.hpp"
#include "gis/catalogue/catalogue.hpp"
#include "gis/catalogue/table.hpp"
#include "gis/sample/plane.hpp"
#include "gis/sample/random.hpp"

namespace cunjing::sample {

/// A field and what stands in it.
struct Cell {
    const char* field = "";
    Value value;
};
using Cells = std::vector<Cell>;

[[nodiscard]] inline Value maybe(std::optional<double> number) {
    return number ? Value(*number) : Value();
}
/// A day of the calendar.
[[nodiscard]] Value day(int year, int month, int day_of_month);
/// Some day of these years, both included; of 2026 only what lies before September.
[[nodiscard]] Value some_day(Random& random, int from_year, int to_year);

/// The tables of the sample while they grow: shapes in whole millimetres, uids by layer and row.
class Rows {
public:
    Rows(const Catalogue& catalogue, std::uint64_t seed);

    /// The village that the rows to come belong to; empty: none is written.
    void set_village(std::string code) { village_code_ = std::move(code); }

    /// Adds a row; gives its uid.
    std::string polygon(const std::string& layer, const Path& outline, double accuracy_m, const Cells& cells);
    std::string line(const std::string& layer, const Path& path, double accuracy_m, const Cells& cells);
    std::string point(const std::string& layer, Point place, double accuracy_m, const Cells& cells);
    std::string plain(const std::string& layer, const Cells& cells);

    [[nodiscard]] std::vector<Table> take() { return std::move(tables_); }

private:
    Table& table(const std::string& layer);
    std::string finish(Table& table, std::optional<double> accuracy_m, const Cells& cells);

    std::vector<Table> tables_;
    std::map<std::string, std::size_t> index_;
    std::uint64_t seed_;
    std::string village_code_;
};

}  // namespace cunjing::sample
