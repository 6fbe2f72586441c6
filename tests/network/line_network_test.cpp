// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/network/line_network.hpp"

#include <catch2/catch.hpp>
#include <cmath>

#include "gis/base/error.hpp"
#include "gis/network/junctions.hpp"
#include "gis/network/network_locator.hpp"
#include "tests/network/drawn_lines.hpp"

using namespace cunjing;

TEST_CASE("a network of nothing has nothing") {
    const LineNetwork empty = network_of({"LINESTRING EMPTY", "LINESTRING (5 5, 5 5)"});
    CHECK(empty.edge_count() == 0);
    CHECK(empty.node_count() == 0);
    CHECK(empty.part_count() == 0);
}

// A side road ends in the middle of the village road: three ways meet there.
TEST_CASE("an end on the middle of another line cuts it in two") {
    const LineNetwork network = network_of({"LINESTRING (0 0, 100 0)", "LINESTRING (40 0, 40 50)"});
    CHECK(network.edge_count() == 3);
    CHECK(network.node_count() == 4);
    CHECK(network.part_count() == 1);
    CHECK(network.part_length_m(0) == Approx(150));
}

TEST_CASE("lines that cross in their middles meet, unless told otherwise") {
    const std::vector<std::string> cross = {"LINESTRING (0 0, 100 0)", "LINESTRING (50 -50, 50 50)"};
    CHECK(network_of(cross).edge_count() == 4);
    CHECK(network_of(cross, {0.5, 0, false}).edge_count() == 2);
    CHECK(network_of(cross, {0.5, 0, false}).part_count() == 2);
}

// The exact limit: an end half a metre away is the same place, one a little farther is a gap.
TEST_CASE("ends are snapped up to snap_m and bridged up to mend_m") {
    const auto gap = [](const std::string& to) {
        return std::vector<std::string>{"LINESTRING (0 0, 100 0)", "LINESTRING (" + to + ", 200 0)"};
    };
    CHECK(network_of(gap("100.5 0")).part_count() == 1);
    CHECK(network_of(gap("100.51 0")).part_count() == 2);
    CHECK(network_of(gap("105 0"), {0.5, 5}).part_count() == 1);
    CHECK(network_of(gap("105.01 0"), {0.5, 5}).part_count() == 2);
}

TEST_CASE("each bridged gap is listed with both its sides") {
    const LineNetwork network = network_of({"LINESTRING (0 0, 100 0)", "LINESTRING (103 0, 200 0)"}, {0.5, 5});
    REQUIRE(network.gaps().size() == 1);
    const MendedGap& gap = network.gaps()[0];
    CHECK(gap.length_m == Approx(3));
    CHECK(gap.from_feature.row == 0);
    CHECK(gap.to_feature.row == 1);
    CHECK(network.edge(gap.edge).is_mend);
}

TEST_CASE("a line that is drawn twice is there once, a loop is an edge from a node to itself") {
    CHECK(network_of({"LINESTRING (0 0, 100 0)", "LINESTRING (100 0, 0 0)"}).edge_count() == 1);
    const LineNetwork loop = network_of({"LINESTRING (0 0, 10 0, 10 10, 0 10, 0 0)"});
    CHECK(loop.edge_count() == 1);
    CHECK(loop.edge(0).from == loop.edge(0).to);
    CHECK(loop.edge(0).length_m == Approx(40));
}

TEST_CASE("a stretch that two lines share is there once, also where it ends at a crossing that rounding moves") {
    const std::string level = "LINESTRING (0 0, 0 8, 10 8)";
    // runs along the level line for 8 m; what crosses that at x = 22/3 is at no number that can be written down
    const double drawn_m = network_of({level, "LINESTRING (0 8, 8 8, 10 6, 2 12, 8 0)"}).part_length_m(0);
    CHECK(network_of({"LINESTRING (10 8, 0 8, 0 0)", "LINESTRING (8 0, 2 12, 10 6, 8 8, 0 8)"}).part_length_m(0) ==
          Approx(drawn_m));
    CHECK(drawn_m == Approx(18 + std::hypot(2, 2) + 10 + std::hypot(6, 12)));
}

TEST_CASE("a line that crosses itself is noded there") {
    const LineNetwork eight = network_of({"LINESTRING (0 0, 10 10, 10 0, 0 10)"});
    CHECK(eight.edge_count() == 3);
    CHECK(eight.node_count() == 3);
}

TEST_CASE("a distance that is no distance is refused") {
    CHECK_THROWS_AS(network_of({"LINESTRING (0 0, 1 0)"}, {-1, 0}), ConfigError);
    CHECK_THROWS_AS(network_of({"LINESTRING (0 0, 1 0)"}, {0.5, std::nan("")}), ConfigError);
}

TEST_CASE("the place on the network is the nearest one within the reach") {
    const LineNetwork network = network_of({"LINESTRING (0 0, 100 0)", "LINESTRING (0 20, 100 20)"});
    const NetworkLocator locator(network);
    const auto found = locator.nearest(Point{30, 8}, 10);
    REQUIRE(found);
    CHECK(found->away_m == Approx(8));
    CHECK(found->at.along_m == Approx(30));
    CHECK_FALSE(locator.nearest(Point{30, -10.01}, 10));
    CHECK(locator.nearest(Point{30, -10}, 10));
    CHECK(locator.all_within(Drawn("POLYGON ((10 -5, 20 -5, 20 25, 10 25, 10 -5))"), 0).size() == 2);
}

TEST_CASE("a junction is where three ways meet, and says where each leads") {
    const auto found = junctions(network_of({"LINESTRING (0 0, 100 0)", "LINESTRING (40 0, 40 50)"}), 20);
    REQUIRE(found.size() == 1);
    CHECK(found[0].place == Point{40, 0});
    REQUIRE(found[0].arms.size() == 3);
    CHECK(found[0].arms[0].ahead.x == Approx(1));
    CHECK(found[0].arms[1].ahead.y == Approx(1));
    CHECK(found[0].arms[2].ahead.x == Approx(-1));
    // Where two lines go on into each other nothing meets.
    CHECK(junctions(network_of({"LINESTRING (0 0, 40 0)", "LINESTRING (40 0, 40 50)"}), 20).empty());
}
