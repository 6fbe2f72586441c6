// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/map/theme.hpp"

#include <algorithm>

#include "gis/base/error.hpp"
#include "gis/catalogue/yaml.hpp"

namespace cunjing {
namespace {

std::vector<std::string> themes_in(const std::filesystem::path& folder) {
    std::vector<std::string> names;
    std::error_code missing;
    for (const auto& file : std::filesystem::directory_iterator(folder, missing))
        if (file.path().extension() == ".yaml") names.push_back(file.path().stem().string());
    std::ranges::sort(names);
    return names;
}

const Layer& layer_of(const YamlValue& item, const Catalogue& catalogue) {
    const std::string name = item.text();
    const Layer* layer = catalogue.find_layer(name);
    if (layer != nullptr) return *layer;
    const Text hint = suggestion(name, catalogue.layer_names());
    item.fail(say("没有图层“{0}”{1}", "there is no layer '{0}'{2}", name, hint.zh, hint.en));
}

std::vector<const Layer*> layers_of(const YamlValue& list, const Catalogue& catalogue) {
    std::vector<const Layer*> layers;
    for (const YamlValue& item : list.items()) layers.push_back(&layer_of(item, catalogue));
    return layers;
}

}  // namespace

Theme read_theme(const std::filesystem::path& styles, const std::string& name, const Catalogue& catalogue) {
    const std::vector<std::string> known = themes_in(styles / "themes");
    if (std::ranges::find(known, name) == known.end()) {
        const Text hint = suggestion(name, known);
        throw ConfigError(say("没有专题“{0}”{1}；可用：{3}", "there is no theme '{0}'{2}; there are: {3}", name,
                              hint.zh, hint.en, join(known, ", ")));
    }
    const YamlValue file = YamlValue::read_file(styles / "themes" / (name + ".yaml"));
    file.allow_only({"title", "findings", "penning_zones", "sheets_of", "layers", "internal"});
    Theme theme;
    theme.name = name;
    theme.title = file.at("title").title();
    if (const auto findings = file.find("findings")) theme.findings = findings->truth();
    if (const auto zones = file.find("penning_zones")) theme.penning_zones = zones->truth();
    if (const auto layer = file.find("sheets_of")) theme.sheets_of = &layer_of(*layer, catalogue);
    theme.layers = layers_of(file.at("layers"), catalogue);
    if (const auto internal = file.find("internal")) theme.internal = layers_of(*internal, catalogue);
    return theme;
}

}  // namespace cunjing
