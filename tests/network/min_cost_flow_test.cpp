// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

// As much as possible is carried, and with that at the least cost: beside all that could be carried, one by one.

#include "gis/network/min_cost_flow.hpp"

#include <rapidcheck.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <functional>
#include <limits>
#include <stdexcept>

#include "gis/network/joined_splits.hpp"
#include "tests/support/property.hpp"

using namespace cunjing;

namespace {

using Flow = std::vector<std::int64_t>;

std::int64_t carried(const Flow& flow) {
    std::int64_t units = 0;
    for (const std::int64_t along : flow) units += along;
    return units;
}

std::int64_t cost(const Transport& transport, const Flow& flow) {
    std::int64_t whole = 0;
    for (std::size_t arc = 0; arc < flow.size(); ++arc) whole += flow[arc] * transport.arcs[arc].cost;
    return whole;
}

/// Whether no source gives more than it has, no sink takes more than it holds, and nothing flows back.
bool is_possible(const Transport& transport, const Flow& flow) {
    Transport left = transport;
    for (std::size_t arc = 0; arc < flow.size(); ++arc) {
        if (flow[arc] < 0) return false;
        left.supply[transport.arcs[arc].source] -= flow[arc];
        left.capacity[transport.arcs[arc].sink] -= flow[arc];
    }
    const auto none_below_0 = [](const Flow& units) {
        return std::ranges::all_of(units, [](auto u) { return u >= 0; });
    };
    return none_below_0(left.supply) && none_below_0(left.capacity);
}

/// Parts into which sources are split, what stays where it is among them.
std::size_t parts(const Transport& transport, const Flow& flow) {
    Flow stays = transport.supply;
    std::size_t count = 0;
    for (std::size_t arc = 0; arc < flow.size(); ++arc) {
        stays[transport.arcs[arc].source] -= flow[arc];
        if (flow[arc] > 0) ++count;
    }
    return count + static_cast<std::size_t>(std::ranges::count_if(stays, [](auto units) { return units > 0; }));
}

struct Best {
    std::int64_t units = 0;
    std::int64_t cost = 0;
};

/// Tries every possible flow.
Best best_of_all(const Transport& transport) {
    Best best;
    Flow flow(transport.arcs.size(), 0);
    Transport left = transport;
    const std::function<void(std::size_t)> try_from = [&](std::size_t arc) {
        if (arc == flow.size()) {
            const Best found{carried(flow), cost(transport, flow)};
            if (found.units > best.units || (found.units == best.units && found.cost < best.cost)) best = found;
            return;
        }
        std::int64_t& supply = left.supply[transport.arcs[arc].source];
        std::int64_t& room = left.capacity[transport.arcs[arc].sink];
        const std::int64_t most = std::min(supply, room);
        for (flow[arc] = 0; flow[arc] <= most; ++flow[arc], --supply, --room) try_from(arc + 1);
        supply += flow[arc];
        room += flow[arc];
        flow[arc] = 0;
    };
    try_from(0);
    return best;
}

/// Few sources and sinks with small numbers, so that ties are common.
Transport some_transport() {
    Transport transport;
    const int sources = *rc::gen::inRange(1, 4);
    const int sinks = *rc::gen::inRange(1, 4);
    for (int i = 0; i < sources; ++i) transport.supply.push_back(*rc::gen::inRange(0, 5));
    for (int i = 0; i < sinks; ++i) transport.capacity.push_back(*rc::gen::inRange(0, 6));
    for (int source = 0; source < sources; ++source)
        for (int sink = 0; sink < sinks; ++sink)
            if (*rc::gen::inRange(0, 4) > 0)
                transport.arcs.push_back(
                    {static_cast<std::uint32_t>(source), static_cast<std::uint32_t>(sink), *rc::gen::inRange(0, 4)});
    return transport;
}

}  // namespace

TEST_CASE("as much as possible is carried at the least cost, whatever is tried") {
    property("no other flow is better", [] {
        const Transport transport = some_transport();
        const Flow flow = min_cost_flow(transport);
        const Best best = best_of_all(transport);
        RC_ASSERT(is_possible(transport, flow));
        RC_ASSERT(carried(flow) == best.units);
        RC_ASSERT(cost(transport, flow) == best.cost);
        RC_ASSERT(min_cost_flow(transport) == flow);
    });
}

TEST_CASE("fewer sources are split, and it costs nothing") {
    property("as much at the same cost in no more parts", [] {
        const Transport transport = some_transport();
        const Flow flow = min_cost_flow(transport);
        const Flow joined = joined_splits(transport, flow);
        RC_ASSERT(is_possible(transport, joined));
        RC_ASSERT(carried(joined) == carried(flow));
        RC_ASSERT(cost(transport, joined) == cost(transport, flow));
        RC_ASSERT(parts(transport, joined) <= parts(transport, flow));
    });
    SECTION("a source goes whole to one of two sinks that are equally far") {
        const Transport transport{{4}, {4, 4}, {{0, 0, 7}, {0, 1, 7}}};
        CHECK(joined_splits(transport, {1, 3}) == Flow{4, 0});
    }
    SECTION("two sources that share two sinks change places") {
        const Transport transport{{2, 2}, {2, 2}, {{0, 0, 5}, {0, 1, 5}, {1, 0, 5}, {1, 1, 5}}};
        CHECK(joined_splits(transport, {1, 1, 1, 1}) == Flow{0, 2, 2, 0});
    }
    SECTION("it stays split where one sink alone is farther") {
        const Transport transport{{4}, {3, 4}, {{0, 0, 1}, {0, 1, 7}}};
        CHECK(joined_splits(transport, {3, 1}) == Flow{3, 1});
    }
    SECTION("one of two sources that do not fit is carried whole") {
        const Transport transport{{2, 2}, {2}, {{0, 0, 5}, {1, 0, 5}}};
        CHECK(parts(transport, joined_splits(transport, {1, 1})) == 2);
    }
}

TEST_CASE("one unit more is carried even if others have to go much farther for it") {
    // Source 1 reaches sink 0 alone, where source 0 is at home: it gives way to a sink a thousand times as far.
    const Transport transport{{5, 5}, {5, 5}, {{0, 0, 1}, {0, 1, 1000}, {1, 0, 1}}};
    CHECK(min_cost_flow(transport) == Flow{0, 5, 5});
}

TEST_CASE("what does not fit stays, and nothing to carry is no trouble") {
    CHECK(min_cost_flow({{5}, {3}, {{0, 0, 9}}}) == Flow{3});
    CHECK(min_cost_flow({{5}, {0}, {{0, 0, 9}}}) == Flow{0});
    CHECK(min_cost_flow({{0}, {5}, {{0, 0, 9}}}) == Flow{0});
    CHECK(min_cost_flow({{5}, {}, {}}).empty());
    CHECK(min_cost_flow({}).empty());
}

TEST_CASE("numbers that make no sense or do not fit are refused, those that barely fit are not") {
    constexpr std::int64_t huge = std::numeric_limits<std::int64_t>::max();
    CHECK_THROWS_AS(min_cost_flow({{-1}, {5}, {{0, 0, 1}}}), std::invalid_argument);
    CHECK_THROWS_AS(min_cost_flow({{1}, {-5}, {{0, 0, 1}}}), std::invalid_argument);
    CHECK_THROWS_AS(min_cost_flow({{1}, {5}, {{0, 0, -1}}}), std::invalid_argument);
    CHECK_THROWS_AS(min_cost_flow({{1}, {5}, {{0, 1, 1}}}), std::invalid_argument);
    CHECK_THROWS_AS(min_cost_flow({{huge, huge}, {5}, {{0, 0, 1}}}), std::overflow_error);
    CHECK_THROWS_AS(min_cost_flow({{1}, {5}, {{0, 0, huge}}}), std::overflow_error);
    constexpr std::int64_t large = std::int64_t{1} << 56;
    CHECK(min_cost_flow({{large}, {large - 1}, {{0, 0, large}}}) == Flow{large - 1});
}
