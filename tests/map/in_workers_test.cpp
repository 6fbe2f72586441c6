// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/map/in_workers.hpp"

#include <catch2/catch.hpp>
#include <set>

#include "gis/base/error.hpp"
#include "tests/support/impatient.hpp"

using namespace cunjing;

TEST_CASE("Each piece of work is done once, in one thread or many, more than pieces or none") {
    for (const std::size_t threads : {0, 1, 2, 7}) {
        std::mutex adding;
        std::multiset<std::size_t> done;
        in_workers(5, threads, no_progress(), "draw", [&](std::size_t i) {
            const std::scoped_lock lock(adding);
            done.insert(i);
        });
        CHECK(done == std::multiset<std::size_t>{0, 1, 2, 3, 4});
        in_workers(0, threads, no_progress(), "draw", [](std::size_t) { FAIL("there is nothing to do"); });
    }
}

TEST_CASE("Where all of them fail, one complaint is heard, and nobody waits for ever") {
    for (const std::size_t threads : {1, 2, 3, 16})
        for (const std::size_t count : {1, 2, 10, 24})
            CHECK_THROWS_AS(in_workers(count, threads, no_progress(), "draw",
                                       [](std::size_t) {
                                           throw DataError({"盘满", "disk full"});
                                       }),
                            DataError);
}

TEST_CASE("Who stops the work does not wait for what was not begun") {
    Impatient person;
    std::atomic<int> begun = 0;
    CHECK_THROWS_AS(in_workers(1000, 2, person, "draw",
                               [&](std::size_t) {
                                   ++begun;
                                   std::this_thread::sleep_for(std::chrono::milliseconds(5));
                               }),
                    Cancelled);
    CHECK(begun < 100);
}
