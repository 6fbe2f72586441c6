// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/sample/villages.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "gis/sample/names.hpp"
#include "gis/sample/random.hpp"

namespace cunjing::sample {
namespace {

constexpr Point town_middle{571741, 3414585};
constexpr double column_m = 1960;
constexpr double row_m = 1780;
constexpr double vertex_step_m = 45;

int columns_for(int villages) {
    int columns = 1;
    while (columns * columns * 10 < villages * 14) ++columns;
    return columns;
}

/// Sideways wandering along an edge of `2^levels` steps, none at its ends.
std::vector<double> wander(Random random, double edge_m, int levels) {
    const int steps = 1 << levels;
    std::vector<double> sideways(static_cast<std::size_t>(steps) + 1, 0.0);
    for (int stride = steps; stride > 1; stride /= 2)
        for (int from = 0; from < steps; from += stride) {
            const double span_m = edge_m * stride / steps;
            const double at_end = from == 0 || from + stride == steps ? 0.6 : 1;
            sideways[static_cast<std::size_t>(from + stride / 2)] =
                (sideways[static_cast<std::size_t>(from)] + sideways[static_cast<std::size_t>(from + stride)]) / 2 +
                (stride == steps ? 0.3 : 0.24) * at_end * random.bell() * span_m;
        }
    return sideways;
}

}  // namespace

Partition::Partition(int villages, std::uint64_t seed, const Terrain& terrain)
    : terrain_(terrain),
      seed_(seed),
      columns_(columns_for(villages)),
      rows_((villages + columns_ - 1) / columns_),
      origin_(town_middle - Point{columns_ * column_m / 2, rows_ * row_m / 2}) {
    for (int index = 0; index < villages; ++index) villages_.push_back(cell(index / columns_, index % columns_));
    for (int index = 0; index < villages; ++index) {
        Village& village = villages_[static_cast<std::size_t>(index)];
        const int shift = village.row % 2;
        for (const auto& [row, column] : {std::pair{village.row, village.column - 1},
                                          {village.row, village.column + 1},
                                          {village.row - 1, village.column - 1 + shift},
                                          {village.row - 1, village.column + shift},
                                          {village.row + 1, village.column - 1 + shift},
                                          {village.row + 1, village.column + shift}})
            if (const int other = at(row, column); other >= 0) village.neighbours.push_back(other);
        name_village(village, index, seed);
    }
}

int Partition::at(int row, int column) const {
    if (row < 0 || column < 0 || column >= columns_) return -1;
    const int index = row * columns_ + column;
    return index < static_cast<int>(villages_.size()) ? index : -1;
}

int Partition::village_of(Point p) const {
    const int row = static_cast<int>(std::floor((p.y - origin_.y) / row_m));
    const int column = static_cast<int>(std::floor((p.x - origin_.x) / column_m));
    for (int r = row - 1; r <= row + 1; ++r)
        for (int c = column - 1; c <= column + 1; ++c) {
            const int index = at(r, c);
            if (index < 0) continue;
            const Village& village = villages_[static_cast<std::size_t>(index)];
            if (village.box.meets({p.x, p.y, p.x, p.y}) && contains(village.outline, p)) return index;
        }
    return -1;
}

Point Partition::warped(Point p) const {
    return {p.x + 420 * terrain_.noise(p, 3100, 11), p.y + 420 * terrain_.noise(p, 3100, 12)};
}

// Corners stand on lines between the rows, half a column apart; every second one has an edge going up.
Point Partition::corner(int line, int step) const {
    Random random(seed_, "village corner", mixed(static_cast<std::uint64_t>(line), static_cast<std::uint64_t>(step)));
    const double lift = ((line + step) % 2 == 0 ? row_m : -row_m) / 6;
    return {origin_.x + step * column_m / 2 + 0.17 * column_m * random.between(-1, 1),
            origin_.y + line * row_m + lift + 0.15 * row_m * random.between(-1, 1)};
}

Path Partition::edge(int line_a, int step_a, int line_b, int step_b) const {
    const bool forward = std::pair(line_a, step_a) < std::pair(line_b, step_b);
    const Point from = forward ? corner(line_a, step_a) : corner(line_b, step_b);
    const Point to = forward ? corner(line_b, step_b) : corner(line_a, step_a);
    const double edge_m = distance_m(from, to);
    int levels = 2;
    while (edge_m / (1 << levels) > vertex_step_m) ++levels;
    const std::uint64_t key = forward ? mixed(static_cast<std::uint64_t>(line_a * 65536 + step_a),
                                              static_cast<std::uint64_t>(line_b * 65536 + step_b))
                                      : mixed(static_cast<std::uint64_t>(line_b * 65536 + step_b),
                                              static_cast<std::uint64_t>(line_a * 65536 + step_a));
    const std::vector<double> sideways = wander(Random(seed_, "village edge", key), edge_m, levels);
    const Point across = left_of(unit(to - from));
    Path path;
    for (std::size_t i = 0; i < sideways.size(); ++i)
        path.push_back(
            to_mm(warped(from + (to - from) * (static_cast<double>(i) / static_cast<double>(sideways.size() - 1)) +
                         across * sideways[i])));
    if (!forward) std::reverse(path.begin(), path.end());
    return path;
}

Village Partition::cell(int row, int column) const {
    Village village;
    village.row = row;
    village.column = column;
    const int left = 2 * column + row % 2;
    const auto corners = std::to_array<std::pair<int, int>>({{row, left},
                                                             {row, left + 1},
                                                             {row, left + 2},
                                                             {row + 1, left + 2},
                                                             {row + 1, left + 1},
                                                             {row + 1, left},
                                                             {row, left}});
    for (int i = 0; i < 6; ++i) {
        const Path part = edge(corners[i].first, corners[i].second, corners[i + 1].first, corners[i + 1].second);
        village.outline.insert(village.outline.end(), part.begin(), part.end() - 1);
    }
    village.box = box_of(village.outline);
    village.middle = centroid(village.outline);
    return village;
}

}  // namespace cunjing::sample
