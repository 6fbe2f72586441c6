// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

// Penning zones as their register and their maps list them.

#include "gis/report/zone_register.hpp"

#include <algorithm>
#include <catch2/catch.hpp>

#include "tests/report/fixture.hpp"

using namespace cunjing;

namespace {

using Words = std::vector<std::pair<std::string, std::string>>;

/// Two square villages of 1 km side by side, 甲村 in the west, with zones.
struct ZoneTown : Town {
    explicit ZoneTown(const std::string& work_crs = "EPSG:4545") : Town(work_crs) {
        add("village", {{"code", "999999100201"}, {"name", "甲村"}}, square(0, 0, 1000));
        add("village", {{"code", "999999100202"}, {"name", "乙村"}}, square(1000, 0, 1000));
    }

    static std::vector<Point> square(double east_m, double north_m, double side_m) {
        const Point low{500'000 + east_m, 3'400'000 + north_m};
        return {low, {low.x + side_m, low.y}, {low.x + side_m, low.y + side_m}, {low.x, low.y + side_m}, low};
    }

    void add(const std::string& layer, const Words& words, const std::vector<Point>& ring,
             const std::map<std::string, double>& numbers = {}) {
        Table rows(shipped_catalogue().layer(layer));
        for (const auto& [field, word] : words) rows.set(field, Value(std::string_view(word)));
        for (const auto& [field, number] : numbers) rows.set(field, Value(number));
        rows.shapes.append(Dimension::polygon, ring);
        rows.end_row();
        project.append(rows);
    }
    void add_zone(const std::string& uid, double east_m, const Words& more = {}) {
        Words words = {{"uid", uid}, {"name", uid + "区"}, {"status", "approved"}, {"species", "chicken"}};
        words.insert(words.end(), more.begin(), more.end());
        add("pen_zone", words, square(east_m, 100, 20));
    }

    [[nodiscard]] std::vector<ListedZone> zones() const {
        const ZoningScene scene(project, shipped_catalogue(), *parse_date("2024-08-20"));
        return listed_zones(scene, project.work_crs());
    }
    [[nodiscard]] ZoneRegister listed(Language language = Language::zh) const {
        return {zones(), CornerSystem(project.work_crs()), "凤鸣镇", language};
    }
};

const ListedSetBack& about(const ListedZone& zone, const std::string& words) {
    const auto found = std::ranges::find_if(zone.set_backs, [&](const ListedSetBack& set_back) {
        return set_back.title.zh.find(words) != std::string::npos;
    });
    REQUIRE(found != zone.set_backs.end());
    return *found;
}

double day(const char* text) {
    return parse_date(text)->day;
}

}  // namespace

TEST_CASE("Zones are listed by village, then by name, with what their outline gives") {
    ZoneTown town;
    town.add_zone("c", 1500);
    town.add_zone("b", 500);
    town.add_zone("a", 600, {{"village_code", "999999100202"}});  // what is written counts, not where it lies
    const std::vector<ListedZone> zones = town.zones();
    REQUIRE(zones.size() == 3);
    CHECK(zones[0].uid == "b");
    CHECK(zones[0].village_name == "甲村");
    CHECK(zones[1].uid == "a");
    CHECK(zones[2].uid == "c");
    CHECK(zones[0].corners.corners.size() == 4);
    CHECK(zones[0].corners.area_m2 == Approx(400));
    CHECK_FALSE(zones[0].capacity_is_written);
    CHECK(zones[0].capacity > 0);
}

TEST_CASE("Names with numbers are listed as people count") {
    ZoneTown town;
    for (const char* uid : {"10", "9", "1"}) town.add_zone(uid, 500);
    const std::vector<ListedZone> zones = town.zones();
    REQUIRE(zones.size() == 3);
    CHECK(zones[0].name == "1区");
    CHECK(zones[1].name == "9区");
    CHECK(zones[2].name == "10区");
}

TEST_CASE("A set-back that is kept to is measured too, and one that nothing comes near says so") {
    ZoneTown town;
    town.add_zone("a", 500);
    town.add("water", {{"kind", "pond"}}, ZoneTown::square(553.4, 100, 10));  // 33.4 m from it, 20 m are asked for
    const ListedZone zone = town.zones().front();
    const ListedSetBack& water = about(zone, "水体");
    CHECK(water.measured.zh == "33.4 米");
    CHECK(water.limit.en == "20 m");
    CHECK(set_back_words(water).zh == "符合");
    CHECK(water.evidence.dimension(0) == Dimension::line);
    CHECK(zone.siting == Verdict::satisfied);
    const ListedSetBack& own = about(zone, "面积足够");
    CHECK(own.measured.zh == "400 平方米");
    CHECK(own.limit.zh == "200 平方米");
    CHECK(set_back_words(about(zone, "集中居住区")).en == "no data");
}

TEST_CASE("What is farther than anybody asks is said without a number") {
    ZoneTown town;
    town.add_zone("a", 100);
    town.add("water", {{"kind", "pond"}}, ZoneTown::square(700, 100, 10));
    const ListedZone zone = town.zones().front();
    CHECK(about(zone, "水体").measured.zh == "500 米内没有");
    CHECK(about(zone, "水体").limit.zh == "20 米");
}

TEST_CASE("A conflict is suspected, not stated; an exception is told with its number") {
    ZoneTown town;
    town.add_zone("a", 500);
    town.add_zone("b", 800, {{"exception_no", "凤府〔2024〕3号"}});
    town.add("water", {{"kind", "pond"}}, ZoneTown::square(525, 100, 10));
    town.add("water", {{"kind", "pond"}}, ZoneTown::square(825, 100, 10));
    const std::vector<ListedZone> zones = town.zones();
    CHECK(zones[0].siting == Verdict::violated);
    CHECK(siting_words(zones[0]).zh == "疑似选址存在冲突，待现场核实");
    CHECK(set_back_words(about(zones[0], "水体")).zh == "疑似冲突");
    CHECK(about(zones[0], "水体").measured.zh == "5 米");
    CHECK(siting_words(zones[1]).zh == "图上有选址冲突，已办例外（凤府〔2024〕3号）");
}

TEST_CASE("Coops in a zone and the households they are of are counted") {
    ZoneTown town;
    town.add_zone("a", 500);
    for (const double east_m : {502, 506, 510, 530})
        town.add("coop", {{"household_uid", east_m < 508 ? "h1" : "h2"}, {"species", "chicken"}},
                 ZoneTown::square(east_m, 105, 2));
    town.add("coop", {{"species", "chicken"}}, ZoneTown::square(514, 105, 2));
    const ListedZone zone = town.zones().front();
    CHECK(zone.coops == 4);
    CHECK(zone.households == 2);
}

TEST_CASE("A zone is meant by its name or its identifier; a word that is neither is answered with the nearest") {
    ZoneTown town;
    town.add_zone("a", 500);
    town.add_zone("b", 600);
    CHECK(zones_meant(town.zones(), {}).size() == 2);
    CHECK(zones_meant(town.zones(), {"a区"}).front().uid == "a");
    CHECK(zones_meant(town.zones(), {"b"}).front().uid == "b");
    const Text refusal = refusal_of<ConfigError>([&] { static_cast<void>(zones_meant(town.zones(), {"c区"})); });
    CHECK_THAT(refusal.en, Catch::Contains("'c区'") && Catch::Contains("did you mean"));
}

TEST_CASE("A status is meant by its word or its title") {
    const Layer& zones = shipped_catalogue().layer("pen_zone");
    CHECK(zone_status_meant("批准", zones) == "approved");
    CHECK(zone_status_meant("closed", zones) == "closed");
    CHECK_THAT(refusal_of<ConfigError>([&] { static_cast<void>(zone_status_meant("aproved", zones)); }).en,
               Catch::Contains("did you mean 'approved'") && Catch::Contains("idea, proposed, approved, closed"));
}

TEST_CASE("The workbook has the corners and the register as other programs read them") {
    ZoneTown town;
    town.add("pen_zone",
             {{"uid", "z1"},
              {"name", "=1+1"},
              {"status", "approved"},
              {"species", "duck"},
              {"document_no", "凤府〔2024〕7号"}},
             ZoneTown::square(500, 100, 30), {{"capacity", 280}, {"proposed_on", day("2024-03-01")}});
    const std::filesystem::path file = town.folder / "zones.xlsx";
    write_zone_register(file, town.listed(), false);
    const std::vector<ReadBack> sheets = read_back(file, {"HEADERS=DISABLE"});
    REQUIRE(sheets.size() == 2);
    CHECK(sheets[0].name == "界址点表");
    CHECK(sheets[1].name == "圈养区登记");
    REQUIRE(sheets[0].rows.size() == 2 + 4);
    CHECK(sheets[0].rows[0][0] ==
          "凤鸣镇畜禽圈养区界址点表（2000国家大地坐标系，CGCS2000 / 3-degree Gauss-Kruger CM 108E）");
    CHECK(sheets[0].rows[1][4] == "X（北坐标）（米）");
    CHECK(sheets[0].rows[1][6] == "经度（CGCS2000，度）");
    const std::vector<std::string>& first = sheets[0].rows[2];
    CHECK(first[1] == "=1+1");
    CHECK(first[2] == "J1");
    CHECK(std::stod(first[4]) == Approx(3'400'130).margin(1e-9));  // north first
    CHECK(std::stod(first[5]) == Approx(500'500).margin(1e-9));
    CHECK(first[8] == dms_words(std::stod(first[6])));
    CHECK(first[10] == "J2");
    CHECK(std::stod(first[11]) == Approx(30));
    REQUIRE(sheets[1].rows.size() == 2 + 1);
    const std::vector<std::string>& zone = sheets[1].rows[2];
    CHECK(zone[3] == "批准");
    CHECK(zone[4] == "鸭");
    CHECK(zone[5] == "280");
    CHECK(zone[6] == "登记");
    CHECK(std::stod(zone[7]) == Approx(900));
    CHECK(std::stod(zone[8]) == Approx(1.35));
    CHECK(zone[13].substr(0, 10) == "2024/03/01");
    CHECK(zone[14].empty());
    CHECK(zone[15] == "凤府〔2024〕7号");
    CHECK(zone[17] == "图上未见选址冲突");
}

TEST_CASE("A table of corners as CSV has millimetres and eight decimals of a degree") {
    ZoneTown town;
    town.add_zone("a", 500);
    const std::filesystem::path file = town.folder / "corners.csv";
    write_zone_register(file, town.listed(Language::en), false);
    const std::string text = content_of(file);
    CHECK(
        text.starts_with("\xEF\xBB\xBFVillage,Zone,Corner,Boundary,X (north) (m),Y (east) (m),"
                         "\"Longitude (CGCS2000, degrees)\""));
    CHECK_THAT(text, Catch::Contains("甲村,a区,J1,outer,3400120.000,500500.000,108.00522027,30.72169975,"));
    CHECK(std::ranges::count(text, '\n') == 5);
}

TEST_CASE("A town in a UTM zone has no CGCS2000 in its headings") {
    ZoneTown town("EPSG:32649");
    town.add_zone("a", 500);
    const std::filesystem::path file = town.folder / "corners.csv";
    write_zone_register(file, town.listed(Language::en), false);
    CHECK_THAT(content_of(file), Catch::Contains("Northing (m),Easting (m),\"Longitude (WGS 84, degrees)\"") &&
                                     !Catch::Contains("CGCS2000"));
}

TEST_CASE("A file that stands there is kept, and another ending is refused") {
    ZoneTown town;
    town.add_zone("a", 500);
    const std::filesystem::path file = town.folder.file("corners.csv", "mine");
    CHECK_THAT(refusal_of<DataError>([&] { write_zone_register(file, town.listed(), false); }).en,
               Catch::Contains("exists already"));
    CHECK(content_of(file) == "mine");
    write_zone_register(file, town.listed(), true);
    CHECK(content_of(file) != "mine");
    CHECK_THAT(
        refusal_of<ConfigError>([&] { write_zone_register(town.folder / "corners.pdf", town.listed(), false); }).en,
        Catch::Contains("corners.pdf"));
}

TEST_CASE("A zone that crosses itself is listed as it was repaired, one without outline not at all") {
    ZoneTown town;
    const Point low{500'500, 3'400'100};
    town.add("pen_zone", {{"uid", "bow"}},
             {low, {low.x + 20, low.y + 20}, {low.x + 20, low.y}, {low.x, low.y + 20}, low});
    Table empty(shipped_catalogue().layer("pen_zone"));
    empty.set("uid", Value("empty"));
    empty.shapes.append_none();
    empty.end_row();
    town.project.append(empty);
    const std::vector<ListedZone> zones = town.zones();
    REQUIRE(zones.size() == 1);
    CHECK(zones[0].uid == "bow");
    CHECK(zones[0].corners.corners.size() == 6);  // two triangles
    CHECK(zones[0].title().zh == "甲村圈养区（未命名）");
}
