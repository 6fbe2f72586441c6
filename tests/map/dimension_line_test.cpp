// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

// A line that tells how long something is: what of it is seen, and where its words stand.

#include "gis/map/dimension_line.hpp"

#include <catch2/catch.hpp>
#include <cmath>

#include "tests/support/property.hpp"

using namespace cunjing;

namespace {

const QRectF frame(0, 0, 100, 100);

DimensionLine line_from(QPointF from, QPointF to, double length_m = 1.7) {
    return dimension_line({from, to}, length_m, frame, Lettering(Lettering::As::outlines));
}

}  // namespace

TEST_CASE("a long line has its length written along it, above the middle") {
    const DimensionLine line = line_from({20, 50}, {60, 50});
    CHECK(line.words == "1.7 m");
    CHECK(line.turned_deg == 0);
    CHECK(line.words_mm.x() == Approx(40));
    CHECK(line.words_mm.y() < 50);
    CHECK(line.has_start);
    CHECK(line.has_end);
}

TEST_CASE("words longer than their line stand level beside it, on the other side where the frame ends") {
    CHECK(line_from({50, 50}, {50, 51}).words_mm.x() > 51);
    CHECK(line_from({98, 50}, {98, 51}).words_mm.x() < 97);
    CHECK(line_from({50, 50}, {50, 51}).turned_deg == 0);
}

TEST_CASE("where its words have no room, they go to the other side of the line") {
    const Lettering lettering(Lettering::As::outlines);
    const DimensionLine along = dimension_line({{20, 50}, {60, 50}}, 1.7, frame, lettering, DimensionSide::other);
    CHECK(along.words_mm.y() > 50);
    CHECK(along.turned_deg == 0);
    const DimensionLine beside = dimension_line({{50, 50}, {50, 51}}, 1.7, frame, lettering, DimensionSide::other);
    CHECK(beside.words_mm.x() < 49);
}

TEST_CASE("of a line that the frame cuts off only the end that is seen has a tick, and the words are in the frame") {
    const DimensionLine line = line_from({50, 50}, {500, 50}, 838);
    CHECK(line.words == "838 m");  // all of it, not the piece
    CHECK(line.has_start);
    CHECK_FALSE(line.has_end);
    CHECK(line.way_mm.p2().x() == Approx(100));
    CHECK(frame.contains(line.words_mm));
}

TEST_CASE("a line outside of the frame has no words") {
    const DimensionLine line = line_from({150, 50}, {200, 50});
    CHECK(line.words.isEmpty());
    CHECK_FALSE(line.has_start);
    CHECK_FALSE(line.has_end);
}

TEST_CASE("nobody has to turn the sheet over to read a length") {
    property("words are turned by a quarter at most, and never below their line", [](int degrees) {
        const double angle = degrees * 0.0174532925;
        const QPointF away(20 * std::cos(angle), 20 * std::sin(angle));
        const DimensionLine line = line_from(QPointF(50, 50) - away, QPointF(50, 50) + away);
        RC_ASSERT(line.turned_deg > -90.001);
        RC_ASSERT(line.turned_deg < 90.001);
        RC_ASSERT(line.words_mm.y() < 50.001);
    });
}
