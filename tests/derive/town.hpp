// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "gis/derive/derive_input.hpp"

namespace cunjing {

/// The project's own catalogue, loaded once.
[[nodiscard]] const Catalogue& shipped_catalogue();

/// A few features drawn as WKT, in memory, to compute derived layers from.
class Town {
public:
    using Texts = std::vector<std::pair<std::string, std::string>>;

    using Numbers = std::vector<std::pair<std::string, double>>;

    /// Adds a feature with text fields; the uid is "<layer>-<n>" with five digits, unless it is among them.
    void add(const std::string& layer, const std::string& wkt, const Texts& fields = {}, const Numbers& numbers = {});
    void add(const std::string& layer, const Shape& shape, const Texts& fields = {}, const Numbers& numbers = {});
    /// A dwelling, a square of 10 m with its lower left corner here.
    void add_house(Point corner, const std::string& household = {}, const std::string& uid = {});
    /// Ten dwellings in a row along the x axis, so far apart from each other, the gap after one of them being another.
    void add_row(double gap_m, int wide_after = 0, double wide_gap_m = 0);

    [[nodiscard]] Table compute(const std::string& layer) const;
    /// Computes a layer and hands it on to those computed from it.
    void compute_into(const std::string& layer);
    [[nodiscard]] DeriveInput input() const;

private:
    std::map<std::string, Table> tables_;
};

/// What a text field of a row says; empty where it is unknown.
[[nodiscard]] std::string text_of(const Table& table, std::size_t row, const std::string& field);

}  // namespace cunjing
