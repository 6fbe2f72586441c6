// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "plugin/print/map_order.hpp"

#include <catch2/catch.hpp>

namespace cunjing {
namespace {

QString command(const MapOrder& order) {
    return order.arguments("town.gpkg", Language::zh).join(' ');
}

}  // namespace

TEST_CASE("an order becomes the words that the program of maps understands, without those that do not go together") {
    MapOrder order;
    order.folder = "out";
    CHECK(command(order) == "town.gpkg --out out --theme findings --format pdf --page A3 --json --progress --lang zh");
    order.theme = "zones";
    order.format = "png";
    order.page = "A4";
    order.scale = 5000;
    order.villages = QStringList{"999999100004", "999999100010"};
    order.for_public = true;
    CHECK(command(order) ==
          "town.gpkg --out out --theme zones --format png --page A4 --scale 5000 --village 999999100004,999999100010 "
          "--public --json --progress --lang zh");
    order.what = MapOrder::What::phone_pictures;
    CHECK(command(order) ==
          "town.gpkg --out out --phone --village 999999100004,999999100010 --public --json --progress --lang zh");
    order.what = MapOrder::What::frontage_letters;
    order.for_public = false;
    order.villages.clear();
    CHECK(command(order) == "town.gpkg --out out --theme frontage --letters --json --progress --lang zh");
    order.what = MapOrder::What::notices;
    CHECK(command(order) == "town.gpkg --out out --notice all --json --progress --lang zh");
    order.notices = QStringList{"999999100004/20"};
    CHECK(command(order) == "town.gpkg --out out --notice 999999100004/20 --json --progress --lang zh");
}

TEST_CASE("what has findings on it needs a check before") {
    MapOrder order;
    CHECK(order.shows_findings());
    order.theme = "zones";
    CHECK_FALSE(order.shows_findings());
    order.what = MapOrder::What::phone_pictures;
    CHECK(order.shows_findings());
    order.what = MapOrder::What::field_sheets;
    CHECK_FALSE(order.shows_findings());
}

}  // namespace cunjing
