// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/store/content_hash.hpp"

#include <array>
#include <bit>
#include <cstring>

namespace cunjing {
namespace {

constexpr std::uint64_t factor = 0x9E3779B97F4A7C15ULL;  // 2^64 / golden ratio, odd

std::uint64_t mixed(std::uint64_t state, std::uint64_t word) {
    state = (state ^ word) * factor;
    return std::rotl(state, 29) ^ (state >> 32U);
}

}  // namespace

void ContentHash::add(std::uint64_t word) {
    state_ = mixed(state_, word);
}

void ContentHash::add(std::span<const std::uint8_t> bytes) {
    add(bytes.size());
    if (bytes.size() >= 32) {
        std::array<std::uint64_t, 4> lanes{state_, state_ + factor, state_ ^ factor, ~state_};
        for (; bytes.size() >= 32; bytes = bytes.subspan(32)) {
            std::array<std::uint64_t, 4> words{};
            std::memcpy(words.data(), bytes.data(), 32);
            for (std::size_t i = 0; i < 4; ++i) lanes[i] = mixed(lanes[i], words[i]);
        }
        for (const std::uint64_t lane : lanes) add(lane);
    }
    for (; bytes.size() >= 8; bytes = bytes.subspan(8)) {
        std::uint64_t word = 0;
        std::memcpy(&word, bytes.data(), 8);
        add(word);
    }
    std::uint64_t rest = 0;
    if (!bytes.empty()) std::memcpy(&rest, bytes.data(), bytes.size());
    add(rest);
}

void ContentHash::add(const Statement& row, int index) {
    const int type = row.column_type(index);
    add(static_cast<std::uint64_t>(type));
    switch (type) {
        case SQLITE_INTEGER: return add(static_cast<std::uint64_t>(row.integer(index)));
        case SQLITE_FLOAT: return add(std::bit_cast<std::uint64_t>(row.real(index)));
        case SQLITE_TEXT: return add(row.text(index));
        case SQLITE_BLOB: return add(row.blob(index));
        default: return;
    }
}

}  // namespace cunjing
