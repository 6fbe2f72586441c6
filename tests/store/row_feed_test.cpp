// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/store/row_feed.hpp"

#include <catch2/catch.hpp>

#include "gis/base/error.hpp"
#include "tests/store/fixture.hpp"
#include "tests/support/files.hpp"

using namespace cunjing;
using Catch::Matchers::Contains;

namespace {

/// Writes rows down as text: "1|Hof|2.5|NULL".
class Notes : public RowSink {
public:
    std::vector<std::string> rows;
    std::size_t most = 1000;  // then it gives up

    void take(std::span<sqlite3_value* const> row) override {
        if (rows.size() == most) throw GeometryError(say("够了", "enough"));
        std::string& note = rows.emplace_back();
        for (sqlite3_value* value : row) note += (note.empty() ? "" : "|") + shown(StoredValue(value));
    }

private:
    static std::string shown(const StoredValue& value) {
        switch (value.type()) {
            case SQLITE_NULL: return "NULL";
            case SQLITE_INTEGER: return std::to_string(value.integer());
            case SQLITE_FLOAT: return fmt::format("{}", value.real());
            case SQLITE_BLOB: return fmt::format("<{} bytes>", value.blob().size());
            default: return std::string(value.text());
        }
    }
};

}  // namespace

TEST_CASE("A feed hands over the rows of a query as they are stored") {
    const ScratchFolder folder;
    const Other other(folder.file("plain.db", ""));
    const bool wide = GENERATE(false, true);  // texts are stored as UTF-8 or as UTF-16
    if (wide) other.run("PRAGMA encoding = 'UTF-16'");
    add_row_feed(other.connection());
    other.run(
        "CREATE TABLE yard (n INTEGER PRIMARY KEY, name TEXT, area REAL, shape BLOB);"
        "INSERT INTO yard VALUES (3, '院子', 2.5, x'0102'), (1, '', NULL, NULL), (2, 'Hof', 7, x'')");
    Notes notes;
    RowFeed feed(other.connection(), "n, name, area, shape", "FROM yard NOT INDEXED WHERE n BETWEEN ?2 AND ?3");
    feed.bind(0, std::int64_t{2});
    feed.bind(1, std::int64_t{9});
    feed.run(notes);
    CHECK(notes.rows == std::vector<std::string>{"2|Hof|7|<0 bytes>", "3|院子|2.5|<2 bytes>"});

    SECTION("again, with other limits") {
        feed.bind(0, std::int64_t{1});
        feed.bind(1, std::int64_t{1});
        feed.run(notes);
        CHECK(notes.rows.back() == "1||NULL|NULL");
    }
    SECTION("without rows nothing is handed over") {
        feed.bind(0, std::int64_t{70});
        feed.run(notes);
        CHECK(notes.rows.size() == 2);
    }
}

TEST_CASE("What a sink throws ends the query and comes out as it was thrown; the feed can be used again") {
    const ScratchFolder folder;
    const Other other(folder.file("plain.db", ""));
    add_row_feed(other.connection());
    other.run("CREATE TABLE t (n); INSERT INTO t VALUES (1), (2), (3)");
    RowFeed feed(other.connection(), "n", "FROM t");
    Notes notes;
    notes.most = 2;
    CHECK(complaint<GeometryError>([&] { feed.run(notes); }) == "enough");
    CHECK(notes.rows.size() == 2);
    Notes all;
    feed.run(all);
    CHECK(all.rows.size() == 3);
}

TEST_CASE("Nobody but a feed may call its function") {
    const ScratchFolder folder;
    const Other other(folder.file("plain.db", ""));
    add_row_feed(other.connection());
    CHECK_THAT(complaint<DataError>([&] { (void)other.ask("SELECT cunjing_take_row(1, 2)"); }),
               Contains("not to be called from outside"));
    CHECK_THAT(complaint<DataError>([&] { (void)other.ask("SELECT cunjing_take_row()"); }), Contains("not to be"));
}
