// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/ingest/new_project.hpp"

#include "tests/ingest/fixture.hpp"

using namespace cunjing;
using Catch::Matchers::Contains;
namespace fs = std::filesystem;

namespace {

const char* const square = "POLYGON ((500000 3400000,501000 3400000,501000 3401000,500000 3401000,500000 3400000))";

/// One village whose columns have these headings.
fs::path borders(const ScratchFolder& folder, const std::string& code, const std::string& name) {
    Drawing drawing;
    drawing.columns = {code, name};
    draw(folder / "borders.gpkg", drawing, {{square, {"500235125001", "凤凰岭社区"}}});
    return folder / "borders.gpkg";
}

}  // namespace

TEST_CASE("A new project has the villages of a register, without shapes") {
    const ScratchFolder folder;
    NewProject wanted;
    wanted.file = folder / "town.gpkg";
    wanted.villages_register = in_source("sample_data/fengming_villages.csv");
    CHECK(make_project(wanted, shipped_catalogue()).villages == 24);
    CHECK(Project::open(wanted.file, shipped_catalogue(), Access::read_only)
              .count(shipped_catalogue().layer("village")) == 24);
}

TEST_CASE("A new project has the villages of a layer of borders, its columns found by what offices call them") {
    const ScratchFolder folder;
    NewProject wanted;
    wanted.file = folder / "town.gpkg";
    wanted.villages_source = borders(folder, "XZQDM", "XZQMC");
    const NewProjectReport report = make_project(wanted, shipped_catalogue());
    CHECK(report.villages == 1);
    CHECK(report.work_crs == "EPSG:4545");
    REQUIRE(report.import);
}

TEST_CASE("Of a project that cannot be finished nothing is left, and one that is there stays") {
    const ScratchFolder folder;
    NewProject wanted;
    wanted.file = folder / "town.gpkg";
    wanted.villages_source = borders(folder, "colour", "XZQMC");
    const auto made = [&] { (void)make_project(wanted, shipped_catalogue()); };
    CHECK_THAT(refusal_of<DataError>(made).en, Contains("borders.gpkg") && Contains("division codes"));
    CHECK_FALSE(fs::exists(wanted.file));

    wanted.villages_source.clear();
    wanted.villages_register = folder.file("register.csv", "code,name\n12,short\n");
    CHECK_THAT(refusal_of<DataError>(made).en, Contains("12"));
    CHECK_FALSE(fs::exists(wanted.file));

    const std::string letter = "Dear Sir";
    CHECK(folder.file("town.gpkg", letter) == wanted.file);
    wanted.villages_register.clear();
    CHECK_THAT(refusal_of<DataError>(made).en, Contains("exists already"));
    CHECK(content_of(wanted.file) == letter);
}

TEST_CASE("A project is not stored in degrees") {
    const ScratchFolder folder;
    NewProject wanted;
    wanted.file = folder / "town.gpkg";
    wanted.work_crs = "EPSG:4490";
    (void)refusal_of<CrsError>([&] { (void)make_project(wanted, shipped_catalogue()); });
    CHECK(fs::is_empty(folder.path()));
}
