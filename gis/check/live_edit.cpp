// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/check/live_edit.hpp"

#include <cmath>

#include "gis/base/error.hpp"

namespace cunjing {
namespace {

[[noreturn]] void refuse(const Layer& layer, const Field& field) {
    throw DataError(say("图层 {0} 的字段 {1} 应为 {2} 类型的值", "field {1} of {0} takes a value of type {2}",
                        layer.name, field.name, to_string(field.type)));
}

/// Takes a value that outlives what is returned. As in a file, blank text says nothing.
Value value_of(const Layer& layer, const Field& field, const DrawnValue& drawn) {
    const auto* text = std::get_if<std::string>(&drawn);
    const auto* number = std::get_if<double>(&drawn);
    const bool says_nothing = std::holds_alternative<std::monostate>(drawn) ||
                              (text != nullptr && text->find_first_not_of(' ') == std::string::npos);
    if (says_nothing) return {};
    if (number != nullptr && !std::isfinite(*number)) refuse(layer, field);
    switch (field.type) {
        case FieldType::text:
            if (text != nullptr && is_utf8(*text)) return Value(std::string_view(*text));
            break;
        case FieldType::boolean:
            if (const auto* truth = std::get_if<bool>(&drawn)) return Value(*truth);
            break;
        case FieldType::date:
            if (number != nullptr) return Value(*number);
            if (const auto day = text == nullptr ? std::nullopt : parse_date(*text)) return Value(day->day);
            break;
        case FieldType::integer:
            if (number != nullptr && *number == std::floor(*number)) return Value(*number);
            break;
        case FieldType::real:
            if (number != nullptr) return Value(*number);
            break;
    }
    refuse(layer, field);
}

void require_known_fields(const LiveEdit& edit, const Layer& layer) {
    for (const auto& [name, drawn] : edit.fields) {
        const Field& field = layer.fields[layer.index_of(name)];
        const Value value = value_of(layer, field, drawn);
        if (name == "uid" && (value.is_unknown() || value.text() != edit.uid))
            throw DataError(say("要素 {0} 的 uid 不能改；请删除后另加",
                                "the uid of {0} cannot change; take it away and add "
                                "another feature",
                                edit.uid));
    }
}

void require_fitting_shape(const LiveEdit& edit, const Layer& layer) {
    if (edit.shape->size() != 1)
        throw DataError(
            say("要素 {0} 应有一个图形，给了 {1} 个", "{0} takes one shape, not {1}", edit.uid, edit.shape->size()));
    const Dimension dimension = edit.shape->dimension(0);
    if (dimension != Dimension::none && !layer.has(dimension))
        throw DataError(say("图层 {0} 没有 {2} 类型的图形（要素 {1}）",
                            "layer {0} has no shapes of type {2} (feature {1})", layer.name, edit.uid,
                            to_string(dimension)));
}

}  // namespace

SoundTable drawn_feature(const LiveEdit& edit, const RowRef& before, std::span<const ShapeProblem> problems_before,
                         Table like) {
    SoundTable drawn{std::move(like), {}};
    Table& table = drawn.table;
    const Layer& layer = table.layer();
    require_known_fields(edit, layer);
    if (edit.shape) require_fitting_shape(edit, layer);
    for (const Field& field : layer.fields) {
        const std::size_t index = layer.index_of(field.name);
        if (!table.carries(index)) continue;
        const auto set = edit.fields.find(field.name);
        if (field.name == "uid")
            table.column(index).append_text(edit.uid);
        else if (set != edit.fields.end())
            table.column(index).append(value_of(layer, field, set->second));
        else
            table.column(index).append(before.table == nullptr ? Value() : before.table->value(index, before.row));
    }
    if (edit.shape)
        table.shapes.append((*edit.shape)[0]);
    else if (before.table != nullptr)
        table.shapes.append(before.table->shapes[before.row]);
    else
        table.shapes.append_none();
    if (edit.shape || before.table == nullptr)
        drawn.problems = layer.dimensions.empty() ? std::vector<ShapeProblem>() : make_sound(table);
    else
        for (const ShapeProblem& problem : problems_before)
            drawn.problems.push_back({0, problem.repaired, problem.what});
    return drawn;
}

}  // namespace cunjing
