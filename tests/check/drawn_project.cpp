// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "tests/check/drawn_project.hpp"

#include <algorithm>

#include "tests/geometry/random_shapes.hpp"
#include "tests/geometry/wkt.hpp"

namespace cunjing {
namespace {

constexpr Point yunyang{571000, 3414000};

Value value_of(const DrawnValue& drawn) {
    struct Maker {
        Value operator()(std::monostate /*unknown*/) const { return {}; }
        Value operator()(bool truth) const { return Value(truth); }
        Value operator()(double number) const { return Value(number); }
        Value operator()(const std::string& text) const { return Value(std::string_view(text)); }
    };
    return std::visit(Maker{}, drawn);
}

Table table_of(const Layer& layer, const std::vector<LiveEdit>& features) {
    Table table(layer);
    for (const LiveEdit& feature : features) {
        table.set("uid", Value(std::string_view(feature.uid)));
        for (const auto& [field, drawn] : feature.fields) table.set(field, value_of(drawn));
        table.shapes.append((*feature.shape)[0]);
        table.end_row();
    }
    return table;
}

}  // namespace

Date day_of_test() {
    return *parse_date("2026-10-01");
}

LiveEdit edit_of(LiveEdit::Kind kind, const std::string& layer, const std::string& uid, const std::string& wkt,
                 std::map<std::string, DrawnValue> fields) {
    LiveEdit edit{kind, layer, uid, std::nullopt, std::move(fields)};
    if (wkt == "EMPTY")
        edit.shape.emplace().append_none();
    else if (!wkt.empty())
        edit.shape = Placement{0, yunyang}(Drawn(wkt).column());
    return edit;
}

void DrawnProject::add(const std::string& layer, const std::string& uid, const std::string& wkt,
                       std::map<std::string, DrawnValue> fields) {
    apply(edit_of(LiveEdit::Kind::add, layer, uid, wkt, std::move(fields)));
}

void DrawnProject::apply(const LiveEdit& edit) {
    std::vector<LiveEdit>& features = layers_[edit.layer];
    const auto found = std::ranges::find(features, edit.uid, &LiveEdit::uid);
    switch (edit.kind) {
        case LiveEdit::Kind::add: features.push_back(edit); return;
        case LiveEdit::Kind::remove: features.erase(found); return;
        case LiveEdit::Kind::change:
            if (edit.shape) found->shape = edit.shape;
            for (const auto& [field, value] : edit.fields) found->fields[field] = value;
    }
}

Project DrawnProject::saved() const {
    const std::filesystem::path empty = folder_ / "empty.gpkg";
    if (!std::filesystem::exists(empty)) (void)Project::create(empty, catalogue_, "EPSG:4545");
    const std::filesystem::path file = folder_ / ("drawn-" + std::to_string(++saved_) + ".gpkg");
    std::filesystem::copy_file(empty, file);
    Project project = Project::open(file, catalogue_, Access::read_write);
    std::vector<Table> tables;
    for (const auto& [name, features] : layers_) tables.push_back(table_of(catalogue_.layer(name), features));
    project.append(tables);
    return project;
}

std::vector<std::string> DrawnProject::checked() const {
    CheckOptions options;
    options.as_of = day_of_test();
    options.dry_run = true;
    Project project = saved();
    const CheckResult result = check_project(project, catalogue_, options);
    std::vector<std::string> lines;
    for (const FindingRow& row : result.run.findings) lines.push_back(line_of(row));
    std::filesystem::remove(project.file());
    return lines;
}

std::string line_of(const FindingRow& row) {
    const auto number = [](const auto& value) { return value ? fmt::format("{}", *value) : "-"; };
    const std::string place = row.place ? fmt::format("{} {}", row.place->x, row.place->y) : "nowhere";
    return fmt::format(
        "{} {} {}:{} -> {}:{} {} {} raw {} limit {} ({}) t {} severity {} in {} by {} village {} {}, {} @ {}", row.rule,
        row.verdict, row.subject_layer, row.subject_uid, row.reference_layer, row.reference_uid, row.measure,
        number(row.measured), number(row.measured_raw), number(row.limit), row.limit_source, number(row.tolerance_m),
        row.severity, number(row.deadline_days), row.responsible, row.village_code, row.village_how, row.reason, place);
}

std::vector<std::string> lines_of(const std::vector<FindingRow>& rows) {
    std::vector<std::string> lines;
    for (const FindingRow& row : rows) lines.push_back(line_of(row));
    return lines;
}

}  // namespace cunjing
