// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/ingest/osm_mapping.hpp"

#include <algorithm>

#include "gis/base/error.hpp"
#include "gis/catalogue/yaml.hpp"
#include "gis/ingest/field_reader.hpp"

namespace cunjing {
namespace {

using Reading = OsmSource::Reading;

constexpr std::string_view any_word = "any";
constexpr std::string_view unknown_word = "unknown";

std::vector<OsmCondition> read_conditions(const YamlValue& map) {
    std::vector<OsmCondition> conditions;
    for (const auto& [key, values] : map.entries()) {
        OsmCondition condition{key, values.texts()};
        if (condition.values == std::vector<std::string>{std::string(any_word)}) condition.values.clear();
        conditions.push_back(std::move(condition));
    }
    return conditions;
}

Dimension read_dimension(const YamlValue& value, const Layer& layer) {
    for (const Dimension dimension : {Dimension::point, Dimension::line, Dimension::polygon}) {
        if (value.text() != to_string(dimension)) continue;
        if (layer.has(dimension)) return dimension;
        value.fail(say("图层 {0} 没有 {1}", "layer {0} has no {1}", layer.name, value.text()));
    }
    value.fail(say("“{0}”不是 point、line、polygon 之一", "'{0}' is none of point, line, polygon", value.text()));
}

std::vector<Dimension> read_dimensions(const YamlValue& value, const Layer& layer) {
    if (value.is_scalar()) return {read_dimension(value, layer)};
    std::vector<Dimension> dimensions;
    for (const YamlValue& item : value.items()) dimensions.push_back(read_dimension(item, layer));
    return dimensions;
}

/// Checks that the field takes the word.
std::string checked_word(const Field& field, const YamlValue& value) {
    std::string word = value.text();
    FieldReader reader(field);
    try {
        static_cast<void>(constant_value(reader, word));
    } catch (const ConfigError& error) {
        value.fail(error.message());
    }
    return word;
}

void read_words(OsmSource& source, const YamlValue& map) {
    source.reading = Reading::words;
    for (const auto& [value, word] : map.entries())
        source.words[value] = word.text() == unknown_word ? "" : checked_word(*source.field, word);
}

void read_reading(OsmSource& source, const YamlValue& value) {
    static const std::vector<std::pair<std::string, Reading>> known{
        {"metres", Reading::metres}, {"number", Reading::number}, {"text", Reading::text}};
    const auto found = std::ranges::find(known, value.text(), [](const auto& one) { return one.first; });
    if (found == known.end())
        value.fail(say("“{0}”不是 metres、number、text 之一", "'{0}' is none of metres, number, text", value.text()));
    source.reading = found->second;
}

OsmSource read_source(const Layer& layer, const std::string& field, const YamlValue& value) {
    OsmSource source;
    source.field = layer.find(field);
    if (source.field == nullptr) {
        const Text hint = suggestion(field, layer.field_names());
        value.fail(
            say("图层 {0} 没有字段“{1}”{2}", "layer {0} has no field '{1}'{3}", layer.name, field, hint.zh, hint.en));
    }
    value.allow_only({"tag", "words", "read", "always"});
    if (const auto constant = value.find("always")) {
        value.allow_only({"always"});
        source.reading = Reading::constant;
        source.constant = checked_word(*source.field, *constant);
        return source;
    }
    source.keys = value.at("tag").texts();
    const auto words = value.find("words");
    const auto reading = value.find("read");
    if (words && reading) value.fail({"words 与 read 只能有一个", "there can be words or read, not both"});
    if (words) read_words(source, *words);
    if (reading) read_reading(source, *reading);
    return source;
}

OsmEntry read_entry(const Catalogue& catalogue, const YamlValue& value) {
    value.allow_only({"layer", "takes", "closed_ways", "when", "unless", "fields"});
    OsmEntry entry;
    const YamlValue name = value.at("layer");
    entry.layer = catalogue.find_layer(name.text());
    if (entry.layer == nullptr) {
        const Text hint = suggestion(name.text(), catalogue.layer_names());
        name.fail(say("没有图层“{0}”{1}", "there is no layer '{0}'{2}", name.text(), hint.zh, hint.en));
    }
    entry.takes = read_dimensions(value.at("takes"), *entry.layer);
    if (const auto closed = value.find("closed_ways")) entry.closed_ways = closed->truth();
    entry.when = read_conditions(value.at("when"));
    if (const auto unless = value.find("unless")) entry.unless = read_conditions(*unless);
    if (const auto fields = value.find("fields"))
        for (const auto& [field, source] : fields->entries())
            entry.fields.push_back(read_source(*entry.layer, field, source));
    return entry;
}

std::vector<std::string> read_keys(const YamlValue& value) {
    value.allow_only({"tag"});
    return value.at("tag").texts();
}

OsmVillages read_villages(const YamlValue& value) {
    value.allow_only({"when", "level", "least_level", "share", "name", "code", "seats"});
    OsmVillages villages;
    villages.when = read_conditions(value.at("when"));
    villages.level_key = value.at("level").text();
    villages.least_level = value.at("least_level").integer();
    villages.share = value.at("share").number();
    villages.name_keys = read_keys(value.at("name"));
    villages.code_keys = read_keys(value.at("code"));
    villages.seats = read_conditions(value.at("seats"));
    return villages;
}

}  // namespace

bool OsmCondition::holds(const OsmTags& tags) const {
    const auto value = tags.find(key);
    if (!value) return false;
    return values.empty() ? *value != "no" : std::ranges::find(values, *value) != values.end();
}

bool OsmEntry::fits(const OsmTags& tags) const {
    const auto holds = [&tags](const OsmCondition& condition) { return condition.holds(tags); };
    return std::ranges::all_of(when, holds) && std::ranges::none_of(unless, holds);
}

OsmMapping OsmMapping::load(const Catalogue& catalogue) {
    const YamlValue root = YamlValue::read_file(catalogue.folder() / "osm" / "mapping.yaml");
    root.allow_only({"features", "villages"});
    OsmMapping mapping;
    for (const YamlValue& entry : root.at("features").items()) mapping.entries.push_back(read_entry(catalogue, entry));
    mapping.villages = read_villages(root.at("villages"));
    return mapping;
}

}  // namespace cunjing
