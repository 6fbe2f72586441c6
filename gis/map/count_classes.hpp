// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include <cstddef>
#include <vector>

namespace cunjing {

/// A class of a map that is coloured by number: from one number to another, both within.
struct CountClass {
    std::size_t from = 0;
    std::size_t to = 0;

    bool operator==(const CountClass&) const = default;
};

constexpr std::size_t most_count_classes = 5;

/// Divides numbers into at most five classes, rising: none at all is a class of its own, the others are divided so that
/// about as many fall into each. Equal numbers are never parted, and each class has a number in it.
[[nodiscard]] std::vector<CountClass> count_classes(std::vector<std::size_t> counts);

/// The class that a number falls into; classes.size() where none has it.
[[nodiscard]] std::size_t class_of(const std::vector<CountClass>& classes, std::size_t count);

}  // namespace cunjing
