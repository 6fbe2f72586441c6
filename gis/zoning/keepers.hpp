// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "gis/geometry/packed_rtree.hpp"
#include "gis/zoning/zoning_scene.hpp"

namespace cunjing {

/// Who keeps poultry within a walk of a place.
struct KeepersNear {
    int short_walk = 0;        // households within pen_walk_ideal
    int within_reach = 0;      // within coop_zone_walk, those among them
    double birds = 0;          // of those within reach, as far as they are on record
    double birds_assumed = 0;  // of those of whom nobody knows, at pen_household_birds each
    double mean_walk_m = 0;    // to those within reach, each by his birds
};

/// The households that keep poultry, or of which nobody knows, with their birds: what is written on them, else in their
/// coops. Where no household is mapped, each dwelling stands for one. Shared by threads.
class Keepers {
public:
    /// Takes a scene that must outlive it.
    explicit Keepers(const ZoningScene& scene);

    [[nodiscard]] bool are_known() const { return places_.size() > 0; }
    [[nodiscard]] bool are_dwellings() const { return are_dwellings_; }
    /// Those of a village (empty: of any) within a walk along roads and footpaths.
    [[nodiscard]] KeepersNear near(const Shape& place, std::string_view village) const;
    /// All birds of a village's keepers, assumed ones among them.
    [[nodiscard]] double birds_of(std::string_view village) const;

private:
    struct Keeper {
        std::string_view village;
        double birds = 0;
        bool is_assumed = false;
    };

    void read_households(const Table& households);
    void read_dwellings(const Table& buildings);
    void add(const Table& table, std::size_t row, std::optional<double> birds);
    [[nodiscard]] std::map<std::string, double, std::less<>> birds_in_coops() const;

    const ZoningScene& scene_;
    bool are_dwellings_ = false;
    ShapeColumn places_;
    std::vector<Keeper> keepers_;
    std::optional<PackedRTree> tree_;
    std::map<std::string, double, std::less<>> birds_of_village_;
};

}  // namespace cunjing
