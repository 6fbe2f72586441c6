// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

// What a notice says: which paper it is, and what mends a finding in the words of that paper.

#include <catch2/catch.hpp>

#include "gis/base/error.hpp"
#include "gis/map/notice_choice.hpp"
#include "gis/map/notice_wording.hpp"
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

std::string mend(const ListedFinding& finding) {
    return wording().mend_sentence(finding, catalogue(), Language::zh);
}

}  // namespace

TEST_CASE("a keeper is asked to move, the authority to find out: the same rule, said to each in their words") {
    ListedFinding farm = too_near(27, 0.5);
    farm.rule = "farm-in-no-breeding-zone";
    farm.measure = "overlap_m2";
    CHECK(mend(farm).find("请和村（社区）商量") == 0);
    farm.responsible = "transfer_environment";
    CHECK(mend(farm).find("查明养殖规模") == 0);
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
    faulty.replace(faulty.find("{number}"), 8, "{numbr}");
    CHECK_THROWS_WITH(NoticeWording::read(folder.file("notice.yaml", faulty), catalogue()),
                      Catch::Contains("notice.yaml:") && Catch::Contains("number"));
    faulty = shipped;
    faulty.replace(faulty.find("structure-in-control-zone:"), 26, "structure-in-control-zon:");
    CHECK_THROWS_WITH(NoticeWording::read(folder.file("notice2.yaml", faulty), catalogue()),
                      Catch::Contains("structure-in-control-zone"));
}
