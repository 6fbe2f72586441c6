// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/sample/least_cost.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <queue>

namespace cunjing::sample {
namespace {

struct Move {
    int columns;
    int rows;
};

constexpr auto moves = std::to_array<Move>({{1, 0},
                                            {1, 1},
                                            {0, 1},
                                            {-1, 1},
                                            {-1, 0},
                                            {-1, -1},
                                            {0, -1},
                                            {1, -1},
                                            {2, 1},
                                            {1, 2},
                                            {-1, 2},
                                            {-2, 1},
                                            {-2, -1},
                                            {-1, -2},
                                            {1, -2},
                                            {2, -1}});

/// What a metre costs.
double hardness(const StepCost& step, double run_m, double from_m, double to_m) {
    if (step.easy_grade > 0) {
        const double steep = (to_m - from_m) / (run_m * step.easy_grade);
        return 1 + std::min(steep * steep, 40.0);
    }
    const double above = std::max(0.0, ((from_m + to_m) / 2 - step.lowest_m) / step.spread_m + 1);
    return 0.4 + above * above;
}

}  // namespace

LeastCost::LeastCost(const Terrain& terrain, const Box& window, double step_m)
    : origin_{std::floor(window.min_x / step_m) * step_m, std::floor(window.min_y / step_m) * step_m},
      step_m_(step_m),
      columns_(static_cast<int>((window.max_x - origin_.x) / step_m) + 2),
      rows_(static_cast<int>((window.max_y - origin_.y) / step_m) + 2) {
    const std::size_t count = static_cast<std::size_t>(columns_) * static_cast<std::size_t>(rows_);
    height_.resize(count);
    factor_.assign(count, 1);
    for (std::size_t node = 0; node < count; ++node) height_[node] = terrain.height_m(place_of(node));
}

std::size_t LeastCost::node_at(Point p) const {
    const int column = std::clamp(static_cast<int>(std::lround((p.x - origin_.x) / step_m_)), 0, columns_ - 1);
    const int row = std::clamp(static_cast<int>(std::lround((p.y - origin_.y) / step_m_)), 0, rows_ - 1);
    return static_cast<std::size_t>(row) * static_cast<std::size_t>(columns_) + static_cast<std::size_t>(column);
}

Point LeastCost::place_of(std::size_t node) const {
    const auto columns = static_cast<std::size_t>(columns_);
    const std::size_t row = node / columns;
    return {origin_.x + step_m_ * static_cast<double>(node % columns), origin_.y + step_m_ * static_cast<double>(row)};
}

void LeastCost::raise(const Path& line, double reach_m, double factor) {
    const int reach = static_cast<int>(reach_m / step_m_) + 1;
    std::vector<std::size_t> near;
    for (std::size_t i = 1; i < line.size(); ++i) {
        const Box box = box_of({line[i - 1], line[i]});
        const int left = std::max(0, static_cast<int>((box.min_x - origin_.x) / step_m_) - reach);
        const int right = std::min(columns_ - 1, static_cast<int>((box.max_x - origin_.x) / step_m_) + reach);
        const int bottom = std::max(0, static_cast<int>((box.min_y - origin_.y) / step_m_) - reach);
        const int top = std::min(rows_ - 1, static_cast<int>((box.max_y - origin_.y) / step_m_) + reach);
        for (int row = bottom; row <= top; ++row)
            for (int column = left; column <= right; ++column) {
                const std::size_t node = static_cast<std::size_t>(row) * static_cast<std::size_t>(columns_) +
                                         static_cast<std::size_t>(column);
                if (distance_m(place_of(node), line[i - 1], line[i]) < reach_m) near.push_back(node);
            }
    }
    for (const std::size_t node : near) factor_[node] = std::max(factor_[node], factor);
}

void LeastCost::raise_outside(const Path& outline, double factor) {
    for (std::size_t node = 0; node < factor_.size(); ++node)
        if (!contains(outline, place_of(node))) factor_[node] = std::max(factor_[node], factor);
}

void LeastCost::search(const Path& starts, const StepCost& step) {
    std::array<double, std::size(moves)> move_m{};
    for (std::size_t i = 0; i < std::size(moves); ++i)
        move_m[i] = step_m_ * length_m({static_cast<double>(moves[i].columns), static_cast<double>(moves[i].rows)});

    using Entry = std::pair<double, std::uint32_t>;
    std::priority_queue<Entry, std::vector<Entry>, std::greater<>> open;
    std::vector<double> best(height_.size(), std::numeric_limits<double>::infinity());
    parent_.assign(height_.size(), 0);
    for (const Point start : starts) {
        const std::size_t node = node_at(start);
        best[node] = 0;
        parent_[node] = static_cast<std::uint32_t>(node);
        open.emplace(0, static_cast<std::uint32_t>(node));
    }
    while (!open.empty()) {
        const auto [spent, node] = open.top();
        open.pop();
        if (spent > best[node]) continue;
        const int column = static_cast<int>(node) % columns_;
        const int row = static_cast<int>(node) / columns_;
        for (std::size_t i = 0; i < std::size(moves); ++i) {
            const Move move = moves[i];
            const int to_column = column + move.columns;
            const int to_row = row + move.rows;
            if (to_column < 0 || to_row < 0 || to_column >= columns_ || to_row >= rows_) continue;
            const std::size_t to = static_cast<std::size_t>(to_row) * static_cast<std::size_t>(columns_) +
                                   static_cast<std::size_t>(to_column);
            const double total = spent + move_m[i] * hardness(step, move_m[i], height_[node], height_[to]) *
                                             (factor_[node] + factor_[to]) / 2;
            if (total >= best[to]) continue;
            best[to] = total;
            parent_[to] = node;
            open.emplace(total, static_cast<std::uint32_t>(to));
        }
    }
}

Path LeastCost::way_from(Point place) const {
    std::size_t node = node_at(place);
    Path way{place_of(node)};
    while (parent_[node] != node) {
        node = parent_[node];
        way.push_back(place_of(node));
    }
    return way;
}

}  // namespace cunjing::sample
