// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/map/notice_choice.hpp"

#include <algorithm>
#include <charconv>

#include "gis/base/error.hpp"

namespace cunjing {
namespace {

int number_of(const std::string& word, std::size_t slash) {
    int number = 0;
    const char* end = word.data() + word.size();
    if (slash != std::string::npos && slash > 0) {
        const auto read = std::from_chars(word.data() + slash + 1, end, number);
        if (read.ec == std::errc() && read.ptr == end && number > 0) return number;
    }
    throw ConfigError(
        say("--notice 应为 村代码/图上序号，如 999999100004/12，或 all，不能是“{}”",
            "--notice is VILLAGECODE/NUMBER as on the village's sheet, as 999999100004/12, or all, not '{}'", word));
}

}  // namespace

NoticeChoice NoticeChoice::read(const std::vector<std::string>& words) {
    NoticeChoice choice;
    for (const std::string& word : words) {
        if (word == "all") {
            choice.all = true;
            continue;
        }
        const std::size_t slash = word.find('/');
        const int number = number_of(word, slash);
        choice.numbers[word.substr(0, slash)].insert(number);
    }
    return choice;
}

std::vector<std::string> NoticeChoice::villages() const {
    std::vector<std::string> codes;
    for (const auto& [code, wanted] : numbers) codes.push_back(code);
    return codes;
}

bool NoticeChoice::has(const std::string& village, int number) const {
    if (all) return true;
    const auto wanted = numbers.find(village);
    return wanted != numbers.end() && wanted->second.contains(number);
}

int NoticeChoice::greatest(const std::string& village) const {
    const auto wanted = numbers.find(village);
    return wanted == numbers.end() ? 0 : *wanted->second.rbegin();
}

}  // namespace cunjing
