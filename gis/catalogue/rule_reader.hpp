// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "gis/catalogue/catalogue.hpp"
#include "gis/catalogue/yaml.hpp"

namespace cunjing {

/// Reads rules against the layers and parameters that are already known.
class RuleReader {
public:
    RuleReader(const std::vector<std::unique_ptr<Layer>>& layers, const ParameterSet& parameters)
        : layers_(layers), parameters_(parameters) {}

    /// Takes the body of a rule (what stands under its id).
    /// Throws ConfigError naming file, line and the nearest valid word.
    [[nodiscard]] Rule read(const std::string& id, const YamlValue& body) const;
    /// Finds the rules that a rule speaks of, when all are read.
    /// Takes the body that the rule was read from.
    static void resolve(Rule& rule, const YamlValue& body, const Catalogue& catalogue);

private:
    [[nodiscard]] const Layer& layer(const YamlValue& name) const;
    [[nodiscard]] const Layer& layer(const std::string& name, const YamlValue& place) const;
    [[nodiscard]] Subject subject(const YamlValue& entry, const YamlValue& rule) const;
    [[nodiscard]] Condition condition(const YamlValue& body, const Layer& subject) const;
    [[nodiscard]] Condition combination(Combination::Kind kind, const YamlValue& body, const Layer& subject) const;
    [[nodiscard]] Condition several(const YamlValue& body, const Layer& subject) const;
    [[nodiscard]] Condition findings(const YamlValue& body, const Layer& subject) const;
    [[nodiscard]] Condition distance(const YamlValue& body, const Layer& subject, bool farther) const;
    [[nodiscard]] Condition overlap(const YamlValue& body, const Layer& subject) const;
    [[nodiscard]] Condition containment(const YamlValue& body, const Layer& subject, bool outside) const;
    [[nodiscard]] Condition count(const YamlValue& body, const Layer& subject) const;
    [[nodiscard]] Condition computed(const YamlValue& body, const Layer& subject) const;
    [[nodiscard]] Expression seen_within(const YamlValue& days, const YamlValue& body, const Layer& reference) const;
    [[nodiscard]] Merge merge(const YamlValue& body, const Rule& rule) const;
    [[nodiscard]] Reference reference(const YamlValue& body, const Layer& subject) const;
    [[nodiscard]] Limit limit(const YamlValue& value, const Layer& subject, const Layer* reference) const;
    [[nodiscard]] Expression expression(const YamlValue& value, const ExpressionScope& scope, bool condition) const;

    const std::vector<std::unique_ptr<Layer>>& layers_;
    const ParameterSet& parameters_;
};

}  // namespace cunjing
