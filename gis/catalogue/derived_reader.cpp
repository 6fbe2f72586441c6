// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/catalogue/derived_reader.hpp"

#include <algorithm>

#include "gis/base/error.hpp"
#include "gis/base/text.hpp"

namespace cunjing {
namespace {

const Layer& layer_named(const YamlValue& place, const std::string& name, const Catalogue& catalogue) {
    try {
        return catalogue.layer(name);
    } catch (const ConfigError& error) {
        place.fail(error.message());
    }
}

Expression condition_over(const YamlValue& value, const Layer& layer, const Catalogue& catalogue) {
    try {
        Expression condition(value.text(), {&layer, nullptr, &catalogue.parameters(), false});
        if (condition.is_condition()) return condition;
    } catch (const ConfigError& error) {
        value.fail(error.message());
    }
    value.fail({"此处应为条件", "a condition is expected here"});
}

std::string text_field(const YamlValue& value, const Layer& layer) {
    std::vector<std::string> names;
    for (const Field& field : layer.fields)
        if (field.type == FieldType::text) names.push_back(field.name);
    if (std::ranges::find(names, value.text()) != names.end()) return value.text();
    const Text hint = suggestion(value.text(), names);
    value.fail(say("图层 {0} 没有文本字段 {1}{2}", "the layer {0} has no text field {1}{3}", layer.name, value.text(),
                   hint.zh, hint.en));
}

DerivedSource read_source(const YamlValue& body, const Catalogue& catalogue) {
    if (body.is_scalar()) return {&layer_named(body, body.text(), catalogue), std::nullopt};
    body.allow_only({"layer", "where"});
    const Layer& layer = layer_named(body.at("layer"), body.at("layer").text(), catalogue);
    DerivedSource source{&layer, std::nullopt};
    if (const auto where = body.find("where")) source.where = condition_over(*where, layer, catalogue);
    return source;
}

}  // namespace

std::vector<DerivedLayer> read_derived_layers(const YamlValue& root, const Catalogue& catalogue) {
    root.allow_only({"derived"});
    std::vector<DerivedLayer> result;
    for (const auto& [name, body] : root.at("derived").entries()) {
        body.allow_only({"sources", "replaced_by", "same"});
        DerivedLayer derived;
        derived.layer = &layer_named(body, name, catalogue);
        if (derived.layer->find("source") == nullptr || !derived.layer->has(Dimension::polygon))
            body.fail(say("图层 {} 应为有字段 source 的面图层",
                          "the layer {} should have polygons and a field 'source'", name));
        for (const auto& [purpose, sources] : body.at("sources").entries())
            for (const YamlValue& source : sources.is_list() ? sources.items() : std::vector<YamlValue>{sources})
                derived.sources[purpose].push_back(read_source(source, catalogue));
        if (const auto replaced_by = body.find("replaced_by"))
            derived.replaced_by = condition_over(*replaced_by, *derived.layer, catalogue);
        if (const auto same = body.find("same")) derived.same = text_field(*same, *derived.layer);
        result.push_back(std::move(derived));
    }
    return result;
}

}  // namespace cunjing
