// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/map/count_classes.hpp"

#include <algorithm>

namespace cunjing {

std::vector<CountClass> count_classes(std::vector<std::size_t> counts) {
    std::ranges::sort(counts);
    std::vector<CountClass> classes;
    auto first = std::ranges::upper_bound(counts, std::size_t{0});
    if (first != counts.begin()) classes.push_back({0, 0});
    while (first != counts.end()) {
        const auto left = static_cast<std::ptrdiff_t>(most_count_classes - std::max<std::size_t>(classes.size(), 1));
        const auto share = std::max<std::ptrdiff_t>(1, (counts.end() - first) / std::max<std::ptrdiff_t>(left, 1));
        const std::size_t last = left <= 1 ? counts.back() : *(first + share - 1);
        classes.push_back({*first, last});
        first = std::upper_bound(first, counts.end(), last);
    }
    return classes;
}

std::size_t class_of(const std::vector<CountClass>& classes, std::size_t count) {
    const auto found = std::ranges::find_if(
        classes, [count](const CountClass& each) { return each.from <= count && count <= each.to; });
    return static_cast<std::size_t>(found - classes.begin());
}

}  // namespace cunjing
