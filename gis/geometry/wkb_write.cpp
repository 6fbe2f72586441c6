// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

// Source: OGC 06-103r4 §8 (WKB).

#include <bit>
#include <cstring>

#include "gis/base/error.hpp"
#include "gis/geometry/wkb.hpp"

namespace cunjing {
namespace {

enum Code : std::uint32_t {
    point = 1,
    line_string = 2,
    polygon = 3,
    multi_point = 4,
    multi_line_string = 5,
    multi_polygon = 6,
};

template <class Number>
void put(std::vector<std::uint8_t>& out, Number value) {
    static_assert(std::endian::native == std::endian::little);
    const std::size_t at = out.size();
    out.resize(at + sizeof value);
    std::memcpy(&out[at], &value, sizeof value);
}

void put_header(std::vector<std::uint8_t>& out, Code code) {
    out.push_back(1);
    put(out, static_cast<std::uint32_t>(code));
}

void put_points(std::vector<std::uint8_t>& out, Ring ring) {
    const std::size_t at = out.size();
    out.resize(at + ring.size_bytes());
    std::memcpy(&out[at], ring.data(), ring.size_bytes());
}

void put_part(std::vector<std::uint8_t>& out, const Shape& shape, std::size_t part) {
    const std::size_t first = shape.first_ring(part);
    const std::size_t last = shape.first_ring(part + 1);
    switch (shape.dimension()) {
        case Dimension::none: return;
        case Dimension::point: put_header(out, point); return put_points(out, shape.ring(first));
        case Dimension::line: put_header(out, line_string); break;
        case Dimension::polygon:
            put_header(out, polygon);
            put(out, static_cast<std::uint32_t>(last - first));
            break;
    }
    for (std::size_t r = first; r < last; ++r) {
        put(out, static_cast<std::uint32_t>(shape.ring(r).size()));
        put_points(out, shape.ring(r));
    }
}

}  // namespace

void write_wkb(const Shape& shape, std::vector<std::uint8_t>& out) {
    if (shape.dimension() == Dimension::none) return;
    const std::size_t parts = shape.part_count();
    if (shape.dimension() != Dimension::point || parts > 1) {
        put_header(out, shape.dimension() == Dimension::point  ? multi_point
                        : shape.dimension() == Dimension::line ? multi_line_string
                                                               : multi_polygon);
        put(out, static_cast<std::uint32_t>(parts));
    }
    for (std::size_t part = 0; part < parts; ++part) put_part(out, shape, part);
}

void write_single_wkb(const Shape& shape, std::vector<std::uint8_t>& out) {
    if (shape.part_count() != 1)
        throw GeometryError(
            say("有 {} 个部分，这里只能有 1 个", "it has {} parts, and one is needed here", shape.part_count()));
    put_part(out, shape, 0);
}

}  // namespace cunjing
