// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/geometry/shape.hpp"

#include <cmath>

namespace cunjing {

void ShapeColumn::begin_feature(Dimension dimension) {
    dimension_.push_back(dimension);
}

void ShapeColumn::begin_part() {
    part_start_.push_back(part_start_.back());
}

void ShapeColumn::begin_ring() {
    ring_start_.back() = static_cast<std::uint32_t>(point_.size());
    ring_start_.push_back(ring_start_.back());
    ++part_start_.back();
}

void ShapeColumn::end_feature() {
    ring_start_.back() = static_cast<std::uint32_t>(point_.size());
    const auto parts = static_cast<std::uint32_t>(part_start_.size() - 1);
    Box box;
    const std::uint32_t first_part = feature_start_.back();
    if (parts > first_part) {
        const std::uint32_t first_point = ring_start_[part_start_[first_part]];
        for (std::size_t i = first_point; i < point_.size(); ++i) box.add(point_[i]);
    }
    if (box.is_empty()) dimension_.back() = Dimension::none;
    box_.push_back(box);
    feature_start_.push_back(parts);
}

void ShapeColumn::append(Dimension dimension, Ring only_ring) {
    begin_feature(dimension);
    if (!only_ring.empty()) {
        begin_part();
        begin_ring();
        point_.insert(point_.end(), only_ring.begin(), only_ring.end());
    }
    end_feature();
}

void ShapeColumn::append(const Shape& shape) {
    begin_feature(shape.dimension());
    for (std::size_t part = 0; part < shape.part_count(); ++part) {
        begin_part();
        for (std::size_t r = shape.first_ring(part); r < shape.first_ring(part + 1); ++r) {
            begin_ring();
            const Ring ring = shape.ring(r);
            point_.insert(point_.end(), ring.begin(), ring.end());
        }
    }
    end_feature();
}

namespace {

/// Adds start offsets of another column, its own first 0 left out, behind those that are there.
void append_starts(std::vector<std::uint32_t>& starts, const std::vector<std::uint32_t>& other) {
    const std::uint32_t before = starts.back();
    starts.reserve(starts.size() + other.size());
    for (std::size_t i = 1; i < other.size(); ++i) starts.push_back(before + other[i]);
}

}  // namespace

void ShapeColumn::append_all(const ShapeColumn& other) {
    dimension_.insert(dimension_.end(), other.dimension_.begin(), other.dimension_.end());
    box_.insert(box_.end(), other.box_.begin(), other.box_.end());
    append_starts(feature_start_, other.feature_start_);
    append_starts(part_start_, other.part_start_);
    append_starts(ring_start_, other.ring_start_);
    point_.insert(point_.end(), other.point_.begin(), other.point_.end());
}

void ShapeColumn::clear() {
    dimension_.clear();
    box_.clear();
    feature_start_.resize(1);
    part_start_.resize(1);
    ring_start_.resize(1);
    ring_start_.front() = 0;
    part_start_.front() = 0;
    point_.clear();
}

void ShapeColumn::append_none() {
    begin_feature(Dimension::none);
    end_feature();
}

double twice_signed_area(Ring ring) {
    double sum = 0;
    for (std::size_t i = 2; i < ring.size(); ++i) {
        const double ax = ring[i - 1].x - ring[0].x;
        const double ay = ring[i - 1].y - ring[0].y;
        const double bx = ring[i].x - ring[0].x;
        const double by = ring[i].y - ring[0].y;
        sum += ax * by - ay * bx;
    }
    return sum;
}

double area_m2(const Shape& shape) {
    if (shape.dimension() != Dimension::polygon) return 0;
    double sum = 0;
    for (std::size_t part = 0; part < shape.part_count(); ++part)
        for (std::size_t r = shape.first_ring(part); r < shape.first_ring(part + 1); ++r) {
            const double area = std::abs(twice_signed_area(shape.ring(r))) / 2;
            sum += r == shape.first_ring(part) ? area : -area;
        }
    return sum;
}

double length_m(const Shape& shape) {
    if (shape.dimension() == Dimension::point) return 0;
    double sum = 0;
    for (std::size_t r = 0; r < shape.ring_count(); ++r) {
        const Ring ring = shape.ring(r);
        for (std::size_t i = 1; i < ring.size(); ++i)
            sum += std::hypot(ring[i].x - ring[i - 1].x, ring[i].y - ring[i - 1].y);
    }
    return sum;
}

}  // namespace cunjing
