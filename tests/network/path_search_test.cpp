// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/network/path_search.hpp"

#include <fmt/format.h>
#include <rapidcheck.h>

#include <catch2/catch.hpp>
#include <limits>

#include "tests/network/drawn_lines.hpp"
#include "tests/support/property.hpp"

using namespace cunjing;

TEST_CASE("two places on one edge are as far apart as along it, unless the way round is shorter") {
    const LineNetwork line = network_of({"LINESTRING (0 0, 100 0)"});
    PathSearch search(line);
    search.search({{0, 20}, 0}, 1000);
    CHECK(search.distance_m({0, 70}) == Approx(50));
    CHECK(search.distance_m({0, 5}) == Approx(15));

    const LineNetwork loop = network_of({"LINESTRING (0 0, 25 0, 25 25, 0 25, 0 0)"});
    PathSearch round(loop);
    round.search({{0, 5}, 0}, 1000);
    CHECK(round.distance_m({0, 95}) == Approx(10));
}

TEST_CASE("what is exactly at the reach is reached, what is beyond it is not") {
    const LineNetwork line = network_of({"LINESTRING (0 0, 100 0)", "LINESTRING (100 0, 200 0)"});
    PathSearch search(line);
    search.search({{0, 0}, 10}, 160);
    CHECK(search.distance_m({1, 50}) == Approx(160));
    CHECK(search.distance_m({1, 50.001}) == PathSearch::unreached);
}

TEST_CASE("a search forgets what the one before found") {
    const LineNetwork line = network_of({"LINESTRING (0 0, 100 0)", "LINESTRING (500 0, 600 0)"});
    PathSearch search(line);
    search.search({{0, 0}, 0}, 1000);
    search.search({{1, 0}, 0}, 1000);
    CHECK(search.distance_m({0, 50}) == PathSearch::unreached);
    CHECK(search.distance_m({1, 50}) == Approx(50));
}

TEST_CASE("what is within the reach is told as pieces of edges, joined where they meet") {
    const LineNetwork line = network_of({"LINESTRING (0 0, 100 0)", "LINESTRING (100 0, 200 0)"});
    PathSearch search(line);
    search.search({{0, 70}, 0}, 50);
    CHECK(search.reached_stretches() == std::vector<EdgeStretch>{{0, 20, 100}, {1, 0, 20}});
    PathSearch one_way(line, {{true, false}, {true, false}});
    one_way.search({{0, 70}, 10}, 50);
    CHECK(one_way.reached_stretches() == std::vector<EdgeStretch>{{0, 70, 100}, {1, 0, 10}});
    CHECK(joined({{1, 5, 9}, {0, 3, 4}, {0, 0, 3}, {1, 2, 4}}) ==
          std::vector<EdgeStretch>{{0, 0, 4}, {1, 2, 4}, {1, 5, 9}});
}

TEST_CASE("the way is told as points") {
    const LineNetwork bend = network_of({"LINESTRING (0 0, 100 0, 100 100)", "LINESTRING (100 100, 200 100)"});
    PathSearch search(bend);
    search.search({{0, 50}, 0}, 1000);
    CHECK(search.path_to({1, 30}) == std::vector<Point>{{50, 0}, {100, 0}, {100, 100}, {130, 100}});
}

namespace {

/// Some of the streets of a grid of blocks of 10 m.
std::vector<std::string> some_streets(int size) {
    std::vector<std::string> streets;
    for (int x = 0; x < size; ++x)
        for (int y = 0; y < size; ++y) {
            if (x + 1 < size && *rc::gen::inRange(0, 4) > 0)
                streets.push_back(fmt::format("LINESTRING ({} {}, {} {})", x * 10, y * 10, x * 10 + 10, y * 10));
            if (y + 1 < size && *rc::gen::inRange(0, 4) > 0)
                streets.push_back(fmt::format("LINESTRING ({} {}, {} {})", x * 10, y * 10, x * 10, y * 10 + 10));
        }
    return streets;
}

/// The distances between all nodes, by trying each node in the middle.
/// Source: R. W. Floyd, "Algorithm 97: Shortest path", Communications of the ACM 5 (1962).
std::vector<std::vector<double>> all_distances(const LineNetwork& network) {
    const std::size_t n = network.node_count();
    std::vector<std::vector<double>> d(n, std::vector<double>(n, std::numeric_limits<double>::infinity()));
    for (std::size_t i = 0; i < n; ++i) d[i][i] = 0;
    for (const NetworkEdge& edge : network.edges())
        d[edge.from][edge.to] = d[edge.to][edge.from] = std::min(d[edge.from][edge.to], edge.length_m);
    for (std::size_t k = 0; k < n; ++k)
        for (std::size_t i = 0; i < n; ++i)
            for (std::size_t j = 0; j < n; ++j) d[i][j] = std::min(d[i][j], d[i][k] + d[k][j]);
    return d;
}

}  // namespace

TEST_CASE("distances are those that trying all ways gives", "[property]") {
    property("shortest of all", [] {
        const LineNetwork network = network_of(some_streets(4));
        if (network.edge_count() == 0) return;
        const auto all = all_distances(network);
        PathSearch search(network);
        const auto edge = *rc::gen::inRange<std::uint32_t>(0, network.edge_count());
        search.search({{edge, 0}, 0}, 1e6);
        for (std::uint32_t node = 0; node < network.node_count(); ++node) {
            const double expected = all[network.edge(edge).from][node];
            if (std::isinf(expected))
                RC_ASSERT(search.distance_to_node_m(node) == PathSearch::unreached);
            else
                RC_ASSERT(std::abs(search.distance_to_node_m(node) - expected) < 1e-9);
        }
    });
}

TEST_CASE("the order in which lines are drawn changes no distance", "[property]") {
    property("order", [] {
        const std::vector<std::string> streets = some_streets(4);
        const LineNetwork one = network_of(streets);
        const LineNetwork other = network_of({streets.rbegin(), streets.rend()});
        RC_ASSERT(one.edge_count() == other.edge_count());
        RC_ASSERT(one.part_count() == other.part_count());
        double sum = 0;
        double other_sum = 0;
        for (const auto& row : all_distances(one))
            for (const double d : row) sum += std::isinf(d) ? 0 : d;
        for (const auto& row : all_distances(other))
            for (const double d : row) other_sum += std::isinf(d) ? 0 : d;
        RC_ASSERT(std::abs(sum - other_sum) < 1e-6);
    });
}
