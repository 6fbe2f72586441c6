// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

// Source: OGC 06-103r4 §8 (WKB), ISO/IEC 13249-3 (codes + 1000/2000/3000), PostGIS (EWKB flag bits).

#include "gis/geometry/wkb.hpp"

#include <bit>
#include <cmath>
#include <cstring>

#include "gis/base/error.hpp"
#include "gis/geometry/wkb_plain.hpp"

namespace cunjing {
namespace {

constexpr std::uint32_t ewkb_z = 0x80000000U;
constexpr std::uint32_t ewkb_m = 0x40000000U;
constexpr std::uint32_t ewkb_srid = 0x20000000U;
constexpr int deepest_nesting = 32;

enum Code : std::uint32_t {
    point = 1,
    line_string = 2,
    polygon = 3,
    multi_point = 4,
    multi_line_string = 5,
    multi_polygon = 6,
    collection = 7,
    circular_string = 8,
    compound_curve = 9,
    curve_polygon = 10,
    multi_curve = 11,
    multi_surface = 12,
    polyhedral_surface = 15,
    tin = 16,
    triangle = 17,
};

/// A geometry's header: what it is and how wide its points are.
struct Header {
    std::uint32_t code = 0;
    std::size_t point_bytes = 16;
    std::size_t at = 0;
};

/// Reads numbers off a blob and never beyond its end.
class Reader {
public:
    explicit Reader(Bytes blob) : blob_(blob) {}

    Header header() {
        Header header;
        header.at = at_;
        need(5);
        const std::uint8_t order = blob_[at_++];
        if (order > 1) fail(header.at);
        swapped_ = (order == 1) != (std::endian::native == std::endian::little);
        const std::uint32_t raw = integer();
        const std::uint32_t base = raw & ~(ewkb_z | ewkb_m | ewkb_srid);
        if (base >= 4000) fail(header.at);
        header.code = base % 1000;
        const bool z = (raw & ewkb_z) != 0 || base / 1000 == 1 || base / 1000 == 3;
        const bool m = (raw & ewkb_m) != 0 || base / 1000 >= 2;
        header.point_bytes = 16 + (z ? 8 : 0) + (m ? 8 : 0);
        if ((raw & ewkb_srid) != 0) integer();
        return header;
    }
    /// A count of things that take at least so many bytes each.
    std::size_t count(std::size_t least_bytes) {
        const std::size_t at = at_;
        const std::size_t value = integer();
        if (value > (blob_.size() - at_) / least_bytes) fail(at);
        return value;
    }
    std::uint32_t integer() {
        need(4);
        std::uint32_t value = 0;
        std::memcpy(&value, &blob_[at_], 4);
        at_ += 4;
        return swapped_ ? __builtin_bswap32(value) : value;
    }
    Point point(std::size_t point_bytes) {
        need(point_bytes);
        const Point p{real(at_), real(at_ + 8)};
        at_ += point_bytes;
        return p;
    }
    void skip(std::size_t bytes) {
        need(bytes);
        at_ += bytes;
    }
    [[noreturn]] void fail(std::size_t at) const {
        throw GeometryError(say("第 {} 字节处不是 WKB（共 {} 字节）", "not WKB at byte {} (of {})", at, blob_.size()));
    }

private:
    void need(std::size_t bytes) const {
        if (blob_.size() - at_ < bytes) fail(blob_.size());
    }
    [[nodiscard]] double real(std::size_t at) const {
        std::uint64_t bits = 0;
        std::memcpy(&bits, &blob_[at], 8);
        return std::bit_cast<double>(swapped_ ? __builtin_bswap64(bits) : bits);
    }

    Bytes blob_;
    std::size_t at_ = 0;
    bool swapped_ = false;
};

bool is_curve(std::uint32_t code) {
    return code >= circular_string && code <= multi_surface;
}

/// Whether a geometry of one code may stand as a member in another.
bool may_hold(std::uint32_t outer, std::uint32_t member) {
    switch (outer) {
        case multi_point: return member == point;
        case multi_line_string: return member == line_string;
        case multi_polygon:
        case polyhedral_surface: return member == polygon;
        case tin: return member == triangle;
        case collection: return true;
        case compound_curve: return member == line_string || member == circular_string;
        case curve_polygon:
        case multi_curve: return member == line_string || member == circular_string || member == compound_curve;
        case multi_surface: return member == polygon || member == curve_polygon;
        default: return false;
    }
}

/// Walks a geometry and hands its parts, rings and points on; what does not want them takes a Sink that drops them.
template <class Sink>
class Walker {
public:
    Walker(Bytes blob, Sink& sink) : reader_(blob), sink_(sink) {}

    void walk() { geometry(reader_.header(), 0); }

private:
    void geometry(const Header& header, int depth) {
        if (depth > deepest_nesting) reader_.fail(header.at);
        if (is_curve(header.code)) sink_.curve();
        switch (header.code) {
            case point: return sink_.point(reader_, header.point_bytes);
            case line_string:
            case circular_string: return line(header.point_bytes);
            case polygon:
            case triangle: return rings(header.point_bytes);
            case curve_polygon:
                sink_.enter_surface();
                members(header, depth);
                return sink_.leave_surface();
            default: return members(header, depth);
        }
    }
    void line(std::size_t point_bytes) {
        const std::size_t count = reader_.count(point_bytes);
        sink_.line(reader_, count, point_bytes);
    }
    void rings(std::size_t point_bytes) {
        const std::size_t count = reader_.count(4);
        sink_.begin_polygon();
        for (std::size_t i = 0; i < count; ++i) {
            const std::size_t points = reader_.count(point_bytes);
            sink_.ring(reader_, points, point_bytes);
        }
    }
    void members(const Header& header, int depth) {
        if (!may_hold_any(header.code)) reader_.fail(header.at);
        const std::size_t count = reader_.count(9);
        for (std::size_t i = 0; i < count; ++i) {
            const Header member = reader_.header();
            if (!may_hold(header.code, member.code)) reader_.fail(member.at);
            geometry(member, depth + 1);
        }
    }
    static bool may_hold_any(std::uint32_t code) {
        return (code >= multi_point && code <= collection) || (code > circular_string && code <= multi_surface) ||
               code == polyhedral_surface || code == tin;
    }

    Reader reader_;
    Sink& sink_;
};

/// Finds out what is there, without the points.
struct Inspection {
    WkbKind kind;

    void curve() { kind.curved = true; }
    void point(Reader& reader, std::size_t point_bytes) {
        const Point p = reader.point(point_bytes);
        if (!(std::isnan(p.x) && std::isnan(p.y))) found(Dimension::point);
    }
    void line(Reader& reader, std::size_t count, std::size_t point_bytes) {
        reader.skip(count * point_bytes);
        if (count > 0) found(surfaces_ > 0 ? Dimension::polygon : Dimension::line);
    }
    void enter_surface() { ++surfaces_; }
    void leave_surface() { --surfaces_; }
    void begin_polygon() {}
    void ring(Reader& reader, std::size_t count, std::size_t point_bytes) {
        reader.skip(count * point_bytes);
        if (count > 0) found(Dimension::polygon);
    }

private:
    void found(Dimension dimension) {
        if (kind.dimension != Dimension::none && kind.dimension != dimension) kind.mixed = true;
        kind.dimension = dimension;
    }

    int surfaces_ = 0;  // whose outlines are lines and arcs of their own
};

/// Takes in all points.
struct Boxing {
    Box box;

    void curve() {}
    void enter_surface() {}
    void leave_surface() {}
    void point(Reader& reader, std::size_t point_bytes) {
        const Point p = reader.point(point_bytes);
        if (std::isfinite(p.x) && std::isfinite(p.y)) box.add(p);
    }
    void line(Reader& reader, std::size_t count, std::size_t point_bytes) {
        for (std::size_t i = 0; i < count; ++i) point(reader, point_bytes);
    }
    void begin_polygon() {}
    void ring(Reader& reader, std::size_t count, std::size_t point_bytes) { line(reader, count, point_bytes); }
};

/// Adds to a column.
class Filling {
public:
    explicit Filling(ShapeColumn& shapes) : shapes_(shapes) {}

    std::size_t closed_rings = 0;

    void curve() {}
    void enter_surface() {}
    void leave_surface() {}
    void point(Reader& reader, std::size_t point_bytes) {
        const Point p = reader.point(point_bytes);
        if (std::isnan(p.x) && std::isnan(p.y)) return;
        shapes_.begin_part();
        shapes_.begin_ring();
        shapes_.add(p);
    }
    void line(Reader& reader, std::size_t count, std::size_t point_bytes) {
        if (count == 0) return;
        shapes_.begin_part();
        shapes_.begin_ring();
        for (std::size_t i = 0; i < count; ++i) shapes_.add(reader.point(point_bytes));
    }
    void begin_polygon() { part_is_open_ = false; }
    void ring(Reader& reader, std::size_t count, std::size_t point_bytes) {
        if (count == 0) return;
        if (!part_is_open_) shapes_.begin_part();
        part_is_open_ = true;
        shapes_.begin_ring();
        const Point first = reader.point(point_bytes);
        shapes_.add(first);
        Point last = first;
        for (std::size_t i = 1; i < count; ++i) {
            last = reader.point(point_bytes);
            shapes_.add(last);
        }
        if (is_same_place(first, last)) return;
        shapes_.add(first);
        ++closed_rings;
    }

private:
    ShapeColumn& shapes_;
    bool part_is_open_ = false;
};

}  // namespace

WkbKind inspect_wkb(Bytes blob) {
    Inspection inspection;
    Walker(blob, inspection).walk();
    return inspection.kind;
}

Box wkb_box(Bytes blob) {
    Boxing boxing;
    Walker(blob, boxing).walk();
    return boxing.box;
}

std::size_t append_wkb(Bytes blob, ShapeColumn& shapes) {
    if (append_plain_wkb(blob, shapes)) return 0;
    const WkbKind kind = inspect_wkb(blob);
    if (kind.curved || kind.mixed)
        throw GeometryError(say("带圆弧，或混有点、线、面的集合",
                                "it has arcs, or is a collection of points, lines and "
                                "polygons together"));
    Filling filling(shapes);
    shapes.begin_feature(kind.dimension);
    Walker(blob, filling).walk();
    shapes.end_feature();
    return filling.closed_rings;
}

}  // namespace cunjing
