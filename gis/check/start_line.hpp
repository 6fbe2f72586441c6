// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <optional>

#include "gis/catalogue/parameter.hpp"
#include "gis/catalogue/rule.hpp"
#include "gis/catalogue/table.hpp"
#include "gis/geometry/strip.hpp"

namespace cunjing {

/// How far a line reaches to each side up to a start line: between the least and the greatest, the same where all
/// widths were measured.
struct OffsetInterval {
    SideOffsets least;
    SideOffsets greatest;
};

/// The offsets of start lines from the centre line of a layer's features.
/// A road: edge = surface/2; bed = roadbed/2; ditch = bed + ditch width on a side that has one; road land = ditch +
/// land; control = land + control width. Any other line: edge = width/2. A width that was not measured lies in its
/// parameter's range; where the side of the ditch is unknown there may be none or one on either side.
/// Source: domain §1; 公路法 art. 34, 公路安全保护条例 art. 11.
class StartLines {
public:
    StartLines(const Table& lines, const ParameterSet& parameters);

    /// Undetermined (nothing) where the road's class is unknown or has no entry among the parameters.
    [[nodiscard]] std::optional<OffsetInterval> offsets(std::size_t row, StartLine from) const;

    /// The farthest that any line of the layer could reach to a side, whatever its class and widths.
    [[nodiscard]] double farthest_m(StartLine from) const;

    /// The fields of a line layer that the offsets are computed from, as far as the layer has them.
    [[nodiscard]] static std::vector<std::string> fields(const Layer& layer);

private:
    struct Width {
        double least_m = 0;
        double greatest_m = 0;
    };

    [[nodiscard]] std::optional<Width> width(std::size_t row, const char* field, const char* parameter) const;
    [[nodiscard]] std::optional<OffsetInterval> road_offsets(std::size_t row, StartLine from) const;
    void add_ditch(std::size_t row, const Width& ditch, OffsetInterval& offsets) const;

    const Table& lines_;
    const ParameterSet& parameters_;
    bool is_road_;
};

}  // namespace cunjing
