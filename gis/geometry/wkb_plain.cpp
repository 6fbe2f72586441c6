// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/geometry/wkb_plain.hpp"

#include <bit>
#include <cstring>
#include <vector>

namespace cunjing {
namespace {

enum Code : std::uint32_t { line_string = 2, polygon = 3, multi_line_string = 5, multi_polygon = 6 };

/// Where the points of a plain blob stand.
struct PlainWkb {
    Dimension dimension = Dimension::none;  // none: anything else
    std::size_t first = 0;                  // byte
    std::size_t count = 0;
};

PlainWkb plain_wkb(Bytes blob) {
    constexpr std::uint8_t native = std::endian::native == std::endian::little ? 1 : 0;
    std::size_t at = 0;
    const auto integer = [&] {
        std::uint32_t value = 0;
        if (blob.size() - at < 4) return value;
        std::memcpy(&value, &blob[at], 4);
        at += 4;
        return value;
    };
    const auto code = [&]() -> std::uint32_t { return at < blob.size() && blob[at++] == native ? integer() : 0; };
    std::uint32_t what = code();
    if (what == multi_polygon || what == multi_line_string) {
        const std::uint32_t member = what == multi_polygon ? polygon : line_string;
        if (integer() != 1) return {};
        what = code();
        if (what != member) return {};
    }
    if (what != line_string && (what != polygon || integer() != 1)) return {};
    const std::size_t count = integer();
    if (count == 0 || count > (blob.size() - at) / sizeof(Point)) return {};
    return {what == polygon ? Dimension::polygon : Dimension::line, at, count};
}

}  // namespace

bool is_same_place(Point a, Point b) {
    // NOLINTNEXTLINE(bugprone-suspicious-memory-comparison): a coordinate that is not a number is the same as itself
    return std::memcmp(&a, &b, sizeof(Point)) == 0 || a == b;
}

bool append_plain_wkb(Bytes blob, ShapeColumn& shapes) {
    const PlainWkb plain = plain_wkb(blob);
    if (plain.dimension == Dimension::none) return false;
    thread_local std::vector<Point> points;  // a blob's own coordinates need not stand at a multiple of 8 bytes
    points.resize(plain.count);
    std::memcpy(points.data(), &blob[plain.first], plain.count * sizeof(Point));
    if (plain.dimension == Dimension::polygon && !is_same_place(points.front(), points.back())) return false;
    shapes.append(plain.dimension, points);
    return true;
}

}  // namespace cunjing
