// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include <algorithm>
#include <cmath>
#include <string_view>
#include <vector>

#include "gis/base/error.hpp"
#include "gis/crs/crs.hpp"
#include "gis/crs/proj_handle.hpp"

namespace cunjing {
namespace {

bool is_finite(Point p) {
    return std::isfinite(p.x) && std::isfinite(p.y);
}

/// Datums that agree within a metre although PROJ's database lists no operation between some of them.
bool is_modern_datum(PJ_CONTEXT* context, PJ* crs) {
    const PjObject geodetic(proj_crs_get_geodetic_crs(context, crs));
    const PjObject datum(geodetic ? proj_crs_get_datum_forced(context, geodetic.get()) : nullptr);
    if (!datum) return false;
    const std::string_view name = proj_get_name(datum.get());
    return name.starts_with("World Geodetic System 1984") ||
           name.starts_with("China Geodetic Coordinate System 2000") || name.starts_with("China 2000") ||
           name.starts_with("International Terrestrial Reference Frame");
}

}  // namespace

struct CrsTransform::Handle {
    PjContext context;   // stands first: freed after what was made with it
    PjObject operation;  // null: both systems are the same
    std::string from;
    std::string to;
    bool shift_unknown = false;

    void transform(std::vector<Point>& points) const;
    [[noreturn]] void fail(Point p) const;
};

CrsTransform::CrsTransform(const std::string& from, const std::string& to) : handle_(std::make_unique<Handle>()) {
    handle_->context = new_pj_context();
    handle_->from = from;
    handle_->to = to;
    PJ_CONTEXT* context = handle_->context.get();
    const PjObject source = with_x_first(context, find_crs(context, from));
    const PjObject target = with_x_first(context, find_crs(context, to));
    if (proj_is_equivalent_to_with_ctx(context, source.get(), target.get(), PJ_COMP_EQUIVALENT) != 0) return;
    const PjObject found(proj_create_crs_to_crs_from_pj(context, source.get(), target.get(), nullptr, nullptr));
    if (found) handle_->operation.reset(proj_normalize_for_visualization(context, found.get()));
    if (!handle_->operation)
        throw CrsError(say("PROJ 找不到从 {} 到 {} 的转换", "PROJ finds no way from {} to {}", from, to));
    handle_->shift_unknown = proj_coordoperation_has_ballpark_transformation(context, found.get()) != 0 &&
                             !(is_modern_datum(context, source.get()) && is_modern_datum(context, target.get()));
}

CrsTransform::~CrsTransform() = default;
CrsTransform::CrsTransform(CrsTransform&&) noexcept = default;
CrsTransform& CrsTransform::operator=(CrsTransform&&) noexcept = default;

bool CrsTransform::is_identity() const {
    return !handle_->operation;
}

bool CrsTransform::shift_unknown() const {
    return handle_->shift_unknown;
}

void CrsTransform::Handle::fail(Point p) const {
    throw CrsError(say("坐标 ({}, {}) 无法从 {} 转换到 {}：不在坐标系的适用范围内，坐标系可能标错了",
                       "the coordinates ({}, {}) have no image from {} to {}: they lie outside what the systems cover, "
                       "the system may be declared wrongly",
                       p.x, p.y, from, to));
}

void CrsTransform::Handle::transform(std::vector<Point>& points) const {
    if (!operation || points.empty()) return;
    const std::vector<Point> before = points;
    proj_errno_reset(operation.get());
    proj_trans_generic(operation.get(), PJ_FWD, &points[0].x, sizeof(Point), points.size(), &points[0].y, sizeof(Point),
                       points.size(), nullptr, 0, 0, nullptr, 0, 0);
    for (std::size_t i = 0; i < points.size(); ++i) {
        if (is_finite(points[i]) && is_finite(before[i])) continue;
        if (is_finite(before[i])) fail(before[i]);
        points[i] = before[i];
    }
}

void CrsTransform::move(std::vector<Point>& points) const {
    handle_->transform(points);
}

Point CrsTransform::operator()(Point p) const {
    std::vector<Point> one{p};
    handle_->transform(one);
    return one.front();
}

ShapeColumn CrsTransform::operator()(const ShapeColumn& shapes) const {
    if (is_identity()) return shapes;
    std::vector<Point> points(shapes.points().begin(), shapes.points().end());
    handle_->transform(points);
    ShapeColumn result;
    for (std::size_t row = 0; row < shapes.size(); ++row) {
        const Shape shape = shapes[row];
        result.begin_feature(shape.dimension());
        for (std::size_t part = 0; part < shape.part_count(); ++part) {
            result.begin_part();
            for (std::size_t r = shape.first_ring(part); r < shape.first_ring(part + 1); ++r) {
                result.begin_ring();
                const Ring ring = shape.ring(r);
                const std::size_t first = static_cast<std::size_t>(ring.data() - shapes.points().data());
                for (std::size_t i = 0; i < ring.size(); ++i) result.add(points[first + i]);
            }
        }
        result.end_feature();
    }
    return result;
}

}  // namespace cunjing
