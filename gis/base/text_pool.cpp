// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/base/text_pool.hpp"

#include <algorithm>
#include <iterator>

namespace cunjing {

std::string_view TextPool::keep(std::string_view text) {
    constexpr std::size_t largest_block = 16'384;
    constexpr std::size_t smallest_block = 256;
    if (text.empty()) return {};
    if (text.size() > free_bytes_) {
        const std::size_t doubled = smallest_block << std::min<std::size_t>(blocks_.size(), 6);
        free_bytes_ = std::max({std::min(doubled, largest_block), text.size()});
        free_ = blocks_.emplace_back(free_bytes_).data();
    }
    const std::string_view kept(free_, text.size());
    std::ranges::copy(text, free_);
    free_ += text.size();
    free_bytes_ -= text.size();
    return kept;
}

std::string_view TextPool::keep_once(std::string_view text) {
    const auto found = once_.find(text);
    return found != once_.end() ? *found : *once_.insert(keep(text)).first;
}

void TextPool::take(TextPool&& other) {
    std::ranges::move(other.blocks_, std::back_inserter(blocks_));
    other = {};
}

}  // namespace cunjing
