// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/derive/soundness.hpp"

#include <algorithm>
#include <cmath>
#include <optional>

#include "gis/base/error.hpp"
#include "gis/geometry/geos.hpp"
#include "gis/geometry/simplicity.hpp"

namespace cunjing {
namespace {

/// What became of one shape.
struct Finding {
    std::optional<ShapeProblem> problem;
    std::optional<ShapeColumn> mended;  // one feature, where it differs from the original
};

bool is_finite(const Shape& shape) {
    for (std::size_t r = 0; r < shape.ring_count(); ++r)
        for (const Point p : shape.ring(r))
            if (!std::isfinite(p.x) || !std::isfinite(p.y)) return false;
    return true;
}

bool has_repeated_points(const Shape& shape) {
    for (std::size_t r = 0; r < shape.ring_count(); ++r) {
        const Ring ring = shape.ring(r);
        for (std::size_t i = 1; i < ring.size(); ++i)
            if (ring[i] == ring[i - 1]) return true;
    }
    return false;
}

bool is_closed(const Shape& shape) {
    for (std::size_t r = 0; r < shape.ring_count(); ++r)
        if (shape.ring(r).size() < 4 || !(shape.ring(r).front() == shape.ring(r).back())) return false;
    return true;
}

void append_without_repeats(const Shape& shape, ShapeColumn& column) {
    column.begin_feature(shape.dimension());
    for (std::size_t part = 0; part < shape.part_count(); ++part) {
        column.begin_part();
        for (std::size_t r = shape.first_ring(part); r < shape.first_ring(part + 1); ++r) {
            column.begin_ring();
            const Ring ring = shape.ring(r);
            for (std::size_t i = 0; i < ring.size(); ++i)
                if (i == 0 || !(ring[i] == ring[i - 1])) column.add(ring[i]);
        }
    }
    column.end_feature();
}

void set_aside(Finding& finding, std::uint32_t row, Text why) {
    finding.problem = ShapeProblem{row, false, std::move(why)};
    finding.mended.emplace().append_none();
}

void examine_polygon(const Shape& shape, std::uint32_t row, Finding& finding) {
    try {
        const GeosGeometry geometry(shape);
        const bool closed = is_closed(shape);
        if (closed && geometry.is_valid()) return;
        const std::string why = geometry.is_valid() ? "Ring not closed" : geometry.invalidity();
        ShapeColumn repaired;
        geometry.repaired().append_to(repaired, Dimension::polygon);
        if (!(area_m2(repaired[0]) > 0)) {
            return set_aside(
                finding, row,
                say("图形没有面积，无法修复：{}", "the shape has no area and cannot be repaired: {}", why));
        }
        finding.problem =
            ShapeProblem{row, true, say("图形已修复后判定：{}", "judged after the shape was repaired: {}", why)};
        finding.mended = std::move(repaired);
    } catch (const GeometryError& error) {
        set_aside(finding, row, error.message());
    }
}

Finding examine(const Shape& shape, std::uint32_t row) {
    Finding finding;
    if (shape.dimension() == Dimension::polygon && surely_valid(shape)) return finding;
    if (shape.dimension() == Dimension::none) {
        set_aside(finding, row, {"没有图形（空）", "it has no shape (EMPTY)"});
    } else if (!is_finite(shape)) {
        set_aside(finding, row, {"坐标不是数字", "its coordinates are not numbers"});
    } else if (shape.dimension() == Dimension::polygon) {
        examine_polygon(shape, row, finding);
    } else if (shape.dimension() == Dimension::line && !(length_m(shape) > 0)) {
        set_aside(finding, row, {"线的长度为零", "the line has no length"});
    }
    if (!finding.mended && has_repeated_points(shape)) append_without_repeats(shape, finding.mended.emplace());
    return finding;
}

}  // namespace

std::vector<ShapeProblem> make_sound(Table& table) {
    std::vector<ShapeProblem> problems;
    ShapeColumn sound;
    std::size_t copied = 0;  // rows of `sound`: none until the first shape has to be replaced
    for (std::size_t row = 0; row < table.size(); ++row) {
        const Finding finding = examine(table.shapes[row], static_cast<std::uint32_t>(row));
        if (finding.problem) problems.push_back(*finding.problem);
        if (!finding.mended) continue;
        for (; copied < row; ++copied) sound.append(table.shapes[copied]);
        sound.append((*finding.mended)[0]);
        ++copied;
    }
    if (copied == 0) return problems;
    for (; copied < table.size(); ++copied) sound.append(table.shapes[copied]);
    table.shapes = std::move(sound);
    return problems;
}

}  // namespace cunjing
