// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/geometry/wkb.hpp"

#include <algorithm>
#include <bit>
#include <catch2/catch.hpp>
#include <cmath>
#include <cstring>
#include <limits>
#include <string>

#include "gis/base/error.hpp"
#include "tests/support/property.hpp"

using namespace cunjing;

namespace {

/// Builds WKB by hand, in either byte order.
class Blob {
public:
    explicit Blob(bool little = true) : little_(little) {}

    Blob& header(std::uint32_t code) {
        bytes.push_back(little_ ? 1 : 0);
        return integer(code);
    }
    Blob& integer(std::uint32_t value) { return put(little_ ? value : __builtin_bswap32(value)); }
    Blob& numbers(std::initializer_list<double> values) {
        for (const double value : values) {
            const auto bits = std::bit_cast<std::uint64_t>(value);
            put(little_ ? bits : __builtin_bswap64(bits));
        }
        return *this;
    }

    std::vector<std::uint8_t> bytes;

private:
    template <class Number>
    Blob& put(Number value) {
        const std::size_t at = bytes.size();
        bytes.resize(at + sizeof value);
        std::memcpy(&bytes[at], &value, sizeof value);
        return *this;
    }

    bool little_;
};

/// A triangle with a triangular hole, with `extra` further coordinates a point, in the given byte order.
Blob triangle_with_hole(std::uint32_t code, int extra, bool little) {
    Blob blob(little);
    blob.header(code).integer(2);
    for (const double size : {9.0, 1.0}) {
        blob.integer(4);
        for (const Point p : {Point{1, 1}, Point{1 + size, 1}, Point{1, 1 + size}, Point{1, 1}}) {
            blob.numbers({p.x, p.y});
            for (int i = 0; i < extra; ++i) blob.numbers({-7777.0});
        }
    }
    return blob;
}

ShapeColumn read(const std::vector<std::uint8_t>& blob) {
    ShapeColumn shapes;
    append_wkb(blob, shapes);
    return shapes;
}

}  // namespace

TEST_CASE("Z, M and the SRID are left aside in every spelling and byte order") {
    struct Spelling {
        std::uint32_t code;
        int extra;
    };
    const Spelling spelling = GENERATE(Spelling{3, 0}, Spelling{1003, 1}, Spelling{2003, 1}, Spelling{3003, 2},
                                       Spelling{0x80000003U, 1}, Spelling{0x40000003U, 1}, Spelling{0xC0000003U, 2});
    const bool little = GENERATE(true, false);
    const ShapeColumn shapes = read(triangle_with_hole(spelling.code, spelling.extra, little).bytes);
    REQUIRE(shapes.dimension(0) == Dimension::polygon);
    REQUIRE(shapes[0].ring_count() == 2);
    CHECK(area_m2(shapes[0]) == Approx(40.5 - 0.5));
    CHECK(shapes.box(0).max_x == 10);
}

TEST_CASE("An SRID before the points is skipped") {
    const ShapeColumn shapes = read(Blob().header(0x20000001U).integer(4545).numbers({5, 6}).bytes);
    CHECK(shapes[0].ring(0)[0] == Point{5, 6});
}

TEST_CASE("Members of a multi-geometry may have byte orders of their own") {
    Blob blob;
    blob.header(5).integer(2);
    blob.header(2).integer(2).numbers({0, 0, 3, 4});
    const Blob other = Blob(false).header(2).integer(2).numbers({10, 0, 10, 2});
    blob.bytes.insert(blob.bytes.end(), other.bytes.begin(), other.bytes.end());
    const ShapeColumn shapes = read(blob.bytes);
    REQUIRE(shapes[0].part_count() == 2);
    CHECK(length_m(shapes[0]) == Approx(7));
}

TEST_CASE("EMPTY in all its forms is no shape") {
    const double nan = std::numeric_limits<double>::quiet_NaN();
    CHECK(read(Blob().header(3).integer(0).bytes).dimension(0) == Dimension::none);
    CHECK(read(Blob().header(3).integer(1).integer(0).bytes).dimension(0) == Dimension::none);
    CHECK(read(Blob().header(6).integer(0).bytes).dimension(0) == Dimension::none);
    CHECK(read(Blob().header(2).integer(0).bytes).dimension(0) == Dimension::none);
    CHECK(read(Blob().header(1).numbers({nan, nan}).bytes).dimension(0) == Dimension::none);
    CHECK(read(Blob().header(7).integer(0).bytes).dimension(0) == Dimension::none);
    // An EMPTY member is dropped, its neighbour stays.
    const ShapeColumn shapes =
        read(Blob().header(5).integer(2).header(2).integer(0).header(2).integer(2).numbers({0, 0, 1, 0}).bytes);
    CHECK(shapes[0].part_count() == 1);
}

TEST_CASE("A ring that is not closed is closed and counted") {
    ShapeColumn shapes;
    CHECK(append_wkb(Blob().header(3).integer(1).integer(3).numbers({0, 0, 4, 0, 0, 3}).bytes, shapes) == 1);
    CHECK(shapes[0].ring(0).size() == 4);
    CHECK(area_m2(shapes[0]) == Approx(6));
    CHECK(append_wkb(triangle_with_hole(3, 0, true).bytes, shapes) == 0);
    const double nan = std::numeric_limits<double>::quiet_NaN();
    const auto unmeasured = Blob().header(3).integer(1).integer(4).numbers({nan, 0, 4, 0, 0, 3, nan, 0}).bytes;
    CHECK(append_wkb(unmeasured, shapes) == 0);
}

TEST_CASE("Coordinates that are not finite are kept") {
    const double inf = std::numeric_limits<double>::infinity();
    const ShapeColumn shapes = read(Blob().header(2).integer(2).numbers({0, 0, inf, 5}).bytes);
    CHECK(shapes[0].ring(0)[1].x == inf);
}

TEST_CASE("A collection of one kind is a multi-geometry, of several kinds it is mixed") {
    const auto lines = Blob().header(7).integer(1).header(2).integer(2).numbers({0, 0, 1, 0}).bytes;
    CHECK(read(lines).dimension(0) == Dimension::line);
    auto mixed = Blob().header(7).integer(2).header(2).integer(2).numbers({0, 0, 1, 0}).header(1).numbers({0, 0}).bytes;
    CHECK(inspect_wkb(mixed).mixed);
    ShapeColumn shapes;
    CHECK_THROWS_AS(append_wkb(mixed, shapes), GeometryError);
    CHECK(shapes.size() == 0);
}

TEST_CASE("Surfaces of triangles and of polygons are polygons") {
    const auto tin =
        Blob().header(1016).integer(1).header(1017).integer(1).integer(4).numbers({0, 0, 5, 4, 0, 5, 0, 3, 5, 0, 0, 5});
    CHECK(area_m2(read(tin.bytes)[0]) == Approx(6));
}

TEST_CASE("Arcs are told apart, also deep inside") {
    CHECK(inspect_wkb(Blob().header(8).integer(3).numbers({0, 0, 1, 1, 2, 0}).bytes).curved);
    const auto polygon = Blob().header(12).integer(1).header(10).integer(1).header(9).integer(2);
    auto inside = polygon;
    inside.header(8).integer(3).numbers({0, 0, 1, 1, 2, 0}).header(2).integer(2).numbers({2, 0, 0, 0});
    CHECK(inspect_wkb(inside.bytes).curved);
    CHECK(inspect_wkb(inside.bytes).dimension == Dimension::polygon);
    CHECK_FALSE(inspect_wkb(inside.bytes).mixed);
    ShapeColumn shapes;
    CHECK_THROWS_AS(append_wkb(inside.bytes, shapes), GeometryError);
    CHECK_FALSE(inspect_wkb(triangle_with_hole(3, 0, true).bytes).curved);
}

TEST_CASE("A blob that is cut off anywhere is an error, and nothing was added") {
    Blob blob;
    blob.header(6).integer(2);
    for (int i = 0; i < 2; ++i) {
        const auto one = triangle_with_hole(1003, 1, true).bytes;
        blob.bytes.insert(blob.bytes.end(), one.begin(), one.end());
    }
    const std::vector<std::uint8_t> whole = blob.bytes;
    CHECK(read(whole)[0].part_count() == 2);
    for (std::size_t size = 0; size < whole.size(); ++size) {
        ShapeColumn shapes;
        CHECK_THROWS_AS(append_wkb(Bytes(whole).first(size), shapes), GeometryError);
        CHECK(shapes.size() == 0);
    }
}

TEST_CASE("Counts that promise more than the blob holds are refused before anything is reserved") {
    CHECK_THROWS_AS(inspect_wkb(Blob().header(2).integer(0xFFFFFFFFU).numbers({0, 0}).bytes), GeometryError);
    CHECK_THROWS_AS(inspect_wkb(Blob().header(3).integer(0xFFFFFFFFU).bytes), GeometryError);
    CHECK_THROWS_AS(inspect_wkb(Blob().header(6).integer(0x20000000U).bytes), GeometryError);
}

TEST_CASE("What is no WKB says at which byte") {
    CHECK_THROWS_AS(inspect_wkb(Blob().header(99).bytes), GeometryError);
    CHECK_THROWS_AS(inspect_wkb(Blob().header(5003).integer(0).bytes), GeometryError);
    CHECK_THROWS_AS(inspect_wkb(std::vector<std::uint8_t>{7, 1, 0, 0, 0}), GeometryError);
    // A polygon inside a line.
    CHECK_THROWS_AS(inspect_wkb(Blob().header(5).integer(1).header(3).integer(0).bytes), GeometryError);
    Blob nested;
    for (int i = 0; i < 5000; ++i) nested.header(7).integer(1);
    nested.header(1).numbers({0, 0});
    CHECK_THROWS_AS(inspect_wkb(nested.bytes), GeometryError);
    try {
        (void)inspect_wkb(Blob().header(5).integer(1).header(3).integer(0).bytes);
    } catch (const GeometryError& error) {
        CHECK(error.message().en.find("byte 9 ") != std::string::npos);
    }
}

TEST_CASE("What is written is read again") {
    property("polygons, lines and points of several parts", [] {
        const auto dimension = *rc::gen::element(Dimension::point, Dimension::line, Dimension::polygon);
        ShapeColumn before;
        before.begin_feature(dimension);
        const int parts = *rc::gen::inRange(1, 4);
        for (int part = 0; part < parts; ++part) {
            before.begin_part();
            const int rings = dimension == Dimension::polygon ? *rc::gen::inRange(1, 4) : 1;
            for (int ring = 0; ring < rings; ++ring) {
                before.begin_ring();
                const int points = dimension == Dimension::point ? 1 : *rc::gen::inRange(2, 8);
                const Point first{*rc::gen::arbitrary<int>() / 1000.0, *rc::gen::arbitrary<int>() / 1000.0};
                before.add(first);
                for (int i = 1; i < points; ++i) before.add({first.x + i, first.y - 0.1 * i});
                if (dimension == Dimension::polygon) before.add(first);
            }
        }
        before.end_feature();
        std::vector<std::uint8_t> blob;
        write_wkb(before[0], blob);
        const ShapeColumn after = read(blob);
        RC_ASSERT(after.dimension(0) == dimension);
        RC_ASSERT(after[0].part_count() == before[0].part_count());
        RC_ASSERT(after[0].ring_count() == before[0].ring_count());
        RC_ASSERT(std::ranges::equal(after.points(), before.points()));
    });
}

TEST_CASE("No bytes whatever make the reader read beyond them") {
    property("a valid blob with some bytes changed", [] {
        auto blob = triangle_with_hole(3, 0, true).bytes;
        const int changes = *rc::gen::inRange(1, 6);
        for (int i = 0; i < changes; ++i)
            blob[static_cast<std::size_t>(*rc::gen::inRange(0, static_cast<int>(blob.size())))] =
                *rc::gen::arbitrary<std::uint8_t>();
        ShapeColumn shapes;
        try {
            append_wkb(blob, shapes);
            RC_ASSERT(shapes.size() == 1U);
        } catch (const GeometryError&) {
            RC_ASSERT(shapes.size() == 0U);
        }
    });
}
