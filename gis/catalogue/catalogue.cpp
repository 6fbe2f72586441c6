// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/catalogue/catalogue.hpp"

#include <algorithm>

#include "gis/base/error.hpp"
#include "gis/base/own_files.hpp"

namespace cunjing {

const Layer* Catalogue::find_layer(const std::string& name) const {
    const auto found = std::ranges::find_if(layers_, [&](const auto& layer) { return layer->name == name; });
    return found == layers_.end() ? nullptr : found->get();
}

const Layer& Catalogue::layer(const std::string& name) const {
    const Layer* found = find_layer(name);
    if (found == nullptr) {
        const Text hint = suggestion(name, layer_names());
        throw ConfigError(say("没有图层“{0}”{1}，“cunjing layers”列出全部图层",
                              "there is no layer '{0}'{2}; 'cunjing layers' lists them", name, hint.zh, hint.en));
    }
    return *found;
}

const DerivedLayer* Catalogue::find_derived_layer(const std::string& name) const {
    const auto found =
        std::ranges::find_if(derived_layers_, [&](const DerivedLayer& derived) { return derived.layer->name == name; });
    return found == derived_layers_.end() ? nullptr : &*found;
}

std::vector<const DerivedLayer*> Catalogue::derived_layers_last_first() const {
    std::vector<const DerivedLayer*> layers;
    for (const DerivedLayer& derived : derived_layers_) layers.insert(layers.begin(), &derived);
    return layers;
}

const std::vector<DerivedSource>& DerivedLayer::of(const std::string& purpose) const {
    static const std::vector<DerivedSource> none;
    const auto found = sources.find(purpose);
    return found == sources.end() ? none : found->second;
}

const Rule* Catalogue::find_rule(const std::string& id) const {
    const auto found = std::ranges::find(rules_, id, &Rule::id);
    return found == rules_.end() ? nullptr : &*found;
}

const Rule& Catalogue::rule(const std::string& id) const {
    const Rule* found = find_rule(id);
    if (found == nullptr) {
        const Text hint = suggestion(id, rule_ids());
        throw ConfigError(say("没有规则“{0}”{1}，“cunjing rules”列出全部规则",
                              "there is no rule '{0}'{2}; 'cunjing rules' lists them", id, hint.zh, hint.en));
    }
    return *found;
}

std::vector<std::string> Catalogue::layer_names() const {
    std::vector<std::string> names;
    for (const auto& layer : layers_) names.push_back(layer->name);
    return names;
}

std::vector<std::string> Catalogue::rule_ids() const {
    std::vector<std::string> ids;
    for (const Rule& rule : rules_) ids.push_back(rule.id);
    return ids;
}

std::filesystem::path Catalogue::default_folder() {
    if (std::filesystem::path folder = own_folder("layers"); !folder.empty()) return folder;
    throw ConfigError({"找不到目录（layers 文件夹），请用 --catalogue 指明",
                       "the catalogue (folder layers) is not found; name it with --catalogue"});
}

}  // namespace cunjing
