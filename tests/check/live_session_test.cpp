// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

// A hamlet under edit: each case tells what should appear and vanish, and that a check of everything agrees.

#include "gis/check/live_session.hpp"

#include <catch2/catch.hpp>

#include "gis/base/error.hpp"
#include "tests/check/drawn_project.hpp"
#include "tests/check/scene.hpp"
#include "tests/store/fixture.hpp"

using namespace cunjing;

namespace {

using Kind = LiveEdit::Kind;

/// A drawn project and a session that are edited alike.
class Hamlet {
public:
    Hamlet() : project_(shipped_catalogue()) {}

    void add(const std::string& layer, const std::string& uid, const std::string& wkt,
             std::map<std::string, DrawnValue> fields = {}) {
        fields.try_emplace("accuracy_m", 0.0);
        project_.add(layer, uid, wkt, std::move(fields));
    }
    LiveAnswer edit(const LiveEdit& edit) {
        LiveAnswer answer = session().apply(edit);
        project_.apply(edit);
        CHECK(lines_of(session().findings()) == project_.checked());
        return answer;
    }
    LiveSession& session() {
        if (session_ == nullptr) {
            Project saved = project_.saved();
            session_ = std::make_unique<LiveSession>(saved, shipped_catalogue(), day_of_test());
        }
        return *session_;
    }

private:
    DrawnProject project_;
    std::unique_ptr<LiveSession> session_;
};

/// "rule verdict uid" of those under a rule.
std::vector<std::string> told(const std::vector<FindingRow>& rows, std::string_view rule) {
    std::vector<std::string> result;
    for (const FindingRow& row : rows)
        if (row.rule == rule) result.push_back(fmt::format("{} {}", row.verdict, row.subject_uid));
    return result;
}
using Told = std::vector<std::string>;

std::string square(int x, int y) {
    return fmt::format("POLYGON (({0} {1}, {2} {1}, {2} {3}, {0} {3}, {0} {1}))", x, y, x + 4, y + 4);
}

/// A village road along the x axis, all of whose widths are known.
void add_road(Hamlet& hamlet, const std::string& uid = "road-1") {
    hamlet.add("road", uid, "LINESTRING (-200 0, 200 0)",
               {{"class", std::string("village")},
                {"surface_width_m", 3.5},
                {"roadbed_width_m", 4.5},
                {"ditch_side", std::string("none")},
                {"ditch_width_m", 0.0},
                {"land_width_m", 1.0}});
}

}  // namespace

TEST_CASE("asked for evidence, a session shows what a check shows, at the opening and after an edit") {
    DrawnProject drawn(shipped_catalogue());
    drawn.add("road", "road-1", "LINESTRING (-200 0, 200 0)",
              {{"class", std::string("village")}, {"surface_width_m", 3.5}, {"land_width_m", 1.0}});
    drawn.add("public_area", "square", square(50, 50), {{"source", std::string("surveyed")}});
    drawn.add("coop", "coop-1", square(0, 4));    // a line shows it
    drawn.add("coop", "coop-2", square(52, 52));  // an area
    const auto shown = [](const std::vector<FindingRow>& rows) {
        std::vector<std::string> lines;
        for (const FindingRow& row : rows) lines.push_back(line_of(row) + " " + std::string(row.evidence_wkt));
        return lines;
    };
    const auto checked = [&] {
        CheckOptions options;
        options.as_of = day_of_test();
        options.dry_run = true;
        options.evidence = true;
        Project project = drawn.saved();
        const CheckResult result = check_project(project, shipped_catalogue(), options);
        std::vector<FindingRow> rows;
        for (const FindingRow& row : result.run.findings) rows.push_back(row);
        return shown(rows);
    };
    const Project saved = drawn.saved();
    LiveSession session(saved, shipped_catalogue(), day_of_test(), no_progress(), true);
    REQUIRE(checked().size() >= 2);
    CHECK(shown(session.findings()) == checked());
    CHECK(std::ranges::any_of(session.findings(),
                              [](const FindingRow& row) { return row.evidence_wkt.starts_with("LINESTRING"); }));
    const LiveEdit nearer = edit_of(Kind::change, "coop", "coop-1", square(0, 3));
    const LiveAnswer answer = session.apply(nearer);
    drawn.apply(nearer);
    CHECK(shown(session.findings()) == checked());
    REQUIRE_FALSE(answer.changes.changed.empty());
    CHECK(answer.changes.changed.front().first.evidence_wkt != answer.changes.changed.front().second.evidence_wkt);
    LiveSession plain(saved, shipped_catalogue(), day_of_test());
    CHECK(std::ranges::all_of(plain.findings(), [](const FindingRow& row) { return row.evidence_wkt.empty(); }));
}

TEST_CASE("a coop that is dragged to the road is told of on the way, and no longer when it is back") {
    Hamlet hamlet;
    add_road(hamlet);
    hamlet.add("coop", "coop-1", square(0, 60));
    CHECK(told(hamlet.session().findings(), "coop-roadside").empty());
    const LiveAnswer near = hamlet.edit(edit_of(Kind::change, "coop", "coop-1", square(0, 4)));
    CHECK(told(near.changes.appeared, "coop-roadside") == Told{"violated coop-1"});
    CHECK(near.judged <= 2);  // the road may have become narrower
    CHECK_FALSE(near.judged_layers);
    const LiveAnswer nearer = hamlet.edit(edit_of(Kind::change, "coop", "coop-1", square(0, 3)));
    CHECK(nearer.changes.appeared.empty());
    const auto changed = std::ranges::find(nearer.changes.changed, "coop-roadside",
                                           [](const auto& change) { return change.first.rule; });
    REQUIRE(changed != nearer.changes.changed.end());
    CHECK(*changed->first.measured - *changed->second.measured == Approx(1));
    const LiveAnswer back = hamlet.edit(edit_of(Kind::change, "coop", "coop-1", square(0, 60)));
    CHECK(told(back.changes.disappeared, "coop-roadside") == Told{"violated coop-1"});
}

TEST_CASE("a coop loses its excuse with the penning zone it stands in, and gets it back with the opposite edit") {
    Hamlet hamlet;
    add_road(hamlet);
    hamlet.add("coop", "coop-1", square(0, 4));
    const std::string ground = "POLYGON ((-5 -5, 15 -5, 15 15, -5 15, -5 -5))";
    const std::map<std::string, DrawnValue> approved = {{"status", std::string("approved")}, {"accuracy_m", 0.0}};
    hamlet.add("pen_zone", "zone-1", ground, approved);
    hamlet.add("pen_zone", "zone-2", "POLYGON ((900 900, 920 900, 920 920, 900 920, 900 900))", approved);
    CHECK(told(hamlet.session().findings(), "coop-roadside").empty());
    const std::vector<std::string> before = lines_of(hamlet.session().findings());
    const LiveAnswer gone = hamlet.edit(edit_of(Kind::remove, "pen_zone", "zone-1"));
    CHECK(told(gone.changes.appeared, "coop-roadside") == Told{"violated coop-1"});
    CHECK_FALSE(gone.judged_layers);
    const LiveAnswer again = hamlet.edit(edit_of(Kind::add, "pen_zone", "zone-1", ground, approved));
    CHECK(told(again.changes.disappeared, "coop-roadside") == Told{"violated coop-1"});
    CHECK(lines_of(hamlet.session().findings()) == before);
}

TEST_CASE("a new road finds the coops beside it, and rules stop when the last road goes") {
    Hamlet hamlet;
    for (int i = 0; i < 3; ++i) hamlet.add("coop", fmt::format("coop-{}", i), square(50 * i, 4));
    hamlet.add("coop", "coop-far", square(0, 500));
    const auto runs = [&] {
        const std::vector<std::string> not_run = hamlet.session().rules_not_run();
        return std::ranges::find(not_run, "coop-roadside") == not_run.end();
    };
    CHECK_FALSE(runs());
    const auto road = edit_of(Kind::add, "road", "road-1", "LINESTRING (-200 0, 200 0)",
                              {{"class", std::string("village")},
                               {"accuracy_m", 0.0},
                               {"surface_width_m", 3.5},
                               {"roadbed_width_m", 4.5},
                               {"ditch_side", std::string("none")}});
    const LiveAnswer added = hamlet.edit(road);
    CHECK(told(added.changes.appeared, "coop-roadside") ==
          Told{"violated coop-0", "violated coop-1", "violated coop-2"});
    CHECK(added.judged_layers);  // the first road of all
    CHECK(runs());
    LiveEdit second = road;
    second.uid = "road-2";
    CHECK_FALSE(hamlet.edit(second).judged_layers);
    (void)hamlet.edit(edit_of(Kind::remove, "road", "road-2"));
    const LiveAnswer gone = hamlet.edit(edit_of(Kind::remove, "road", "road-1"));
    CHECK(told(gone.changes.disappeared, "coop-roadside").size() == 3);
    CHECK_FALSE(runs());
}

TEST_CASE("a household's kin excuse its coops and houses wherever the household lies") {
    Hamlet hamlet;
    hamlet.add("household", "a", "POINT (5000 5000)", {{"kin_group", std::string("k")}});
    hamlet.add("household", "b", "POINT (-5000 5000)", {{"kin_group", std::string("other")}});
    hamlet.add("building", "house", square(0, 0),
               {{"use", std::string("dwelling")}, {"household_uid", std::string("b")}});
    hamlet.add("coop", "coop-1", square(5, 0), {{"household_uid", std::string("a")}});
    CHECK(told(hamlet.session().findings(), "coop-near-dwelling") == Told{"violated coop-1"});
    const LiveAnswer kin = hamlet.edit(edit_of(Kind::change, "household", "b", "", {{"kin_group", std::string("k")}}));
    CHECK(told(kin.changes.disappeared, "coop-near-dwelling") == Told{"violated coop-1"});
    const LiveAnswer gone = hamlet.edit(edit_of(Kind::remove, "household", "a"));
    CHECK(told(gone.changes.appeared, "coop-near-dwelling") ==
          Told{"violated coop-1"});  // nobody knows whose kin they are
}

TEST_CASE("dumps that lie together are one finding, and fall apart when the one between them goes") {
    Hamlet hamlet;
    hamlet.add("collection_point", "bin", "POINT (900 0)");
    for (int i = 0; i < 2; ++i) hamlet.add("dump_site", fmt::format("dump-{}", i), fmt::format("POINT ({} 0)", 9 * i));
    CHECK(told(hamlet.session().findings(), "dump-site-unmanaged").size() == 1);
    const LiveAnswer third =
        hamlet.edit(edit_of(Kind::add, "dump_site", "dump-2", "POINT (18 0)", {{"accuracy_m", 0.0}}));
    CHECK(told(third.changes.appeared, "dump-site-unmanaged").size() == 1);  // too far from the one that stays
    const LiveAnswer apart = hamlet.edit(edit_of(Kind::remove, "dump_site", "dump-0"));
    CHECK(told(hamlet.session().findings(), "dump-site-unmanaged").size() == 1);
    CHECK_FALSE(apart.changes.disappeared.empty());
}

TEST_CASE("a village that changes has everything judged again, and says so") {
    Hamlet hamlet;
    add_road(hamlet);
    hamlet.add("village", "v1", "POLYGON ((-500 -500, 500 -500, 500 500, -500 500, -500 -500))",
               {{"code", std::string("500235000001")}, {"name", std::string("A")}});
    hamlet.add("coop", "coop-1", square(0, 4));
    const LiveAnswer answer =
        hamlet.edit(edit_of(Kind::change, "village", "v1", "", {{"code", std::string("500235000002")}}));
    CHECK(answer.judged_layers);
    CHECK_FALSE(answer.changes.changed.empty());
    CHECK(answer.changes.changed.front().second.village_code == "500235000002");
}

TEST_CASE("an unusable shape is a finding of its own, a repairable one is judged, both are said") {
    Hamlet hamlet;
    add_road(hamlet);
    hamlet.add("coop", "coop-1", square(0, 4));
    const LiveAnswer empty = hamlet.edit(edit_of(Kind::change, "coop", "coop-1", "EMPTY"));
    CHECK(told(empty.changes.appeared, "unusable-shape") == Told{"undetermined coop-1"});
    CHECK(told(empty.changes.disappeared, "coop-roadside") == Told{"violated coop-1"});
    REQUIRE(empty.notes.size() == 1);
    CHECK(empty.notes.front().en == "it has no shape (EMPTY)");
    const LiveAnswer tie = hamlet.edit(edit_of(Kind::change, "coop", "coop-1", "POLYGON ((0 3, 6 9, 6 3, 0 9, 0 3))"));
    CHECK(told(tie.changes.disappeared, "unusable-shape").size() == 1);
    REQUIRE(told(tie.changes.appeared, "coop-roadside") == Told{"violated coop-1"});
    SECTION("what was repaired is still said after other fields changed") {
        const LiveAnswer owner = hamlet.edit(edit_of(Kind::change, "coop", "coop-1", "", {{"headcount", 40.0}}));
        REQUIRE(owner.notes.size() == 1);
        CHECK(owner.notes.front().en.starts_with("judged after the shape was repaired"));
    }
}

TEST_CASE("an edit that makes no sense is refused in clear words, and nothing is lost") {
    Hamlet hamlet;
    add_road(hamlet);
    hamlet.add("coop", "coop-1", square(0, 4));
    const std::vector<std::string> before = lines_of(hamlet.session().findings());
    const auto refused = [&](const LiveEdit& edit) {
        std::string said = complaint<Error>([&] { (void)hamlet.session().apply(edit); });
        CHECK(lines_of(hamlet.session().findings()) == before);
        return said;
    };
    CHECK(refused(edit_of(Kind::change, "coop", "coop-7", square(0, 0))) == "coop has no feature with the uid coop-7");
    CHECK(refused(edit_of(Kind::remove, "coop", "")).starts_with("an edit of coop names no uid"));
    CHECK(refused(edit_of(Kind::add, "coop", "coop-1", square(0, 0))).starts_with("coop already has a feature"));
    CHECK(refused(edit_of(Kind::change, "cop", "coop-1", square(0, 0))).find("coop") != std::string::npos);
    CHECK(refused(edit_of(Kind::change, "coop", "coop-1", "", {{"headcout", 3.0}})).find("headcount") !=
          std::string::npos);
    CHECK(refused(edit_of(Kind::change, "coop", "coop-1", "", {{"headcount", std::string("many")}})) ==
          "field headcount of coop takes a value of type integer");
    CHECK(
        refused(edit_of(Kind::change, "coop", "coop-1", "", {{"uid", std::string("coop-2")}})).find("cannot change") !=
        std::string::npos);
    CHECK(refused(edit_of(Kind::change, "coop", "coop-1", "LINESTRING (0 0, 1 1)")).starts_with("layer coop has no"));
    LiveEdit two = edit_of(Kind::change, "coop", "coop-1", square(0, 0));
    two.shape->append_none();
    CHECK(refused(two) == "coop-1 takes one shape, not 2");
}

TEST_CASE("an answer names the computed layers that the edit may change: they stay as they were") {
    Hamlet hamlet;
    const auto stale = [&](const LiveEdit& edit) {
        std::vector<std::string> names;
        for (const Layer* layer : hamlet.edit(edit).stale) names.push_back(layer->name);
        return names;
    };
    CHECK(stale(edit_of(Kind::add, "coop", "coop-1", square(0, 4))).empty());
    // A house makes residential areas, what is public in them, and frontage zones.
    const auto house =
        stale(edit_of(Kind::add, "building", "house-1", square(20, 4), {{"use", std::string("dwelling")}}));
    CHECK(house == std::vector<std::string>{"residential_area", "public_area", "frontage_zone"});
}

TEST_CASE("a house far from all that measures to it is judged alone, whatever computed layers are made from houses") {
    Hamlet hamlet;
    for (int i = 0; i < 3; ++i) hamlet.add("coop", fmt::format("coop-{}", i), square(100 * i, 0));
    hamlet.add("building", "house-1", square(0, 700), {{"use", std::string("dwelling")}});
    hamlet.add("building", "house-2", square(0, 720), {{"use", std::string("dwelling")}});
    CHECK(hamlet.edit(edit_of(Kind::change, "building", "house-1", square(3, 700))).judged == 1);
    SECTION("how far a coop's limit reaches is told by the coop: 10 m for a household's, 500 m for a farm's") {
        (void)hamlet.edit(edit_of(Kind::change, "coop", "coop-1", "", {{"headcount", 9000.0}}));
        const LiveAnswer nearer = hamlet.edit(edit_of(Kind::change, "building", "house-1", square(100, 450)));
        CHECK(nearer.judged == 2);
        CHECK(told(nearer.changes.appeared, "coop-near-dwelling").size() == 1);
    }
}

TEST_CASE("of a road that is bent, the coops beside the part that stayed are not judged again") {
    Hamlet hamlet;
    const std::map<std::string, DrawnValue> fields = {{"class", std::string("village")}, {"accuracy_m", 0.0}};
    hamlet.add("road", "road-1", "LINESTRING (-1000 0, 0 0, 200 0)", fields);
    hamlet.add("coop", "west", square(-950, 5));
    hamlet.add("coop", "east", square(150, 5));
    CHECK(told(hamlet.session().findings(), "coop-roadside").size() == 2);
    const LiveAnswer bent = hamlet.edit(edit_of(Kind::change, "road", "road-1", "LINESTRING (-1000 0, 0 0, 200 -200)"));
    CHECK(told(bent.changes.disappeared, "coop-roadside") == Told{"violated east"});
    CHECK(bent.judged == 2);  // the road itself too
    SECTION("when something else is said of the road, they are") {
        const LiveAnswer path =
            hamlet.edit(edit_of(Kind::change, "road", "road-1", "", {{"class", std::string("footpath")}}));
        CHECK(told(path.changes.disappeared, "coop-roadside") == Told{"violated west"});
    }
}

TEST_CASE("a coop takes room in a penning zone from the coops outside, and nothing where it stands in none") {
    Hamlet hamlet;
    hamlet.add("road", "road-1", "LINESTRING (0 0, 300 0)", {{"class", std::string("village")}});
    hamlet.add("residential_area", "area-1", "POLYGON ((-80 0, 80 0, 80 80, -80 80, -80 0))");
    hamlet.add("pen_zone", "zone-1", "POLYGON ((300 20, 320 20, 320 40, 300 40, 300 20))",
               {{"status", std::string("approved")}, {"capacity", 10.0}});
    hamlet.add("coop", "stays", square(0, 20), {{"headcount", 5.0}});
    hamlet.add("coop", "moves", square(40, 20), {{"headcount", 8.0}});
    const char* rule = "coop-outside-pen-zone";
    CHECK(told(hamlet.session().findings(), rule).size() == 2);
    CHECK(hamlet.edit(edit_of(Kind::change, "coop", "moves", square(50, 20))).judged == 1);
    const LiveAnswer inside = hamlet.edit(edit_of(Kind::change, "coop", "moves", square(305, 25)));
    CHECK(told(inside.changes.disappeared, rule) == Told{"violated moves", "violated stays"});
    const LiveAnswer outside = hamlet.edit(edit_of(Kind::change, "coop", "moves", square(50, 20)));
    CHECK(told(outside.changes.appeared, rule) == Told{"violated moves", "violated stays"});
    SECTION("it is lost with the way there, and comes back with it") {
        const LiveAnswer away = hamlet.edit(edit_of(Kind::change, "road", "road-1", "LINESTRING (0 0, 150 0)"));
        CHECK(told(away.changes.disappeared, rule).size() == 2);
        CHECK(told(hamlet.edit(edit_of(Kind::change, "coop", "stays", square(0, 30))).changes.appeared, rule).empty());
        const LiveAnswer back = hamlet.edit(edit_of(Kind::change, "road", "road-1", "LINESTRING (0 0, 300 0)"));
        CHECK(told(back.changes.appeared, rule).size() == 2);
    }
}

TEST_CASE("a field within 500 m of a penning zone takes its manure, one farther away does not concern it") {
    Hamlet hamlet;
    hamlet.add("pen_zone", "zone-1", "POLYGON ((0 0, 20 0, 20 20, 0 20, 0 0))", {{"status", std::string("approved")}});
    hamlet.add("coop", "coop-1", square(5, 5), {{"headcount", 50.0}, {"species", std::string("chicken")}});
    const auto field = [](const char* uid, int y) {
        return edit_of(Kind::add, "cropland", uid,
                       fmt::format("POLYGON ((0 {0}, 20 {0}, 20 {1}, 0 {1}, 0 {0}))", y, y + 9),
                       {{"crop", std::string("rice")}, {"yield_kg", 9000.0}, {"accuracy_m", 0.0}});
    };
    (void)hamlet.edit(field("first-far-away", 700));
    CHECK(told(hamlet.session().findings(), "pen-zone-over-capacity") == Told{"violated zone-1"});
    CHECK(hamlet.edit(field("too-far", 521)).judged == 1);  // itself
    const LiveAnswer near = hamlet.edit(field("near", 519));
    CHECK(told(near.changes.disappeared, "pen-zone-over-capacity") == Told{"violated zone-1"});
}

TEST_CASE("what one rule hides of another stays hidden when only the other looks at what was edited") {
    Hamlet hamlet;
    add_road(hamlet);
    hamlet.add("pile", "pile-1", square(0, 0));
    hamlet.add("public_area", "area-1", square(300, 300));
    CHECK(told(hamlet.session().findings(), "road-occupied") == Told{"violated pile-1"});
    CHECK(told(hamlet.session().findings(), "clutter-pile").empty());
    const LiveAnswer drawn =
        hamlet.edit(edit_of(Kind::add, "public_area", "area-2", square(0, 0), {{"accuracy_m", 0.0}}));
    CHECK(drawn.changes.appeared.empty());
}
