// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "gis/catalogue/derived_layer.hpp"
#include "gis/catalogue/layer.hpp"
#include "gis/catalogue/parameter.hpp"
#include "gis/catalogue/rule.hpp"
#include "gis/catalogue/zoning.hpp"

namespace cunjing {

/// Everything that is data: the layers, the parameters and the rules of a `layers/` folder.
class Catalogue {
public:
    /// Reads `common.yaml`, `<layer>.yaml`, `parameters.yaml`, `derived.yaml` and `zoning.yaml` (where there
    /// are such) and `rules/<family>.yaml` of a folder. Throws ConfigError naming file, line and the nearest valid word
    /// for anything unknown or contradictory.
    static Catalogue load(const std::filesystem::path& folder);

    /// The folder of the installed or built programs' own catalogue.
    /// Throws ConfigError when there is none beside the program.
    static std::filesystem::path default_folder();

    [[nodiscard]] const std::vector<std::unique_ptr<Layer>>& layers() const { return layers_; }
    [[nodiscard]] const std::vector<Rule>& rules() const { return rules_; }
    /// The layers that the engine computes, in the order in which they can be.
    [[nodiscard]] const std::vector<DerivedLayer>& derived_layers() const { return derived_layers_; }
    /// The same the other way round: each before those that it is computed from.
    [[nodiscard]] std::vector<const DerivedLayer*> derived_layers_last_first() const;
    /// How a layer is computed; null where it is only drawn.
    [[nodiscard]] const DerivedLayer* find_derived_layer(const std::string& name) const;
    /// How places for penning zones are weighed; null where the folder does not say.
    [[nodiscard]] const Zoning* zoning() const { return zoning_.get(); }
    [[nodiscard]] const ParameterSet& parameters() const { return *parameters_; }
    [[nodiscard]] const Layer* find_layer(const std::string& name) const;
    /// Throws ConfigError with the nearest known layer.
    [[nodiscard]] const Layer& layer(const std::string& name) const;
    [[nodiscard]] const Rule* find_rule(const std::string& id) const;
    /// Throws ConfigError with the nearest known rule.
    [[nodiscard]] const Rule& rule(const std::string& id) const;
    [[nodiscard]] std::vector<std::string> layer_names() const;
    [[nodiscard]] std::vector<std::string> rule_ids() const;
    /// Sixteen hexadecimal digits over all files, kept with each run.
    [[nodiscard]] const std::string& hash() const { return hash_; }
    [[nodiscard]] const std::filesystem::path& folder() const { return folder_; }

private:
    std::filesystem::path folder_;
    std::vector<std::unique_ptr<Layer>> layers_;  // stable addresses: tables and rules point at them
    std::unique_ptr<ParameterSet> parameters_;
    std::vector<DerivedLayer> derived_layers_;
    std::unique_ptr<const Zoning> zoning_;
    std::vector<Rule> rules_;
    std::string hash_;
};

}  // namespace cunjing
