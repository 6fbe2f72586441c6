// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include <sys/wait.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <csignal>

#include "gis/base/error.hpp"
#include "gis/store/spatial_functions.hpp"
#include "tests/store/fixture.hpp"
#include "tests/support/files.hpp"

using namespace cunjing;
namespace fs = std::filesystem;

namespace {

/// Computed zones, squares 20 m apart, the first of them with this number.
Table zones(const Layer& layer, int first, int count, const std::string& kind = "a") {
    Table table(layer);
    for (int i = first; i < first + count; ++i) {
        add_square(table, {570000.0 + 20 * (i % 100), 3414000.0 + 20 * (i / 100)});
        const std::string uid = "zone-" + std::to_string(i);
        table.set("uid", Value(std::string_view(uid)));
        table.set("kind", Value(std::string_view(kind)));
        table.set("source", Value("derived"));
        table.end_row();
    }
    return table;
}

std::int64_t replace(Project& project, const Table& rows) {
    const ComputedRows computed{rows, {}};
    return project.replace_derived(std::span(&computed, 1));
}

struct Town {
    ScratchFolder folder;
    Layers layers = small_layers();
    fs::path file = folder / "town.gpkg";
    Project project = Project::create(file, layers, "EPSG:4545");
    const Layer& layer = layer_of(layers, "zone");
};

void check_indexes(const Other& other) {
    CHECK(other.ask("PRAGMA integrity_check") == "ok");
    CHECK(other.ask("SELECT rtreecheck('rtree_zone_geom')") == "ok");
    CHECK(other.ask("SELECT (SELECT count(*) FROM rtree_zone_geom) = (SELECT count(*) FROM zone)") == "1");
    CHECK(other.ask("SELECT feature_count = (SELECT count(*) FROM zone) FROM gpkg_ogr_contents "
                    "WHERE table_name = 'zone'") == "1");
}

}  // namespace

TEST_CASE("Computed rows that are the same again keep their row numbers, the others are replaced") {
    Town town;
    CHECK(replace(town.project, zones(town.layer, 0, 5)) == 5);
    const Other other(town.file);
    CHECK(other.ask("SELECT group_concat(fid || uid) FROM zone") == "1zone-0,2zone-1,3zone-2,4zone-3,5zone-4");
    CHECK(replace(town.project, zones(town.layer, 0, 5)) == 0);
    // Two go, one comes.
    CHECK(replace(town.project, zones(town.layer, 2, 4)) == 3);
    CHECK(other.ask("SELECT group_concat(uid) FROM (SELECT uid FROM zone ORDER BY uid)") ==
          "zone-2,zone-3,zone-4,zone-5");
    CHECK(other.ask("SELECT fid FROM zone WHERE uid = 'zone-3'") == "4");
    // The same identity with another field is another row; so is one with another shape.
    CHECK(replace(town.project, zones(town.layer, 2, 4, "b")) == 8);
    Table moved(town.layer);
    add_square(moved, {571000, 3415000});
    moved.set("uid", Value("zone-2"));
    moved.set("kind", Value("b"));
    moved.set("source", Value("derived"));
    moved.end_row();
    CHECK(replace(town.project, moved) == 5);
    CHECK(other.ask("SELECT count(*) FROM zone") == "1");
    CHECK(replace(town.project, Table(town.layer)) == 1);
    CHECK(other.ask("SELECT count(*) FROM zone") == "0");
    check_indexes(other);
}

TEST_CASE("A computed row that somebody changes is his from then on") {
    Town town;
    replace(town.project, zones(town.layer, 0, 4));
    const Other other(town.file);
    add_spatial_functions(other.connection());
    other.run("UPDATE zone SET kind = 'c' WHERE uid = 'zone-0'");
    other.run("UPDATE zone SET source = 'rejected' WHERE uid = 'zone-1'");
    other.run("UPDATE zone SET kind = kind WHERE uid = 'zone-2'");  // saved without a change
    CHECK(other.ask("SELECT group_concat(source) FROM (SELECT source FROM zone ORDER BY uid)") ==
          "surveyed,rejected,derived,derived");
    // The shape of another.
    Table changed(town.layer, {"kind"});
    add_square(changed, {571000, 3415000});
    changed.set("uid", Value("zone-3"));
    changed.end_row();
    town.project.merge(Table(town.layer), changed);
    CHECK(other.ask("SELECT source FROM zone WHERE uid = 'zone-3'") == "surveyed");
    CHECK(replace(town.project, Table(town.layer)) == 1);
    CHECK(other.ask("SELECT group_concat(uid) FROM (SELECT uid FROM zone ORDER BY uid)") == "zone-0,zone-1,zone-3");
    check_indexes(other);
}

TEST_CASE("Drawn rows are never touched, whatever their source says") {
    Town town;
    Table drawn(town.layer, {"source", "kind"});
    for (const char* source : {"surveyed", "rejected", "", "镇规划图"}) {
        add_square(drawn, {572000, 3414000});
        if (*source != '\0') drawn.set("source", Value(source));
        drawn.end_row();
    }
    town.project.append(drawn);
    const Other other(town.file);
    const std::string before = other.ask("SELECT group_concat(fid || uid || hex(geom)) FROM zone");
    replace(town.project, zones(town.layer, 0, 3));
    replace(town.project, Table(town.layer));
    CHECK(other.ask("SELECT group_concat(fid || uid || hex(geom)) FROM zone") == before);
    check_indexes(other);
}

TEST_CASE("A file made before has the trigger from the first computed rows on") {
    Town town;
    const Other other(town.file);
    add_spatial_functions(other.connection());
    other.run("DROP TRIGGER zone_derived_kept");
    replace(town.project, zones(town.layer, 0, 1));
    other.run("ALTER TABLE zone ADD COLUMN remark TEXT");
    replace(town.project, zones(town.layer, 0, 1));  // knows the new column too
    other.run("UPDATE zone SET remark = 'seen'");
    CHECK(other.ask("SELECT source FROM zone") == "surveyed");
}

TEST_CASE("Rows of another source are refused, and a file without the column is left alone") {
    Town town;
    Table wrong(town.layer);
    add_square(wrong, {570000, 3414000});
    wrong.set("uid", Value("zone-0"));
    wrong.set("source", Value("surveyed"));
    wrong.end_row();
    CHECK(complaint<DataError>([&] { replace(town.project, wrong); }).find("'derived'") != std::string::npos);
    const Other other(town.file);
    other.run("DROP TRIGGER zone_derived_kept");
    other.run("ALTER TABLE zone DROP COLUMN source");
    CHECK(complaint<DataError>([&] { replace(town.project, zones(town.layer, 0, 1)); }).find("no column source") !=
          std::string::npos);
    CHECK(other.ask("SELECT count(*) FROM zone") == "0");
}

TEST_CASE("Killed while computed rows are replaced, the file holds the old or the new") {
    Town town;
    replace(town.project, zones(town.layer, 0, 3000));
    const Table next = zones(town.layer, 1000, 4000, "b");
    const fs::path copy = town.folder / "copy.gpkg";
    int killed = 0;
    for (int i = 1; i <= 12; ++i) {
        fs::copy_file(town.file, copy, fs::copy_options::overwrite_existing);
        const pid_t child = fork();
        if (child == 0) {
            try {
                Project project = Project::open(copy, town.layers, Access::read_write);
                replace(project, next);
            } catch (...) {
                _exit(1);
            }
            _exit(0);
        }
        usleep(static_cast<useconds_t>(i * 12'000));
        kill(child, SIGKILL);
        int status = 0;
        waitpid(child, &status, 0);
        killed += WIFSIGNALED(status);
        const auto count = Project::open(copy, town.layers, Access::read_only).count(town.layer);
        CHECK((count == 3000 || count == 4000));
        const Other other(copy);
        check_indexes(other);
        CHECK(other.ask("SELECT count(DISTINCT kind) FROM zone") == "1");
    }
    CHECK(killed >= 2);
}
