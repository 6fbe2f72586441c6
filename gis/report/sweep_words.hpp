// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <vector>

#include "gis/base/text.hpp"
#include "gis/check/sweep.hpp"

namespace cunjing {

/// The words beside the numbers of a sweep, in one language.
struct SweepWords {
    Language language = Language::en;
    std::string title;                  // what is tried
    std::vector<std::string> values;    // by value, with their unit: "5 m"
    std::vector<std::string> rules;     // titles of the rules that are counted
    std::vector<std::string> in_force;  // the values in force and whose they are

    [[nodiscard]] const std::string& of(const Text& text) const { return text.in(language); }
};

/// The words that the tables and the chart of a sweep share.
[[nodiscard]] SweepWords sweep_words(const SweepOptions& options, const SweepResult& result, const Catalogue& catalogue,
                                     Language language);

}  // namespace cunjing
