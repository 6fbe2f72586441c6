// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

// The raster by which people in the field name a place, and the page that they write on.

#include <catch2/catch.hpp>

#include "gis/map/field_form.hpp"
#include "gis/map/field_raster.hpp"
#include "tests/support/files.hpp"
#include "tests/support/property.hpp"

using namespace cunjing;

namespace {

/// 1 km of ground in 100 mm.
const GroundView view{QRectF(0, 0, 100, 100), {500500, 3400500}, 10000};

}  // namespace

TEST_CASE("columns are lettered as in a spreadsheet") {
    CHECK(column_letters(0) == "A");
    CHECK(column_letters(25) == "Z");
    CHECK(column_letters(26) == "AA");
    CHECK(column_letters(51) == "AZ");
    CHECK(column_letters(52) == "BA");
    CHECK(column_letters(702) == "AAA");
}

TEST_CASE("squares are counted from the north-west; a border belongs to the square to its east and south") {
    const FieldRaster raster = FieldRaster::over(view, 100, 6);
    CHECK(raster.step_m == 100);
    CHECK(raster.square_of({500001, 3400999}) == "A1");
    CHECK(raster.square_of({500250, 3400650}) == "C4");
    CHECK(raster.square_of({500100, 3400900}) == "B2");
    CHECK(raster.square_of({499999, 3400999}).empty());
}

TEST_CASE("squares too small to read are made larger, and that a whole number of times") {
    GroundView small = view;
    small.scale = 50000;  // 100 m are 2 mm
    CHECK(FieldRaster::over(small, 100, 6).step_m == 500);
    small.scale = 100000 / 6.0;  // exactly 6 mm
    CHECK(FieldRaster::over(small, 100, 6).step_m == 100);
}

TEST_CASE("every place that the frame shows has a square, whatever ground it shows") {
    property("square_of is not empty", [](int x, int y, unsigned scale, unsigned along, unsigned down) {
        const GroundView any{
            QRectF(5, 7, 120, 90), {500000.0 + x % 100000, 3400000.0 + y % 100000}, 500.0 + scale % 50000};
        const FieldRaster raster = FieldRaster::over(any, 100, 6);
        const Point place = any.on_ground(QPointF(5.01 + (along % 1000) * 0.11998, 7.01 + (down % 1000) * 0.08998));
        RC_ASSERT(!raster.square_of(place).empty());
    });
}

TEST_CASE("the form offers every kind of observation, in the order of the catalogue") {
    const Catalogue catalogue = Catalogue::load(in_source("layers"));
    const FieldForm form = FieldForm::read(in_source("styles/pages/field.yaml"), catalogue);
    const Layer& layer = catalogue.layer("observation");
    const std::vector<FieldValue>& words = layer.fields[layer.index_of("kind")].values;
    REQUIRE(form.kinds.size() == words.size());
    CHECK(form.kinds.front() == words.front().title);
    CHECK(form.kinds.back() == words.back().title);
}
