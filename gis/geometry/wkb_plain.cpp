// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/geometry/wkb_plain.hpp"

#include <bit>
#include <cmath>
#include <cstring>

namespace cunjing {
namespace {

enum Code : std::uint32_t { point = 1, line_string = 2, polygon = 3, multi_line_string = 5, multi_polygon = 6 };

/// Where the points of a plain blob stand.
struct PlainWkb {
    Dimension dimension = Dimension::none;  // none: anything else
    std::size_t first = 0;                  // byte
    std::size_t count = 0;
};

Point point_at(const std::uint8_t* bytes) {
    Point p;
    std::memcpy(&p, bytes, sizeof p);
    return p;
}

PlainWkb plain_point(Bytes blob, std::size_t at) {
    if (blob.size() - at < sizeof(Point)) return {};
    const Point p = point_at(&blob[at]);
    if (std::isnan(p.x) || std::isnan(p.y)) return {};  // perhaps EMPTY
    return {Dimension::point, at, 1};
}

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
    if (what == point) return plain_point(blob, at);
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
    const std::uint8_t* points = &blob[plain.first];  // they need not stand at a multiple of 8 bytes
    const std::uint8_t* last = points + (plain.count - 1) * sizeof(Point);
    if (plain.dimension == Dimension::polygon && !is_same_place(point_at(points), point_at(last))) return false;
    shapes.append(plain.dimension, plain.count,
                  [&](std::span<Point> out) { std::memcpy(out.data(), points, out.size_bytes()); });
    return true;
}

}  // namespace cunjing
