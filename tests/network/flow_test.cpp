// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/network/flow.hpp"

#include <catch2/catch.hpp>

#include "tests/network/drawn_lines.hpp"

using namespace cunjing;

namespace {

/// Directions told by one list of evidence, by row.
FlowDirections directions(const LineNetwork& network, const std::vector<FlowEvidence>& evidence,
                          const std::function<std::optional<double>(Point)>& height_m = {}) {
    return flow_directions(
        network, [&](NetworkFeature feature) { return evidence[feature.row]; }, height_m, 0.5);
}

FlowEvidence declared(bool forward) {
    return {forward, std::nullopt, std::nullopt, false};
}

FlowEvidence bed(double start_m, double end_m) {
    return {std::nullopt, start_m, end_m, false};
}

}  // namespace

TEST_CASE("the flow is what was declared, else what the bed says, else what the ground says") {
    const LineNetwork line = network_of({"LINESTRING (0 0, 100 0)"});
    const auto falls_west = [](Point p) { return std::optional<double>(p.x / 100); };
    CHECK(directions(line, {declared(true)}, falls_west).of_edge[0] == Flow::forward);
    CHECK(directions(line, {bed(12, 11)}, falls_west).of_edge[0] == Flow::forward);
    CHECK(directions(line, {{}}, falls_west).of_edge[0] == Flow::backward);
    CHECK(directions(line, {{}}).of_edge[0] == Flow::unknown);
}

// A model of the ground with cells of 30 m knows nothing of a fall of less than half a metre.
TEST_CASE("a fall of the ground that is too small tells nothing") {
    const LineNetwork line = network_of({"LINESTRING (0 0, 100 0)"});
    const auto falls = [](double by_m) { return [by_m](Point p) { return std::optional<double>(-p.x / 100 * by_m); }; };
    CHECK(directions(line, {{}}, falls(0.5)).of_edge[0] == Flow::forward);
    CHECK(directions(line, {{}}, falls(0.49)).of_edge[0] == Flow::unknown);
}

TEST_CASE("water that is said to run uphill is told, and runs as it is said to") {
    const LineNetwork line = network_of({"LINESTRING (0 0, 100 0)"});
    const FlowDirections found = directions(line, {{true, 10.0, 12.0, false}});
    CHECK(found.of_edge[0] == Flow::forward);
    REQUIRE(found.uphill.size() == 1);
    CHECK(found.uphill[0].rise_m == Approx(2));
}

TEST_CASE("a bridged gap goes on as the line before it does") {
    const LineNetwork line = network_of({"LINESTRING (0 0, 100 0)", "LINESTRING (103 0, 200 0)"}, {0.5, 5});
    const FlowDirections found = directions(line, {declared(true), declared(true)});
    CHECK(found.of_edge[line.gaps()[0].edge] == Flow::forward);
}

namespace {

/// Two ditches that run into a third: a brook from the west, one from the south whose flow nobody knows.
struct Brook {
    LineNetwork network =
        network_of({"LINESTRING (0 0, 100 0)", "LINESTRING (100 -80, 100 0)", "LINESTRING (100 0, 200 0)"});
    FlowDirections flow = directions(network, {declared(true), {}, declared(true)});

    std::optional<FlowDistance> from_mouth(FlowSearch::Towards towards, EdgePlace to, double reach_m = 1000) {
        FlowSearch search(network, flow.of_edge, towards);
        const SearchStart mouth{{2, 90}, 0};
        search.search(std::span(&mouth, 1), reach_m);
        return search.to(to);
    }
};

}  // namespace

TEST_CASE("upstream is where water comes from, as far as it runs") {
    Brook brook;
    const auto west = brook.from_mouth(FlowSearch::Towards::upstream, {0, 40});
    REQUIRE(west);
    CHECK(west->distance_m == Approx(150));
    CHECK(west->is_certain);
    CHECK_FALSE(brook.from_mouth(FlowSearch::Towards::upstream, {2, 95}));
    CHECK_FALSE(brook.from_mouth(FlowSearch::Towards::upstream, {0, 40}, 149.9));
    CHECK_FALSE(brook.from_mouth(FlowSearch::Towards::downstream, {0, 40}));
}

TEST_CASE("where nobody knows the flow something may lie upstream, and that is all that is said") {
    Brook brook;
    const auto south = brook.from_mouth(FlowSearch::Towards::upstream, {1, 30});
    REQUIRE(south);
    CHECK(south->distance_m == Approx(140));
    CHECK_FALSE(south->is_certain);
}

TEST_CASE("water that runs in a ring comes to an end") {
    const LineNetwork ring = network_of({"LINESTRING (0 0, 50 0, 50 50)", "LINESTRING (50 50, 0 50, 0 0)"});
    const FlowDirections flow = directions(ring, {declared(true), declared(true)});
    FlowSearch search(ring, flow.of_edge, FlowSearch::Towards::downstream);
    const SearchStart start{{0, 10}, 0};
    search.search(std::span(&start, 1), 1e6);
    const auto behind = search.to({0, 5});
    REQUIRE(behind);
    CHECK(behind->distance_m == Approx(195));
}

TEST_CASE("a pond lets water through either way") {
    const LineNetwork line =
        network_of({"LINESTRING (0 0, 100 0)", "LINESTRING (100 0, 120 0)", "LINESTRING (120 0, 200 0)"});
    const FlowDirections flow =
        directions(line, {declared(true), {std::nullopt, std::nullopt, std::nullopt, true}, declared(true)});
    FlowSearch search(line, flow.of_edge, FlowSearch::Towards::downstream);
    const SearchStart start{{0, 90}, 0};
    search.search(std::span(&start, 1), 1e6);
    REQUIRE(search.to({2, 10}));
    CHECK(search.to({2, 10})->distance_m == Approx(40));
    CHECK(search.to({2, 10})->is_certain);
}
