// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/sample/ground.hpp"

#include <algorithm>
#include <cmath>

namespace cunjing::sample {
namespace {

constexpr double bin_m = 40;

std::int64_t bin_of(double coordinate) {
    return static_cast<std::int64_t>(std::floor(coordinate / bin_m));
}

std::uint64_t key(std::int64_t column, std::int64_t row) {
    return (static_cast<std::uint64_t>(column) << 32U) ^ (static_cast<std::uint64_t>(row) & 0xFFFFFFFFU);
}

}  // namespace

void Ground::index(Item item) {
    const Box box = box_of(item.shape).grown(item.half_width_m);
    const auto number = static_cast<std::uint32_t>(items_.size());
    for (std::int64_t row = bin_of(box.min_y); row <= bin_of(box.max_y); ++row)
        for (std::int64_t column = bin_of(box.min_x); column <= bin_of(box.max_x); ++column)
            bins_[key(column, row)].push_back(number);
    items_.push_back(std::move(item));
}

void Ground::add(const Path& outline, Use use, int owner) {
    index({outline, 0, use, true, owner});
}

void Ground::add_line(const Path& line, double half_width_m, Use use, int owner) {
    for (std::size_t i = 1; i < line.size(); ++i) index({{line[i - 1], line[i]}, half_width_m, use, false, owner});
}

template <class Visit>
void Ground::visit_near(const Box& box, unsigned mask, Visit&& visit) const {
    for (std::int64_t row = bin_of(box.min_y); row <= bin_of(box.max_y); ++row)
        for (std::int64_t column = bin_of(box.min_x); column <= bin_of(box.max_x); ++column) {
            const auto found = bins_.find(key(column, row));
            if (found == bins_.end()) continue;
            for (const std::uint32_t number : found->second)
                if ((items_[number].use & mask) != 0 && !visit(items_[number])) return;
        }
}

bool Ground::is_free(const Path& outline, double gap_m, unsigned mask, int but_owner) const {
    bool free = true;
    const Box box = box_of(outline).grown(gap_m);
    visit_near(box, mask, [&](const Item& item) {
        if (item.owner == but_owner || !box_of(item.shape).grown(item.half_width_m).meets(box)) return true;
        free = cunjing::sample::gap_m(outline, item.shape, item.is_outline) - item.half_width_m >= gap_m;
        return free;
    });
    return free;
}

double Ground::distance_to_m(Point p, double reach_m, unsigned mask) const {
    double least_m = reach_m;
    visit_near(Box{p.x, p.y, p.x, p.y}.grown(reach_m), mask, [&](const Item& item) {
        if (item.is_outline && contains(item.shape, p)) {
            least_m = 0;
        } else {
            Path shape = item.shape;
            if (item.is_outline) shape.push_back(shape.front());
            least_m = std::min(least_m, std::max(0.0, distance_m(p, shape) - item.half_width_m));
        }
        return least_m > 0;
    });
    return least_m;
}

}  // namespace cunjing::sample
