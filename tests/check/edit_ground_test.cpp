// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

// Where an edit may matter: of a line that was bent, round the segments that differ; else round all of it.

#include "gis/check/edit_ground.hpp"

#include <algorithm>
#include <catch2/catch.hpp>

#include "gis/geometry/edges.hpp"
#include "tests/check/scene.hpp"
#include "tests/geometry/random_shapes.hpp"
#include "tests/support/property.hpp"

using namespace cunjing;

namespace {

using Path = std::vector<Point>;

Table road(const Path& path, std::string_view uid = "road-1") {
    Table table(shipped_catalogue().layer("road"), {"uid"});
    table.column(table.layer().index_of("uid")).append_text(uid);
    table.shapes.append(Dimension::line, path);
    return table;
}

bool is_same(const std::vector<Box>& boxes, const std::vector<Box>& expected) {
    return std::ranges::equal(boxes, expected, [](const Box& a, const Box& b) {
        return a.min_x == b.min_x && a.min_y == b.min_y && a.max_x == b.max_x && a.max_y == b.max_y;
    });
}

const Path drawn{{0, 0}, {10, 0}, {20, 0}, {30, 0}, {40, 0}};

/// Grounds before and now of the drawn road when it becomes another.
EditGround changed_to(const Path& path) {
    const Table before = road(drawn);
    const Table now = road(path);
    return {&before, &now};
}

Path random_points(int least) {
    Path path;
    for (int i = any_whole(least, 6); i > 0; --i) path.push_back({any_whole(0, 4) / 1.0, any_whole(0, 4) / 1.0});
    return path;
}

/// Whether a path has the segment.
bool has_segment(const Path& path, Point a, Point b) {
    for (std::size_t i = 1; i < path.size(); ++i)
        if (path[i - 1] == a && path[i] == b) return true;
    return false;
}

/// Whether the boxes hold all segments of a path that another does not have.
bool hold_the_rest(const std::vector<Box>& boxes, const Path& path, const Path& other) {
    for (std::size_t i = 1; i < path.size(); ++i) {
        const Box segment = box_of(path[i - 1], path[i]);
        const bool is_held = std::ranges::any_of(boxes, [&segment](const Box& box) {
            return box.min_x <= segment.min_x && box.min_y <= segment.min_y && segment.max_x <= box.max_x &&
                   segment.max_y <= box.max_y;
        });
        if (!is_held && !has_segment(other, path[i - 1], path[i])) return false;
    }
    return true;
}

}  // namespace

TEST_CASE("of a line that was bent, an edit changes the segments beside the vertex") {
    const EditGround bent = changed_to({{0, 0}, {10, 0}, {20, 5}, {30, 0}, {40, 0}});
    CHECK(is_same(bent.before, {{10, 0, 20, 0}, {20, 0, 30, 0}}));
    CHECK(is_same(bent.now, {{10, 0, 20, 5}, {20, 0, 30, 5}}));
    SECTION("its first segment where the first vertex was moved") {
        const EditGround first = changed_to({{0, 5}, {10, 0}, {20, 0}, {30, 0}, {40, 0}});
        CHECK(is_same(first.before, {{0, 0, 10, 0}}));
        CHECK(is_same(first.now, {{0, 0, 10, 5}}));
    }
    SECTION("only what was added, or only what was there, where it was lengthened or cut") {
        const EditGround longer = changed_to({{0, 0}, {10, 0}, {20, 0}, {30, 0}, {40, 0}, {50, 9}});
        CHECK(longer.before.empty());
        CHECK(is_same(longer.now, {{40, 0, 50, 9}}));
        const EditGround shorter = changed_to({{0, 0}, {10, 0}, {20, 0}, {30, 0}});
        CHECK(is_same(shorter.before, {{30, 0, 40, 0}}));
        CHECK(shorter.now.empty());
    }
    SECTION("nothing where it stayed as it was") {
        CHECK(changed_to(drawn).before.empty());
        CHECK(changed_to(drawn).now.empty());
    }
}

TEST_CASE("all of a line is changed where something else is said of it, or it was not there") {
    const Table before = road(drawn);
    const Table now = road(drawn, "road-2");
    CHECK(EditGround(&before, &now).before.size() == 4);
    CHECK(EditGround(&before, &now).now.size() == 4);
    CHECK(EditGround(nullptr, &now).before.empty());
    CHECK(EditGround(nullptr, &now).now.size() == 4);
    CHECK(EditGround(&before, nullptr).before.size() == 4);
}

TEST_CASE("whatever part of a line is drawn anew, its ground holds every segment that only one of the two has") {
    property("no segment is missed", [] {
        const Path start = random_points(1);
        const Path middle = random_points(0);
        const Path other_middle = random_points(0);
        const Path end = random_points(1);
        const auto joined = [&](const Path& between) {
            Path path = start;
            path.insert(path.end(), between.begin(), between.end());
            path.insert(path.end(), end.begin(), end.end());
            return path;
        };
        const Path was = joined(middle);
        const Path is = joined(other_middle);
        const Table before = road(was);
        const Table now = road(is);
        const EditGround ground(&before, &now);
        RC_ASSERT(hold_the_rest(ground.before, was, is));
        RC_ASSERT(hold_the_rest(ground.now, is, was));
    });
}
