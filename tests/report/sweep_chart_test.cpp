// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

// The picture of a sweep: readable as XML, with all that was counted.

#include "gis/report/sweep_chart.hpp"

#include <cpl_minixml.h>
#include <fmt/format.h>

#include <catch2/catch.hpp>

using namespace cunjing;

namespace {

SweepWords two_values() {
    return {Language::en, "Try <coop_road>", {"5 m", "10 m"}, {"coop-roadside  Coop by the roadside"}, {}};
}

SweepResult villages(int count) {
    SweepResult result;
    for (int i = 0; i < count; ++i) {
        const std::string code = fmt::format("9999991{:05}", i);
        result.village_names[code] = fmt::format("Village {}", i);
        result.counts.push_back({"coop-roadside", code, {{i, 0, 0, 0, 0}, {i, 1, 0, 0, 0}}});
    }
    return result;
}

/// All texts of the picture, in order.
std::vector<std::string> texts_of(const std::string& svg) {
    std::vector<std::string> texts;
    CPLXMLNode* root = CPLParseXMLString(svg.c_str());
    REQUIRE(root != nullptr);
    for (const CPLXMLNode* node = CPLGetXMLNode(root, "=svg")->psChild; node != nullptr; node = node->psNext)
        if (node->eType == CXT_Element && std::string(node->pszValue) == "text")
            texts.emplace_back(CPLGetXMLValue(node, nullptr, ""));
    CPLDestroyXMLNode(root);
    return texts;
}

bool has(const std::vector<std::string>& texts, const std::string& text) {
    return std::ranges::find(texts, text) != texts.end();
}

}  // namespace

TEST_CASE("the chart says what is tried, each village and the sums, and is sound XML") {
    const std::vector<std::string> texts = texts_of(sweep_chart(villages(3), two_values()));
    CHECK(texts.front() == "Try <coop_road>");
    CHECK(has(texts, "Village 2"));
    CHECK(has(texts, "3 + 0"));  // 0 + 1 + 2 violated with the first value
    CHECK(has(texts, "3 + 3"));
}

TEST_CASE("of many villages the chart shows those with the most, and the sum of the others") {
    const std::vector<std::string> texts = texts_of(sweep_chart(villages(45), two_values()));
    CHECK(has(texts, "Village 44"));
    CHECK(!has(texts, "Village 3"));
    CHECK(has(texts, "5 others"));
    CHECK(has(texts, "10 + 5"));  // 0 + 1 + 2 + 3 + 4, each with one doubtful
}

TEST_CASE("what lies in no village is a row of its own") {
    SweepResult result = villages(1);
    result.counts.push_back({"coop-roadside", "", {{7, 0, 0, 0, 0}, {7, 0, 0, 0, 0}}});
    const std::vector<std::string> texts = texts_of(sweep_chart(result, two_values()));
    CHECK(has(texts, "(in no village)"));
    CHECK(has(texts, "7"));
}
