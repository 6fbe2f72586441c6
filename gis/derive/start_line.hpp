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

/// The offsets of one start line for all lines of a layer.
struct LineOffsets {
    /// By row; undetermined (nothing) where the road's class is unknown or has no entry among the parameters.
    std::vector<std::optional<OffsetInterval>> of_row;
    double farthest_m = 0;  // that any line could reach, whatever its class and widths
    double greatest_m = 0;  // that a line of this layer reaches, undetermined ones as far as any could

    /// How far a line of the layer reaches at most; an undetermined one as far as any could.
    [[nodiscard]] double reach_m(std::size_t row) const {
        return of_row[row] ? of_row[row]->greatest.greater_m() : farthest_m;
    }
};

/// The offsets of start lines from the centre line of a layer's features.
/// A road: edge = surface/2; bed = roadbed/2; ditch = bed + ditch width on a side that has one; road land = ditch +
/// land; control = land + control width. Any other line: edge = width/2. A width that was not measured lies in its
/// parameter's range; where the side of the ditch is unknown there may be none or one on either side.
/// Source: domain §1; 公路法 art. 34, 公路安全保护条例 art. 11.
class StartLines {
public:
    StartLines(const Table& lines, const ParameterSet& parameters);

    [[nodiscard]] LineOffsets offsets(StartLine from) const;
    /// Of one line; nothing where it is undetermined.
    [[nodiscard]] std::optional<OffsetInterval> offsets(std::size_t row, StartLine from) const;

    /// The fields of a line layer that the offsets are computed from, as far as the layer has them.
    [[nodiscard]] static std::vector<std::string> fields(const Layer& layer);

private:
    struct Width {
        double least_m = 0;
        double greatest_m = 0;
    };
    /// Where a width is found: measured, or else by a parameter.
    struct WidthSource {
        const Column* measured = nullptr;
        const Parameter* otherwise = nullptr;
        std::vector<const Column*> keys;

        [[nodiscard]] std::optional<Width> at(std::size_t row, const ParameterSet& parameters) const;
        [[nodiscard]] double widest_m(const ParameterSet& parameters) const;
    };

    [[nodiscard]] WidthSource source(const char* field, const std::string& parameter) const;
    [[nodiscard]] double farthest_m(StartLine from) const;
    [[nodiscard]] std::optional<OffsetInterval> road_offsets(std::size_t row, StartLine from) const;
    void add_ditch(std::size_t row, const Width& ditch, OffsetInterval& offsets) const;

    const Table& lines_;
    const ParameterSet& parameters_;
    bool is_road_;
    WidthSource whole_;  // of lines that are not roads
    WidthSource surface_;
    WidthSource bed_;
    WidthSource ditch_;
    WidthSource land_;
    WidthSource control_;
};

}  // namespace cunjing
