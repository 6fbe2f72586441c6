// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "gis/sample/plane.hpp"
#include "gis/sample/terrain.hpp"

namespace cunjing::sample {

/// A village of the made-up town: its ground, its neighbours, its names.
struct Village {
    std::string code;
    std::string name;
    std::string district;
    bool is_community = false;
    int row = 0;
    int column = 0;
    Path outline;  // counter-clockwise, whole millimetres
    Box box;
    std::vector<int> neighbours;
    Point middle;
    Point seat;  // where the village committee sits; found with the roads
};

/// The ground of a town, cut into villages without gap or overlap: a honeycomb whose corners are shaken and whose
/// edges wander, each edge drawn once for the two villages that share it.
class Partition {
public:
    Partition(int villages, std::uint64_t seed, const Terrain& terrain);

    [[nodiscard]] const std::vector<Village>& villages() const { return villages_; }
    [[nodiscard]] std::vector<Village>& villages() { return villages_; }
    [[nodiscard]] int rows() const { return rows_; }
    [[nodiscard]] int columns() const { return columns_; }
    /// The village in a row and column of the honeycomb, or −1.
    [[nodiscard]] int at(int row, int column) const;
    /// The village a point lies in, or −1 outside the town.
    [[nodiscard]] int village_of(Point p) const;

private:
    [[nodiscard]] Point corner(int line, int step) const;
    [[nodiscard]] Path edge(int line_a, int step_a, int line_b, int step_b) const;
    [[nodiscard]] Point warped(Point p) const;
    [[nodiscard]] Village cell(int row, int column) const;

    const Terrain& terrain_;
    std::uint64_t seed_;
    int columns_;
    int rows_;
    Point origin_;
    std::vector<Village> villages_;
};

}  // namespace cunjing::sample
