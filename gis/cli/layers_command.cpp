// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "gis/base/error.hpp"
#include "gis/cli/mapped_report.hpp"
#include "gis/cli/session.hpp"
#include "gis/cli/text_table.hpp"

namespace cunjing {
namespace {

struct LayersOptions {
    std::string layer;  // empty: all; with by_village a project
    bool by_village = false;
};

std::string geometry_of(const Layer& layer) {
    std::vector<std::string> words;
    for (const Dimension dimension : layer.dimensions) words.push_back(to_string(dimension));
    return join(words, ", ");
}

nlohmann::ordered_json to_json(const Field& field) {
    nlohmann::ordered_json json = {{"name", field.name},
                                   {"type", to_string(field.type)},
                                   {"title", {{"zh", field.title.zh}, {"en", field.title.en}}},
                                   {"aliases", field.aliases},
                                   {"required", field.required}};
    if (!field.unit.empty()) json["unit"] = field.unit;
    if (field.minimum) json["range"] = {*field.minimum, *field.maximum};
    for (const FieldValue& value : field.values)
        json["values"].push_back({{"code", value.code}, {"zh", value.title.zh}, {"en", value.title.en}});
    return json;
}

nlohmann::ordered_json to_json(const Layer& layer) {
    nlohmann::ordered_json json = {{"id", layer.name},
                                   {"title", {{"zh", layer.title.zh}, {"en", layer.title.en}}},
                                   {"aliases", layer.aliases},
                                   {"geometry", geometry_of(layer)},
                                   {"accuracy_m", layer.accuracy_m},
                                   {"point_area_m2", layer.point_area_m2}};
    for (const Field& field : layer.fields) json["fields"].push_back(to_json(field));
    return json;
}

std::string words_of(const Field& field, Language language) {
    std::vector<std::string> words;
    for (const FieldValue& value : field.values) words.push_back(value.code + " " + value.title.in(language));
    return join(words, "; ");
}

void print_layer(const Layer& layer, const Session& session) {
    fmt::print("{} {} ({})\n", layer.name, session.words(layer.title), geometry_of(layer));
    TextTable table({session.words({"字段", "field"}), session.words({"标题", "title"}),
                     session.words({"类型", "type"}), session.words({"单位", "unit"}),
                     session.words({"单位里的叫法", "what offices call it"}), session.words({"取值", "values"})});
    for (const Field& field : layer.fields)
        table.add({field.name + (field.required ? " *" : ""), session.words(field.title), to_string(field.type),
                   field.unit, join(field.aliases, " "), words_of(field, session.language)});
    fmt::print("{}", table.to_string());
}

int list_layers(const Session& session, const LayersOptions& options) {
    if (options.by_village && options.layer.empty())
        throw ConfigError(
            {"请写明项目：cunjing layers 项目 --by-village", "name the project: cunjing layers PROJECT --by-village"});
    if (options.by_village) return print_mapped_town(session, options.layer);
    const Catalogue catalogue = session.load_catalogue();
    if (session.json) {
        nlohmann::ordered_json json = nlohmann::ordered_json::array();
        for (const auto& layer : catalogue.layers())
            if (options.layer.empty() || layer->name == options.layer) json.push_back(to_json(*layer));
        if (!options.layer.empty()) json = to_json(catalogue.layer(options.layer));
        fmt::print("{}\n", json.dump(2));
        return exit_done;
    }
    if (!options.layer.empty()) {
        print_layer(catalogue.layer(options.layer), session);
        return exit_done;
    }
    TextTable table({session.words({"图层", "layer"}), session.words({"标题", "title"}),
                     session.words({"图形", "geometry"}), session.words({"字段", "fields"})});
    for (const auto& layer : catalogue.layers()) {
        std::vector<std::string> fields;
        for (const Field& field : layer->fields) fields.push_back(field.name);
        fields.erase(fields.begin(),
                     fields.begin() + static_cast<std::ptrdiff_t>(std::min<std::size_t>(5, fields.size())));
        table.add({layer->name, session.words(layer->title), geometry_of(*layer), join(fields, " ")});
    }
    fmt::print("{}", table.to_string());
    session.print({"每层都有 uid、parent_uid、village_code、accuracy_m、note；“cunjing layers 图层名”列出字段和叫法。",
                   "Every layer also has uid, parent_uid, village_code, accuracy_m, note; 'cunjing layers LAYER' lists "
                   "fields and aliases."});
    return exit_done;
}

}  // namespace

void add_layers_command(CLI::App& app, Session& session) {
    auto options = std::make_shared<LayersOptions>();
    CLI::App* command =
        app.add_subcommand("layers", session.words({"列出图层和字段", "list the layers and their fields"}));
    command->add_option("LAYER", options->layer,
                        session.words({"只看这一层；与 --by-village 同用时为项目文件",
                                       "only this layer; with --by-village a project file"}));
    command->add_flag(
        "--by-village", options->by_village,
        session.words({"各村各图层有多少要素：没查出问题，不等于没有问题，可能是还没有画",
                       "how many features of each layer each village has: where nothing is mapped nothing "
                       "is found"}));
    add_catalogue_option(*command, session);
    add_json_option(*command, session);
    command->callback(
        [&session, options] { session.work = [&session, options] { return list_layers(session, *options); }; });
}

}  // namespace cunjing
