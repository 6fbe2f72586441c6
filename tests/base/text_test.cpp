// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/base/text.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <cstdlib>
#include <optional>

#include "gis/base/error.hpp"
#include "tests/support/property.hpp"

using namespace cunjing;

namespace {

const std::vector<std::string> layers{"road", "ditch", "coop", "pen_zone", "public_area"};

/// Sets an environment variable, or takes it away, until the end of the scope.
class Environment {
public:
    Environment(const char* name, const char* value) : name_(name) {
        if (const char* old = std::getenv(name)) before_ = old;
        value == nullptr ? unsetenv(name) : setenv(name, value, 1);
    }
    ~Environment() { before_ ? setenv(name_, before_->c_str(), 1) : unsetenv(name_); }
    Environment(const Environment&) = delete;
    Environment& operator=(const Environment&) = delete;
    Environment(Environment&&) = delete;
    Environment& operator=(Environment&&) = delete;

private:
    const char* name_;
    std::optional<std::string> before_;
};

}  // namespace

TEST_CASE("one message is said in both languages with the same values", "[text]") {
    const Text text = say("{0} 有 {1} 处", "{1} places in {0}", "road", 3);
    CHECK(text.zh == "road 有 3 处");
    CHECK(text.en == "3 places in road");
    CHECK(text.in(Language::zh) == text.zh);
    CHECK(text.in(Language::en) == text.en);
}

TEST_CASE("the language asked for wins over the environment", "[text]") {
    const Environment all("LC_ALL", "zh_CN.UTF-8");
    CHECK(language_from("en") == Language::en);
    CHECK(language_from("zh") == Language::zh);
    CHECK(language_from("") == Language::zh);
    CHECK_THROWS_AS(language_from("fr"), ConfigError);
}

TEST_CASE("an empty variable is as good as none: LC_ALL, then LC_MESSAGES, then LANG", "[text]") {
    const Environment all("LC_ALL", "");
    const Environment messages("LC_MESSAGES", nullptr);
    const Environment lang("LANG", "zh_CN.UTF-8");
    CHECK(language_from("") == Language::zh);
    const Environment english_messages("LC_MESSAGES", "en_US.UTF-8");
    CHECK(language_from("") == Language::en);
}

TEST_CASE("a slip of the finger finds the word that was meant", "[text]") {
    CHECK(nearest_word("raod", layers) == "road");
    CHECK(nearest_word("penzone", layers) == "pen_zone");
    CHECK(nearest_word("public_aera", layers) == "public_area");
    CHECK(suggestion("raod", layers).en.find("'road'") != std::string::npos);
}

TEST_CASE("a word unlike all known ones suggests nothing", "[text]") {
    CHECK(nearest_word("helicopter", layers).empty());
    CHECK(nearest_word("xy", layers).empty());
    CHECK(suggestion("helicopter", layers) == Text{});
    CHECK(nearest_word("road", {}).empty());
}

TEST_CASE("a known word is nearest to itself", "[text]") {
    property("whatever the list", [](const std::vector<std::string>& words) {
        for (const std::string& word : words) RC_ASSERT(word.empty() || nearest_word(word, words) == word);
    });
}

TEST_CASE("a typed list is split at commas and stripped", "[text]") {
    CHECK(split_list("road, ditch ,coop") == std::vector<std::string>{"road", "ditch", "coop"});
    CHECK(split_list("圈舍,道路") == std::vector<std::string>{"圈舍", "道路"});
    CHECK(split_list("").empty());
    CHECK(split_list(" , ,").empty());
    CHECK(join(split_list("road,ditch"), " | ") == "road | ditch");
}

TEST_CASE("spellings of one field name fold to the same", "[text]") {
    CHECK(folded("Surface_Width (m)") == folded("surface-width m"));
    CHECK(folded("路面 宽度") == "路面宽度");
    CHECK(folded("coop") != folded("coops"));
}

TEST_CASE("bytes of another encoding are not taken for UTF-8", "[text]") {
    CHECK(is_utf8(""));
    CHECK(is_utf8("road"));
    CHECK(is_utf8("凤鸣镇 🐔"));
    CHECK_FALSE(is_utf8("\xB7\xEF\xC3\xF9"));  // 凤鸣 in GBK
    CHECK_FALSE(is_utf8("\xC1\xAA\xCD\xA8"));  // 联通 in GBK: overlong, but shaped like UTF-8
    CHECK_FALSE(is_utf8("\xED\xA0\x80"));      // half of a surrogate pair
    CHECK_FALSE(is_utf8("\xF4\x90\x80\x80"));  // beyond Unicode
    CHECK_FALSE(is_utf8("\xE5\x87"));          // cut in the middle of a character
    CHECK_FALSE(is_utf8("\x80"));              // a tail without a head
}
