// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include <unistd.h>

#include <catch2/catch.hpp>
#include <stdexcept>

#include "gis/base/error.hpp"
#include "tests/store/fixture.hpp"
#include "tests/store/foreign.hpp"
#include "tests/support/files.hpp"

using namespace cunjing;
using Catch::Matchers::Contains;
namespace fs = std::filesystem;

namespace {

/// A person without rights: to the super-user, who may run the tests, no file is read-only.
class AsNobody {
public:
    AsNobody() {
        if (geteuid() == 0 && seteuid(65534) != 0) throw std::runtime_error("seteuid");
    }
    ~AsNobody() {
        if (getuid() == 0 && seteuid(0) != 0) std::abort();
    }
    AsNobody(const AsNobody&) = delete;
    AsNobody& operator=(const AsNobody&) = delete;
    AsNobody(AsNobody&&) = delete;
    AsNobody& operator=(AsNobody&&) = delete;
};

std::string refusal(const fs::path& file, Access access = Access::read_only) {
    static const Layers layers = small_layers();
    return complaint<DataError>([&] { (void)Project::open(file, layers, access, std::chrono::milliseconds(50)); });
}

std::size_t files_in(const fs::path& folder) {
    return static_cast<std::size_t>(std::distance(fs::directory_iterator(folder), fs::directory_iterator()));
}

fs::path project_in(const ScratchFolder& folder) {
    const Layers layers = small_layers();
    Project::create(folder / "town.gpkg", layers, "EPSG:4545").append(many_coops(layer_of(layers, "coop"), 100));
    return folder / "town.gpkg";
}

}  // namespace

TEST_CASE("What cannot be a project is told by what it is") {
    const ScratchFolder folder;
    CHECK_THAT(refusal(folder / "none.gpkg"), Contains("there is no") && Contains("none.gpkg"));
    CHECK_THAT(refusal(folder.path()), Contains("is a folder"));
    CHECK_THAT(refusal(folder.file("empty.gpkg", "")), Contains("0 bytes"));
    CHECK_THAT(refusal(folder.file("text.gpkg", std::string(5000, 'x'))), Contains("not a GeoPackage"));
    CHECK_THAT(refusal(folder.file("short.gpkg", "hello")), Contains("not a GeoPackage"));
    Other(folder.file("plain.gpkg", "")).run("CREATE TABLE village (name TEXT)");
    CHECK_THAT(refusal(folder / "plain.gpkg"), Contains("no GeoPackage"));
    Foreign(folder / "strange.gpkg").layer("parcels", wkbPolygon, 4545, {});
    CHECK_THAT(refusal(folder / "strange.gpkg"), Contains("none of the catalogue's layers"));
    CHECK_THAT(refusal(folder / "strange.gpkg", Access::read_write), Contains("none of the catalogue's layers"));
}

TEST_CASE("A damaged file is an error, not a crash") {
    const ScratchFolder folder;
    const fs::path file = project_in(folder);
    const std::string whole = content_of(file);
    const Layers layers = small_layers();
    // Cut off in the middle, and with a page overwritten, for pages all over the file.
    CHECK_THAT(refusal(folder.file("cut.gpkg", whole.substr(0, whole.size() / 2))), Contains("cut.gpkg"));
    for (std::size_t page = 0; page < whole.size() / 4096; page += 7) {
        std::string broken = whole;
        broken.replace(page * 4096, 4096, 4096, '\x5a');
        const fs::path copy = folder.file("broken.gpkg", broken);
        try {
            const Project project = Project::open(copy, layers, Access::read_only);
            for (const auto& layer : layers) (void)project.read(*layer, layer->field_names());
        } catch (const DataError& error) {
            CHECK_THAT(error.message().en, Contains("broken.gpkg"));
        }
    }
}

TEST_CASE("Reading leaves every byte and the folder as they were") {
    const ScratchFolder folder;
    const fs::path file = project_in(folder);
    const std::string before = content_of(file);
    const auto time = fs::last_write_time(file);
    const Layers layers = small_layers();
    {
        const Project project = Project::open(file, layers, Access::read_only);
        CHECK(project.read(layer_of(layers, "coop"), {}).size() == 100);
        (void)project.input_hash();
        CHECK(files_in(folder.path()) == 1);
    }
    CHECK(content_of(file) == before);
    CHECK(fs::last_write_time(file) == time);
    CHECK(files_in(folder.path()) == 1);
}

TEST_CASE("A file in QGIS's journal mode is read as it is and keeps its mode") {
    const ScratchFolder folder;
    const fs::path file = project_in(folder);
    Other(file).run("PRAGMA journal_mode = wal");
    const std::string before = content_of(file);
    const Layers layers = small_layers();
    const Layer& coop = layer_of(layers, "coop");
    CHECK(Project::open(file, layers, Access::read_only).read(coop, {}).size() == 100);
    CHECK(content_of(file) == before);
    CHECK(files_in(folder.path()) == 1);
    {
        // QGIS has the file open and saved something that is still in its -wal file.
        const Other qgis(file);
        qgis.run("INSERT INTO person (name) VALUES ('in the log')");
        CHECK(files_in(folder.path()) == 3);
        Project project = Project::open(file, layers, Access::read_write);
        CHECK(project.count(layer_of(layers, "person")) == 1);
        project.append(many_coops(coop, 10));
        CHECK(qgis.ask("SELECT count(*) FROM coop") == "55");
    }
    CHECK(Other(file).ask("PRAGMA journal_mode") == "wal");
}

TEST_CASE("Files without permission to read or write are told apart") {
    const ScratchFolder folder;
    const fs::path file = project_in(folder);
    const Layers layers = small_layers();
    fs::permissions(folder.path(), fs::perms(0755));
    fs::permissions(file, fs::perms(0444));
    {
        const AsNobody nobody;
        CHECK_THAT(refusal(file, Access::read_write), Contains("read-only") && Contains("town.gpkg"));
        CHECK(Project::open(file, layers, Access::read_only).count(layer_of(layers, "coop")) == 100);
    }
    fs::permissions(file, fs::perms(0666));
    fs::permissions(folder.path(), fs::perms(0555));
    {
        const AsNobody nobody;
        CHECK_THAT(refusal(file, Access::read_write), Contains("folder") && Contains("read-only"));
        CHECK_THAT(complaint<DataError>([&] { (void)Project::create(folder / "new.gpkg", layers, "EPSG:4545"); }),
                   Contains("cannot be written"));
    }
    fs::permissions(file, fs::perms(0000));
    {
        const AsNobody nobody;
        CHECK_THAT(refusal(file), Contains("no permission to read"));
    }
    fs::permissions(folder.path(), fs::perms(0755));
}

TEST_CASE("A file in QGIS's journal mode is read from where nothing can be written") {
    const ScratchFolder folder;
    const fs::path file = project_in(folder);
    Other(file).run("PRAGMA journal_mode = wal");
    fs::permissions(file, fs::perms(0444));
    fs::permissions(folder.path(), fs::perms(0555));
    const Layers layers = small_layers();
    {
        const AsNobody nobody;
        CHECK(Project::open(file, layers, Access::read_only).count(layer_of(layers, "coop")) == 100);
    }
    CHECK(files_in(folder.path()) == 1);
    fs::permissions(folder.path(), fs::perms(0755));
}

TEST_CASE("Names with marks that mean something elsewhere are names") {
    const ScratchFolder folder;
    const Layers layers = small_layers();
    for (const char* name : {"凤鸣镇 村庄.gpkg", "a?b#c%20d'e\"f.gpkg", "file:x.gpkg"}) {
        (void)Project::create(folder / name, layers, "EPSG:4545");
        CHECK(Project::open(folder / name, layers, Access::read_only).count(layer_of(layers, "coop")) == 0);
        CHECK(Project::open(folder / name, layers, Access::read_write).count(layer_of(layers, "coop")) == 0);
    }
}
