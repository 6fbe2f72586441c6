// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

// An export is there whole or not at all.

#include <sys/resource.h>

#include <catch2/catch.hpp>
#include <csignal>

#include "tests/report/fixture.hpp"

using namespace cunjing;

namespace {

std::size_t entries_of(const std::filesystem::path& folder) {
    std::size_t count = 0;
    for ([[maybe_unused]] const auto& entry : std::filesystem::directory_iterator(folder)) ++count;
    return count;
}

/// While it lives, no file of this process grows beyond so many bytes, as on a full disk.
class SmallDisk {
public:
    explicit SmallDisk(rlim_t bytes) : handler_(std::signal(SIGXFSZ, SIG_IGN)) {
        getrlimit(RLIMIT_FSIZE, &before_);
        const rlimit small{bytes, before_.rlim_max};
        setrlimit(RLIMIT_FSIZE, &small);
    }
    ~SmallDisk() {
        setrlimit(RLIMIT_FSIZE, &before_);
        static_cast<void>(std::signal(SIGXFSZ, handler_));
    }
    SmallDisk(const SmallDisk&) = delete;
    SmallDisk& operator=(const SmallDisk&) = delete;
    SmallDisk(SmallDisk&&) = delete;
    SmallDisk& operator=(SmallDisk&&) = delete;

private:
    rlimit before_{};
    void (*handler_)(int);
};

}  // namespace

TEST_CASE("A file that is there is replaced only when asked, a folder never") {
    CoopTown town;
    const auto file = town.folder.file("coop.csv", "somebody's");
    const Text refusal = refusal_of<DataError>([&] { static_cast<void>(town.write("coop.csv")); });
    CHECK(refusal.en.find("--force") != std::string::npos);
    CHECK(content_of(file) == "somebody's");
    ExportOptions options;
    options.overwrite = true;
    static_cast<void>(town.write("coop.csv", options));
    CHECK(content_of(file) != "somebody's");
    std::filesystem::create_directory(town.folder / "tables");
    options.format = "csv";
    CHECK_FALSE(refusal_of<DataError>([&] { static_cast<void>(town.write("tables", options)); }).en.empty());
    CHECK(entries_of(town.folder.path()) == 3);  // the town, the file, the folder
}

TEST_CASE("A project is not written over, even when asked") {
    CoopTown town;
    ExportOptions options;
    options.overwrite = true;
    CHECK(refusal_of<ConfigError>([&] { static_cast<void>(town.write("town.gpkg", options)); }).en.find("itself") !=
          std::string::npos);
    CHECK(town.count("coop") == 2);
}

TEST_CASE("A folder that is not there is told of") {
    CoopTown town;
    CHECK(refusal_of<DataError>([&] { static_cast<void>(town.write("none/coop.csv")); }).en.find("no folder") !=
          std::string::npos);
}

TEST_CASE("A full disk leaves nothing behind") {
    CoopTown town;
    Table many(shipped_catalogue().layer("coop"));
    for (int i = 0; i < 3000; ++i) {
        many.set("owner", Value("一个很长的名字一个很长的名字一个很长的名字"));
        many.set("headcount", Value(i * 7919));
        many.shapes.append(Dimension::point, std::vector<Point>{{500000.0 + i * 1.37, 3400000.0 + i * 2.71}});
        many.end_row();
    }
    town.project.append(many);
    const std::size_t before = entries_of(town.folder.path());
    for (const std::string name : {"a.csv", "a.geojson", "a.kml", "a.gpx", "a.xlsx", "a.gpkg", "a.zip"}) {
        INFO(name);
        {
            const SmallDisk disk(60000);
            CHECK_FALSE(refusal_of<DataError>([&] { static_cast<void>(town.write(name)); }).en.empty());
        }
        CHECK(entries_of(town.folder.path()) == before);
    }
}
