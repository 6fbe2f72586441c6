// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <utility>
#include <vector>

namespace cunjing {

/// Builds the text of a small OpenStreetMap file on a grid of 0.001 degrees (some 100 m) at Yunyang.
class OsmText {
public:
    using Tags = std::vector<std::pair<std::string, std::string>>;

    /// Gives the id of the node.
    int node(double column, double row, const Tags& tags = {});
    /// A way through new nodes at these places of the grid; closed when the last place is the first.
    int way(const std::vector<std::pair<double, double>>& places, const Tags& tags);
    /// A way of these nodes, which need not exist.
    int way_of(const std::vector<int>& nodes, const Tags& tags);
    /// A square of one grid step.
    int square(double column, double row, const Tags& tags, double size = 1);
    /// A relation of ways (id, role), which need not exist.
    int relation(const std::vector<std::pair<int, std::string>>& ways, const Tags& tags);

    [[nodiscard]] std::string text(bool with_bounds = true) const;

private:
    static std::string lines(const Tags& tags);

    int last_id_ = 0;
    std::string nodes_;
    std::string ways_;
    std::string relations_;
};

}  // namespace cunjing
