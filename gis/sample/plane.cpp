// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/sample/plane.hpp"

#include <algorithm>
#include <cmath>

namespace cunjing::sample {

double length_m(Point a) {
    return std::sqrt(dot(a, a));
}

Point unit(Point a) {
    const double length = length_m(a);
    return length > 0 ? a * (1 / length) : Point{1, 0};
}

Point turned(Point direction, double slope) {
    return unit(direction + left_of(direction) * slope);
}

Point to_mm(Point p) {
    return {std::floor(p.x * 1000 + 0.5) / 1000, std::floor(p.y * 1000 + 0.5) / 1000};
}

Path to_mm(Path path) {
    for (Point& p : path) p = to_mm(p);
    return path;
}

Point nearest_on_segment(Point p, Point a, Point b) {
    const Point along = b - a;
    const double square = dot(along, along);
    if (square == 0) return a;
    return a + along * std::clamp(dot(p - a, along) / square, 0.0, 1.0);
}

double distance_m(Point p, Point a, Point b) {
    return distance_m(p, nearest_on_segment(p, a, b));
}

bool segments_meet(Point a, Point b, Point c, Point d) {
    if (std::max(a.x, b.x) < std::min(c.x, d.x) || std::max(c.x, d.x) < std::min(a.x, b.x) ||
        std::max(a.y, b.y) < std::min(c.y, d.y) || std::max(c.y, d.y) < std::min(a.y, b.y))
        return false;
    const double c_side = cross(b - a, c - a);
    const double d_side = cross(b - a, d - a);
    const double a_side = cross(d - c, a - c);
    const double b_side = cross(d - c, b - c);
    return c_side * d_side <= 0 && a_side * b_side <= 0;
}

double distance_m(Point p, const Path& line) {
    double least = distance_m(p, line.front());
    for (std::size_t i = 1; i < line.size(); ++i) least = std::min(least, distance_m(p, line[i - 1], line[i]));
    return least;
}

Box box_of(const Path& path) {
    Box box;
    for (const Point p : path) box.add(p);
    return box;
}

double area_m2(const Path& outline) {
    double twice = 0;
    for (std::size_t i = 0; i < outline.size(); ++i)
        twice += cross(outline[i] - outline[0], outline[(i + 1) % outline.size()] - outline[0]);
    return std::abs(twice) / 2;
}

Point centroid(const Path& outline) {
    double twice = 0;
    Point sum;
    for (std::size_t i = 0; i < outline.size(); ++i) {
        const Point a = outline[i] - outline[0];
        const Point b = outline[(i + 1) % outline.size()] - outline[0];
        twice += cross(a, b);
        sum = sum + (a + b) * cross(a, b);
    }
    return outline[0] + sum * (1 / (3 * twice));
}

bool contains(const Path& outline, Point p) {
    bool inside = false;
    for (std::size_t i = 0; i < outline.size(); ++i) {
        const Point a = outline[i];
        const Point b = outline[(i + 1) % outline.size()];
        if ((a.y > p.y) != (b.y > p.y) && p.x < a.x + (b.x - a.x) * ((p.y - a.y) / (b.y - a.y))) inside = !inside;
    }
    return inside;
}

bool is_simple(const Path& outline) {
    const std::size_t count = outline.size();
    if (count < 3) return false;
    for (std::size_t i = 0; i < count; ++i) {
        const Point a = outline[i];
        const Point b = outline[(i + 1) % count];
        const Point c = outline[(i + 2) % count];
        if (a == b) return false;
        if (cross(b - a, c - b) == 0 && dot(b - a, c - b) < 0) return false;
        for (std::size_t j = i + 2; j < count; ++j) {
            if ((j + 1) % count == i) continue;
            if (segments_meet(a, b, outline[j], outline[(j + 1) % count])) return false;
        }
    }
    return true;
}

double gap_m(const Path& outline, const Path& other, bool other_is_outline) {
    if (contains(outline, other.front()) || (other_is_outline && contains(other, outline.front()))) return 0;
    double least = distance_m(outline.front(), other.front());
    const std::size_t other_edges = other_is_outline || other.size() == 1 ? other.size() : other.size() - 1;
    for (std::size_t i = 0; i < outline.size(); ++i) {
        const Point a = outline[i];
        const Point b = outline[(i + 1) % outline.size()];
        for (std::size_t j = 0; j < other_edges; ++j) {
            const Point c = other[j];
            const Point d = other[(j + 1) % other.size()];
            if (segments_meet(a, b, c, d)) return 0;
            least =
                std::min({least, distance_m(a, c, d), distance_m(b, c, d), distance_m(c, a, b), distance_m(d, a, b)});
        }
    }
    return least;
}

Path rectangle(Point middle, Point along, double along_m, double across_m) {
    const Point u = along * (along_m / 2);
    const Point v = left_of(along) * (across_m / 2);
    return {middle - u - v, middle + u - v, middle + u + v, middle - u + v};
}

Path l_shape(Point middle, Point along, double along_m, double across_m, double cut_along_m, double cut_across_m) {
    const Point u = along * (along_m / 2);
    const Point v = left_of(along) * (across_m / 2);
    const Point cut_u = along * cut_along_m;
    const Point cut_v = left_of(along) * cut_across_m;
    return {middle - u - v,         middle + u - v, middle + u + v - cut_v, middle + u + v - cut_v - cut_u,
            middle + u + v - cut_u, middle - u + v};
}

}  // namespace cunjing::sample
