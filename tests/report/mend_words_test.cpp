// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

// What mends a finding, in one plain sentence, and whose the limit is.

#include "gis/report/mend_words.hpp"

#include <catch2/catch.hpp>
#include <cstdio>
#include <fstream>

#include "gis/base/error.hpp"
#include "tests/support/files.hpp"
#include "tests/support/property.hpp"

using namespace cunjing;

namespace {

const Catalogue& catalogue() {
    static const Catalogue shipped = Catalogue::load(in_source("layers"));
    return shipped;
}

ListedFinding too_near(double measured_m, double limit_m) {
    ListedFinding finding;
    finding.rule = "coop-roadside";
    finding.reference_layer = "road";
    finding.measure = "distance_m";
    finding.measured = measured_m;
    finding.limit = limit_m;
    return finding;
}

std::string mend(const ListedFinding& finding, Language language = Language::zh) {
    static const MendWords shipped = MendWords::read(catalogue());
    return shipped.sentence(finding, catalogue(), language);
}

/// A copy of the catalogue whose words of what mends are these; none: it has no such file.
Catalogue with_words(const ScratchFolder& folder, const std::string& words) {
    const std::filesystem::path copy = folder / "layers";
    std::filesystem::copy(in_source("layers"), copy, std::filesystem::copy_options::recursive);
    std::filesystem::remove(copy / "plan" / "mends.yaml");
    if (!words.empty()) std::ofstream(copy / "plan" / "mends.yaml") << words;
    return Catalogue::load(copy);
}

}  // namespace

TEST_CASE("a coop too near the road is told how far to move, rounded up to a tenth") {
    CHECK(mend(too_near(3.3, 5)) == "离道路再移开 1.7 米，即可达到 5 米的要求。");
    CHECK(mend(too_near(3.34, 5)) == "离道路再移开 1.7 米，即可达到 5 米的要求。");
    CHECK(mend(too_near(3.25, 5)) == "离道路再移开 1.8 米，即可达到 5 米的要求。");
    CHECK(mend(too_near(-0.4, 3)) == "离道路再移开 3.4 米，即可达到 3 米的要求。");
    CHECK(mend(too_near(3.3, 5), Language::en).find("1.7 m") != std::string::npos);
}

TEST_CASE("what stands on the land of the road is told to leave it, as a distance of 0 m says nothing") {
    ListedFinding sign = too_near(-0.78, 0);
    sign.rule = "outdoor-ad-in-road-land";
    CHECK(mend(sign) == "向外移开 0.8 米，即可退出道路用地。");
}

TEST_CASE("nobody is told to move by nothing: exactly on the limit, or beyond it in doubt, it is to be measured") {
    CHECK(mend(too_near(5, 5)).find("先现场量一量") != std::string::npos);
    CHECK(mend(too_near(6, 5)).find("先现场量一量") != std::string::npos);
}

TEST_CASE("shared ground is told as the area to clear") {
    ListedFinding pile = too_near(3.02, 0.5);
    pile.rule = "road-occupied";
    pile.measure = "overlap_m2";
    CHECK(mend(pile) == "清出与道路重叠的 3.1 平方米，即可达到要求。");
}

TEST_CASE("what cannot be moved, or is only tied to its road by the measure, has the remedy said") {
    ListedFinding house = too_near(3, 9);
    house.rule = "dilapidated-house-near-road";
    CHECK(mend(house) == catalogue().rule("dilapidated-house-near-road").remedy.zh);
    ListedFinding pothole = too_near(-3, 15);
    pothole.rule = "road-surface-damage";
    CHECK(mend(pothole) == catalogue().rule("road-surface-damage").remedy.zh);
}

TEST_CASE("a rule that the catalogue no longer has still has a sentence") {
    ListedFinding old = too_near(3, 5);
    old.rule = "gone";
    CHECK(!mend(old).empty());
}

TEST_CASE("who does as told has done enough, and less than a tenth too much") {
    property("limit - measured <= gap < limit - measured + 0.1", [](int measured_cm, unsigned missing_mm) {
        const double measured_m = (measured_cm % 5000) / 100.0;
        const double limit_m = measured_m + (missing_mm % 30000 + 1) / 1000.0;
        const std::string words = mend(too_near(measured_m, limit_m), Language::en);
        double gap_m = 0;
        RC_ASSERT(std::sscanf(words.c_str(), "Move it %lf", &gap_m) == 1);
        RC_ASSERT(gap_m >= limit_m - measured_m - 1e-6 || limit_m == 0);
        RC_ASSERT(gap_m < limit_m - measured_m + 0.1 + 1e-6);
    });
}

TEST_CASE("the limit is told by its title and whose it is, without what it only hangs on") {
    ListedFinding finding = too_near(3, 10);
    finding.limit_source =
        "coop_water * first_known(coop_tank_share, 1); coop_water[t0] = 10 m (default); "
        "coop_birds_per_head[chicken] = 1 count (default)";
    const Parameter& parameter = *catalogue().parameters().find("coop_water");
    CHECK(limit_owner(finding, catalogue().parameters(), Language::zh) == parameter.title.zh + " 10 米（默认值）");
    finding.limit_source = "coop_water[t0] = 8 m (town, 2024-09-01, doc 12)";
    CHECK(limit_owner(finding, catalogue().parameters(), Language::en) ==
          parameter.title.en + " 8 m (town, 2024-09-01, doc 12)");
    finding.limit_source = "0";
    CHECK(limit_owner(finding, catalogue().parameters(), Language::zh).empty());
}

TEST_CASE("words that come first are said where no amount says it, and only there") {
    const MendWords words = MendWords::read(catalogue());
    const std::map<std::string, Text> first = {{"coop-roadside", {"先说的。", "Said first."}}};
    CHECK(words.sentence(too_near(3.3, 5), catalogue(), Language::zh, first) ==
          "离道路再移开 1.7 米，即可达到 5 米的要求。");
    ListedFinding unmeasured = too_near(3.3, 5);
    unmeasured.measured.reset();
    CHECK(words.sentence(unmeasured, catalogue(), Language::zh, first) == "先说的。");
    CHECK(words.sentence(unmeasured, catalogue(), Language::zh) == "请把圈舍移到离道路远一些的地方。");
}

TEST_CASE("a catalogue without these words says what its rules ask for") {
    const ScratchFolder folder;
    const Catalogue bare = with_words(folder, "");
    CHECK(MendWords::read(bare).sentence(too_near(3.3, 5), bare, Language::zh) == bare.rule("coop-roadside").remedy.zh);
}

TEST_CASE("a mistyped rule or place is told with the nearest that there is") {
    const auto complaint = [](const std::string& words) {
        const ScratchFolder folder;
        const Catalogue catalogue = with_words(folder, words);
        try {
            static_cast<void>(MendWords::read(catalogue));
        } catch (const ConfigError& error) {
            return error.message().en;
        }
        return std::string();
    };
    const std::string of_rule = complaint("mends: {}\nremedies:\n  coop-roadsid: {zh: 移开。, en: Move it.}\n");
    CHECK(of_rule.find("mends.yaml:3") != std::string::npos);
    CHECK(of_rule.find("'coop-roadside'") != std::string::npos);
    CHECK(complaint(
              "mends:\n  distance_m: {rules: [coop-roadside], words: {zh: \"{gpa}\", en: \"{gap}\"}}\nremedies: {}\n")
              .find("'gap'") != std::string::npos);
}
