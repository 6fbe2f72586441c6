// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include <sys/wait.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <chrono>
#include <csignal>
#include <functional>

#include "tests/store/fixture.hpp"
#include "tests/support/files.hpp"

using namespace cunjing;
namespace fs = std::filesystem;

namespace {

using Clock = std::chrono::steady_clock;

/// Runs work in a process of its own.
pid_t start(const std::function<void()>& work) {
    const pid_t child = fork();
    if (child != 0) return child;
    try {
        work();
    } catch (...) {
        _exit(1);
    }
    _exit(0);
}

/// How long the work takes when nobody disturbs it.
std::chrono::microseconds duration(const std::function<void()>& work) {
    const auto begin = Clock::now();
    int status = 0;
    waitpid(start(work), &status, 0);
    REQUIRE((WIFEXITED(status) && WEXITSTATUS(status) == 0));
    return std::chrono::duration_cast<std::chrono::microseconds>(Clock::now() - begin);
}

/// Kills the work after this time. Gives whether it was still at it.
bool killed_after(std::chrono::microseconds delay, const std::function<void()>& work) {
    const pid_t child = start(work);
    usleep(static_cast<useconds_t>(delay.count()));
    kill(child, SIGKILL);
    int status = 0;
    waitpid(child, &status, 0);
    return WIFSIGNALED(status);
}

/// Kills the work when the first byte of the file itself has changed: in the middle of the commit.
bool killed_while_committing(const fs::path& file, const std::function<void()>& work) {
    const auto before = fs::last_write_time(file);
    const pid_t child = start(work);
    int status = 0;
    while (fs::last_write_time(file) == before)
        if (waitpid(child, &status, WNOHANG) == child) return false;
    kill(child, SIGKILL);
    waitpid(child, &status, 0);
    return WIFSIGNALED(status);
}

/// Whether a journal stands beside the file that must be played back before anybody reads.
bool is_half_written(const fs::path& file) {
    const fs::path journal = file.string() + "-journal";
    return fs::exists(journal) && fs::file_size(journal) > 0 && content_of(journal).front() != 0;
}

}  // namespace

TEST_CASE("Killed at any moment of adding or saving, the file holds the old or the new") {
    const ScratchFolder folder;
    const fs::path original = folder / "original.gpkg";
    const fs::path file = folder / "town.gpkg";
    const Layers layers = small_layers();
    const Layer& coop = layer_of(layers, "coop");
    {
        Project project = Project::create(original, layers, "EPSG:4545");
        project.append(many_coops(coop, 3000));
        project.save_run(small_run(3000));
    }
    const Table rows = many_coops(coop, 9000);
    const RunRecord run = small_run(9000);
    const auto adding = [&] { Project::open(file, layers, Access::read_write).append(rows); };
    const auto saving = [&] { Project::open(file, layers, Access::read_write).save_run(run); };
    const bool is_adding = GENERATE(true, false);
    const std::function<void()> work = is_adding ? std::function<void()>(adding) : std::function<void()>(saving);

    const auto fresh = [&] {
        for (const char* rest : {"", "-journal", "-wal", "-shm"}) fs::remove(file.string() + rest);
        fs::copy_file(original, file);
    };
    fresh();
    const auto whole = duration(work);
    int killed = 0;
    int half_written = 0;
    for (int i = 0; i < 16; ++i) {
        fresh();
        killed += i % 2 == 0 ? killed_after(whole * (i + 1) / 18, work) : killed_while_committing(file, work);
        half_written += is_half_written(file);
        {
            // Whoever only reads next puts right what was half done.
            const Project project = Project::open(file, layers, Access::read_only);
            const auto count = project.count(coop);
            CHECK((count == 3000 || (is_adding && count == 12000)));
            CHECK(project.read(coop, {"headcount"}).size() == static_cast<std::size_t>(count));
        }
        const Other other(file);
        CHECK(other.ask("PRAGMA integrity_check") == "ok");
        CHECK(other.ask("SELECT rtreecheck('rtree_coop_geom')") == "ok");
        CHECK(other.ask("SELECT rtreecheck('rtree_finding_geom')") == "ok");
        CHECK(other.ask("SELECT (SELECT count(*) FROM rtree_coop_geom) = (SELECT count(*) FROM coop)") == "1");
        const std::string findings = other.ask("SELECT count(*) FROM finding");
        const std::string runs = other.ask("SELECT count(*) FROM run");
        CHECK(((findings == "3000" && runs == "1") || (!is_adding && findings == "9000" && runs == "2")));
        CHECK(other.ask("SELECT feature_count FROM gpkg_ogr_contents WHERE table_name = 'finding'") == findings);
        CHECK_FALSE(is_half_written(file));
    }
    INFO(killed << " killed, " << half_written << " half written");
    // The test tests nothing unless kills came in the middle, some of them amid the commit.
    CHECK(killed >= 6);
    CHECK(half_written >= 1);
}

TEST_CASE("Killed while a project is made, there is no project, and it can be made again") {
    const ScratchFolder folder;
    const fs::path file = folder / "town.gpkg";
    const Layers layers = small_layers();
    const auto making = [&] { (void)Project::create(file, layers, "EPSG:4545"); };
    const auto whole = duration(making);
    int absent = 0;
    for (int i = 1; i < 8; ++i) {
        fs::remove(file);
        (void)killed_after(whole * i / 9, making);
        if (fs::exists(file)) {
            CHECK(Project::open(file, layers, Access::read_only).count(layer_of(layers, "coop")) == 0);
        } else {
            ++absent;
            making();
            CHECK(fs::exists(file));
        }
    }
    CHECK(absent >= 1);
}
