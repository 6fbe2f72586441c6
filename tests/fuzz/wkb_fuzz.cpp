// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

// Any bytes as a geometry: they are refused, or what was read is written and read back the same.

#include <cstdint>
#include <vector>

#include "gis/base/error.hpp"
#include "gis/geometry/wkb.hpp"
#include "gis/geometry/wkb_plain.hpp"

namespace {

using namespace cunjing;  // NOLINT(google-build-using-namespace)

void require_the_same(const Shape& shape, const Shape& again) {
    if (shape.dimension() != again.dimension() || shape.part_count() != again.part_count() ||
        shape.ring_count() != again.ring_count())
        __builtin_trap();
    for (std::size_t ring = 0; ring < shape.ring_count(); ++ring) {
        if (shape.ring(ring).size() != again.ring(ring).size()) __builtin_trap();
        for (std::size_t i = 0; i < shape.ring(ring).size(); ++i)
            if (!is_same_place(shape.ring(ring)[i], again.ring(ring)[i])) __builtin_trap();
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const Bytes blob(data, size);
    ShapeColumn shapes;
    try {
        static_cast<void>(wkb_box(blob));
        static_cast<void>(append_wkb(blob, shapes));
    } catch (const GeometryError&) {
        if (shapes.size() != 0) __builtin_trap();  // nothing is added by what is refused
        return 0;
    }
    ShapeColumn plainly;
    if (append_plain_wkb(blob, plainly)) require_the_same(shapes[0], plainly[0]);
    if (shapes.dimension(0) == Dimension::none) return 0;
    std::vector<std::uint8_t> written;
    write_wkb(shapes[0], written);
    static_cast<void>(append_wkb(written, shapes));
    require_the_same(shapes[0], shapes[1]);
    return 0;
}
