// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/map/count_classes.hpp"

#include <algorithm>
#include <catch2/catch.hpp>

#include "tests/support/property.hpp"

using namespace cunjing;

using Classes = std::vector<CountClass>;

TEST_CASE("Villages with nothing are a class of their own, however many there are") {
    CHECK(count_classes({0, 0, 0, 0, 0, 1, 2, 3, 4}) == Classes{{0, 0}, {1, 1}, {2, 2}, {3, 3}, {4, 4}});
    CHECK(count_classes({0, 0}) == Classes{{0, 0}});
    CHECK(count_classes({7}) == Classes{{7, 7}});
    CHECK(count_classes({}).empty());
}

TEST_CASE("About as many villages fall into each class") {
    CHECK(count_classes({0, 10, 20, 30, 40, 50, 60, 70, 80}) ==
          Classes{{0, 0}, {10, 20}, {30, 40}, {50, 60}, {70, 80}});
}

TEST_CASE("Equal numbers are not parted") {
    CHECK(count_classes({5, 5, 5, 5, 5, 5, 5, 5, 9}) == Classes{{5, 5}, {9, 9}});
}

TEST_CASE("Whatever the numbers, the classes rise, hold each number once, and none is empty") {
    property("", [](const std::vector<std::uint16_t>& numbers) {
        const std::vector<std::size_t> counts(numbers.begin(), numbers.end());
        const Classes classes = count_classes(counts);
        RC_ASSERT(classes.size() <= most_count_classes);
        for (std::size_t i = 0; i < classes.size(); ++i) {
            RC_ASSERT(classes[i].from <= classes[i].to);
            if (i > 0) RC_ASSERT(classes[i - 1].to < classes[i].from);
            RC_ASSERT(std::ranges::any_of(counts, [&](std::size_t count) { return class_of(classes, count) == i; }));
        }
        for (const std::size_t count : counts) RC_ASSERT(class_of(classes, count) < classes.size());
    });
}
