// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <algorithm>
#include <cstdint>
#include <vector>

namespace cunjing {

/// Things that turn out to be the same, pair by pair. What a set is called does not depend on the order of the pairs:
/// it is its least member.
/// Cost: close to constant for each pair and question.
class DisjointSets {
public:
    /// A thing of its own, numbered on.
    std::uint32_t add() {
        parent_.push_back(static_cast<std::uint32_t>(parent_.size()));
        return parent_.back();
    }
    [[nodiscard]] std::uint32_t find(std::uint32_t member) {
        while (parent_[member] != member) {
            parent_[member] = parent_[parent_[member]];
            member = parent_[member];
        }
        return member;
    }
    void join(std::uint32_t a, std::uint32_t b) {
        a = find(a);
        b = find(b);
        parent_[std::max(a, b)] = std::min(a, b);
    }
    [[nodiscard]] std::size_t size() const { return parent_.size(); }

private:
    std::vector<std::uint32_t> parent_;
};

}  // namespace cunjing
