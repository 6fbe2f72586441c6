// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

// Source: J. R. Shewchuk (1997), §2: a sum of doubles that do not overlap stands for a number without rounding.

#include "gis/geometry/orientation.hpp"

#include <array>

namespace cunjing {
namespace {

/// A number as the rounded result of an operation and what rounding took from it.
struct Exact {
    double rounded = 0;
    double rest = 0;
};

Exact sum(double a, double b) {
    const double rounded = a + b;
    const double from_b = rounded - a;
    const double from_a = rounded - from_b;
    return {rounded, (a - from_a) + (b - from_b)};
}

Exact product(double a, double b) {
    const double rounded = a * b;
    return {rounded, std::fma(a, b, -rounded)};
}

/// A sum of doubles in the order of their size, none of which overlaps another.
class Expansion {
public:
    void add(double term) {
        for (std::size_t i = 0; i < size_; ++i) {
            const Exact both = sum(term, terms_[i]);
            terms_[i] = both.rest;
            term = both.rounded;
        }
        terms_[size_++] = term;
    }
    /// Adds the product of two numbers, as often as `times` says.
    void add(Exact a, Exact b, double times) {
        for (const double x : {a.rounded, a.rest})
            for (const double y : {b.rounded, b.rest}) {
                const Exact part = product(times * x, y);
                add(part.rest);
                add(part.rounded);
            }
    }
    [[nodiscard]] int sign() const {
        for (std::size_t i = size_; i-- > 0;)
            if (terms_[i] != 0) return terms_[i] > 0 ? 1 : -1;
        return 0;
    }

private:
    std::array<double, 16> terms_ = {};
    std::size_t size_ = 0;
};

}  // namespace

int exact_side(Point a, Point b, Point p) {
    Expansion side;
    side.add(sum(a.x, -p.x), sum(b.y, -p.y), 1);
    side.add(sum(a.y, -p.y), sum(b.x, -p.x), -1);
    return side.sign();
}

}  // namespace cunjing
