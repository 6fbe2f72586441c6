// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>

#include "gis/derive/derive_input.hpp"
#include "gis/geometry/segment_runs.hpp"

namespace cunjing {

/// What of some ground lies in one village, or, without a code, in none whose boundary is known.
struct VillagePiece {
    std::string code;
    ShapeColumn ground;  // one feature
};

/// The villages whose boundaries are known, to cut ground along them.
class VillageCut {
public:
    VillageCut(const std::vector<DerivedSource>& villages, const DeriveInput& input);
    ~VillageCut() = default;
    VillageCut(const VillageCut&) = delete;
    VillageCut& operator=(const VillageCut&) = delete;
    VillageCut(VillageCut&&) = delete;  // the index knows where the shapes are
    VillageCut& operator=(VillageCut&&) = delete;

    /// The pieces in the order of the villages' codes, the one outside of all villages first.
    /// Cost: 2 µs where no boundary is near; else an overlay for each village that is.
    [[nodiscard]] std::vector<VillagePiece> pieces_of(const Shape& ground) const;
    /// The village in which a place lies, the one of the least code where several do; empty in none.
    [[nodiscard]] std::string village_at(Point p) const;

private:
    ShapeColumn shapes_;
    std::vector<std::string> code_;  // by shape
    std::optional<SegmentRuns> borders_;
    std::optional<PackedRTree> index_;
};

}  // namespace cunjing
