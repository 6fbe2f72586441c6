// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <fmt/format.h>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace cunjing {

/// The languages every message is written in.
enum class Language { zh, en };

/// A sentence or title for people, in both languages.
struct Text {
    std::string zh;
    std::string en;

    [[nodiscard]] const std::string& in(Language language) const { return language == Language::zh ? zh : en; }
    bool operator==(const Text&) const = default;
};

/// One message in both languages, formatted with the same values.
/// Takes two fmt format strings that use the same arguments (`{0}`, `{1}` where the order differs).
template <class... Values>
[[nodiscard]] Text say(fmt::format_string<const Values&...> zh, fmt::format_string<const Values&...> en,
                       const Values&... values) {
    return {fmt::format(zh, values...), fmt::format(en, values...)};
}

/// The language a person asked for, else the one of the environment (LC_ALL, LC_MESSAGES, LANG).
/// Takes "zh", "en" or "" (follow the environment).
/// Throws ConfigError for any other word.
[[nodiscard]] Language language_from(std::string_view asked);

/// The known word that a person most likely meant, or "" when none is near.
/// Measures the edit distance over bytes; near means at most a third of the word's length, and at least 2.
[[nodiscard]] std::string nearest_word(std::string_view word, const std::vector<std::string>& known);

/// ` (did you mean 'road'?)` in both languages, or two empty strings when no known word is near.
[[nodiscard]] Text suggestion(std::string_view word, const std::vector<std::string>& known);

/// Words joined by a separator, in the order given.
[[nodiscard]] std::string join(const std::vector<std::string>& words, std::string_view separator);

/// The parts of a list that a person typed, split at commas and stripped of blanks.
[[nodiscard]] std::vector<std::string> split_list(std::string_view list);

/// Text in lower-case ASCII without blanks, `_`, `-` and brackets, so that spellings of one name compare equal.
[[nodiscard]] std::string folded(std::string_view text);

/// Whether the bytes are well-formed UTF-8.
[[nodiscard]] bool is_utf8(std::string_view bytes);

}  // namespace cunjing
