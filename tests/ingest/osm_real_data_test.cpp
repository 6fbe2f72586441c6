// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include <iostream>
#include <map>

#include "gis/ingest/osm_import.hpp"
#include "tests/ingest/fixture.hpp"

using namespace cunjing;

namespace {

/// A file of the real data (CMake variable CUNJING_REAL_DATA), or nothing (said aloud) where they are not.
std::filesystem::path real_data(const std::string& name) {
    const std::filesystem::path file = std::filesystem::path(CUNJING_REAL_DATA) / name;
    if (std::filesystem::exists(file)) return file;
    std::cout << "SKIPPED: real data " << file.lexically_normal() << " are not here, nothing was tested on them\n";
    return {};
}

struct Imported {
    ScratchFolder folder;
    std::string work_crs;
    OsmReport report;
    std::map<std::string, std::int64_t> written;

    explicit Imported(const std::filesystem::path& file) : work_crs(work_crs_for_osm(file, shipped_catalogue())) {
        Project project = Project::create(folder / "town.gpkg", shipped_catalogue(), work_crs);
        report = import_osm(project, shipped_catalogue(), file);
        for (const OsmLayerCount& count : report.layers) {
            written[count.layer] = count.written;
            CHECK(project.count(shipped_catalogue().layer(count.layer)) == count.written);
        }
    }
};

}  // namespace

TEST_CASE("Villages north of Bayreuth: every building of the extract comes in, but for bare roofs") {
    const auto file = real_data("osm-bayreuth-north/north-bayreuth.osm.gz");
    if (file.empty()) return;
    Imported town(file);
    CHECK(town.work_crs == "EPSG:32632");
    // 4 267 areas with building=*, as osmium export counts them: 4 265 buildings and 2 structures.
    CHECK(town.written["building"] + town.written["structure"] + town.written["coop"] == 4265);
    CHECK(town.written["road"] == 2017);
    CHECK(town.written["water"] == 150);
    CHECK(town.written["village"] == 20);
    CHECK(notes_say(town.report.notes, "29 areas reach beyond the extract"));
}

TEST_CASE("Andorra 2016: the seven parishes are the villages") {
    const auto file = real_data("osm-andorra/andorra-2016-10-12.osm.pbf");
    if (file.empty()) return;
    Imported town(file);
    CHECK(town.work_crs == "EPSG:32631");
    CHECK(town.written["village"] == 7);
    CHECK(town.written["building"] + town.written["structure"] + town.written["coop"] == 1913);
    CHECK(notes_say(town.report.notes, "3 boundaries of admin_level=8 cover little"));
}

TEST_CASE("Real files cut in the middle are refused, packed or not") {
    const ScratchFolder folder;
    for (const auto& [name, cut] : {std::pair{"osm-krems/krems.osm.gz", "cut.osm.gz"},
                                    std::pair{"osm-andorra/andorra-2013-05-28.osm.pbf", "cut.osm.pbf"}}) {
        const auto file = real_data(name);
        if (file.empty()) continue;
        const std::string whole = content_of(file);
        const auto half = folder.file(cut, whole.substr(0, whole.size() / 2));
        Project project = Project::create(folder / (std::string(cut) + ".gpkg"), shipped_catalogue(), "EPSG:32631");
        const std::string before = content_of(project.file());
        const Text message = refusal_of<DataError>([&] { (void)import_osm(project, shipped_catalogue(), half); });
        CHECK(message.en.find("damaged or cut") != std::string::npos);
        CHECK((content_of(project.file()) == before));
    }
}
