// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "tests/derive/town.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "gis/derive/derive.hpp"
#include "gis/derive/drawn_features.hpp"
#include "tests/geometry/wkt.hpp"
#include "tests/support/files.hpp"

namespace cunjing {

const Catalogue& shipped_catalogue() {
    static const Catalogue catalogue = Catalogue::load(in_source("layers"));
    return catalogue;
}

void Town::add(const std::string& layer, const std::string& wkt, const Texts& fields, const Numbers& numbers) {
    const Drawn drawn(wkt);
    add(layer, drawn.shape(), fields, numbers);
}

void Town::add(const std::string& layer, const Shape& shape, const Texts& fields, const Numbers& numbers) {
    Table& table = tables_.try_emplace(layer, shipped_catalogue().layer(layer)).first->second;
    const std::string uid = fmt::format("{}-{:05}", layer, table.size());
    if (std::ranges::find(fields, "uid", &Texts::value_type::first) == fields.end())
        table.set("uid", Value(std::string_view(uid)));
    for (const auto& [field, text] : fields)
        if (field == "occupied" || field == "flows_forward")
            table.set(field, Value(text == "true"));
        else
            table.set(field, Value(std::string_view(text)));
    for (const auto& [field, number] : numbers) table.set(field, Value(number));
    table.shapes.append(shape);
    table.end_row();
}

void Town::add_house(Point corner, const std::string& household, const std::string& uid) {
    const auto [x, y] = corner;
    ShapeColumn square;
    square.append(Dimension::polygon, std::vector<Point>{{x, y}, {x + 10, y}, {x + 10, y + 10}, {x, y + 10}, {x, y}});
    Texts fields{{"use", "dwelling"}};
    if (!household.empty()) fields.emplace_back("household_uid", household);
    if (!uid.empty()) fields.emplace_back("uid", uid);
    add("building", square[0], fields);
}

void Town::add_row(double gap_m, int wide_after, double wide_gap_m) {
    double x = 0;
    for (int house = 1; house <= 10; ++house) {
        add_house({x, 0});
        x += 10 + (house == wide_after ? wide_gap_m : gap_m);
    }
}

DeriveInput Town::input() const {
    DeriveInput input{shipped_catalogue(), shipped_catalogue().parameters(), {}, {}, nullptr, {}};
    for (const auto& [name, table] : tables_) input.tables[name] = &table;
    return input;
}

Table Town::compute(const std::string& layer) const {
    return derive(*shipped_catalogue().find_derived_layer(layer), input());
}

void Town::compute_into(const std::string& layer) {
    const Table computed = compute(layer);
    const Table none(shipped_catalogue().layer(layer));
    const auto drawn = tables_.find(layer);
    const Table& before = drawn == tables_.end() ? none : drawn->second;
    Table all = with_computed(before, drawn_rows(before, IncludeComputed::no), &computed);
    tables_.insert_or_assign(layer, std::move(all));
}

std::string text_of(const Table& table, std::size_t row, const std::string& field) {
    const Value value = table.value(table.layer().index_of(field), row);
    return value.is_unknown() ? std::string() : std::string(value.text());
}

}  // namespace cunjing
