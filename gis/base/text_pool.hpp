// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string_view>
#include <unordered_set>
#include <vector>

namespace cunjing {

/// Texts that stay where they are as long as the pool lives, also when it is moved: what rows of a large result view.
class TextPool {
public:
    /// A copy of the text in the pool.
    [[nodiscard]] std::string_view keep(std::string_view text);
    /// The same for words that come again and again: each is kept once.
    [[nodiscard]] std::string_view keep_once(std::string_view text);
    /// Takes over all texts of another pool; views of them stay good.
    void take(TextPool&& other);

private:
    std::vector<std::vector<char>> blocks_;  // each stays as large as it was made
    char* free_ = nullptr;
    std::size_t free_bytes_ = 0;
    std::unordered_set<std::string_view> once_;
};

}  // namespace cunjing
