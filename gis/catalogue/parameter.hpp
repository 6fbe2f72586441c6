// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "gis/base/text.hpp"
#include "gis/catalogue/value.hpp"

namespace cunjing {

/// A number of policy: one for all, or one per word of up to two attributes (`coop_road: by [road.class]`).
struct Parameter {
    std::string name;
    Text title;
    std::string unit;
    std::vector<std::string> by;                              // "layer.field", at most two
    std::map<std::string, double> values;                     // key "" without `by`; "village"; "village/T0"
    std::map<std::string, std::pair<double, double>> ranges;  // where the true value may lie when it is a default
    std::string source;                                       // document or law the default is taken from
    bool verified = false;                                    // whether the source was seen
};

/// A parameter's value and whose it is.
struct ParameterValue {
    double value = 0;
    std::string source;  // "coop_road[village]=5 (default)"
};

/// All parameters of the catalogue, and later the project's overrides.
class ParameterSet {
public:
    void add(Parameter parameter);
    [[nodiscard]] const Parameter* find(const std::string& name) const;
    [[nodiscard]] const std::vector<Parameter>& all() const { return parameters_; }
    [[nodiscard]] std::vector<std::string> names() const;
    /// The value in force for the words of the attributes the parameter depends on, or nothing where one of them
    /// is unknown or has no entry.
    [[nodiscard]] std::optional<ParameterValue> value(const Parameter& parameter, const std::vector<Value>& keys) const;
    /// The value alone, without saying whose it is.
    [[nodiscard]] std::optional<double> number(const Parameter& parameter, const std::vector<Value>& keys) const;
    /// Where the true value may lie when nobody measured it: the parameter's range, else the value itself.
    [[nodiscard]] std::optional<std::pair<double, double>> range(const Parameter& parameter,
                                                                 const std::vector<Value>& keys) const;

private:
    [[nodiscard]] static std::optional<std::string> key_of(const Parameter& parameter, const std::vector<Value>& keys);

    std::vector<Parameter> parameters_;
};

}  // namespace cunjing
