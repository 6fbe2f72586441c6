// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "gis/catalogue/expression.hpp"

namespace cunjing {

/// Features that a derived layer is computed from: a layer, and which of its features.
struct DerivedSource {
    const Layer* layer = nullptr;
    std::optional<Expression> where;
};

/// A layer whose features the engine computes beside those that people draw, as `layers/derived.yaml` describes it.
struct DerivedLayer {
    const Layer* layer = nullptr;
    std::map<std::string, std::vector<DerivedSource>> sources;  // by what they are for: `dwelling`, `barrier`
    std::optional<Expression> replaced_by;  // which drawn features stand in for those they meet; none: all
    std::string
        same;  // a field: a drawn feature stands in for computed ones with the same value, wherever; empty: none

    /// The sources for a purpose; none where the catalogue names none.
    [[nodiscard]] const std::vector<DerivedSource>& of(const std::string& purpose) const;
};

/// What the field `source` of a derived layer holds: computed; or drawn, but only to say that nothing of the kind is
/// there.
constexpr const char* derived_source = "derived";
constexpr const char* rejected_source = "rejected";

}  // namespace cunjing
