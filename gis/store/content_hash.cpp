// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/store/content_hash.hpp"

#include <bit>
#include <cstring>

namespace cunjing {
namespace {

constexpr std::uint64_t factor = 0x9E3779B97F4A7C15ULL;  // 2^64 / golden ratio, odd
constexpr std::uint64_t second_factor = 0xD1B54A32D192ED03ULL;

std::uint64_t folded_product(std::uint64_t a, std::uint64_t b) {
    __extension__ using Wide = unsigned __int128;
    const Wide product = static_cast<Wide>(a) * b;
    return static_cast<std::uint64_t>(product) ^ static_cast<std::uint64_t>(product >> 64U);
}

std::uint64_t mixed(std::uint64_t state, std::uint64_t first, std::uint64_t second) {
    return folded_product(state ^ first, second ^ factor);
}

std::uint64_t word_at(const std::uint8_t* bytes) {
    std::uint64_t word = 0;
    std::memcpy(&word, bytes, sizeof word);
    return word;
}

}  // namespace

void ContentHash::add(std::uint64_t word) {
    state_ = mixed(state_, word, 0);
}

void ContentHash::add(std::span<const std::uint8_t> bytes) {
    std::uint64_t other = state_ ^ second_factor;  // a second lane, so that one product need not wait for the last
    const std::size_t size = bytes.size();
    for (; bytes.size() >= 32; bytes = bytes.subspan(32)) {
        state_ = mixed(state_, word_at(bytes.data()), word_at(bytes.data() + 8));
        other = mixed(other, word_at(bytes.data() + 16), word_at(bytes.data() + 24));
    }
    for (; bytes.size() >= 8; bytes = bytes.subspan(8)) state_ = mixed(state_, word_at(bytes.data()), 0);
    std::uint64_t rest = 0;
    if (!bytes.empty()) std::memcpy(&rest, bytes.data(), bytes.size());
    state_ = mixed(state_, rest, other + size);
}

void ContentHash::add(const StoredValue& value) {
    const int type = value.type();
    add(static_cast<std::uint64_t>(type));
    switch (type) {
        case SQLITE_INTEGER: return add(static_cast<std::uint64_t>(value.integer()));
        case SQLITE_FLOAT: return add(std::bit_cast<std::uint64_t>(value.real()));
        case SQLITE_TEXT: return add(value.text());
        case SQLITE_BLOB: return add(value.blob());
        default: return;
    }
}

}  // namespace cunjing
