// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/ingest/osm_import.hpp"

#include <algorithm>

#include "gis/base/uid.hpp"
#include "tests/ingest/fixture.hpp"
#include "tests/ingest/osm_text.hpp"

using namespace cunjing;

namespace {

OsmReport import_text(Town& town, const OsmText& osm) {
    const auto file = town.folder.file("town.osm", osm.text());
    return import_osm(town.project, shipped_catalogue(), file);
}

/// Imports one square with these tags and gives the words of a field of the layer it should be in.
std::vector<std::string> square_as(const std::string& layer, const std::string& field, const OsmText::Tags& tags) {
    Town town;
    OsmText osm;
    osm.square(0, 0, tags);
    import_text(town, osm);
    return town.texts(layer, field);
}

std::vector<std::string> node_as(const std::string& layer, const std::string& field, const OsmText::Tags& tags) {
    Town town;
    OsmText osm;
    osm.node(0, 0, tags);
    import_text(town, osm);
    return town.texts(layer, field);
}

using Words = std::vector<std::string>;

}  // namespace

TEST_CASE("Roads come in by class, measured widths are taken, lanes are not") {
    Town town;
    OsmText osm;
    double row = 0;
    for (const char* highway : {"motorway", "primary_link", "secondary", "tertiary", "residential", "track", "steps"})
        osm.way({{0, row}, {5, ++row}}, {{"highway", highway}});
    osm.way({{0, 20}, {5, 20}}, {{"highway", "unclassified"}, {"name", "桥头路"}, {"width", "3.5 m"}});
    osm.way({{0, 21}, {5, 21}}, {{"highway", "unclassified"}, {"lanes", "2"}, {"est_width", "12'"}});
    osm.way({{0, 22}, {5, 22}}, {{"highway", "unclassified"}, {"width", "schmal"}});
    osm.way({{0, 23}, {5, 23}}, {{"highway", "proposed"}});
    osm.way({{0, 24}, {5, 24}}, {{"highway", "service"}, {"service", "parking_aisle"}});
    osm.way({{0, 25}, {5, 25}}, {{"highway", "primary"}, {"tunnel", "yes"}});
    const OsmReport report = import_text(town, osm);
    CHECK(town.texts("road", "class") == Words{"national", "provincial", "county", "township", "village", "group",
                                               "footpath", "village", "village", "village"});
    const Table roads = town.read("road");
    const std::size_t width = roads.layer().index_of("surface_width_m");
    CHECK(roads.value(width, 0).is_unknown());
    CHECK(roads.value(width, 7).number() == 3.5);
    CHECK(roads.value(width, 8).number() == Approx(3.6576));
    CHECK(roads.value(width, 9).is_unknown());
    CHECK(town.texts("road", "name")[7] == "桥头路");
    CHECK(notes_say(report.notes,
                    "road: 1 values of field surface_width_m cannot be taken and are left unknown: schmal"));
    CHECK(report.unmapped == 3);
}

TEST_CASE("Sheets printed from OpenStreetMap's data name its contributors, unless a person said otherwise") {
    OsmText osm;
    osm.node(0, 0, {{"amenity", "school"}});
    Town untouched;
    import_text(untouched, osm);
    CHECK(untouched.project.settings().at("sources") == "© OpenStreetMap contributors, ODbL");
    Town named;
    named.project.add_settings({{"sources", "镇测绘队；OpenStreetMap"}}, "甲");
    import_text(named, osm);
    CHECK(named.project.settings().at("sources") == "镇测绘队；OpenStreetMap");
}

TEST_CASE("A round road is a line, a paved square is a public area") {
    Town town;
    OsmText osm;
    osm.square(0, 0, {{"highway", "residential"}, {"place", "yard"}});
    osm.square(3, 0, {{"highway", "pedestrian"}, {"area", "yes"}, {"place", "square"}});
    import_text(town, osm);
    REQUIRE(town.count("road") == 1);
    CHECK(town.read("road").shapes[0].ring(0).size() == 5);
    CHECK(town.texts("public_area", "kind") == Words{"square"});
    CHECK(town.texts("public_area", "source") == Words{"surveyed"});
}

TEST_CASE("Waters come in as surfaces, streams as lines in their direction, drains as ditches") {
    Town town;
    OsmText osm;
    osm.square(0, 0, {{"natural", "water"}, {"water", "pond"}, {"name", "堰塘"}});
    osm.square(2, 0, {{"natural", "water"}});
    osm.square(4, 0, {{"landuse", "reservoir"}});
    osm.square(6, 0, {{"waterway", "riverbank"}});
    osm.way({{0, 3}, {5, 3}}, {{"waterway", "stream"}, {"width", "2"}});
    osm.way({{5, 3}, {6, 3}}, {{"waterway", "stream"}, {"tunnel", "culvert"}});
    osm.way({{0, 4}, {5, 4}}, {{"waterway", "drain"}, {"width", "0.4"}});
    import_text(town, osm);
    Words kinds = town.texts("water", "kind");
    std::ranges::sort(kinds);
    CHECK(kinds == Words{"?", "pond", "reservoir", "river"});
    CHECK(town.texts("watercourse", "kind") == Words{"stream"});
    const Table streams = town.read("watercourse");
    CHECK(streams.value(streams.layer().index_of("flows_forward"), 0).is_true());
    CHECK(town.count("ditch") == 1);
}

TEST_CASE("A hole in a water stays a hole") {
    Town town;
    OsmText osm;
    const int outer = osm.square(0, 0, {}, 4);
    const int inner = osm.square(1, 1, {}, 1);
    osm.relation({{outer, "outer"}, {inner, "inner"}}, {{"type", "multipolygon"}, {"natural", "water"}});
    import_text(town, osm);
    REQUIRE(town.count("water") == 1);
    const Table waters = town.read("water");
    CHECK(waters.shapes[0].ring_count() == 2);
    CHECK(town.texts("water", "note")[0].starts_with("OSM relation "));
}

TEST_CASE("Buildings have their use, storeys and height where the tags say so") {
    CHECK(square_as("building", "use", {{"building", "house"}}) == Words{"dwelling"});
    CHECK(square_as("building", "use", {{"building", "yes"}}) == Words{"?"});
    CHECK(square_as("building", "use", {{"building", "church"}}) == Words{"public"});
    CHECK(square_as("building", "use", {{"building", "garage"}}) == Words{"other"});
    CHECK(square_as("building", "use", {{"building", "no"}}).empty());

    Town town;
    OsmText osm;
    osm.square(0, 0, {{"building", "house"}, {"building:levels", "3"}, {"height", "9.5 m"}});
    import_text(town, osm);
    const Table houses = town.read("building");
    CHECK(houses.value(houses.layer().index_of("storeys"), 0).number() == 3);
    CHECK(houses.value(houses.layer().index_of("height_m"), 0).number() == 9.5);
}

TEST_CASE("Farm buildings are coops of the species their tags name, and no dwellings") {
    CHECK(square_as("coop", "species", {{"building", "chicken_coop"}}) == Words{"chicken"});
    CHECK(square_as("coop", "species", {{"building", "sty"}}) == Words{"pig"});
    CHECK(square_as("coop", "species", {{"building", "farm_auxiliary"}}) == Words{"?"});
    CHECK(square_as("coop", "species", {{"building", "barn"}, {"livestock", "sheep"}}) == Words{"sheep"});
    CHECK(node_as("coop", "species", {{"building", "cowshed"}}) == Words{"cattle"});
    CHECK(square_as("building", "use", {{"building", "chicken_coop"}}).empty());
}

TEST_CASE("Sheds, greenhouses and ruins are structures") {
    CHECK(square_as("structure", "kind", {{"building", "shed"}}) == Words{"shed"});
    CHECK(square_as("structure", "kind", {{"building", "greenhouse"}}) == Words{"greenhouse"});
    CHECK(square_as("structure", "kind", {{"building", "ruins"}}) == Words{"ruin"});
    CHECK(square_as("structure", "kind", {{"man_made", "bridge"}}) == Words{"bridge"});
}

TEST_CASE("Public places are facilities, and public ground where it is not private") {
    CHECK(node_as("facility", "kind", {{"amenity", "clinic"}}) == Words{"clinic"});
    CHECK(node_as("facility", "kind", {{"amenity", "townhall"}}) == Words{"village_hall"});
    CHECK(square_as("facility", "kind", {{"leisure", "playground"}}) == Words{"playground"});
    CHECK(square_as("public_area", "kind", {{"amenity", "school"}}) == Words{"school"});
    CHECK(square_as("public_area", "kind", {{"amenity", "parking"}}) == Words{"car_park"});
    CHECK(square_as("public_area", "kind", {{"amenity", "parking"}, {"access", "private"}}).empty());
    CHECK(square_as("public_area", "kind", {{"amenity", "school"}, {"building", "school"}}).empty());
    CHECK(square_as("facility", "kind", {{"amenity", "school"}, {"building", "school"}}) == Words{"school"});
    CHECK(square_as("building", "use", {{"amenity", "school"}, {"building", "school"}}) == Words{"public"});
}

TEST_CASE("Wells, power lines, collection points and fields come in") {
    CHECK(node_as("water_source", "kind", {{"man_made", "water_well"}}) == Words{"well"});
    CHECK(node_as("water_source", "kind", {{"natural", "spring"}}) == Words{"spring"});
    CHECK(node_as("collection_point", "name", {{"amenity", "recycling"}, {"name", "桥头"}}) == Words{"桥头"});
    CHECK(square_as("cropland", "crop", {{"landuse", "farmland"}, {"crop", "rice"}}) == Words{"rice"});
    Town town;
    OsmText osm;
    osm.way({{0, 0}, {9, 0}}, {{"power", "minor_line"}});
    import_text(town, osm);
    CHECK(town.count("power_line") == 1);
}

TEST_CASE("Villages are the boundaries of the smallest level that covers the ground") {
    Town town;
    OsmText osm;
    const auto boundary = [&osm](double column, double size, const std::string& level, const OsmText::Tags& more) {
        OsmText::Tags tags{{"type", "boundary"}, {"boundary", "administrative"}, {"admin_level", level}};
        tags.insert(tags.end(), more.begin(), more.end());
        return osm.relation({{osm.square(column, 0, {}, size), "outer"}}, tags);
    };
    boundary(0, 40, "6", {{"name", "县"}});
    const int west = boundary(0, 20, "8", {{"name", "西村"}, {"ref:CN", "500235125200"}});
    boundary(20, 20, "8", {{"name", "东村"}, {"ref:CN", "500235125200"}});
    boundary(2, 1, "10", {{"name", "小院"}});
    osm.node(5, 5, {{"place", "village"}, {"name", "西村"}});    // inside the western boundary
    osm.node(60, 5, {{"place", "village"}, {"name", "远村"}});   // in none
    osm.node(61, 5, {{"place", "locality"}, {"name", "垭口"}});  // no village
    const OsmReport report = import_text(town, osm);
    CHECK(town.texts("village", "name") == Words{"西村", "东村", "远村"});
    const Words codes = town.texts("village", "code");
    REQUIRE(codes.size() == 3);
    CHECK(codes[0] == "500235125200");
    CHECK(codes[1].starts_with("R0000"));  // the code of its own is taken
    CHECK(codes[2].starts_with("N0000"));
    CHECK(codes[1].size() == 12);
    const Table villages = town.read("village");
    CHECK(villages.shapes.dimension(0) == Dimension::polygon);
    CHECK(villages.shapes.dimension(2) == Dimension::point);
    CHECK(villages.uid(0) == uid_of("osm/relation/" + std::to_string(west)));
    CHECK(notes_say(report.notes, "the 2 boundaries of admin_level=8"));
    CHECK(notes_say(report.notes, "1 boundaries of admin_level=10 cover little"));
    CHECK(notes_say(report.notes, "1 villages have no whole boundary"));
}

TEST_CASE("A second import of the same data doubles nothing and touches nothing") {
    Town town;
    OsmText osm;
    const int way = osm.way({{0, 0}, {5, 0}}, {{"highway", "track"}});
    osm.square(0, 2, {{"building", "house"}});
    osm.square(0, 4, {{"building", "barn"}});
    osm.node(8, 8, {{"building", "chicken_coop"}});
    osm.node(9, 9, {{"place", "village"}, {"name", "远村"}});
    import_text(town, osm);
    CHECK(town.read("road").uid(0) == uid_of("osm/way/" + std::to_string(way)));
    CHECK(town.texts("road", "note") == Words{"OSM way " + std::to_string(way)});
    const std::string before = town.project.input_hash();

    const OsmReport again = import_text(town, osm);
    CHECK(town.project.input_hash() == before);
    for (const OsmLayerCount& count : again.layers) {
        CHECK(count.written == 0);
        CHECK(count.already_there == count.found);
    }
    osm.way({{0, 9}, {5, 9}}, {{"highway", "path"}});
    import_text(town, osm);
    CHECK(town.count("road") == 2);
    CHECK(town.count("coop") == 2);
}

TEST_CASE("An area that the extract cuts is told, not silently lost") {
    Town town;
    OsmText osm;
    const int half = osm.way({{0, 0}, {5, 0}, {5, 5}}, {});
    osm.relation({{half, "outer"}, {99999, "outer"}}, {{"type", "multipolygon"}, {"natural", "water"}});
    osm.way({{0, 7}, {5, 7}}, {{"highway", "track"}});
    const OsmReport report = import_text(town, osm);
    CHECK(town.count("water") == 0);
    CHECK(town.count("road") == 1);
    CHECK(notes_say(report.notes, "1 areas reach beyond the extract"));
}

TEST_CASE("A way that lacks all but one of its nodes is told") {
    Town town;
    OsmText osm;
    osm.way_of({osm.node(0, 0), 88888, 99999}, {{"highway", "track"}});
    osm.way({{0, 7}, {5, 7}}, {{"highway", "track"}});
    const OsmReport report = import_text(town, osm);
    CHECK(town.count("road") == 1);
    CHECK(report.layers[0].found == 1);
}

TEST_CASE("The work CRS is the one of the place") {
    const ScratchFolder folder;
    OsmText osm;
    osm.way({{0, 0}, {5, 0}}, {{"highway", "track"}});
    CHECK(work_crs_for_osm(folder.file("a.osm", osm.text(true)), shipped_catalogue()) == "EPSG:4545");
    CHECK(work_crs_for_osm(folder.file("b.osm", osm.text(false)), shipped_catalogue()) == "EPSG:4545");
    CHECK(refusal_of<DataError>([&] {
              (void)work_crs_for_osm(folder.file("c.osm", OsmText().text(false)), shipped_catalogue());
          }).en.find("not a single point") != std::string::npos);
}

TEST_CASE("A cut, a foreign and a missing file are refused and the project stays as it was") {
    Town town;
    OsmText osm;
    for (int i = 0; i < 200; ++i) osm.way({{0.0, i * 1.0}, {5.0, i * 1.0}}, {{"highway", "track"}});
    const std::string before = content_of(town.project.file());
    const std::string text = osm.text();
    const auto refused = [&](const std::filesystem::path& file) {
        return refusal_of<DataError>([&] { (void)import_osm(town.project, shipped_catalogue(), file); }).en;
    };
    CHECK(refused(town.folder.file("cut.osm", text.substr(0, text.size() / 2))).find("damaged or cut") !=
          std::string::npos);
    CHECK(refused(town.folder.file("cut.osm", text.substr(0, text.size() - 9))).find("damaged or cut") !=
          std::string::npos);
    CHECK(refused(town.folder.file("letter.osm", "Dear Sir")).find("is not OpenStreetMap data") != std::string::npos);
    CHECK(refused(town.folder.file("empty.osm.pbf", "")).find("0 bytes") != std::string::npos);
    CHECK(refused(town.folder / "no.osm.pbf").find("there is no file") == 0);
    CHECK((content_of(town.project.file()) == before));
}
