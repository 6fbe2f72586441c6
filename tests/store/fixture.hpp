// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <filesystem>
#include <initializer_list>
#include <string>

#include "gis/store/project.hpp"
#include "gis/store/sqlite.hpp"

namespace cunjing {

/// Five small layers: `road` (line), `coop` (polygon and point), `water` (polygon), `zone` (polygon, one that the
/// engine computes), `person` (no geometry).
[[nodiscard]] Layers small_layers();
[[nodiscard]] const Layer& layer_of(const Layers& layers, const std::string& name);

/// A line or closed ring through these points.
void add_shape(Table& table, Dimension dimension, std::initializer_list<Point> points);

/// A square of 10 m with its lower left corner here.
void add_square(Table& table, Point corner);

/// Coops, half of them polygons and half points, 20 m apart, with uid "coop-<n>" and headcount n.
[[nodiscard]] Table many_coops(const Layer& layer, int count);

/// A run with this many findings in a grid, of rule "r<n>".
[[nodiscard]] RunRecord small_run(int findings);

/// Another program's connection to a file.
class Other {
public:
    explicit Other(const std::filesystem::path& file);
    void run(const std::string& sql) const { execute(connection_, sql); }
    /// The first column of the first row, as text; "NULL" where it is NULL, "" where there is no row.
    [[nodiscard]] std::string ask(const std::string& sql) const;
    [[nodiscard]] const Connection& connection() const { return connection_; }

private:
    SqliteHandle handle_;
    Connection connection_;
};

/// What the error of an action says in English; fails the test when there is none.
template <class Kind, class Action>
[[nodiscard]] std::string complaint(Action&& action) {
    try {
        action();
    } catch (const Kind& error) {
        return error.message().en;
    }
    return "nothing was thrown";
}

}  // namespace cunjing
