// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include <algorithm>
#include <catch2/catch.hpp>
#include <set>

#include "gis/geometry/box_node.hpp"
#include "gis/geometry/packed_rtree.hpp"
#include "gis/geometry/segment_runs.hpp"
#include "tests/geometry/random_shapes.hpp"
#include "tests/support/property.hpp"

using namespace cunjing;

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

/// Boxes as bad data makes them: empty, a point, identical ones, one over everything, without an end.
Box hostile_box() {
    switch (any_whole(0, 9)) {
        case 0: return {};
        case 1: return {5, 5, 5, 5};
        case 2: return {-1e300, -1e300, 1e300, 1e300};
        case 3: return {-infinity, -infinity, infinity, infinity};
        case 4: return {0, 0, infinity, 3};
        default: break;
    }
    const double x = any_whole(-50, 50);
    const double y = any_whole(-50, 50);
    return {x, y, x + any_whole(0, 20), y + any_whole(0, 20)};
}

std::vector<std::uint32_t> found_by_tree(const std::vector<Box>& boxes, const Box& query) {
    std::vector<std::uint32_t> found;
    PackedRTree(boxes).visit(query, [&](std::uint32_t item) { found.push_back(item); });
    std::ranges::sort(found);
    return found;
}

std::vector<std::uint32_t> found_one_by_one(const std::vector<Box>& boxes, const Box& query) {
    std::vector<std::uint32_t> found;
    for (std::uint32_t i = 0; i < boxes.size(); ++i)
        if (!boxes[i].is_empty() && boxes[i].meets(query)) found.push_back(i);
    return found;
}

}  // namespace

TEST_CASE("the index finds what a look at every box finds, and nothing twice") {
    property("on any boxes", [] {
        const auto count = static_cast<std::size_t>(any_whole(0, 600));
        std::vector<Box> boxes;
        while (boxes.size() < count) boxes.push_back(hostile_box());
        for (int i = 0; i < 5; ++i) {
            const Box query = hostile_box();
            RC_ASSERT(found_by_tree(boxes, query) == found_one_by_one(boxes, query));
        }
    });
    SECTION("around the sizes at which a level is added: a node more or less must not lose an item") {
        for (const std::size_t count : {0U, 1U, 2U, 15U, 16U, 17U, 255U, 256U, 257U, 4096U, 4097U}) {
            std::vector<Box> boxes;
            for (std::size_t i = 0; i < count; ++i) {
                const auto x = static_cast<double>(i % 64);
                const auto y = static_cast<double>(i / 64);
                boxes.push_back({x, y, x, y});
            }
            INFO("boxes " << count);
            CHECK(found_by_tree(boxes, {-1, -1, 100, 100}).size() == count);
            CHECK(found_by_tree(boxes, {200, 200, 300, 300}).empty());
        }
    }
}

TEST_CASE("sixteen boxes compared in single precision miss none that meets the query") {
    const auto some_place = [] {  // in the work CRS, some of them 1e-9 m apart; single precision tells 0.25 m there
        return Point{570000 + any_whole(-3, 3) * 1e-9 + any_whole(-2, 2), 3.4e6 + any_whole(-3, 3) * 1e-9};
    };
    property("boxes that touch but for the last bit, and hostile ones", [&] {
        BoxNode node;
        node.empty_all();
        const Point origin = any_whole(0, 1) == 0 ? Point{} : Point{569000, 3.39e6};
        std::vector<Box> boxes;
        for (std::size_t i = 0; i < BoxNode::children - 1; ++i) {
            Box box = any_whole(0, 3) == 0 ? hostile_box() : Box{};
            if (box.is_empty())
                for (int corner = 0; corner < 2; ++corner) box.add(some_place());
            boxes.push_back(box);
            node.set(i, BoxNode::rounded(box, origin));
        }
        Box query;
        for (int corner = 0; corner < 2; ++corner) query.add(some_place());
        const std::uint32_t meeting = node.meeting(BoxNode::rounded(query, origin));
        for (std::size_t i = 0; i < boxes.size(); ++i) RC_ASSERT(!boxes[i].meets(query) || (meeting >> i & 1U) == 1U);
        RC_ASSERT((meeting >> (BoxNode::children - 1) & 1U) == 0U);  // none was put there
    });
    SECTION("what is clearly apart is told apart") {
        BoxNode node;
        node.empty_all();
        for (std::size_t i = 0; i < BoxNode::children; ++i)
            node.set(i, BoxNode::rounded({double(i), 0, double(i) + 0.5, 1}, {}));
        CHECK(node.meeting(BoxNode::rounded({3.25, 0, 5.25, 1}, {})) == 0b111000U);
        CHECK(node.meeting(BoxNode::rounded({0, 2, 99, 3}, {})) == 0U);
    }
}

TEST_CASE("boxes that only touch meet: a distance of exactly the limit must be looked at") {
    const std::vector<Box> boxes = {{0, 0, 1, 1}, {2, 0, 3, 1}};
    CHECK(found_by_tree(boxes, {1, 1, 2, 2}) == std::vector<std::uint32_t>{0, 1});
    CHECK(found_by_tree(boxes, {1.25, 0, 1.75, 1}).empty());
}

TEST_CASE("the curve that sorts the index visits each cell once and never jumps") {
    // The first 256 places fill the corner block of 16 × 16 cells; neighbours on the curve share a side.
    std::vector<std::pair<int, int>> at_place(256, {-1, -1});
    for (int column = 0; column < 16; ++column)
        for (int row = 0; row < 16; ++row) {
            const std::uint32_t place =
                hilbert_place(static_cast<std::uint32_t>(column), static_cast<std::uint32_t>(row));
            REQUIRE(place < 256);
            REQUIRE(at_place[place].first == -1);
            at_place[place] = {column, row};
        }
    for (std::size_t i = 1; i < at_place.size(); ++i)
        CHECK(std::abs(at_place[i].first - at_place[i - 1].first) +
                  std::abs(at_place[i].second - at_place[i - 1].second) ==
              1);
}

TEST_CASE("runs hold every segment of every shape once, at most eight together") {
    property("on any shapes", [] {
        ShapeColumn shapes;
        const int count = any_whole(0, 30);
        for (int i = 0; i < count; ++i) {
            const int kind = any_whole(0, 4);
            if (kind == 0) {
                shapes.append_none();
            } else if (kind == 1) {  // long enough for many runs
                std::vector<Point> path;
                const int points = any_whole(2, 40);
                for (int k = 0; k < points; ++k)
                    path.push_back({double(any_whole(-30, 30)), double(any_whole(-30, 30))});
                shapes.append(Dimension::line, path);
            } else {
                shapes.append(random_shape()[0]);
            }
        }
        const SegmentRuns runs(shapes);
        std::vector<SegmentRun> found;
        runs.find({-1000, -1000, 1000, 1000}, found);

        std::multiset<std::tuple<std::uint32_t, std::uint32_t, std::uint32_t>> of_runs;
        for (const SegmentRun& run : found) {
            RC_ASSERT(run.count <= SegmentRuns::longest);
            RC_ASSERT(runs.points(run).size() == run.count + 1);
            for (std::uint32_t i = 0; i < std::max(1U, run.count); ++i)
                of_runs.emplace(run.row, run.ring, run.first + i);
        }
        std::multiset<std::tuple<std::uint32_t, std::uint32_t, std::uint32_t>> of_shapes;
        for (std::uint32_t row = 0; row < shapes.size(); ++row)
            for (std::uint32_t ring = 0; ring < shapes[row].ring_count(); ++ring) {
                const std::size_t segments = std::max<std::size_t>(2, shapes[row].ring(ring).size()) - 1;
                for (std::uint32_t i = 0; i < segments; ++i) of_shapes.emplace(row, ring, i);
            }
        RC_ASSERT(of_runs == of_shapes);
    });
    property("a query gives the runs whose boxes meet it, in the order of features, rings and points", [] {
        ShapeColumn shapes;
        const int count = any_whole(1, 40);
        for (int i = 0; i < count; ++i) shapes.append(random_shape()[0]);
        const SegmentRuns runs(shapes);
        std::vector<SegmentRun> all;
        runs.find({-1000, -1000, 1000, 1000}, all);
        const Box query = hostile_box();
        std::vector<SegmentRun> found;
        runs.find(query, found);
        const auto key = [](const SegmentRun& run) { return std::tuple(run.row, run.ring, run.first); };
        std::vector<std::tuple<std::uint32_t, std::uint32_t, std::uint32_t>> expected;
        for (const SegmentRun& run : all) {
            Box box;
            for (const Point p : runs.points(run)) box.add(p);
            if (box.meets(query)) expected.push_back(key(run));
        }
        std::vector<std::tuple<std::uint32_t, std::uint32_t, std::uint32_t>> told;
        for (const SegmentRun& run : found) told.push_back(key(run));
        RC_ASSERT(told == expected);
    });
}
