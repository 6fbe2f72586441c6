// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "tests/ingest/fixture.hpp"

using namespace cunjing;

namespace {

const std::string a_point = "POINT (571000 3414000)";

/// Every refusal leaves the project byte for byte as it was.
class Unharmed {
public:
    explicit Unharmed(const Town& town) : town_(town), before_(content_of(town.project.file())) {}
    ~Unharmed() { CHECK((content_of(town_.project.file()) == before_)); }
    Unharmed(const Unharmed&) = delete;
    Unharmed& operator=(const Unharmed&) = delete;
    Unharmed(Unharmed&&) = delete;
    Unharmed& operator=(Unharmed&&) = delete;

private:
    const Town& town_;
    std::string before_;
};

Text refusal(Town& town, const std::string& layer, const std::filesystem::path& source,
             const ImportOptions& options = {}) {
    const Unharmed unharmed(town);
    const Text message = refusal_of<DataError>([&] { town.import(layer, source, options); });
    CHECK(message.zh.find(source.filename().string()) != std::string::npos);
    CHECK(message.en.find(source.filename().string()) != std::string::npos);
    return message;
}

}  // namespace

TEST_CASE("A file that is not there is refused") {
    Town town;
    CHECK(refusal(town, "road", town.folder / "no.shp").en.find("there is no file") == 0);
}

TEST_CASE("A file of nothing and a file of no known format are refused") {
    Town town;
    CHECK(refusal(town, "road", town.folder.file("nothing.gpkg", "")).en.find("0 bytes") != std::string::npos);
    CHECK(refusal(town, "road", town.folder.file("letter.doc", "Dear Sir")).en.find("not a vector format") !=
          std::string::npos);
}

TEST_CASE("A damaged file is refused with what GDAL says") {
    Town town;
    CHECK(refusal(town, "road", town.folder.file("cut.geojson", R"({"type":"FeatureCollection","features":[{"ty)"))
              .en.find("GDAL: ") != std::string::npos);
    CHECK(refusal(town, "road", town.folder.file("cut.gpkg", "SQLite format 3\0 and then something else"))
              .en.find("cannot open") == 0);
}

TEST_CASE("A Shapefile that ends too early is refused") {
    Town town;
    std::vector<Drawn> many(500, Drawn{"LINESTRING (571000 3414000, 571100 3414000, 571100 3414100)", {}});
    draw(town.folder / "roads.shp", {.driver = "ESRI Shapefile", .type = wkbLineString, .layer = "roads"}, many);
    const std::string whole = content_of(town.folder / "roads.shp");
    (void)town.folder.file("roads.shp", whole.substr(0, whole.size() / 2));
    const Text message = refusal(town, "road", town.folder / "roads.shp");
    CHECK(message.en.find("may be cut") != std::string::npos);
}

TEST_CASE("A file that states no coordinate system is refused with how to name it") {
    Town town;
    draw(town.folder / "w.shp", {.driver = "ESRI Shapefile", .crs = "", .type = wkbPoint, .layer = "w"},
         {{"POINT (36571741 3414584)", {}}});
    const Text message = refusal(town, "water_source", town.folder / "w.shp");
    CHECK(message.en.find("--source-crs EPSG:4545") != std::string::npos);
    CHECK(message.en.find("--source-crs EPSG:4524") != std::string::npos);
    ImportOptions options;
    options.source_crs = "EPSG:4524";
    CHECK(town.import("water_source", town.folder / "w.shp", options).written == 1);
}

TEST_CASE("A coordinate system that does not exist is refused") {
    Town town;
    draw(town.folder / "w.gpkg", {.type = wkbPoint}, {{a_point, {}}});
    ImportOptions options;
    options.source_crs = "EPSG:99999";
    const Unharmed unharmed(town);
    CHECK(refusal_of<CrsError>([&] {
              town.import("water_source", town.folder / "w.gpkg", options);
          }).en.find("EPSG:99999") != std::string::npos);
}

TEST_CASE("Metres that are declared as degrees are refused") {
    Town town;
    const auto file = town.folder.file(
        "w.geojson",
        R"({"type":"Feature","properties":{},"geometry":{"type":"Point","coordinates":[36571741,3414584]}})");
    const Text message = refusal(town, "water_source", file);
    CHECK(message.en.find("no degrees") != std::string::npos);
    CHECK(message.en.find("EPSG:4524") != std::string::npos);
}

TEST_CASE("A file of the wrong kind is refused with what the layer takes and what the file has") {
    Town town;
    draw(town.folder / "w.gpkg", {}, {{a_point, {}}, {a_point, {}}, {"POLYGON ((0 0, 1 0, 1 1, 0 0))", {}}});
    const Text message = refusal(town, "road", town.folder / "w.gpkg");
    CHECK(message.en.find("layer road takes lines") == 0);
    CHECK(message.en.find("2 points and 1 polygons") != std::string::npos);
    CHECK(message.zh.find("2 个点、1 个面") != std::string::npos);

    draw(town.folder / "p.gpkg", {}, {{a_point, {}}});
    const Text points = refusal(town, "road", town.folder / "p.gpkg");
    CHECK(points.en.find("layers that take them: ") != std::string::npos);
    CHECK(points.en.find("water_source") != std::string::npos);
    CHECK(points.en.find("building") == std::string::npos);
}

TEST_CASE("A table without geometry cannot fill a layer of the map") {
    Town town;
    const auto file = town.folder.file("roads.csv", "路名,等级\n桥头路,村道\n");
    CHECK(refusal(town, "road", file).en.find("has no geometry") != std::string::npos);
}

TEST_CASE("A file in which no row can be taken is refused with the reasons") {
    Town town;
    draw(town.folder / "w.gpkg", {}, {{"POINT EMPTY", {}}, {"LINESTRING (0 0, 1 1)", {}}});
    const Text message = refusal(town, "water_source", town.folder / "w.gpkg");
    CHECK(message.en.find("the geometry is EMPTY (1 rows)") != std::string::npos);
    CHECK(message.en.find("lines, and layer water_source takes points (1 rows)") != std::string::npos);
}

TEST_CASE("Fields, columns and constants that a person got wrong are refused") {
    Town town;
    draw(town.folder / "w.gpkg", {.type = wkbPoint, .columns = {"art"}}, {{a_point, {"well"}}});
    const auto refused = [&](const ImportOptions& options) {
        const Unharmed unharmed(town);
        return refusal_of<ConfigError>([&] { town.import("water_source", town.folder / "w.gpkg", options); }).en;
    };
    ImportOptions options;
    options.map = {{"kinds", "art"}};
    CHECK(refused(options).find("did you mean 'kind'") != std::string::npos);
    options.map = {{"kind", "arts"}};
    CHECK(refused(options).find("did you mean 'art'") != std::string::npos);
    options.map.clear();
    options.set = {{"kind", "wel"}};
    CHECK(refused(options).find("did you mean 'well'") != std::string::npos);
    options.set = {{"uid", "x"}};
    CHECK(refused(options).find("--set") != std::string::npos);
}

TEST_CASE("GDAL prints nothing by itself") {
    Town town;
    const auto file = town.folder.file("cut.geojson", R"({"type":"FeatureCollection","features":[{"ty)");
    FILE* before = stderr;
    char* said = nullptr;
    std::size_t size = 0;
    stderr = open_memstream(&said, &size);
    try {
        town.import("road", file);
    } catch (const DataError&) {
    }
    std::fclose(stderr);
    stderr = before;
    CHECK(std::string(said, size).empty());
    std::free(said);
}
