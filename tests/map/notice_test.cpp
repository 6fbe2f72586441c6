// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

// What a notice says: which paper it is, what mends a finding, whose the limit is.

#include <catch2/catch.hpp>

#include "gis/base/error.hpp"
#include "gis/map/notice_choice.hpp"
#include "gis/map/notice_mend.hpp"
#include "tests/support/files.hpp"
#include "tests/support/property.hpp"

using namespace cunjing;

namespace {

const Catalogue& catalogue() {
    static const Catalogue shipped = Catalogue::load(in_source("layers"));
    return shipped;
}

const NoticeWording& wording() {
    static const NoticeWording shipped = NoticeWording::read(in_source("styles/pages/notice.yaml"), catalogue());
    return shipped;
}

ListedFinding too_near(double measured_m, double limit_m) {
    ListedFinding finding;
    finding.rule = "coop-roadside";
    finding.focus = "poultry";
    finding.responsible = "owner";
    finding.verdict = "violated";
    finding.reference_layer = "road";
    finding.measure = "distance_m";
    finding.measured = measured_m;
    finding.limit = limit_m;
    return finding;
}

std::string mend(const ListedFinding& finding, Language language = Language::zh) {
    return mend_sentence(finding, wording(), catalogue(), language);
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

TEST_CASE("a keeper is asked to move, the authority to find out: the same rule, said to each in their words") {
    ListedFinding farm = too_near(27, 0.5);
    farm.rule = "farm-in-no-breeding-zone";
    farm.measure = "overlap_m2";
    CHECK(mend(farm).find("请和村（社区）商量") == 0);
    farm.responsible = "transfer_environment";
    CHECK(mend(farm).find("查明养殖规模") == 0);
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

TEST_CASE("household poultry is advised, county powers are transferred, all else is a notice") {
    ListedFinding finding = too_near(3, 5);
    CHECK(wording().kind_of(finding).title.zh == "劝导单");
    finding.responsible = "transfer_environment";  // a farm, though it keeps poultry
    CHECK(wording().kind_of(finding).title.zh == "移交单");
    finding.responsible = "village";  // a penning zone is the village's own
    CHECK(wording().kind_of(finding).title.zh == "整改提示单");
    finding.focus = "road";
    finding.responsible = "owner";
    CHECK(wording().kind_of(finding).title.zh == "整改提示单");
}

TEST_CASE("every paper says that it is suspected and no penalty, and none orders or bans") {
    for (const NoticeKind& kind : wording().kinds) {
        INFO(kind.name);
        CHECK(kind.closing.zh.find("疑似") != std::string::npos);
        CHECK(kind.closing.zh.find("不是行政处罚") != std::string::npos);
        CHECK(kind.closing.en.find("penalty") != std::string::npos);
    }
    for (const Rule& rule : catalogue().rules()) {
        if (rule.focus != "poultry") continue;
        ListedFinding finding = too_near(3, 5);
        finding.rule = rule.id;
        for (const char* word : {"取缔", "强行", "强制", "罚"}) CHECK(mend(finding).find(word) == std::string::npos);
    }
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

TEST_CASE("findings are named by village and number, or all of them") {
    const NoticeChoice some = NoticeChoice::read({"500235111201/3", "500235111201/12"});
    CHECK(some.has("500235111201", 12));
    CHECK_FALSE(some.has("500235111201", 1));
    CHECK_FALSE(some.has("500235111202", 3));
    CHECK(some.greatest("500235111201") == 12);
    CHECK(NoticeChoice::read({"all"}).has("500235111202", 99));
    for (const char* word : {"12", "/3", "500235111201/", "500235111201/0", "500235111201/3x", "500235111201/-3"})
        CHECK_THROWS_AS(NoticeChoice::read({word}), ConfigError);
}

TEST_CASE("a place in the words that nothing fills is an error with its line") {
    const std::string shipped = content_of(in_source("styles/pages/notice.yaml"));
    const ScratchFolder folder;
    std::string faulty = shipped;
    faulty.replace(faulty.find("{gap}"), 5, "{gop}");
    CHECK_THROWS_WITH(NoticeWording::read(folder.file("notice.yaml", faulty), catalogue()),
                      Catch::Contains("notice.yaml:") && Catch::Contains("gap"));
    faulty = shipped;
    faulty.replace(faulty.find("rules: [coop-roadside"), 21, "rules: [coop-roadsid");
    CHECK_THROWS_WITH(NoticeWording::read(folder.file("notice2.yaml", faulty), catalogue()),
                      Catch::Contains("coop-roadside"));
}
