// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/store/rtree_pack.hpp"

#include <catch2/catch.hpp>

#include "tests/store/fixture.hpp"
#include "tests/support/files.hpp"
#include "tests/support/property.hpp"

using namespace cunjing;

namespace {

std::vector<IndexedBox> boxes(int count) {
    std::vector<IndexedBox> result;
    for (int i = 0; i < count; ++i) {
        const double x = 500000.1 + 13.7 * ((i * 7919) % 1009);
        const double y = 3400000.3 + 11.3 * ((i * 104729) % 997);
        result.push_back({3 * i + 1, {x, y, x + i % 50, y + i % 30}});
    }
    return result;
}

/// The same rows in a table that is searched from end to end.
void insert_plain(const Other& other, const std::vector<IndexedBox>& rows) {
    Statement insert(other.connection(), "INSERT INTO plain VALUES (?, ?, ?, ?, ?)");
    for (const auto& [row, box] : rows) {
        insert.bind(0, row);
        insert.bind(1, box.min_x);
        insert.bind(2, box.max_x);
        insert.bind(3, box.min_y);
        insert.bind(4, box.max_y);
        insert.run();
    }
}

std::string rows_in(const Connection& connection, const std::string& source, const std::string& columns) {
    Statement rows(connection, "SELECT group_concat(id) FROM (SELECT " + columns + " FROM " + source +
                                   " WHERE maxx >= 503000 AND minx <= 505000 AND maxy >= 3402000 AND miny <= 3404000 "
                                   "ORDER BY id)");
    rows.step();
    return std::string(rows.text(0));
}

}  // namespace

TEST_CASE("A packed index is sound and answers like a search through all rows") {
    const ScratchFolder folder;
    // One node has 51 entries: no root alone, exactly one, one more, two levels, three levels.
    const int count = GENERATE(0, 1, 51, 52, 51 * 51, 51 * 51 + 1, 6000);
    const Other other(folder.file("plain.db", ""));
    other.run(
        "CREATE VIRTUAL TABLE rtree_t_g USING rtree(id, minx, maxx, miny, maxy);"
        "CREATE TABLE plain (id, minx, maxx, miny, maxy)");
    const auto all = boxes(count);
    other.run("BEGIN");
    insert_plain(other, all);
    other.run("INSERT INTO rtree_t_g VALUES (999999, 0, 1, 0, 1)");  // what stood there before is gone after
    pack_rtree(other.connection(), "t", "g", all);
    other.run("COMMIT");
    const Other again(folder / "plain.db");
    CHECK(again.ask("SELECT rtreecheck('rtree_t_g')") == "ok");
    CHECK(again.ask("SELECT count(*) FROM rtree_t_g") == std::to_string(count));
    CHECK(rows_in(again.connection(), "rtree_t_g", "id") == rows_in(again.connection(), "plain", "id"));
    // It stays an index that rows are added to and taken from.
    again.run(
        "BEGIN; DELETE FROM rtree_t_g WHERE id % 2 = 0; DELETE FROM plain WHERE id % 2 = 0;"
        "INSERT INTO rtree_t_g VALUES (1000000, 504000, 504001, 3403000, 3403001);"
        "INSERT INTO plain VALUES (1000000, 504000, 504001, 3403000, 3403001); COMMIT");
    CHECK(again.ask("SELECT rtreecheck('rtree_t_g')") == "ok");
    CHECK(rows_in(again.connection(), "rtree_t_g", "id") == rows_in(again.connection(), "plain", "id"));
}

TEST_CASE("Groups of rows, one after another, make one sound index") {
    const ScratchFolder folder;
    // Groups smaller than a node of 51 entries, exactly as large, larger; empty ones; so many that there are three
    // levels.
    const std::vector<int> groups = GENERATE(
        values<std::vector<int>>({{}, {0, 0}, {1}, {51}, {51, 1}, {1, 1, 1}, {0, 10, 0, 200, 3}, {3000, 51, 2600, 1}}));
    const Other other(folder.file("plain.db", ""));
    other.run(
        "CREATE VIRTUAL TABLE rtree_t_g USING rtree(id, minx, maxx, miny, maxy);"
        "CREATE TABLE plain (id, minx, maxx, miny, maxy); BEGIN");
    int all = 0;
    for (const int size : groups) all += size;
    const std::vector<IndexedBox> rows = boxes(all);
    {
        RTreePacker packer(other.connection(), "t", "g");
        auto next = rows.begin();
        for (const int size : groups) {
            packer.add(packer.sorted({next, next + size}));
            next += size;
        }
        packer.finish();
    }
    insert_plain(other, rows);
    other.run("COMMIT");
    const Other again(folder / "plain.db");
    CHECK(again.ask("SELECT rtreecheck('rtree_t_g')") == "ok");
    CHECK(again.ask("SELECT count(*) FROM rtree_t_g") == std::to_string(all));
    CHECK(rows_in(again.connection(), "rtree_t_g", "id") == rows_in(again.connection(), "plain", "id"));
}

TEST_CASE("Rows that follow each other without a gap are numbered as they should be") {
    const ScratchFolder folder;
    const Other other(folder.file("plain.db", ""));
    other.run("CREATE VIRTUAL TABLE rtree_t_g USING rtree(id, minx, maxx, miny, maxy); BEGIN");
    std::vector<IndexedBox> rows;
    for (std::int64_t row = 1; row <= 1000; ++row)  // 500 and 501 are missing
        if (row != 500 && row != 501) rows.push_back({row, {double(row), 0, double(row) + 0.5, 1}});
    pack_rtree(other.connection(), "t", "g", rows);
    other.run("COMMIT");
    CHECK(other.ask("SELECT rtreecheck('rtree_t_g')") == "ok");
    CHECK(other.ask("SELECT count(*) FROM rtree_t_g WHERE minx = id") == "998");
    CHECK(other.ask("SELECT count(*) FROM rtree_t_g WHERE id IN (500, 501)") == "0");
}

TEST_CASE("Boxes are rounded outwards, so that a search finds what touches its edge") {
    const ScratchFolder folder;
    const Other other(folder.file("plain.db", ""));
    other.run("CREATE VIRTUAL TABLE rtree_t_g USING rtree(id, minx, maxx, miny, maxy); BEGIN");
    property("any place", [&] {
        const double x = *rc::gen::inRange(-2000000000, 2000000000) / 777.0;
        const double y = *rc::gen::inRange(-2000000000, 2000000000) / 333.0;
        pack_rtree(other.connection(), "t", "g", {{1, {x, y, x, y}}});
        Statement found(other.connection(),
                        "SELECT count(*) FROM rtree_t_g WHERE minx <= ?1 AND maxx >= ?1 AND miny <= ?2 AND maxy >= ?2");
        found.bind(0, x);
        found.bind(1, y);
        RC_ASSERT(found.step());
        RC_ASSERT(found.integer(0) == 1);
    });
}
