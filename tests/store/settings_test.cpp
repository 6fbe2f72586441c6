// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include <catch2/catch.hpp>

#include "tests/store/fixture.hpp"
#include "tests/support/files.hpp"

using namespace cunjing;

TEST_CASE(
    "Words for the sheets are kept with the project: the last one counts, an empty one takes it back, none is "
    "forgotten") {
    const ScratchFolder folder;
    const auto file = folder / "town.gpkg";
    {
        Project project = Project::create(file, small_layers(), "EPSG:4545");
        CHECK(project.settings().empty());
        project.add_settings({{"town", "凤溪镇"}, {"office", "专班"}}, "甲");
        project.add_settings({{"office", "督查专班"}}, "乙");
        CHECK(project.settings() == std::map<std::string, std::string>{{"town", "凤溪镇"}, {"office", "督查专班"}});
        project.add_settings({{"town", ""}}, "乙");
    }
    const Project again = Project::open(file, small_layers(), Access::read_only);
    CHECK(again.settings() == std::map<std::string, std::string>{{"office", "督查专班"}});
    CHECK(Other(file).ask("SELECT group_concat(coalesce(value, '-'), ' ') FROM setting WHERE name = 'office'") ==
          "专班 督查专班");
}

TEST_CASE("A project that never had such words has none, and needs no table for them") {
    const ScratchFolder folder;
    const auto file = folder / "town.gpkg";
    static_cast<void>(Project::create(file, small_layers(), "EPSG:4545"));
    Other(file).run("DROP TABLE setting");
    CHECK(Project::open(file, small_layers(), Access::read_only).settings().empty());
    Project project = Project::open(file, small_layers(), Access::read_write);
    project.add_settings({{"town", "凤溪镇"}}, "");
    CHECK(project.settings().at("town") == "凤溪镇");
}
