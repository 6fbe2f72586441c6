// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "gis/derive/derive_input.hpp"
#include "gis/geometry/packed_rtree.hpp"

namespace cunjing {

/// What of an area is private.
struct PrivateGround {
    ShapeColumn known;  // parcels, and houses themselves
    ShapeColumn yards;  // houses round which a yard is assumed
};

/// Ground that is somebody's own: homestead parcels, and round each house that has none a yard. A house has a parcel
/// where its household has one, or where it stands on one.
class PrivateGrounds {
public:
    PrivateGrounds(const std::vector<DerivedSource>& parcels, const std::vector<DerivedSource>& houses, double yard_m,
                   const DeriveInput& input);

    [[nodiscard]] PrivateGround near(const Box& box) const;

private:
    /// Shapes of some features and where they are.
    struct Features {
        ShapeColumn shapes;
        std::vector<std::string_view> household;  // empty: unknown
        std::optional<PackedRTree> index;

        Features(const std::vector<DerivedSource>& sources, const DeriveInput& input);
        [[nodiscard]] std::vector<std::uint32_t> meeting(const Box& box) const;
    };
    [[nodiscard]] bool has_parcel(std::uint32_t house) const;

    Features parcels_;
    Features houses_;
    double yard_m_;
    std::vector<std::string_view> owners_;  // of parcels, sorted
};

}  // namespace cunjing
