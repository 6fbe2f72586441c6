// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include <algorithm>
#include <fstream>
#include <iterator>
#include <map>
#include <set>

#include "gis/base/error.hpp"
#include "gis/base/uid.hpp"
#include "gis/catalogue/catalogue.hpp"
#include "gis/catalogue/derived_reader.hpp"
#include "gis/catalogue/rule_reader.hpp"
#include "gis/catalogue/yaml.hpp"
#include "gis/catalogue/zoning_reader.hpp"

namespace cunjing {
namespace {

namespace fs = std::filesystem;

const std::map<std::string, FieldType> field_types = {{"text", FieldType::text},
                                                      {"integer", FieldType::integer},
                                                      {"real", FieldType::real},
                                                      {"boolean", FieldType::boolean},
                                                      {"date", FieldType::date}};
const std::map<std::string, Dimension> dimensions = {
    {"none", Dimension::none}, {"point", Dimension::point}, {"line", Dimension::line}, {"polygon", Dimension::polygon}};
const std::vector<std::string> units = {"m",     "m2",    "m3",  "mu",  "cm",       "mg/l", "kg",
                                        "count", "share", "day", "deg", "kg/100kg", "date"};

template <class Meaning>
Meaning meaning_of(const YamlValue& value, const std::map<std::string, Meaning>& known) {
    const auto found = known.find(value.text());
    if (found != known.end()) return found->second;
    std::vector<std::string> words;
    words.reserve(known.size());
    for (const auto& [word, meaning] : known) words.push_back(word);
    const Text hint = suggestion(value.text(), words);
    value.fail(say("未知的词“{0}”{1}", "unknown word '{0}'{2}", value.text(), hint.zh, hint.en));
}

std::string read_unit(const YamlValue& value) {
    std::string unit = value.text();
    if (std::ranges::find(units, unit) == units.end())
        value.fail(say("未知的单位“{}”，可用：{}", "unknown unit '{}'; known are {}", unit, join(units, ", ")));
    return unit;
}

FieldValue read_value(const std::string& code, const YamlValue& body) {
    body.allow_only({"title", "aliases"});
    FieldValue value{code, body.at("title").title(), {}};
    if (const auto aliases = body.find("aliases")) value.aliases = aliases->texts();
    return value;
}

Field read_field(const std::string& name, const YamlValue& body) {
    body.allow_only({"type", "title", "aliases", "values", "unit", "range", "required", "personal"});
    Field field;
    field.name = name;
    field.type = meaning_of(body.at("type"), field_types);
    field.title = body.at("title").title();
    if (const auto aliases = body.find("aliases")) field.aliases = aliases->texts();
    if (const auto values = body.find("values"))
        for (const auto& [code, value] : values->entries()) field.values.push_back(read_value(code, value));
    if (const auto unit = body.find("unit")) field.unit = read_unit(*unit);
    if (const auto range = body.find("range")) {
        const auto [least, greatest] = range->range();
        field.minimum = least;
        field.maximum = greatest;
    }
    if (const auto required = body.find("required")) field.required = required->truth();
    if (const auto personal = body.find("personal")) field.personal = personal->truth();
    if (!field.values.empty() && field.type != FieldType::text)
        body.fail({"只有 text 字段可以列出取值", "only a text field can list its values"});
    return field;
}

Steps read_steps(const YamlValue& body) {
    body.allow_only({"of", "at", "words", "if_unknown"});
    Steps steps{body.at("of").text(), body.at("at").texts(), {}, {}};
    for (const auto& [code, word] : body.at("words").entries()) steps.words.push_back(read_value(code, word));
    if (steps.words.size() != steps.at.size() + 1)
        body.fail(say("{} 个界限应有 {} 个词", "{} bounds need {} words", steps.at.size(), steps.at.size() + 1));
    if (const auto otherwise = body.find("if_unknown")) {
        steps.if_unknown = otherwise->text();
        if (std::ranges::find(steps.words, steps.if_unknown, &FieldValue::code) == steps.words.end())
            otherwise->fail(say("“{}”不在 words 之中", "'{}' is none of the words", steps.if_unknown));
    }
    return steps;
}

DerivedField read_derived(const std::string& name, const YamlValue& body) {
    body.allow_only({"title", "steps", "lookup", "sum"});
    DerivedField derived{name, body.at("title").title(), {}};
    if (const auto steps = body.find("steps")) {
        derived.is = read_steps(*steps);
    } else if (const auto lookup = body.find("lookup")) {
        lookup->allow_only({"by", "layer", "field"});
        derived.is = Lookup{lookup->at("by").text(), lookup->at("layer").text(), lookup->at("field").text(), nullptr};
    } else {
        derived.is = Sum{body.at("sum").texts()};
    }
    return derived;
}

Layer read_layer(const YamlValue& root, const std::vector<Field>& common) {
    root.allow_only({"layer", "title", "aliases", "geometry", "point_area_m2", "accuracy_m", "fields", "derived",
                     "style", "group", "personal"});
    Layer layer;
    layer.name = root.at("layer").text();
    layer.title = root.at("title").title();
    if (const auto aliases = root.find("aliases")) layer.aliases = aliases->texts();
    const YamlValue geometry = root.at("geometry");
    for (const YamlValue& item : geometry.is_list() ? geometry.items() : std::vector<YamlValue>{geometry})
        layer.dimensions.push_back(meaning_of(item, dimensions));
    if (const auto area = root.find("point_area_m2")) layer.point_area_m2 = area->number();
    if (const auto accuracy = root.find("accuracy_m")) layer.accuracy_m = accuracy->number();
    if (const auto personal = root.find("personal")) layer.personal = personal->truth();
    layer.fields = common;
    const auto require_new = [&layer](const std::string& name, const YamlValue& body) {
        if (layer.find(name) != nullptr)
            body.fail(say("字段“{}”已经有了（common.yaml 或本图层）",
                          "there is a field '{}' already, in common.yaml or this layer", name));
    };
    if (const auto fields = root.find("fields"))
        for (const auto& [name, body] : fields->entries()) {
            require_new(name, body);
            layer.fields.push_back(read_field(name, body));
        }
    if (const auto derived = root.find("derived"))
        for (const auto& [name, body] : derived->entries()) {
            require_new(name, body);
            layer.derived.push_back(read_derived(name, body));
        }
    return layer;
}

/// The engine itself relies on these fields of every layer.
void require_common_fields(const std::vector<Field>& common, const YamlValue& place) {
    for (const auto& [name, type] : {std::pair("uid", FieldType::text), std::pair("parent_uid", FieldType::text),
                                     std::pair("village_code", FieldType::text),
                                     std::pair("accuracy_m", FieldType::real), std::pair("note", FieldType::text)}) {
        const auto found = std::ranges::find(common, name, &Field::name);
        if (found == common.end() || found->type != type)
            place.fail(say("公共字段必须有 {}（{}）", "the common fields must have {} ({})", std::string(name),
                           to_string(type)));
    }
}

std::string parameter_key(const YamlValue& value, std::size_t attributes, const std::string& key) {
    const auto parts = static_cast<std::size_t>(std::ranges::count(key, '/')) + 1;
    if (parts != attributes)
        value.fail(say("键“{}”应有 {} 个词", "the key '{}' should have {} words", key, attributes));
    return key;
}

/// A number, or a day where the unit says so.
double read_amount(const YamlValue& value, const std::string& unit) {
    if (unit != date_unit) return value.number();
    const auto day = parse_date(value.text());
    if (!day) value.fail(say("“{}”不是日期（YYYY-MM-DD）", "'{}' is not a day (YYYY-MM-DD)", value.text()));
    return day->day;
}

Parameter read_parameter(const std::string& name, const YamlValue& body) {
    body.allow_only({"title", "unit", "by", "value", "range", "values", "ranges", "source", "verified"});
    Parameter parameter;
    parameter.name = name;
    parameter.title = body.at("title").title();
    parameter.unit = read_unit(body.at("unit"));
    parameter.source = body.at("source").text();
    parameter.verified = body.at("verified").truth();
    if (const auto by = body.find("by")) {
        parameter.by = by->texts();
        if (parameter.by.size() > 2) by->fail({"最多取决于两个属性", "a parameter depends on two attributes at most"});
        for (const auto& [key, value] : body.at("values").entries())
            parameter.values[parameter_key(value, parameter.by.size(), key)] = value.number();
        if (const auto ranges = body.find("ranges"))
            for (const auto& [key, value] : ranges->entries())
                parameter.ranges[parameter_key(value, parameter.by.size(), key)] = value.range();
    } else {
        parameter.values[""] = read_amount(body.at("value"), parameter.unit);
        if (const auto range = body.find("range")) parameter.ranges[""] = range->range();
    }
    for (const auto& [key, range] : parameter.ranges) {
        const auto value = parameter.values.find(key);
        if (value == parameter.values.end() || value->second < range.first || value->second > range.second)
            body.fail(say("“{}”的默认值不在其范围内", "the default of '{}' is not inside its range",
                          key.empty() ? name : key));
    }
    return parameter;
}

/// The words that a field or a derived field of a layer may hold.
std::vector<std::string> words_of(const Layer& layer, const std::string& name) {
    const DerivedField* derived = layer.find_derived(name);
    const auto* steps = derived == nullptr ? nullptr : std::get_if<Steps>(&derived->is);
    std::vector<std::string> words;
    for (const FieldValue& value : steps != nullptr ? steps->words : layer.fields[layer.index_of(name)].values)
        words.push_back(value.code);
    return words;
}

/// A parameter's `by` names fields with listed words, and its keys are such words.
void check_parameter_keys(const Parameter& parameter, const Catalogue& catalogue, const YamlValue& place) {
    std::vector<std::pair<std::string, std::vector<std::string>>> attributes;
    for (const std::string& attribute : parameter.by) {
        const std::size_t dot = attribute.find('.');
        if (dot == std::string::npos)
            place.fail(say("“{}”应写作 图层.字段", "'{}' should be written layer.field", attribute));
        try {
            const std::string name = attribute.substr(dot + 1);
            attributes.emplace_back(name, words_of(catalogue.layer(attribute.substr(0, dot)), name));
        } catch (const ConfigError& error) {
            place.fail(error.message());
        }
    }
    for (const auto& [key, number] : parameter.values) {
        std::string rest = key;
        for (const auto& [name, words] : attributes) {
            const std::string word = rest.substr(0, rest.find('/'));
            rest = rest.substr(std::min(rest.size(), word.size() + 1));
            if (std::ranges::find(words, word) != words.end()) continue;
            const Text hint = suggestion(word, words);
            place.fail(
                say("字段 {0} 没有取值“{1}”{2}", "field {0} has no value '{1}'{3}", name, word, hint.zh, hint.en));
        }
    }
}

/// Finds the layers that derived fields look into, and reads each derived field once, to tell what is wrong with it.
void resolve_derived(Layer& layer, const Catalogue& catalogue, const YamlValue& file) {
    for (DerivedField& derived : layer.derived) {
        const YamlValue place = file.at("derived").at(derived.name);
        try {
            if (auto* lookup = std::get_if<Lookup>(&derived.is)) lookup->target = &catalogue.layer(lookup->layer);
            const Expression read(derived.name, {&layer, nullptr, &catalogue.parameters(), false});
        } catch (const ConfigError& error) {
            place.fail(error.message());
        }
    }
}

constexpr const char* derived_file = "derived.yaml";
constexpr const char* zoning_file = "zoning.yaml";

std::vector<fs::path> yaml_files(const fs::path& folder) {
    std::vector<fs::path> files;
    std::error_code error;
    for (const auto& entry : fs::directory_iterator(folder, error))
        if (entry.path().extension() == ".yaml") files.push_back(entry.path());
    if (error) throw ConfigError(say("无法读取目录文件夹 {}", "cannot read the catalogue folder {}", folder.string()));
    std::ranges::sort(files);
    return files;
}

/// The families of rules in the order of precedence (design §2, domain §11).
std::vector<fs::path> rule_files(const fs::path& folder) {
    const std::vector<std::string> order = {"road", "yard", "water", "poultry", "process"};
    std::vector<fs::path> files = yaml_files(folder);
    std::ranges::stable_sort(files, {},
                             [&](const fs::path& file) { return std::ranges::find(order, file.stem().string()); });
    return files;
}

/// The files of a catalogue: what all layers have in common, the parameters, the derived layers (where there is such a
/// file), the layers, the rules.
std::vector<fs::path> files_of(const fs::path& folder) {
    std::vector<fs::path> first = {folder / "common.yaml", folder / "parameters.yaml"};
    if (fs::exists(folder / derived_file)) first.push_back(folder / derived_file);
    std::vector<fs::path> files = first;
    for (const fs::path& file : yaml_files(folder))
        if (std::ranges::find(first, file) == first.end()) files.push_back(file);
    for (const fs::path& file : rule_files(folder / "rules")) files.push_back(file);
    return files;
}

std::string hash_of(const std::vector<fs::path>& files) {
    std::uint64_t hash = fingerprint("catalogue");
    for (const fs::path& file : files) {
        std::ifstream stream(file, std::ios::binary);
        const std::string bytes((std::istreambuf_iterator<char>(stream)), std::istreambuf_iterator<char>());
        hash = fingerprint(bytes, fingerprint(file.filename().string(), hash));
    }
    return fmt::format("{:016x}", hash);
}

}  // namespace

Catalogue Catalogue::load(const fs::path& folder) {
    Catalogue catalogue;
    catalogue.folder_ = folder;
    std::vector<Field> common;
    const std::vector<fs::path> files = files_of(folder);
    const std::vector<YamlValue> read = YamlValue::read_files(files);
    const YamlValue& common_file = read[0];
    const YamlValue& parameters = read[1];
    common_file.allow_only({"fields"});
    for (const auto& [name, body] : common_file.at("fields").entries()) common.push_back(read_field(name, body));

    require_common_fields(common, common_file);

    std::map<std::string, const YamlValue*> layer_files;
    for (std::size_t i = 2; i < files.size(); ++i) {
        if (files[i].parent_path() != folder || files[i].filename() == derived_file ||
            files[i].filename() == zoning_file)
            continue;
        Layer layer = read_layer(read[i], common);
        layer_files.emplace(layer.name, &read[i]);
        if (layer.name != files[i].stem().string())
            read[i].fail(say("文件名应为 {}.yaml", "the file should be called {}.yaml", layer.name));
        catalogue.layers_.push_back(std::make_unique<Layer>(std::move(layer)));
    }

    catalogue.parameters_ = std::make_unique<ParameterSet>();
    parameters.allow_only({"parameters"});
    for (const auto& [name, body] : parameters.at("parameters").entries()) {
        Parameter parameter = read_parameter(name, body);
        check_parameter_keys(parameter, catalogue, body);
        catalogue.parameters_->add(std::move(parameter));
    }

    for (const auto& layer : catalogue.layers_) resolve_derived(*layer, catalogue, *layer_files.at(layer->name));

    if (files.size() > 2 && files[2].filename() == derived_file)
        catalogue.derived_layers_ = read_derived_layers(read[2], catalogue);

    if (const auto zoning = std::ranges::find(files, folder / zoning_file); zoning != files.end())
        catalogue.zoning_ = std::make_unique<const Zoning>(
            read_zoning(read[static_cast<std::size_t>(zoning - files.begin())], catalogue));

    const RuleReader reader(catalogue.layers_, *catalogue.parameters_);
    std::vector<YamlValue> bodies;
    for (std::size_t i = 2; i < files.size(); ++i) {
        if (files[i].parent_path() == folder) continue;
        for (const auto& [id, body] : read[i].entries()) {
            if (catalogue.find_rule(id) != nullptr)
                body.fail(say("规则“{}”出现了两次", "the rule '{}' stands twice", id));
            catalogue.rules_.push_back(reader.read(id, body));
            bodies.push_back(body);
        }
    }
    for (std::size_t i = 0; i < bodies.size(); ++i) RuleReader::resolve(catalogue.rules_[i], bodies[i], catalogue);

    catalogue.hash_ = hash_of(files);
    return catalogue;
}

}  // namespace cunjing
