// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <atomic>
#include <cstdint>
#include <utility>
#include <vector>

namespace cunjing {

/// Things that hang together, directly or by way of others, each set called by the least of its members. Links may be
/// added by many threads at once: what comes out does not depend on their order.
class LinkedSets {
public:
    explicit LinkedSets(std::size_t things) : up_(things) {
        for (std::size_t i = 0; i < things; ++i) up_[i].store(static_cast<std::uint32_t>(i), std::memory_order_relaxed);
    }

    /// The least member of a thing's set, as far as links are known.
    [[nodiscard]] std::uint32_t least_of(std::uint32_t thing) {
        for (;;) {
            std::uint32_t above = up_[thing].load(std::memory_order_acquire);
            if (above == thing) return thing;
            const std::uint32_t next = up_[above].load(std::memory_order_acquire);
            // Halves the way for those who come later; where somebody else was quicker, his is as good.
            up_[thing].compare_exchange_weak(above, next, std::memory_order_acq_rel);
            thing = next;
        }
    }

    void link(std::uint32_t a, std::uint32_t b) {
        for (;;) {
            a = least_of(a);
            b = least_of(b);
            if (a == b) return;
            if (a > b) std::swap(a, b);
            std::uint32_t expected = b;  // still at the head of its set
            if (up_[b].compare_exchange_strong(expected, a, std::memory_order_acq_rel)) return;
        }
    }

private:
    std::vector<std::atomic<std::uint32_t>> up_;
};

}  // namespace cunjing
