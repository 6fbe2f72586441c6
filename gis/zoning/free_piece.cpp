// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/zoning/free_piece.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "gis/geometry/distance.hpp"

namespace cunjing {
namespace {

/// Kept to borders, so that corners rounded to centimetres stay inside.
constexpr double margin_m = 0.02;

/// A span of one axis of the rectangle's own system.
struct Span {
    double from = 0;
    double to = 0;
};

/// Cuts a share of a segment down to where one coordinate lies in a span; false when nothing is left.
bool cut_to(double from, double to, const Span& span, Span& share) {
    const double step = to - from;
    if (step == 0) return from >= span.from && from <= span.to;
    const double one = (span.from - from) / step;
    const double other = (span.to - from) / step;
    share.from = std::max(share.from, std::min(one, other));
    share.to = std::min(share.to, std::max(one, other));
    return share.from <= share.to;
}

double to_centimetre(double metres) {
    return std::round(metres * 100) / 100;
}

}  // namespace

void FreePiece::within(const Shape& polygon) {
    bounds_.emplace_back(polygon);
    shapes_.push_back(polygon);
}

bool FreePiece::covers(Point p) const {
    return std::ranges::all_of(bounds_, [&](const EdgeIndex& bound) { return bound.covers(p); });
}

bool FreePiece::holds(const Shape& polygon) const {
    const Ring ring = polygon.ring(0);
    for (const EdgeIndex& bound : bounds_) {
        if (!bound.covers(ring.front())) return false;
        bool meets = false;
        bound.visit(polygon.box(), [&](Point a, Point b) {
            meets = meets || cunjing::covers(polygon, a);
            Point where;
            for (std::size_t i = 1; i < ring.size() && !meets; ++i)
                meets = segments_meet(ring[i - 1], ring[i], a, b, where);
        });
        if (meets) return false;
    }
    return true;
}

/// A rectangle that is pushed outwards side by side.
class GrowingRectangle {
public:
    GrowingRectangle(const FreePiece& piece, const WantedRectangle& wanted)
        : piece_(piece), wanted_(wanted), x_{-wanted.narrowest_m / 2, wanted.narrowest_m / 2}, y_(x_) {}

    /// Whether there is room for the narrowest square.
    [[nodiscard]] bool begins() const { return piece_.covers(wanted_.middle) && is_free(x_, y_); }

    /// Pushes each side in turn, in smaller steps once it is stopped, the long sides' ends farther.
    void grow() {
        constexpr double finest_m = 0.25;
        constexpr double farther = 1.5;
        constexpr double enough = 0.999;
        std::array<double, 4> step_m{farther, farther, 1, 1};
        const auto is_stopped = [&](double step) { return step < finest_m; };
        while (!std::ranges::all_of(step_m, is_stopped) && area_m2() < enough * wanted_.area_m2)
            for (std::size_t side = 0; side < 4; ++side)
                if (!is_stopped(step_m[side]) && !push(side, step_m[side])) step_m[side] /= 2;
    }

    [[nodiscard]] double area_m2() const { return (x_.to - x_.from) * (y_.to - y_.from); }

    [[nodiscard]] ShapeColumn shape() const {
        ShapeColumn column;
        column.append(Dimension::polygon, 5, [&](std::span<Point> points) {
            points[0] = place(x_.from, y_.from);
            points[1] = place(x_.to, y_.from);
            points[2] = place(x_.to, y_.to);
            points[3] = place(x_.from, y_.to);
            points[4] = points[0];
        });
        return column;
    }

private:
    [[nodiscard]] Point place(double x, double y) const {
        const Point& along = wanted_.along;
        return {to_centimetre(wanted_.middle.x + x * along.x - y * along.y),
                to_centimetre(wanted_.middle.y + x * along.y + y * along.x)};
    }
    [[nodiscard]] Point in_own_system(Point p) const {
        const Point& along = wanted_.along;
        const Point away{p.x - wanted_.middle.x, p.y - wanted_.middle.y};
        return {away.x * along.x + away.y * along.y, away.y * along.x - away.x * along.y};
    }

    /// Pushes a side: 0, 1 the ends, 2, 3 the long sides; no farther than the wanted area.
    bool push(std::size_t side, double step_m) {
        Span x = x_;
        Span y = y_;
        Span& span = side < 2 ? x : y;
        const double across_m = side < 2 ? y.to - y.from : x.to - x.from;
        const double by_m = std::min(step_m, (wanted_.area_m2 - area_m2()) / across_m);
        if (by_m <= 0) return false;
        Span added = span;
        if (side % 2 == 0) {
            added = {span.to, span.to + by_m};
            span.to += by_m;
        } else {
            added = {span.from - by_m, span.from};
            span.from -= by_m;
        }
        const double length_m = x.to - x.from;
        const double width_m = y.to - y.from;
        if (length_m > wanted_.longest * width_m || width_m > length_m) return false;
        if (!(side < 2 ? is_free(added, y) : is_free(x, added))) return false;
        x_ = x;
        y_ = y;
        return true;
    }

    /// Whether no border comes into a rectangle or nearer to it than the margin.
    [[nodiscard]] bool is_free(const Span& x, const Span& y) const {
        const Span wide_x{x.from - margin_m, x.to + margin_m};
        const Span wide_y{y.from - margin_m, y.to + margin_m};
        Box box;
        for (const double at_x : {wide_x.from, wide_x.to})
            for (const double at_y : {wide_y.from, wide_y.to}) box.add(place(at_x, at_y));
        bool is_free = true;
        for (const EdgeIndex& bound : piece_.bounds_)
            bound.visit(box.grown(margin_m), [&](Point a, Point b) {
                if (!is_free) return;
                const Point from = in_own_system(a);
                const Point to = in_own_system(b);
                Span share{0, 1};
                is_free = !(cut_to(from.x, to.x, wide_x, share) && cut_to(from.y, to.y, wide_y, share));
            });
        return is_free;
    }

    const FreePiece& piece_;
    const WantedRectangle& wanted_;
    Span x_;
    Span y_;
};

std::optional<ShapeColumn> rectangle_in(const FreePiece& piece, const WantedRectangle& wanted) {
    GrowingRectangle growing(piece, wanted);
    if (!growing.begins()) return std::nullopt;
    growing.grow();
    ShapeColumn shape = growing.shape();
    if (area_m2(shape[0]) < wanted.least_m2 || !piece.holds(shape[0])) return std::nullopt;
    return shape;
}

}  // namespace cunjing
