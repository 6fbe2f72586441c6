// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

// What nobody writes on purpose is refused before a recursion over it runs out of stack.

#include <catch2/catch.hpp>

#include "gis/base/error.hpp"
#include "gis/catalogue/catalogue.hpp"
#include "gis/catalogue/expression.hpp"
#include "gis/catalogue/yaml.hpp"
#include "tests/support/files.hpp"

using namespace cunjing;

namespace {

std::string repeated(std::string_view part, int times) {
    std::string text;
    for (int i = 0; i < times; ++i) text += part;
    return text;
}

void read(const std::string& text) {
    static_cast<void>(Expression(text, ExpressionScope{}));
}

}  // namespace

TEST_CASE("Expressions may nest, but not without end") {
    CHECK_NOTHROW(read(repeated("not ", 100) + "true"));
    CHECK_NOTHROW(read(repeated("(", 100) + "1" + repeated(")", 100)));
    for (const char* opening : {"not ", "(", "-", "least(", "not ("})
        CHECK_THROWS_AS(read(repeated(opening, 100'000) + "true"), ConfigError);
}

TEST_CASE("A chain of operations has an end, since its tree is as deep as it is long") {
    CHECK_NOTHROW(read("true" + repeated(" or true", 900)));
    for (const auto& [first, next] : {std::pair("true", " or true"), std::pair("true", " and true"),
                                      std::pair("1", " + 1"), std::pair("1", " * 1")})
        CHECK_THROWS_AS(read(first + repeated(next, 100'000)), ConfigError);
}

TEST_CASE("A file of the catalogue that nests without end is refused by name") {
    CHECK_NOTHROW(YamlValue::read_text("a.yaml", repeated("[", 40) + repeated("]", 40)));
    for (const std::string& text : {repeated("[", 100) + repeated("]", 100), repeated("[", 100'000),
                                    std::string("a: &a [*a]"), std::string("a: &a {b: *a}")}) {
        try {
            static_cast<void>(YamlValue::read_text("a.yaml", text));
            FAIL("was read");
        } catch (const ConfigError& error) {
            CHECK(error.message().en.find("a.yaml") != std::string::npos);
        }
    }
}

TEST_CASE("Aliases of aliases are refused before they have filled the memory") {
    std::string text = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n";
    for (int i = 1; i < 10; ++i) {
        const std::string before = "*a" + std::to_string(i - 1);
        text += "a" + std::to_string(i) + ": &a" + std::to_string(i) + " [" + before;
        for (int k = 0; k < 9; ++k) text += ", " + before;
        text += "]\n";
    }
    CHECK_THROWS_AS(YamlValue::read_text("a.yaml", text), ConfigError);
}

TEST_CASE("A catalogue that is not there is told of") {
    const ScratchFolder folder;
    CHECK_THROWS_AS(YamlValue::read_file(folder / "none.yaml"), ConfigError);
}
