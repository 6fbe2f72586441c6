// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/sample/rows.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>

#include "gis/base/uid.hpp"

namespace cunjing::sample {

Value day(int year, int month, int day_of_month) {
    const std::chrono::year_month_day date{std::chrono::year(year), std::chrono::month(static_cast<unsigned>(month)),
                                           std::chrono::day(static_cast<unsigned>(day_of_month))};
    return Value(static_cast<double>(std::chrono::sys_days(date).time_since_epoch().count()));
}

Value some_day(Random& random, int from_year, int to_year) {
    const int year = random.whole(from_year, to_year);
    const int month = random.whole(1, year == 2026 ? 8 : 12);
    return day(year, month, random.whole(1, 28));
}

Rows::Rows(const Catalogue& catalogue, std::uint64_t seed) : seed_(seed) {
    for (const auto& layer : catalogue.layers()) {
        index_[layer->name] = tables_.size();
        tables_.emplace_back(*layer);
    }
}

Table& Rows::table(const std::string& layer) {
    return tables_[index_.at(layer)];
}

std::string Rows::finish(Table& table, std::optional<double> accuracy_m, const Cells& cells) {
    std::string uid = uid_of(fmt::format("sample/{}/{}/{}", seed_, table.layer().name, table.size()));
    table.set("uid", Value(uid));
    if (!village_code_.empty()) table.set("village_code", Value(village_code_));
    if (accuracy_m) table.set("accuracy_m", Value(*accuracy_m));
    for (const Cell& cell : cells) table.set(cell.field, cell.value);
    table.end_row();
    return uid;
}

std::string Rows::polygon(const std::string& layer, const Path& outline, double accuracy_m, const Cells& cells) {
    Path ring = to_mm(outline);
    ring.push_back(ring.front());
    if (twice_signed_area(ring) < 0) std::reverse(ring.begin(), ring.end());
    Table& rows = table(layer);
    rows.shapes.append(Dimension::polygon, ring);
    return finish(rows, accuracy_m, cells);
}

std::string Rows::line(const std::string& layer, const Path& path, double accuracy_m, const Cells& cells) {
    Table& rows = table(layer);
    rows.shapes.append(Dimension::line, to_mm(path));
    return finish(rows, accuracy_m, cells);
}

std::string Rows::point(const std::string& layer, Point place, double accuracy_m, const Cells& cells) {
    Table& rows = table(layer);
    rows.shapes.append(Dimension::point, to_mm(Path{place}));
    return finish(rows, accuracy_m, cells);
}

std::string Rows::plain(const std::string& layer, const Cells& cells) {
    Table& rows = table(layer);
    rows.shapes.append_none();
    return finish(rows, std::nullopt, cells);
}

}  // namespace cunjing::sample
