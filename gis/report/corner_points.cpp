// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/report/corner_points.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>

#include "gis/geometry/distance.hpp"

namespace cunjing {
namespace {

constexpr double least_side_m = 0.01;
constexpr double off_side_m = 0.002;  // coordinates are given in millimetres

double to_north_west(Point p) {
    return p.y - p.x;
}

/// Whether the first of two is the more north-western; of two that are alike, the more northern.
bool is_before(Point a, Point b) {
    if (to_north_west(a) != to_north_west(b)) return to_north_west(a) > to_north_west(b);
    return a.y > b.y;
}

double from_side_m(Point p, Point a, Point b) {
    const Point along{b.x - a.x, b.y - a.y};
    const double length = along.x * along.x + along.y * along.y;
    const double share = length > 0 ? ((p.x - a.x) * along.x + (p.y - a.y) * along.y) / length : 0;
    const double on_side = std::clamp(share, 0.0, 1.0);
    return distance_m(p, {a.x + on_side * along.x, a.y + on_side * along.y});
}

/// A ring clockwise without its closing point, beginning with a point that is a corner beyond doubt: none is farther
/// from the middle of its box.
std::vector<Point> unrolled(Ring ring) {
    std::vector<Point> points(ring.begin(), ring.end());
    if (points.size() > 1 && points.front() == points.back()) points.pop_back();
    if (twice_signed_area(ring) > 0) std::ranges::reverse(points);
    Box box;
    for (const Point p : points) box.add(p);
    const auto farther = [middle = box.middle()](Point a, Point b) {
        const double a_m = distance_m(a, middle);
        const double b_m = distance_m(b, middle);
        return a_m == b_m ? is_before(b, a) : a_m < b_m;
    };
    std::rotate(points.begin(), std::ranges::max_element(points, farther), points.end());
    return points;
}

/// A ring's corners, clockwise from the north-westernmost.
class CornerRing {
public:
    CornerRing(Ring ring, CornerList& list) : points_(unrolled(ring)) {
        drop_repeated(list);
        if (points_.size() >= 3) drop_straight(list);
        if (points_.size() < 3) {
            points_.clear();
            ++list.rings_without_area;
            return;
        }
        std::rotate(points_.begin(), std::ranges::min_element(points_, is_before), points_.end());
    }

    [[nodiscard]] const std::vector<Point>& corners() const { return points_; }

private:
    void drop_repeated(CornerList& list) {
        std::vector<Point> kept;
        for (const Point p : points_)
            if (kept.empty() || distance_m(kept.back(), p) >= least_side_m) kept.push_back(p);
        while (kept.size() > 1 && distance_m(kept.back(), kept.front()) < least_side_m) kept.pop_back();
        list.repeated_points += points_.size() - kept.size();
        points_ = std::move(kept);
    }

    /// Goes from corner to corner, each time as far as all points between lie on the side.
    void drop_straight(CornerList& list) {
        std::vector<Point> kept;
        for (std::size_t from = 0; from < points_.size();) {
            kept.push_back(points_[from]);
            std::size_t to = from + 1;
            while (to < points_.size() && is_straight(from, to + 1)) ++to;
            from = to;
        }
        list.straight_points += points_.size() - kept.size();
        points_ = std::move(kept);
    }

    [[nodiscard]] bool is_straight(std::size_t from, std::size_t to) const {
        const Point end = points_[to % points_.size()];
        for (std::size_t i = from + 1; i < to; ++i)
            if (from_side_m(points_[i], points_[from], end) > off_side_m) return false;
        return true;
    }

    std::vector<Point> points_;
};

/// The rings of a part, outer ring first.
using PartRings = std::vector<std::vector<Point>>;

PartRings rings_of(const Shape& polygon, std::size_t part, CornerList& list) {
    PartRings rings;
    for (std::size_t ring = polygon.first_ring(part); ring < polygon.first_ring(part + 1); ++ring) {
        CornerRing corners(polygon.ring(ring), list);
        const bool is_outer = ring == polygon.first_ring(part);
        if (corners.corners().empty() && is_outer) return {};
        if (!corners.corners().empty()) rings.push_back(corners.corners());
    }
    const auto first = [](const std::vector<Point>& corners) { return corners.front(); };
    if (rings.size() > 1) std::ranges::sort(rings.begin() + 1, rings.end(), is_before, first);
    return rings;
}

void number(const std::vector<Point>& ring, bool is_hole, CornerList& list) {
    const int first = static_cast<int>(list.corners.size()) + 1;
    for (std::size_t i = 0; i < ring.size(); ++i) {
        BoundaryCorner& corner = list.corners.emplace_back();
        corner.number = first + static_cast<int>(i);
        corner.place = ring[i];
        corner.side_m = distance_m(ring[i], ring[(i + 1) % ring.size()]);
        corner.next = i + 1 == ring.size() ? first : corner.number + 1;
        corner.is_of_hole = is_hole;
    }
}

bool has_part(const std::string& text, const char* part) {
    return text.find(part) != std::string::npos;
}

}  // namespace

CornerSystem::CornerSystem(const std::string& work_crs) : name(crs_words(work_crs)) {
    const CrsInfo info = describe_crs(work_crs);
    const bool is_gauss_kruger = has_part(info.name, "Gauss-Kruger");
    northing = is_gauss_kruger ? Text{"X（北坐标）", "X (north)"} : Text{"北坐标 N", "Northing"};
    easting = is_gauss_kruger ? Text{"Y（东坐标）", "Y (east)"} : Text{"东坐标 E", "Easting"};
    const bool is_chinese = is_gauss_kruger || has_part(info.name, "CGCS2000");
    degrees = is_chinese ? Text{"CGCS2000", "CGCS2000"} : Text{"WGS 84", "WGS 84"};
    geographic = is_chinese ? "EPSG:4490" : "EPSG:4326";
    shift_unknown = CrsTransform(work_crs, geographic).shift_unknown();
}

CornerLister::CornerLister(const std::string& work_crs)
    : system_(work_crs), to_degrees_(work_crs, system_.geographic) {}

CornerList CornerLister::operator()(const Shape& polygon) const {
    CornerList list;
    if (polygon.dimension() != Dimension::polygon) return list;
    list.area_m2 = area_m2(polygon);
    list.perimeter_m = length_m(polygon);
    std::vector<PartRings> parts;
    for (std::size_t part = 0; part < polygon.part_count(); ++part)
        if (PartRings rings = rings_of(polygon, part, list); !rings.empty()) parts.push_back(std::move(rings));
    std::ranges::sort(parts, is_before, [](const PartRings& rings) { return rings.front().front(); });
    for (const PartRings& rings : parts)
        for (std::size_t i = 0; i < rings.size(); ++i) number(rings[i], i > 0, list);
    for (BoundaryCorner& corner : list.corners) {
        const Point degrees = to_degrees_(corner.place);
        corner.degrees = {degrees.x, degrees.y};
    }
    return list;
}

double area_mu(double area_m2) {
    return area_m2 * 15 / 10'000;
}

std::string dms_words(double degrees) {
    constexpr std::int64_t parts_of_second = 10'000;
    const std::int64_t parts = std::llround(std::abs(degrees) * 3600 * parts_of_second);
    const std::int64_t seconds = parts / parts_of_second;
    return fmt::format("{}{}°{:02}′{:02}.{:04}″", degrees < 0 && parts > 0 ? "-" : "", seconds / 3600,
                       seconds / 60 % 60, seconds % 60, parts % parts_of_second);
}

}  // namespace cunjing
