// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

// What holds for any scene, whatever stands in it.

#include "tests/support/property.hpp"

#include <tbb/global_control.h>
#include <tbb/task_arena.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>
#include <random>

#include "tests/check/scene.hpp"
#include "tests/geometry/random_shapes.hpp"

using namespace cunjing;

namespace {

struct Thing {
    std::string layer;
    Dimension dimension = Dimension::none;
    std::vector<Point> points;
    Scene::Attributes attributes;
};
using Things = std::vector<Thing>;

double metres(int least, int greatest) {
    return any_whole(least * 100, greatest * 100) / 100.0;
}

Point anywhere() {
    return {metres(-40, 40), metres(-40, 40)};
}

template <class Word>
Word one_of(std::initializer_list<Word> words) {
    return words.begin()[any_whole(0, static_cast<int>(words.size()) - 1)];
}

Thing thing(const std::string& layer, std::size_t number, Dimension dimension, std::vector<Point> points) {
    return {layer, dimension, std::move(points), {{"uid", layer + std::to_string(number)}}};
}

/// A road of any class, of which any of its widths and the side of its ditch may be unknown.
Thing random_road(std::size_t number) {
    const Placement place{metres(0, 6), anywhere()};
    Thing road = thing("road", number, Dimension::line, place(random_path(50, false)));
    const auto perhaps = [&](const char* field, double value) {
        if (any_whole(0, 3) > 0) road.attributes.emplace_back(field, value);
    };
    if (any_whole(0, 9) > 0)
        road.attributes.emplace_back("class", one_of({"county", "township", "village", "group", "footpath"}));
    perhaps("surface_width_m", metres(2, 4));
    perhaps("roadbed_width_m", metres(4, 6));
    perhaps("ditch_width_m", 0.4);
    if (any_whole(0, 4) > 0) road.attributes.emplace_back("ditch_side", one_of({"none", "left", "right", "both"}));
    road.attributes.emplace_back("zone_date", "2015-06-01");
    return road;
}

Thing random_box(const std::string& layer, std::size_t number, int greatest_m) {
    const Placement place{metres(0, 6), anywhere()};
    const double width = metres(1, greatest_m);
    const double depth = metres(1, greatest_m);
    return thing(layer, number, Dimension::polygon, place({{0, 0}, {width, 0}, {width, depth}, {0, depth}, {0, 0}}));
}

/// A hamlet of 80 m: roads, ponds, squares, zones, coops and sheds. Only inside a property.
Things random_hamlet(int coops = 6) {
    Things things;
    std::size_t number = 0;
    for (int i = any_whole(1, 3); i > 0; --i) things.push_back(random_road(++number));
    for (int i = any_whole(0, 3); i > 0; --i) things.push_back(random_box("water", ++number, 20));
    for (int i = any_whole(0, 3); i > 0; --i) things.push_back(random_box("public_area", ++number, 20));
    for (int i = any_whole(0, 2); i > 0; --i) {
        things.push_back(random_box("pen_zone", ++number, 30));
        if (any_whole(0, 3) > 0) things.back().attributes.emplace_back("status", one_of({"approved", "proposed"}));
    }
    for (int i = 0; i < coops; ++i) {
        things.push_back(any_whole(0, 2) > 0 ? random_box("coop", ++number, 6)
                                             : thing("coop", ++number, Dimension::point, {anywhere()}));
        things.back().attributes.emplace_back("accuracy_m", one_of({0.0, 0.0, 0.5, 1.5}));
    }
    for (int i = any_whole(1, 5); i > 0; --i) {
        things.push_back(random_box("structure", ++number, 6));
        things.back().attributes.emplace_back("accuracy_m", one_of({0.0, 0.5}));
        if (any_whole(0, 4) > 0) things.back().attributes.emplace_back("kind", one_of({"shed", "wall", "bridge"}));
        if (any_whole(0, 4) > 0)
            things.back().attributes.emplace_back("built_on", one_of({"2012-01-01", "2022-01-01"}));
    }
    return things;
}

Scene scene_of(const Things& things, const Catalogue& catalogue) {
    Scene scene(catalogue);
    for (const Thing& each : things) {
        ShapeColumn shape;
        shape.append(each.dimension, each.points);
        scene.add(each.layer, shape[0], each.attributes);
    }
    return scene;
}

/// What a rule says of one subject, apart from the order of rows.
struct Told {
    Verdict verdict = Verdict::satisfied;
    double measured = 0;
    double excess = 0;  // over the limit, for distances; shared ground for areas
    std::string reference;
    int severity = 0;
    bool exception_possible = false;

    bool operator==(const Told&) const = default;
};

std::map<std::string, Told> told(const Scene& scene, const std::string& rule, const std::string& layer) {
    const Judgements judgements = scene.judge(rule, layer);
    const Table& table = scene.table(layer);
    std::map<std::string, Told> result;
    for (std::size_t row = 0; row < table.size(); ++row) result[std::string(table.uid(row))];
    for (const Judgement& hit : judgements.hits) {
        Told& of = result[std::string(table.uid(hit.row))];
        of.verdict = hit.verdict;
        of.severity = hit.severity;
        of.exception_possible = hit.exception_possible;
        if (hit.reference.table != nullptr) of.reference = hit.reference.table->uid(hit.reference.row);
        if (!hit.measure) continue;
        of.measured = hit.measure->measured;
        of.excess = hit.measure->kind == Measure::Kind::distance_m ? hit.measure->limit - of.measured : of.measured;
    }
    return result;
}

struct Question {
    const char* rule;
    const char* layer;
};
constexpr Question questions[] = {{"coop-roadside", "coop"},
                                  {"coop-near-water", "coop"},
                                  {"coop-in-public-area", "coop"},
                                  {"road-occupied", "structure"},
                                  {"structure-encroaches-road", "structure"},
                                  {"structure-in-control-zone", "structure"},
                                  {"structure-in-water", "structure"}};

std::string what(const Question& question, const std::string& uid, const Told& a, const Told& b) {
    return fmt::format("{} of {}: {} {} to {}, then {} {} to {}", question.rule, uid, to_string(a.verdict), a.measured,
                       a.reference, to_string(b.verdict), b.measured, b.reference);
}

/// Judged in both scenes each subject gets the same verdict, and the same measure up to the margins.
void assert_same(const Scene& a, const Scene& b, double distance_margin_m, double area_margin_m2) {
    for (const Question& question : questions) {
        const auto before = told(a, question.rule, question.layer);
        const auto after = told(b, question.rule, question.layer);
        for (const auto& [uid, first] : before) {
            const Told& second = after.at(uid);
            const bool is_area = std::string_view(question.rule).find("coop-") != 0 || first.excess == first.measured;
            const double margin = is_area ? area_margin_m2 : distance_margin_m;
            const bool same = first.verdict == second.verdict && first.severity == second.severity &&
                              first.exception_possible == second.exception_possible &&
                              std::abs(first.measured - second.measured) <= margin;
            if (!same) RC_LOG(what(question, uid, first, second));
            RC_ASSERT(same);
        }
    }
}

Things moved(Things things, const Placement& place) {
    for (Thing& each : things) each.points = place(each.points);
    return things;
}

}  // namespace

TEST_CASE("the order of features changes nothing") {
    property("roads, ponds and coops shuffled", [] {
        const Things things = random_hamlet();
        Things shuffled = things;
        std::mt19937 chance(static_cast<unsigned>(any_whole(0, 1'000'000)));
        std::ranges::shuffle(shuffled, chance);
        const Scene a = scene_of(things, shipped_catalogue());
        const Scene b = scene_of(shuffled, shipped_catalogue());
        for (const Question& question : questions)
            RC_ASSERT(told(a, question.rule, question.layer) == told(b, question.rule, question.layer));
    });
}

TEST_CASE("moving and turning everything keeps every verdict") {
    property("moved to its place in the work CRS", [] {
        const Things things = random_hamlet();
        const Placement place{0, {571000 + metres(0, 9000), 3414000 + metres(0, 9000)}};
        assert_same(scene_of(things, shipped_catalogue()), scene_of(moved(things, place), shipped_catalogue()), 1e-6,
                    1e-3);
    });
    property("turned by any angle, and moved", [] {
        const Things things = random_hamlet();
        const Placement place{any_whole(0, 6283) / 1000.0, {571000 + metres(0, 9000), 3414000 + metres(0, 9000)}};
        // A point's circle has 64 corners that do not turn with it, so its shared ground may differ a little.
        assert_same(scene_of(things, shipped_catalogue()), scene_of(moved(things, place), shipped_catalogue()), 1e-6,
                    0.02);
    });
}

TEST_CASE("a larger limit never takes a finding away") {
    property("3, 5, 8, 13 and 21 m to water", [] {
        Things things = random_hamlet(12);
        things.push_back(random_box("water", 99, 20));
        const Scene scene = scene_of(things, little_rules());
        std::map<std::string, Told> before = told(scene, "closer-3", "coop");
        for (const char* rule : {"closer-5", "closer-8", "closer-13", "closer-21"}) {
            const auto after = told(scene, rule, "coop");
            for (const auto& [uid, of] : before) RC_ASSERT(after.at(uid).verdict >= of.verdict);
            before = after;
        }
    });
}

TEST_CASE("with the index it is what judging against each reference alone gives, the worst taken") {
    struct Single {
        const char* rule;
        const char* subject;
        const char* reference;
    };
    property("distances and shared ground", [] {
        const Things things = random_hamlet();
        for (const Single& single :
             {Single{"closer-class", "coop", "road"}, Single{"closer-13", "coop", "water"},
              Single{"overlap", "coop", "public_area"}, Single{"inside-half", "coop", "pen_zone"},
              Single{"overlap-land", "structure", "road"}}) {
            const auto all = told(scene_of(things, little_rules()), single.rule, single.subject);
            std::map<std::string, Told> worst;
            for (const Thing& reference : things) {
                if (reference.layer != single.reference) continue;
                Things alone;
                std::ranges::copy_if(things, std::back_inserter(alone),
                                     [&](const Thing& each) { return each.layer == single.subject; });
                alone.push_back(reference);
                for (const auto& [uid, of] : told(scene_of(alone, little_rules()), single.rule, single.subject)) {
                    Told& so_far = worst[uid];
                    const auto key = [](const Told& t) { return std::pair(t.verdict, t.excess); };
                    if (key(of) > key(so_far) ||
                        (key(of) == key(so_far) && (so_far.reference.empty() || of.reference < so_far.reference)))
                        so_far = of;
                }
            }
            for (const auto& [uid, of] : worst) {
                if (of.verdict == Verdict::satisfied) {
                    RC_ASSERT(all.at(uid).verdict == Verdict::satisfied);
                    continue;
                }
                if (!(of == all.at(uid))) RC_LOG(what({single.rule, ""}, uid, of, all.at(uid)));
                RC_ASSERT(of == all.at(uid));
            }
        }
    });
}

TEST_CASE("one thread says what many say") {
    property("a hundred coops", [] {
        const Things things = random_hamlet(100);
        const Scene scene = scene_of(things, shipped_catalogue());
        for (const Question& question : questions) {
            std::map<std::string, Told> alone;
            tbb::task_arena(1).execute([&] { alone = told(scene, question.rule, question.layer); });
            const tbb::global_control eight(tbb::global_control::max_allowed_parallelism, 8);
            std::map<std::string, Told> together;
            tbb::task_arena(8).execute([&] { together = told(scene, question.rule, question.layer); });
            RC_ASSERT(alone == together);
        }
    });
}

TEST_CASE("a road drawn the other way round, left and right swapped, is the same road") {
    property("any hamlet", [] {
        const Things things = random_hamlet();
        Things reversed = things;
        for (Thing& each : reversed) {
            if (each.layer != "road") continue;
            std::ranges::reverse(each.points);
            for (auto& [field, value] : each.attributes) {
                if (field != "ditch_side") continue;
                const auto& side = std::get<std::string>(value);
                if (side == "left" || side == "right") value = std::string(side == "left" ? "right" : "left");
            }
        }
        assert_same(scene_of(things, shipped_catalogue()), scene_of(reversed, shipped_catalogue()), 1e-9, 1e-3);
    });
}
