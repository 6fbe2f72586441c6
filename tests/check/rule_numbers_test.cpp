// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

// A rule goes by numbers of policy: who looks at it sees all of them, and by whose decision each is what it is.

#include "gis/check/rule_numbers.hpp"

#include <catch2/catch.hpp>

#include "tests/support/files.hpp"

using namespace cunjing;

namespace {

const Catalogue& shipped() {
    static const Catalogue catalogue = Catalogue::load(in_source("layers"));
    return catalogue;
}

const RuleNumber& number_called(const std::vector<RuleNumber>& numbers, const std::string& key) {
    for (const RuleNumber& number : numbers)
        if (number.parameter->name == "coop_road" && number.key == key) return number;
    throw std::runtime_error("no number coop_road " + key);
}

}  // namespace

TEST_CASE("a coop's distance to a village road is among the numbers of its rule, others' numbers are not") {
    const Catalogue& catalogue = shipped();
    const auto numbers = numbers_of(catalogue.rule("coop-roadside"), catalogue, catalogue.parameters(), {});
    CHECK(number_called(numbers, "village/t0").value == 5);
    CHECK(number_called(numbers, "county/t2").value == 20);
    for (const RuleNumber& number : numbers) CHECK(number.parameter->name != "coop_water");
}

TEST_CASE("what a village has decided for itself holds there and nowhere else") {
    const Catalogue& catalogue = shipped();
    ParameterSet in_force = catalogue.parameters();
    in_force.override_with({{"coop_road", "village/t0", "500235111201", 8, "甲", "2026-10-01", "第3号纪要"}});
    const Rule& rule = catalogue.rule("coop-roadside");
    const RuleNumber there = number_called(numbers_of(rule, catalogue, in_force, "500235111201"), "village/t0");
    CHECK(there.value == 8);
    CHECK(there.whose.find("第3号纪要") != std::string::npos);
    CHECK(number_called(numbers_of(rule, catalogue, in_force, "500235111202"), "village/t0").value == 5);
}

TEST_CASE("a key is read as the words of the fields that it stands for, and as it is where there are none") {
    const Catalogue& catalogue = shipped();
    const Parameter& parameter = *catalogue.parameters().find("coop_road");
    CHECK(key_title(parameter, "village/t0", catalogue).zh == "村道 · 散养户");
    CHECK(key_title(parameter, "nowhere/t0", catalogue).en == "nowhere · Household");
    CHECK(key_title(*catalogue.parameters().find("overlap_area"), "", catalogue).zh.empty());
}
