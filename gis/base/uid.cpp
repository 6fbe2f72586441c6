// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/base/uid.hpp"

#include <fmt/format.h>

#include <random>

namespace cunjing {
namespace {

std::string uuid_text(std::uint64_t high, std::uint64_t low, unsigned version) {
    high = (high & ~0xF000ULL) | (static_cast<std::uint64_t>(version) << 12U);
    low = (low & 0x3FFFFFFFFFFFFFFFULL) | 0x8000000000000000ULL;
    return fmt::format("{:08x}-{:04x}-{:04x}-{:04x}-{:012x}", high >> 32U, (high >> 16U) & 0xFFFFU, high & 0xFFFFU,
                       low >> 48U, low & 0xFFFFFFFFFFFFULL);
}

}  // namespace

std::string random_uid() {
    thread_local std::random_device device;
    const auto word = [] { return (static_cast<std::uint64_t>(device()) << 32U) | device(); };
    return uuid_text(word(), word(), 4);
}

std::string uid_of(std::string_view key) {
    const std::uint64_t high = fingerprint(key);
    return uuid_text(high, fingerprint(key, high), 8);
}

std::uint64_t fingerprint(std::string_view bytes, std::uint64_t seed) {
    for (const char byte : bytes) {
        seed ^= static_cast<unsigned char>(byte);
        seed *= 0x100000001b3ULL;
    }
    return seed;
}

}  // namespace cunjing
