// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "tests/store/fixture.hpp"

#include <stdexcept>
#include <vector>

namespace cunjing {
namespace {

using enum FieldType;

Field field(const std::string& name, FieldType type) {
    Field made;
    made.name = name;
    made.type = type;
    return made;
}

std::unique_ptr<Layer> layer(const std::string& name, const std::string& title, std::vector<Dimension> dimensions,
                             std::vector<Field> own) {
    auto made = std::make_unique<Layer>();
    made->name = name;
    made->title = {title, name};
    made->dimensions = std::move(dimensions);
    made->fields = {field("uid", text), field("parent_uid", text), field("village_code", text),
                    field("accuracy_m", real), field("note", text)};
    made->fields.insert(made->fields.end(), own.begin(), own.end());
    return made;
}

}  // namespace

Layers small_layers() {
    Layers layers;
    layers.push_back(layer("road", "道路", {Dimension::line},
                           {field("name", text), field("class", text), field("surface_width_m", real)}));
    layers.push_back(layer(
        "coop", "圈舍", {Dimension::polygon, Dimension::point},
        {field("owner", text), field("headcount", integer), field("enclosed", boolean), field("built_on", date)}));
    layers.push_back(layer("water", "水体", {Dimension::polygon}, {field("name", text)}));
    layers.push_back(layer("zone", "分区", {Dimension::polygon}, {field("kind", text), field("source", text)}));
    layers.push_back(layer("person", "人员", {}, {field("name", text), field("since", date)}));
    return layers;
}

const Layer& layer_of(const Layers& layers, const std::string& name) {
    for (const auto& layer : layers)
        if (layer->name == name) return *layer;
    throw std::logic_error("no layer " + name);
}

void add_shape(Table& table, Dimension dimension, std::initializer_list<Point> points) {
    const std::vector<Point> ring(points);
    table.shapes.append(dimension, ring);
}

void add_square(Table& table, Point corner) {
    const auto [x, y] = corner;
    add_shape(table, Dimension::polygon, {{x, y}, {x + 10, y}, {x + 10, y + 10}, {x, y + 10}, {x, y}});
}

Table many_coops(const Layer& layer, int count) {
    Table table(layer, {"headcount"});
    for (int i = 0; i < count; ++i) {
        const Point corner{570000.0 + 20 * (i % 100), 3414000.0 + 20 * (i / 100)};
        i % 2 == 0 ? add_square(table, corner) : add_shape(table, Dimension::point, {corner});
        const std::string uid = "coop-" + std::to_string(i);
        table.set("uid", Value(std::string_view(uid)));
        table.set("headcount", Value(i));
        table.end_row();
    }
    return table;
}

RunRecord small_run(int findings) {
    RunRecord run;
    run.started_at = "2026-11-23T08:00:00Z";
    run.as_of = "2026-11-23";
    run.engine_version = "0.1.0";
    run.rules.push_back(
        {"coop-roadside", "poultry", {"道路两旁搭建圈舍", "Coop by the roadside"}, "不得", "方案", true});
    run.counts.push_back({"coop-roadside", "500235100201", findings, 0, 0, 7, 1});
    std::vector<FindingRow> rows;
    for (int i = 0; i < findings; ++i) {
        FindingRow& finding = rows.emplace_back();
        finding.rule = run.texts.keep("r" + std::to_string(i));
        finding.verdict = "violated";
        finding.subject_layer = "coop";
        finding.subject_uid = run.texts.keep("coop-" + std::to_string(i));
        finding.measure = "distance_m";
        finding.measured = i / 7.0;
        finding.limit = 5;
        finding.severity = 2;
        finding.place = Point{570000.125 + 20 * (i % 100), 3414000.5 + 20 * (i / 100)};
    }
    run.findings.add(std::move(rows));
    return run;
}

Other::Other(const std::filesystem::path& file) {
    sqlite3* opened = nullptr;
    if (sqlite3_open_v2(file.c_str(), &opened, SQLITE_OPEN_READWRITE, nullptr) != SQLITE_OK)
        throw std::runtime_error("cannot open " + file.string());
    handle_.reset(opened);
    connection_ = {opened, file.string(), std::chrono::milliseconds(0)};
}

std::string Other::ask(const std::string& sql) const {
    Statement statement(connection_, sql);
    if (!statement.step()) return {};
    return statement.column_type(0) == SQLITE_NULL ? "NULL" : std::string(statement.text(0));
}

}  // namespace cunjing
