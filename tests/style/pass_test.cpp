// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include <catch2/catch.hpp>
#include <cstdint>

#include "tests/style/document.hpp"
#include "tests/support/property.hpp"

using namespace cunjing;

namespace {

StyleRule named(const std::string& name, const std::string& word) {
    StyleRule rule;
    rule.name = name;
    if (word == "else")
        rule.is_else = true;
    else if (!word.empty())
        rule.filter = Filter{Filter::Kind::equal, "kind", {word}, {}};
    return rule;
}

FieldValues of_kind(const std::string& kind) {
    return [kind](std::string_view) -> FieldContent {
        if (kind.empty()) return {};
        return std::string_view(kind);
    };
}

std::string taken(const StylePass& pass, double scale, const std::string& kind) {
    std::vector<std::string> names;
    for (const StyleRule* rule : pass.rules_for(scale, of_kind(kind))) names.push_back(rule->name);
    return join(names, " ");
}

}  // namespace

TEST_CASE("a rule holds from its least scale on and below its greatest") {
    const StyleRule rule = rule_of(
        "<se:MinScaleDenominator>5000</se:MinScaleDenominator><se:MaxScaleDenominator>1e4</se:MaxScaleDenominator>" +
        any_symbol);
    CHECK_FALSE(rule.is_for_scale(4999.99));
    CHECK(rule.is_for_scale(5000));
    CHECK(rule.is_for_scale(9999.99));
    CHECK_FALSE(rule.is_for_scale(10000));
    CHECK(rule_of(any_symbol).is_for_scale(1e9));
}

TEST_CASE("a feature is drawn by every rule that takes it, in the order of the rules") {
    const StylePass pass{StylePass::Shapes::all, {named("all", ""), named("ponds", "pond"), named("rivers", "river")}};
    CHECK(taken(pass, 1000, "pond") == "all ponds");
    CHECK(taken(pass, 1000, "canal") == "all");
}

TEST_CASE("else rules draw what no other rule took, also what has no value") {
    const StylePass pass{StylePass::Shapes::all, {named("rest", "else"), named("ponds", "pond")}};
    CHECK(taken(pass, 1000, "pond") == "ponds");
    CHECK(taken(pass, 1000, "river") == "rest");
    CHECK(taken(pass, 1000, "") == "rest");
}

// A rule that is not for this scale takes nothing: its features are the else rule's.
TEST_CASE("else looks at the rules of the scale only") {
    StylePass pass{StylePass::Shapes::all, {named("ponds", "pond"), named("rest", "else")}};
    pass.rules[0].max_scale = 5000;
    CHECK(taken(pass, 4999, "pond") == "ponds");
    CHECK(taken(pass, 5000, "pond") == "rest");
}

TEST_CASE("a pass with an else rule for all scales leaves nothing undrawn") {
    property("whatever the rules, the scale and the feature", [](const std::vector<std::uint8_t>& rules) {
        StylePass pass{StylePass::Shapes::all, {named("rest", "else")}};
        for (const std::uint8_t of : rules) {
            StyleRule rule = named("rule", of % 5 == 0 ? "" : "kind " + std::to_string(of % 5));
            rule.min_scale = (of / 5 % 7) * 1000;
            if (of % 2 == 1) rule.max_scale = rule.min_scale + 2000;
            pass.rules.push_back(rule);
        }
        const double scale = *rc::gen::inRange(1, 12000);
        const std::string kind = "kind " + std::to_string(*rc::gen::inRange(0, 6));
        const auto drawn = pass.rules_for(scale, of_kind(kind));
        RC_ASSERT(!drawn.empty());
        for (const StyleRule* rule : drawn) {
            RC_ASSERT(rule->is_for_scale(scale));
            RC_ASSERT(rule->is_else == drawn.front()->is_else);
            RC_ASSERT((!rule->filter || rule->filter->holds(of_kind(kind))));
        }
    });
}
