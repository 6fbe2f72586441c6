// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include <catch2/catch.hpp>
#include <map>

#include "tests/style/document.hpp"

using namespace cunjing;

namespace {

const FieldValues pond = [](std::string_view field) -> FieldContent {
    if (field == "kind") return "pond";
    if (field == "depth_cm") return 80.0;
    if (field == "listed") return 1.0;
    return {};
};

/// What an ogc:Filter says of a pond of 80 cm that is listed; everything else about it is unknown.
bool holds(const std::string& condition) {
    return rule_of("<ogc:Filter>" + condition + "</ogc:Filter>" + any_symbol).filter.value().holds(pond);
}

std::string compared(const std::string& how, const std::string& field, const std::string& word) {
    return "<ogc:PropertyIs" + how + "><ogc:PropertyName>" + field + "</ogc:PropertyName><ogc:Literal>" + word +
           "</ogc:Literal></ogc:PropertyIs" + how + ">";
}

std::string between(const std::string& lower, const std::string& upper) {
    return "<ogc:PropertyIsBetween><ogc:PropertyName>depth_cm</ogc:PropertyName><ogc:LowerBoundary><ogc:Literal>" +
           lower + "</ogc:Literal></ogc:LowerBoundary><ogc:UpperBoundary><ogc:Literal>" + upper +
           "</ogc:Literal></ogc:UpperBoundary></ogc:PropertyIsBetween>";
}

std::string is_null(const std::string& field) {
    return "<ogc:PropertyIsNull><ogc:PropertyName>" + field + "</ogc:PropertyName></ogc:PropertyIsNull>";
}

}  // namespace

TEST_CASE("words are compared as words, numbers as numbers") {
    CHECK(holds(compared("EqualTo", "kind", "pond")));
    CHECK(holds(compared("EqualTo", "kind", " pond ")));
    CHECK_FALSE(holds(compared("EqualTo", "kind", "ponds")));
    CHECK(holds(compared("NotEqualTo", "kind", "river")));
    CHECK_FALSE(holds(compared("NotEqualTo", "kind", "pond")));
    CHECK(holds(compared("EqualTo", "depth_cm", "80.0")));
    CHECK_FALSE(holds(compared("LessThan", "depth_cm", "9")));  // as words, "80" is less than "9"
}

TEST_CASE("a comparison on the limit itself") {
    CHECK_FALSE(holds(compared("LessThan", "depth_cm", "80")));
    CHECK(holds(compared("LessThanOrEqualTo", "depth_cm", "80")));
    CHECK_FALSE(holds(compared("GreaterThan", "depth_cm", "80")));
    CHECK(holds(compared("GreaterThanOrEqualTo", "depth_cm", "80")));
    CHECK(holds(compared("GreaterThan", "depth_cm", "79.9")));
    CHECK(holds(compared("LessThan", "depth_cm", "80.1")));
}

TEST_CASE("between takes in both its ends") {
    CHECK(holds(between("80", "90")));
    CHECK(holds(between("70", "80")));
    CHECK_FALSE(holds(between("81", "90")));
    CHECK_FALSE(holds(between("70", "79")));
}

TEST_CASE("a boolean is 1 or true") {
    CHECK(holds(compared("EqualTo", "listed", "1")));
    CHECK(holds(compared("EqualTo", "listed", "true")));
    CHECK_FALSE(holds(compared("EqualTo", "listed", "false")));
}

// No number is a word that is none: neither equal to it nor before or behind it.
TEST_CASE("a number against a word") {
    CHECK_FALSE(holds(compared("EqualTo", "depth_cm", "deep")));
    CHECK(holds(compared("NotEqualTo", "depth_cm", "deep")));
    CHECK_FALSE(holds(compared("LessThan", "depth_cm", "deep")));
    CHECK_FALSE(holds(compared("GreaterThanOrEqualTo", "depth_cm", "deep")));
}

// What is not known is not known to differ either.
TEST_CASE("no comparison holds for a field that holds nothing") {
    for (const char* how :
         {"EqualTo", "NotEqualTo", "LessThan", "LessThanOrEqualTo", "GreaterThan", "GreaterThanOrEqualTo"}) {
        INFO(how);
        CHECK_FALSE(holds(compared(how, "odour", "strong")));
        CHECK(holds("<ogc:Not>" + compared(how, "odour", "strong") + "</ogc:Not>"));
    }
    CHECK(holds(is_null("odour")));
    CHECK_FALSE(holds(is_null("kind")));
}

TEST_CASE("And, Or and Not") {
    const std::string yes = compared("EqualTo", "kind", "pond");
    const std::string no = compared("EqualTo", "kind", "river");
    CHECK(holds("<ogc:And>" + yes + yes + "</ogc:And>"));
    CHECK_FALSE(holds("<ogc:And>" + yes + no + "</ogc:And>"));
    CHECK(holds("<ogc:Or>" + no + yes + "</ogc:Or>"));
    CHECK_FALSE(holds("<ogc:Or>" + no + no + "</ogc:Or>"));
    CHECK(holds("<ogc:Not><ogc:Or>" + no + no + "</ogc:Or></ogc:Not>"));
    CHECK_FALSE(holds("<ogc:Not>" + yes + "</ogc:Not>"));
}

TEST_CASE("the fields that a style speaks of stand in filters and labels, each once") {
    const std::string label =
        "<se:TextSymbolizer><se:Label><ogc:PropertyName>name</ogc:PropertyName></se:Label></se:TextSymbolizer>";
    const StyleRule rule = rule_of("<ogc:Filter><ogc:And>" + compared("EqualTo", "kind", "pond") + is_null("odour") +
                                   compared("NotEqualTo", "kind", "river") + "</ogc:And></ogc:Filter>" + label);
    const Style style{"pond", {}, {{StylePass::Shapes::all, {rule}}}};
    CHECK(style.fields() == std::vector<std::string>{"kind", "name", "odour"});
}
