// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <algorithm>
#include <cstdint>
#include <limits>
#include <span>
#include <vector>

namespace cunjing {

/// A place in the work CRS: x is easting, y is northing, both in metres.
struct Point {
    double x = 0;
    double y = 0;

    bool operator==(const Point&) const = default;
};

/// An axis-parallel rectangle in metres; empty until something was added.
struct Box {
    double min_x = std::numeric_limits<double>::infinity();
    double min_y = std::numeric_limits<double>::infinity();
    double max_x = -std::numeric_limits<double>::infinity();
    double max_y = -std::numeric_limits<double>::infinity();

    [[nodiscard]] bool is_empty() const { return min_x > max_x; }
    void add(Point p) {
        min_x = std::min(min_x, p.x);
        min_y = std::min(min_y, p.y);
        max_x = std::max(max_x, p.x);
        max_y = std::max(max_y, p.y);
    }
    void add(const Box& other) {
        min_x = std::min(min_x, other.min_x);
        min_y = std::min(min_y, other.min_y);
        max_x = std::max(max_x, other.max_x);
        max_y = std::max(max_y, other.max_y);
    }
    [[nodiscard]] Box grown(double margin_m) const {
        return {min_x - margin_m, min_y - margin_m, max_x + margin_m, max_y + margin_m};
    }
    [[nodiscard]] bool meets(const Box& other) const {
        return min_x <= other.max_x && other.min_x <= max_x && min_y <= other.max_y && other.min_y <= max_y;
    }
    [[nodiscard]] Point middle() const { return {(min_x + max_x) / 2, (min_y + max_y) / 2}; }
};

/// What a feature's shape is. `none` is a NULL or EMPTY shape.
enum class Dimension : std::uint8_t { none, point, line, polygon };

using Ring = std::span<const Point>;

/// One feature's shape, viewed in its column without a copy. A line's ring is its path, a point's ring is one
/// point; polygon rings are closed (last point = first), outer ring first in each part.
class Shape {
public:
    Shape() = default;
    Shape(Dimension dimension, std::span<const std::uint32_t> part_starts, std::span<const std::uint32_t> ring_starts,
          const Point* points, const Box& box)
        : dimension_(dimension), part_starts_(part_starts), ring_starts_(ring_starts), points_(points), box_(box) {}

    [[nodiscard]] Dimension dimension() const { return dimension_; }
    [[nodiscard]] const Box& box() const { return box_; }
    [[nodiscard]] std::size_t part_count() const { return part_starts_.empty() ? 0 : part_starts_.size() - 1; }
    [[nodiscard]] std::size_t ring_count() const {
        return part_starts_.empty() ? 0 : part_starts_.back() - part_starts_.front();
    }
    /// The rings of all parts, counted through.
    [[nodiscard]] Ring ring(std::size_t index) const {
        const std::uint32_t* start = ring_starts_.data() + part_starts_.front() + index;
        return {points_ + start[0], points_ + start[1]};
    }
    /// The index of a part's first ring; `first_ring(part_count())` is `ring_count()`.
    [[nodiscard]] std::size_t first_ring(std::size_t part) const { return part_starts_[part] - part_starts_.front(); }

private:
    Dimension dimension_ = Dimension::none;
    std::span<const std::uint32_t> part_starts_;
    std::span<const std::uint32_t> ring_starts_;
    const Point* points_ = nullptr;
    Box box_;
};

/// The shapes of a layer in flat arrays: feature → parts → rings → points, each level by start offsets.
class ShapeColumn {
public:
    [[nodiscard]] std::size_t size() const { return dimension_.size(); }
    [[nodiscard]] Shape operator[](std::size_t row) const {
        const std::uint32_t first = feature_start_[row];
        const std::uint32_t last = feature_start_[row + 1];
        if (first == last) return {};
        return {dimension_[row],
                {part_start_.data() + first, last - first + 1},
                {ring_start_.data(), ring_start_.size()},
                point_.data(),
                box_[row]};
    }
    [[nodiscard]] Dimension dimension(std::size_t row) const { return dimension_[row]; }
    [[nodiscard]] const Box& box(std::size_t row) const { return box_[row]; }
    [[nodiscard]] std::span<const Point> points() const { return point_; }
    /// By row; empty where there is no shape.
    [[nodiscard]] std::span<const Box> boxes() const { return box_; }

    /// Building, in this order: begin_feature, then for each part begin_part, for each ring begin_ring and its
    /// points by add; end_feature. A feature without a part is `none`.
    void begin_feature(Dimension dimension);
    void begin_part();
    void begin_ring();
    void add(Point p) { point_.push_back(p); }
    void end_feature();

    /// A whole feature of one part at once.
    void append(Dimension dimension, Ring only_ring);
    void append(const Shape& shape);
    void append_none();
    /// All features of another column.
    void append_all(const ShapeColumn& other);
    /// A whole feature of one part, of so many points that the caller has yet to write.
    template <class Write>
    void append(Dimension dimension, std::size_t points, Write&& write) {
        begin_feature(dimension);
        begin_part();
        begin_ring();
        const std::size_t first = point_.size();
        point_.resize(first + points);
        write(std::span(point_).subspan(first));
        end_feature();
    }
    /// Takes all features away; the memory stays, to be filled again.
    void clear();

private:
    std::vector<Dimension> dimension_;
    std::vector<Box> box_;
    std::vector<std::uint32_t> feature_start_{0};  // into part_start_
    std::vector<std::uint32_t> part_start_{0};     // into ring_start_
    std::vector<std::uint32_t> ring_start_{0};     // into point_
    std::vector<Point> point_;
};

/// Area in m² of a polygon (outer rings less holes); 0 for other shapes.
[[nodiscard]] double area_m2(const Shape& shape);
/// Length in m of a line; the outline's length for a polygon; 0 for a point.
[[nodiscard]] double length_m(const Shape& shape);
/// Twice the signed area of a closed ring, positive when counter-clockwise, taken relative to its first point.
[[nodiscard]] double twice_signed_area(Ring ring);

}  // namespace cunjing
