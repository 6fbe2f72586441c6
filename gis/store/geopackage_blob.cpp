// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/store/geopackage_blob.hpp"

#include <cmath>
#include <cstring>

#include "gis/base/error.hpp"

namespace cunjing {
namespace {

constexpr std::size_t header_bytes = 8;
constexpr std::uint8_t little_endian = 0x01;
constexpr std::uint8_t extended_type = 0x20;
constexpr std::array<std::size_t, 5> envelope_bytes{0, 32, 48, 48, 64};

}  // namespace

GeopackageBlob parse_geopackage_blob(Bytes blob) {
    const std::size_t envelope = blob.size() >= header_bytes ? (blob[3] >> 1U) & 0x07U : envelope_bytes.size();
    if (envelope >= envelope_bytes.size() || blob[0] != 'G' || blob[1] != 'P' || (blob[3] & extended_type) != 0)
        throw GeometryError(
            say("不是 GeoPackage 几何（{} 字节）", "not a GeoPackage geometry ({} bytes)", blob.size()));
    if (blob.size() < header_bytes + envelope_bytes[envelope])
        throw GeometryError(
            say("GeoPackage 几何被截断（{} 字节）", "a GeoPackage geometry cut off after {} bytes", blob.size()));
    std::uint32_t srs = 0;
    std::memcpy(&srs, &blob[4], 4);
    if ((blob[3] & little_endian) == 0) srs = __builtin_bswap32(srs);
    return {static_cast<std::int32_t>(srs), blob.subspan(header_bytes + envelope_bytes[envelope])};
}

Box finite_box(const Shape& shape) {
    Box box;
    for (std::size_t r = 0; r < shape.ring_count(); ++r)
        for (const Point p : shape.ring(r))
            if (std::isfinite(p.x) && std::isfinite(p.y)) box.add(p);
    return box;
}

PointBlob point_blob(Point p, std::int32_t srs_id) {
    PointBlob blob{'G', 'P', 0, 0x01};
    std::memcpy(&blob[4], &srs_id, 4);
    blob[8] = little_endian;
    blob[9] = 1;  // wkbPoint
    std::memcpy(&blob[13], &p.x, 8);
    std::memcpy(&blob[21], &p.y, 8);
    return blob;
}

void write_geopackage_blob(const Shape& shape, std::int32_t srs_id, bool single, std::vector<std::uint8_t>& out) {
    const Box box = finite_box(shape);
    const bool has_envelope = shape.dimension() != Dimension::point && !box.is_empty();
    out = {'G', 'P', 0, static_cast<std::uint8_t>(has_envelope ? 0x03 : 0x01), 0, 0, 0, 0};
    std::memcpy(&out[4], &srs_id, 4);
    if (has_envelope) {
        const std::array<double, 4> envelope{box.min_x, box.max_x, box.min_y, box.max_y};
        out.resize(header_bytes + sizeof envelope);
        std::memcpy(&out[header_bytes], envelope.data(), sizeof envelope);
    }
    single ? write_single_wkb(shape, out) : write_wkb(shape, out);
}

}  // namespace cunjing
