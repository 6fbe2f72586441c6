// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

// Where marks, numbers, hatches and lines go on a sheet.

#include <QLineF>
#include <catch2/catch.hpp>
#include <cmath>

#include "gis/map/finding_placer.hpp"
#include "gis/map/hatch.hpp"
#include "gis/map/sheet_paths.hpp"
#include "tests/support/property.hpp"

using namespace cunjing;

namespace {

constexpr double reach_mm = 30;
const QRectF frame(20, 20, 250, 230);

QRectF round_mark(const MarkToPlace& mark, const PlacedMark& placed) {
    return {placed.mark_mm.x() - mark.mark_mm / 2, placed.mark_mm.y() - mark.mark_mm / 2, mark.mark_mm, mark.mark_mm};
}

ShapeColumn line(const std::vector<Point>& path) {
    ShapeColumn column;
    column.append(Dimension::line, path);
    return column;
}

}  // namespace

TEST_CASE("A mark alone stands where the finding is, its number to the right") {
    SheetRoom room(frame);
    const auto placed = place_marks({{7, {100, 100}, 4}}, room, Lettering(Lettering::As::text), reach_mm);
    CHECK(placed[0].mark_mm == QPointF(100, 100));
    REQUIRE(placed[0].number_mm);
    CHECK(placed[0].number_mm->x() > 102);
    CHECK_FALSE(placed[0].has_leader);
}

TEST_CASE("Findings at one place stand side by side, the later ones on a leader") {
    SheetRoom room(frame);
    const auto placed =
        place_marks({{1, {100, 100}, 4}, {2, {100, 100}, 4}}, room, Lettering(Lettering::As::text), reach_mm);
    CHECK(placed[0].mark_mm == QPointF(100, 100));
    CHECK(placed[1].has_leader);
    CHECK(QLineF(placed[0].mark_mm, placed[1].mark_mm).length() >= 4);
}

TEST_CASE("Marks with numbers cover neither each other nor what was taken, and stand within reach of their place") {
    const Lettering lettering(Lettering::As::text);
    property("no overlap", [&] {
        const auto count = *rc::gen::inRange(1, 120);
        std::vector<MarkToPlace> marks;
        for (int i = 0; i < count; ++i)
            marks.push_back({i + 1, QPointF(*rc::gen::inRange(25, 80), *rc::gen::inRange(25, 80)),
                             *rc::gen::inRange(30, 45) / 10.0});
        SheetRoom room(frame);
        const QRectF taken(40, 40, 20, 12);
        room.take(taken);
        const auto placed = place_marks(marks, room, lettering, reach_mm);
        std::vector<QRectF> boxes = {taken};
        for (std::size_t i = 0; i < marks.size(); ++i) {
            RC_ASSERT(QLineF(placed[i].mark_mm, marks[i].at_mm).length() <= reach_mm);
            if (!placed[i].number_mm) continue;
            const QRectF box = round_mark(marks[i], placed[i]);
            RC_ASSERT(frame.contains(box));
            for (const QRectF& other : boxes) RC_ASSERT(!box.intersects(other));
            boxes.push_back(box);
        }
    });
}

TEST_CASE("Lines end at the frame, and what lies inside keeps its length") {
    const GroundView view{frame, {0, 0}, 1000};  // a metre is a millimetre
    property("cut lines", [&] {
        std::vector<Point> path;
        const auto count = *rc::gen::inRange(2, 20);
        for (int i = 0; i < count; ++i)
            path.push_back(
                {static_cast<double>(*rc::gen::inRange(-300, 300)), static_cast<double>(*rc::gen::inRange(-300, 300))});
        const ShapeColumn column = line(path);
        double inside_mm = 0;
        for (const QPolygonF& piece : paths_on_sheet(column[0], view)) {
            for (const QPointF p : piece) RC_ASSERT(frame.adjusted(-1e-6, -1e-6, 1e-6, 1e-6).contains(p));
            inside_mm += length_mm(piece);
        }
        // By brute force: many small steps, counted where they are inside.
        double stepped_mm = 0;
        for (std::size_t i = 0; i + 1 < path.size(); ++i) {
            const QLineF whole(view.on_sheet(path[i]), view.on_sheet(path[i + 1]));
            for (int s = 0; s < 2000; ++s)
                if (frame.contains(whole.pointAt((s + 0.5) / 2000))) stepped_mm += whole.length() / 2000;
        }
        RC_ASSERT(std::abs(inside_mm - stepped_mm) <= 0.4 * count);  // a step is up to 0.42 mm
    });
}

TEST_CASE("A hatch of lines fills an area evenly: length times distance is the area") {
    const QPolygonF square({{50, 50}, {110, 50}, {110, 90}, {50, 90}});
    const QPolygonF hole({{70, 60}, {90, 60}, {90, 80}, {70, 80}});
    for (const double angle : {0.0, 45.0, -45.0, 90.0}) {
        double length = 0;
        for (const QLineF& each : hatch_lines({square, hole}, angle, 0.5)) {
            CHECK_FALSE(hole.boundingRect().adjusted(0.01, 0.01, -0.01, -0.01).contains(each.center()));
            length += each.length();
        }
        CHECK(length * 0.5 == Approx(60 * 40 - 20 * 20).epsilon(0.02));
    }
}

TEST_CASE("Hatches of neighbours meet without a jump: their lines keep one raster") {
    const QPolygonF left({{0, 0}, {10, 0}, {10, 10}, {0, 10}});
    const QPolygonF right({{10, 0}, {20, 0}, {20, 10}, {10, 10}});
    const auto a = hatch_lines({left}, 0, 2);
    const auto b = hatch_lines({right}, 0, 2);
    REQUIRE(a.size() == b.size());
    for (std::size_t i = 0; i < a.size(); ++i) CHECK(a[i].y1() == Approx(b[i].y1()));
}

TEST_CASE("A line beside another keeps its distance, to the left of the way it runs") {
    const QPolygonF east({{0, 0}, {10, 0}, {10, 10}});  // on a sheet y runs down: the way turns to the right
    const QPolygonF left = beside(east, 1);
    CHECK(left[0] == QPointF(0, -1));
    CHECK(left[1].x() == Approx(11));
    CHECK(left[1].y() == Approx(-1));
    CHECK(beside(east, -1)[0] == QPointF(0, 1));
}
