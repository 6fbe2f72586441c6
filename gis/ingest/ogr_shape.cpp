// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/ingest/ogr_shape.hpp"

#include <algorithm>
#include <cmath>
#include <memory>

namespace cunjing {
namespace {

constexpr std::size_t fewest_ring_points = 4;
constexpr std::size_t fewest_line_points = 2;

std::uint32_t count(std::size_t size) {
    return static_cast<std::uint32_t>(size);
}

}  // namespace

ShapeFault OgrShapeReader::read(const OGRGeometry* geometry) {
    dimension_ = Dimension::none;
    part_starts_.assign(1, 0);
    ring_starts_.assign(1, 0);
    points_.clear();
    closed_rings_ = 0;
    had_curves_ = false;
    if (geometry == nullptr) return ShapeFault::null;
    if (geometry->IsEmpty() != 0) return ShapeFault::empty;
    std::unique_ptr<OGRGeometry> straight;
    if (geometry->hasCurveGeometry(TRUE) != 0) {
        straight.reset(geometry->getLinearGeometry());
        had_curves_ = true;
        if (!straight) return ShapeFault::unsupported;
        geometry = straight.get();
    }
    const ShapeFault fault = take(*geometry);
    if (fault != ShapeFault::none) return fault;
    return points_.empty() ? ShapeFault::empty : check_finite();
}

ShapeFault OgrShapeReader::take(const OGRGeometry& geometry) {
    if (geometry.IsEmpty() != 0) return ShapeFault::none;
    switch (wkbFlatten(geometry.getGeometryType())) {
        case wkbPoint: {
            if (const ShapeFault fault = begin(Dimension::point); fault != ShapeFault::none) return fault;
            const OGRPoint& point = *geometry.toPoint();
            points_.push_back({point.getX(), point.getY()});
            ring_starts_.push_back(count(points_.size()));
            part_starts_.push_back(count(ring_starts_.size() - 1));
            return ShapeFault::none;
        }
        case wkbLineString: {
            if (const ShapeFault fault = begin(Dimension::line); fault != ShapeFault::none) return fault;
            if (const ShapeFault fault = take_path(*geometry.toLineString()); fault != ShapeFault::none) return fault;
            part_starts_.push_back(count(ring_starts_.size() - 1));
            return ShapeFault::none;
        }
        case wkbPolygon:
        case wkbTriangle: return take_polygon(*geometry.toPolygon());
        case wkbMultiPoint:
        case wkbMultiLineString:
        case wkbMultiPolygon:
        case wkbGeometryCollection: return take_collection(*geometry.toGeometryCollection());
        default: return ShapeFault::unsupported;
    }
}

ShapeFault OgrShapeReader::take_collection(const OGRGeometryCollection& collection) {
    for (const OGRGeometry* part : collection)
        if (const ShapeFault fault = take(*part); fault != ShapeFault::none) return fault;
    return ShapeFault::none;
}

ShapeFault OgrShapeReader::take_polygon(const OGRPolygon& polygon) {
    if (const ShapeFault fault = begin(Dimension::polygon); fault != ShapeFault::none) return fault;
    for (const OGRLinearRing* ring : polygon) {
        if (ring->IsEmpty() != 0) continue;
        const std::size_t first = points_.size();
        if (const ShapeFault fault = take_path(*ring); fault != ShapeFault::none) return fault;
        if (points_[first] != points_.back()) {
            points_.emplace_back(Point(points_[first]));
            ++ring_starts_.back();
            ++closed_rings_;
        }
        if (points_.size() - first < fewest_ring_points) return ShapeFault::too_few_points;
    }
    part_starts_.push_back(count(ring_starts_.size() - 1));
    return ShapeFault::none;
}

ShapeFault OgrShapeReader::take_path(const OGRSimpleCurve& path) {
    const int size = path.getNumPoints();
    if (static_cast<std::size_t>(size) < fewest_line_points) return ShapeFault::too_few_points;
    for (int i = 0; i < size; ++i) points_.push_back({path.getX(i), path.getY(i)});
    ring_starts_.push_back(count(points_.size()));
    return ShapeFault::none;
}

ShapeFault OgrShapeReader::begin(Dimension dimension) {
    if (dimension_ != Dimension::none && dimension_ != dimension) return ShapeFault::mixed;
    dimension_ = dimension;
    return ShapeFault::none;
}

ShapeFault OgrShapeReader::check_finite() const {
    const bool finite = std::ranges::all_of(points_, [](Point p) { return std::isfinite(p.x) && std::isfinite(p.y); });
    return finite ? ShapeFault::none : ShapeFault::not_finite;
}

Shape OgrShapeReader::shape() const {
    Box box;
    for (const Point p : points_) box.add(p);
    return {dimension_, part_starts_, ring_starts_, points_.data(), box};
}

Shape OgrShapeReader::part(std::size_t index) const {
    Box box;
    for (std::uint32_t r = part_starts_[index]; r < part_starts_[index + 1]; ++r)
        for (std::uint32_t p = ring_starts_[r]; p < ring_starts_[r + 1]; ++p) box.add(points_[p]);
    return {dimension_, std::span(part_starts_).subspan(index, 2), ring_starts_, points_.data(), box};
}

}  // namespace cunjing
