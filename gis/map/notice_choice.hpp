// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

namespace cunjing {

/// For which findings notices are wanted.
struct NoticeChoice {
    bool all = false;                              // of the villages that are printed
    std::map<std::string, std::set<int>> numbers;  // by village code

    /// Takes CODE/NUMBER, or `all`.
    /// Throws ConfigError for what is neither.
    static NoticeChoice read(const std::vector<std::string>& words);
    [[nodiscard]] std::vector<std::string> villages() const;
    [[nodiscard]] bool has(const std::string& village, int number) const;
    /// The greatest number that is wanted of a village; 0: none.
    [[nodiscard]] int greatest(const std::string& village) const;
};

}  // namespace cunjing
