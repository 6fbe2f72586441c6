// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "gis/catalogue/expression.hpp"
#include "gis/catalogue/parameter.hpp"

namespace cunjing {

/// A number of the catalogue: written out, or a parameter's.
struct NumberOrParameter {
    double written = 0;
    std::string parameter;  // empty: as written

    [[nodiscard]] double in(const ParameterSet& parameters, std::string_view village) const;
};

/// Something by which one place for a penning zone is better than another.
struct ZoningFactor {
    /// What is measured; `layers/zoning.yaml` says of each how.
    enum class What { slope, aspect, walk, served, downwind, access, manure, idle };
    struct Corner {
        NumberOrParameter value;
        double score = 0;
    };

    What what = What::slope;
    std::string name;
    Text title;
    std::string unit;
    double weight = 1;
    std::vector<Corner> curve;  // by value
    std::string source;
    bool verified = false;

    /// Straight between the corners, level beyond them. Where parameters put a corner before the one that it follows,
    /// it stands upon it.
    [[nodiscard]] double score(double value, const ParameterSet& parameters, std::string_view village) const;
};

/// Features that a zone keeps off besides those of the siting rule, because something is there already.
struct KeepOff {
    const Layer* layer = nullptr;
    std::optional<Expression> where;
    NumberOrParameter gap_m;
};

/// How places for penning zones are weighed, as `layers/zoning.yaml` says.
struct Zoning {
    std::vector<ZoningFactor> factors;
    std::vector<KeepOff> keep_off;

    [[nodiscard]] std::vector<std::string> factor_names() const;
};

}  // namespace cunjing
