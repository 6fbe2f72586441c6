// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "gis/base/text.hpp"
#include "gis/catalogue/value.hpp"

namespace cunjing {

/// A number of policy: one for all, or one per word of up to two attributes (`coop_road: by [road.class, coop.tier]`).
struct Parameter {
    std::string name;
    Text title;
    std::string unit;
    std::vector<std::string> by;                              // "layer.field", at most two
    std::map<std::string, double> values;                     // key "" without `by`; "village"; "village/t0"
    std::map<std::string, std::pair<double, double>> ranges;  // where the true value may lie when it is a default
    std::string source;                                       // document or law the default is taken from
    bool verified = false;                                    // whether the source was seen
};

/// The unit of parameters that are days.
constexpr const char* date_unit = "date";

/// A value with its unit, for people: "5 m", "2024-08-13".
[[nodiscard]] std::string amount_of(const Parameter& parameter, double value);

/// What a town, county or province sets in place of a default, and by which document.
struct ParameterOverride {
    std::string name;
    std::string key;    // of the parameter's values
    std::string scope;  // beginning of the codes of the villages it holds for; empty: all of the project
    double value = 0;
    std::string author;
    std::string date;
    std::string document;
};

/// A parameter's value and whose it is.
struct ParameterValue {
    double value = 0;
    std::string source;  // "coop_road[village/t0] = 5 m (default)"
};

/// All parameters of the catalogue, and what a project sets in place of their defaults: what is set for the smaller
/// part of the country holds.
class ParameterSet {
public:
    void add(Parameter parameter);
    /// Throws ConfigError for a parameter or key that there is not.
    void override_with(const std::vector<ParameterOverride>& overrides);

    /// Makes a value hold everywhere, whatever is set for parts of the project.
    /// Throws ConfigError for a parameter or key that there is not.
    void hold_everywhere(const ParameterOverride& set);

    [[nodiscard]] const Parameter* find(const std::string& name) const;
    [[nodiscard]] const std::vector<Parameter>& all() const { return parameters_; }
    [[nodiscard]] std::vector<std::string> names() const;
    /// The value in force in a village for the words of the attributes the parameter depends on, or nothing where one
    /// of them is unknown or has no entry.
    /// Takes an empty village for what holds in all of the project.
    [[nodiscard]] std::optional<ParameterValue> value(const Parameter& parameter, const std::vector<Value>& keys,
                                                      std::string_view village = {}) const;
    /// The value alone, without saying whose it is.
    [[nodiscard]] std::optional<double> number(const Parameter& parameter, const std::vector<Value>& keys,
                                               std::string_view village = {}) const;
    /// Where the true value may lie when nobody measured it: the parameter's range, else the value itself.
    [[nodiscard]] std::optional<std::pair<double, double>> range(const Parameter& parameter,
                                                                 const std::vector<Value>& keys,
                                                                 std::string_view village = {}) const;
    /// No value of it is larger anywhere.
    [[nodiscard]] double greatest(const Parameter& parameter) const;
    /// All that is set in place of defaults, for comparing: the same text for the same values everywhere.
    [[nodiscard]] std::string settings_text() const;
    /// Whether anything is set for a part of the project only.
    [[nodiscard]] bool differs_by_village() const { return differs_by_village_; }

private:
    [[nodiscard]] static std::optional<std::string> key_of(const Parameter& parameter, const std::vector<Value>& keys);
    [[nodiscard]] const ParameterOverride* override_of(const Parameter& parameter, const std::string& key,
                                                       std::string_view village) const;

    std::vector<Parameter> parameters_;
    std::map<std::string, std::vector<ParameterOverride>, std::less<>> overrides_;  // by name, longest scope first
    bool differs_by_village_ = false;
};

/// The words of a key of a parameter's values: none of `""`, two of `village/t0`.
[[nodiscard]] std::vector<std::string> words_of(const std::string& key);

/// The keys of a parameter that a person means by one or two words: `village` means `village/t0`, `village/t1`…
/// Throws ConfigError with the nearest that there is.
[[nodiscard]] std::vector<std::string> keys_meant(const Parameter& parameter, const std::string& words);

}  // namespace cunjing
