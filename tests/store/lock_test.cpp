// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <thread>

#include "gis/base/error.hpp"
#include "gis/store/run_writer.hpp"
#include "gis/store/snapshot.hpp"
#include "tests/store/fixture.hpp"
#include "tests/support/files.hpp"

using namespace cunjing;
using Catch::Matchers::Contains;
using namespace std::chrono_literals;

namespace {

constexpr auto short_wait = 100ms;

/// Whether this process holds SQLite's shared lock on a file, as another process sees it.
bool is_locked_by_us(const std::filesystem::path& file) {
    const pid_t other = fork();
    if (other == 0) {
        const int descriptor = open(file.c_str(), O_RDWR);
        struct flock lock {};
        lock.l_type = F_WRLCK;
        lock.l_whence = SEEK_SET;
        lock.l_start = 0x40000002;  // SQLite's SHARED range
        lock.l_len = 510;
        _exit(descriptor >= 0 && fcntl(descriptor, F_GETLK, &lock) == 0 && lock.l_type != F_UNLCK ? 1 : 0);
    }
    int status = 0;
    waitpid(other, &status, 0);
    return WIFEXITED(status) && WEXITSTATUS(status) == 1;
}

}  // namespace

TEST_CASE("A write lock of somebody else is waited for, then reported by the file's name") {
    const ScratchFolder folder;
    const auto file = folder / "town.gpkg";
    const Layers layers = small_layers();
    const Layer& coop = layer_of(layers, "coop");
    (void)Project::create(file, layers, "EPSG:4545");
    Project project = Project::open(file, layers, Access::read_write, short_wait);
    const Other qgis(file);
    qgis.run("BEGIN IMMEDIATE; INSERT INTO person (name) VALUES ('edited')");
    const auto start = std::chrono::steady_clock::now();
    CHECK_THAT(complaint<DataError>([&] { project.append(many_coops(coop, 5)); }),
               Contains("town.gpkg") && Contains("being written") && Contains("QGIS") && Contains("0.1 s"));
    CHECK_THAT(complaint<DataError>([&] { project.save_run(small_run(5)); }), Contains("being written"));
    const auto waited = std::chrono::steady_clock::now() - start;
    CHECK(waited >= 2 * short_wait);
    CHECK(project.count(coop) == 0);  // reading goes on
    qgis.run("COMMIT");
    CHECK(project.append(many_coops(coop, 5)) == 5);
    CHECK(qgis.ask("SELECT count(*) FROM person") == "1");
}

TEST_CASE("A reader in the middle of reading makes the commit wait, and nothing is half done") {
    const ScratchFolder folder;
    const auto file = folder / "town.gpkg";
    const Layers layers = small_layers();
    const Layer& coop = layer_of(layers, "coop");
    Project::create(file, layers, "EPSG:4545").append(many_coops(coop, 100));
    Project project = Project::open(file, layers, Access::read_write, short_wait);
    {
        const Other reader(file);
        Statement rows(reader.connection(), "SELECT fid FROM coop");
        rows.step();
        CHECK_THAT(complaint<DataError>([&] { project.append(many_coops(coop, 5)); }), Contains("town.gpkg"));
        CHECK(project.count(coop) == 100);
    }
    CHECK(project.append(many_coops(coop, 5)) == 5);
    CHECK(project.count(coop) == 105);
}

TEST_CASE("A lock that goes away in time is only waited for") {
    const ScratchFolder folder;
    const auto file = folder / "town.gpkg";
    const Layers layers = small_layers();
    const Layer& coop = layer_of(layers, "coop");
    (void)Project::create(file, layers, "EPSG:4545");
    Project project = Project::open(file, layers, Access::read_write, 20s);
    const Other qgis(file);
    qgis.run("BEGIN IMMEDIATE");
    std::thread leaving([&] {
        std::this_thread::sleep_for(300ms);
        qgis.run("COMMIT");
    });
    CHECK(project.append(many_coops(coop, 5)) == 5);
    leaving.join();
}

TEST_CASE("A file that somebody keeps to himself cannot be opened") {
    const ScratchFolder folder;
    const auto file = folder / "town.gpkg";
    const Layers layers = small_layers();
    (void)Project::create(file, layers, "EPSG:4545");
    const Other other(file);
    other.run("BEGIN EXCLUSIVE");
    for (const Access access : {Access::read_only, Access::read_write})
        CHECK_THAT(complaint<DataError>([&] { (void)Project::open(file, layers, access, short_wait); }),
                   Contains("town.gpkg") && Contains("another program"));
}

TEST_CASE("Two projects on one file see what the other wrote") {
    const ScratchFolder folder;
    const auto file = folder / "town.gpkg";
    const Layers layers = small_layers();
    const Layer& coop = layer_of(layers, "coop");
    Project one = Project::create(file, layers, "EPSG:4545");
    Project two = Project::open(file, layers, Access::read_write, short_wait);
    const Project reading = Project::open(file, layers, Access::read_only, short_wait);
    one.append(many_coops(coop, 5000));
    two.append(many_coops(coop, 5000));
    one.save_run(small_run(10));
    two.save_run(small_run(20));
    CHECK(one.read(coop, {}).size() == 10000);
    CHECK(reading.read(coop, {}).size() == 10000);
    CHECK(Other(file).ask("SELECT rtreecheck('rtree_coop_geom')") == "ok");
    CHECK(Other(file).ask("SELECT count(*) FROM finding") == "20");
}

TEST_CASE("Work on a file leaves the locks that QGIS holds on it in the same process") {
    // Opening and closing a file by other means than SQLite drops all locks of the process on it (POSIX). Another
    // process would then take away the -wal file under QGIS, and what QGIS saves after that would be lost.
    const ScratchFolder folder;
    const auto file = folder / "town.gpkg";
    const Layers layers = small_layers();
    const Layer& coop = layer_of(layers, "coop");
    (void)Project::create(file, layers, "EPSG:4545");
    const Other qgis(file);
    qgis.run("PRAGMA journal_mode = wal; DROP TABLE finding; DROP TABLE parameter");
    REQUIRE(is_locked_by_us(file));
    {
        const Project reading = Project::open(file, layers, Access::read_only);
        (void)reading.read(coop, {});
        (void)reading.input_hash();
    }
    CHECK(is_locked_by_us(file));
    {
        Project project = Project::open(file, layers, Access::read_write);
        project.append(many_coops(coop, 10));
        project.save_run(small_run(10));  // makes the missing tables too
        CHECK(is_locked_by_us(file));
    }
    CHECK(is_locked_by_us(file));
    CHECK(qgis.ask("SELECT count(*) FROM finding") == "10");
    CHECK(qgis.ask("SELECT count(*) FROM parameter") == "0");
    CHECK(qgis.ask("SELECT rtreecheck('rtree_finding_geom')") == "ok");
}

TEST_CASE("more findings than the page cache holds are replaced while the file is read, without a wait for a lock") {
    const ScratchFolder folder;
    const Layers layers = small_layers();
    RunRecord run = small_run(100'000);
    const std::string long_reason(1000, 'x');  // 100 MB in all
    for (std::size_t i = 0; i < run.findings.size(); ++i) run.findings[i].reason = long_reason;
    Project::create(folder / "town.gpkg", layers, "EPSG:4545").save_run(run);
    constexpr std::chrono::seconds lock_wait{10};
    Project project = Project::open(folder / "town.gpkg", layers, Access::read_write, lock_wait);
    std::vector<const FindingRow*> all;
    for (const FindingRow& row : run.findings) all.push_back(&row);

    const auto start = std::chrono::steady_clock::now();
    std::optional<Snapshot> reading(std::in_place, project, 2);
    RunWriter writer(project, RunWriter::File::is_read);
    writer.add(all);
    reading.reset();
    writer.finish(run, {}, no_progress());
    CHECK(std::chrono::steady_clock::now() - start < lock_wait);
    CHECK(Other(folder / "town.gpkg").ask("SELECT count(*) FROM finding") == "100000");
}
