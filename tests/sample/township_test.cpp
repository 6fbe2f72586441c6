// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include <catch2/catch.hpp>
#include <fstream>
#include <set>

#include "gis/base/error.hpp"
#include "gis/base/uid.hpp"
#include "gis/store/project.hpp"
#include "tests/sample/fixture.hpp"

using namespace cunjing;

namespace {

std::string_view bytes(const double& number) {
    return {reinterpret_cast<const char*>(&number), sizeof number};
}

std::uint64_t fingerprint_of(const std::vector<Table>& tables) {
    std::uint64_t print = 0;
    for (const Table& table : tables) {
        for (const Point p : table.shapes.points()) print = fingerprint(bytes(p.y), fingerprint(bytes(p.x), print));
        for (std::size_t field = 0; field < table.layer().fields.size(); ++field)
            for (std::size_t row = 0; row < table.size(); ++row) {
                const Value value = table.value(field, row);
                print = value.kind() == Value::Kind::text ? fingerprint(value.text(), print)
                                                          : fingerprint(bytes(value.number()), print);
            }
    }
    return print;
}

class StopAtOnce : public Progress {
public:
    [[nodiscard]] bool is_cancelled() const override { return true; }
};

}  // namespace

TEST_CASE("The same seed makes the same town, another seed another") {
    const std::uint64_t first = fingerprint_of(township(6, 9));
    CHECK(fingerprint_of(township(6, 9)) == first);
    CHECK(fingerprint_of(township(6, 10)) != first);
}

TEST_CASE("Every surveyed layer has features, computed layers have none") {
    const std::set<std::string> computed{"frontage_zone", "residential_area", "road_strip",
                                         "side_strip",    "sight_triangle",   "zone_candidate"};
    std::size_t features = 0;
    for (const Table& table : shipped_township()) {
        INFO(table.layer().name);
        CHECK((table.size() > 0) != computed.contains(table.layer().name));
        features += table.size();
    }
    CHECK(features > 4000);
    CHECK(features < 8000);
}

TEST_CASE("Towns of any size can be made, but not of none") {
    for (const int villages : {1, 2, 3, 7})
        CHECK(table_of(township(villages, 5), "village").size() == static_cast<std::size_t>(2 * villages));
    CHECK_THROWS_AS(township(0, 1), ConfigError);
    CHECK_THROWS_AS(township(10001, 1), ConfigError);
}

TEST_CASE("The shipped sample is a small project file, written whole or not at all") {
    const ScratchFolder folder;
    const auto file = folder / "sample.gpkg";
    StopAtOnce stop;
    CHECK_THROWS_AS(write_sample(file, shipped_catalogue(), {2, 1}, stop), Cancelled);
    CHECK(std::filesystem::is_empty(folder.path()));

    write_sample(file, shipped_catalogue(), {24, 1}, no_progress());
    CHECK(std::filesystem::file_size(file) < 4'000'000);
    const Project project = Project::open(file, shipped_catalogue(), Access::read_only);
    CHECK(project.work_crs() == "EPSG:4545");
    for (const Table& table : shipped_township())
        CHECK(project.count(table.layer()) == static_cast<std::int64_t>(table.size()));

    const std::string before = content_of(file);
    CHECK_THROWS_AS(write_sample(file, shipped_catalogue(), {1, 1}, no_progress()), DataError);
    CHECK(content_of(file) == before);
}
