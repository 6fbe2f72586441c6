// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <map>
#include <optional>
#include <string>
#include <variant>

#include "gis/catalogue/catalogue.hpp"
#include "gis/check/workspace.hpp"

namespace cunjing {

/// What a field is set to; nothing: it is unknown. Days are counted, or written as `YYYY-MM-DD`.
using DrawnValue = std::variant<std::monostate, bool, double, std::string>;

/// A feature that somebody adds, changes or takes away; it need not be saved.
struct LiveEdit {
    enum class Kind { add, change, remove };
    Kind kind = Kind::change;
    std::string layer;
    std::string uid;
    std::optional<ShapeColumn> shape;          // its only row, in the work CRS; none: as it was
    std::map<std::string, DrawnValue> fields;  // the others are as they were; of a new feature unknown
};

/// The feature as it is after an edit, fit for judging.
/// Takes a table of no row with the fields that are read, and the feature before a change with what its shape lacked.
/// Throws ConfigError for a field that the layer does not have, DataError for a value of another type, a shape of
/// another kind or several shapes.
[[nodiscard]] SoundTable drawn_feature(const LiveEdit& edit, const RowRef& before,
                                       std::span<const ShapeProblem> problems_before, Table like);

}  // namespace cunjing
