// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/ingest/osm_tags.hpp"

#include <catch2/catch.hpp>

using namespace cunjing;

TEST_CASE("Tags are read with quotes, commas and arrows inside their values") {
    OsmTags tags;
    tags.parse(R"("name"=>"Refuge \"A\", b=>c","path"=>"C:\\x","ref:CN"=>"G42")");
    CHECK(tags.find("name") == R"(Refuge "A", b=>c)");
    CHECK(tags.find("path") == R"(C:\x)");
    CHECK(tags.find("ref:CN") == "G42");
    CHECK_FALSE(tags.find("ref").has_value());
}

TEST_CASE("Broken tag text ends the reading and keeps what stood before") {
    OsmTags tags;
    tags.parse(R"("highway"=>"track","width"=>"3)");
    CHECK(tags.find("highway") == "track");
    CHECK_FALSE(tags.find("width").has_value());
    tags.parse("");
    CHECK(tags.empty());
    tags.parse(R"("name"=>"")");
    CHECK_FALSE(tags.find("name").has_value());
}

TEST_CASE("A length is read in the units of OpenStreetMap") {
    CHECK(osm_metres("3.5") == 3.5);
    CHECK(osm_metres("3.5 m") == 3.5);
    CHECK(osm_metres(" 3.5m ") == 3.5);
    CHECK(osm_metres("350 cm") == Approx(3.5));
    CHECK(osm_metres("0.1 km") == Approx(100));
    CHECK(osm_metres("12'").value() == Approx(3.6576));
    CHECK(osm_metres("12 ft").value() == Approx(3.6576));
    CHECK(osm_metres("12'6\"").value() == Approx(3.81));
    CHECK(osm_metres("12' 6\"").value() == Approx(3.81));
}

TEST_CASE("A range, a guess, a list or a decimal comma is no length") {
    for (const char* text : {"", "narrow", "3-4", "~3", "3;4", "3,5", "-2", "3.5.1", "12'6", "2 lanes", "1e3", "nan"})
        CHECK_FALSE(osm_metres(text).has_value());
}
