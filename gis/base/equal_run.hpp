// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <algorithm>
#include <span>
#include <vector>

namespace cunjing {

/// The elements of a sorted vector for which a property has a value.
/// Takes a vector sorted by that property.
template <class Element, class Value, class Property>
[[nodiscard]] std::span<const Element> equal_run(const std::vector<Element>& sorted, const Value& value,
                                                 Property property) {
    const auto first = std::ranges::lower_bound(sorted, value, {}, property);
    const auto last = std::ranges::upper_bound(sorted, value, {}, property);
    return std::span<const Element>(first, last);
}

}  // namespace cunjing
