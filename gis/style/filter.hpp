// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <functional>
#include <set>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace cunjing {

/// What a field of a feature holds: nothing, a number (booleans 0 and 1), or text.
using FieldContent = std::variant<std::monostate, double, std::string_view>;

/// Tells what the field of that name holds of one feature; nothing where there is no such field.
using FieldValues = std::function<FieldContent(std::string_view field)>;

/// A condition on the fields of a feature (OGC Filter Encoding 1.1).
struct Filter {
    enum class Kind {
        equal,
        not_equal,
        less,
        less_or_equal,
        greater,
        greater_or_equal,
        between,
        is_null,
        all,
        any,
        none
    };
    Kind kind = Kind::all;
    std::string field;               // of a comparison
    std::vector<std::string> words;  // compared with: one, two of `between`; as numbers where the field holds a number
    std::vector<Filter> parts;       // of all, any, none

    /// A comparison with a field that holds nothing does not hold, `not_equal` neither; `none` turns it round.
    [[nodiscard]] bool holds(const FieldValues& fields) const;
    void add_fields(std::set<std::string>& fields) const;
};

}  // namespace cunjing
