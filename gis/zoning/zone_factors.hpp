// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "gis/catalogue/zoning.hpp"
#include "gis/zoning/keepers.hpp"
#include "gis/zoning/zoning_scene.hpp"

namespace cunjing {

/// What one factor says of a place.
struct FactorScore {
    const ZoningFactor* factor = nullptr;
    double weight = 0;            // in force
    std::optional<double> value;  // in the factor's unit; none: not known, and the total is the mean of the others
    double score = 0;             // 0…1
    double share = 0;             // of the total: the shares of all add up to it
    Text why_unknown;
};

/// How good a place for a penning zone is, whether or not one may be there.
struct ZoneScore {
    std::string village_code;  // empty: in none
    double total = 0;          // 0…1; 0 where no factor is known
    std::vector<FactorScore> factors;
    double area_m2 = 0;
    double capacity_birds = 0;
    KeepersNear keepers;

    [[nodiscard]] const FactorScore* find(ZoningFactor::What what) const;
    /// The total for other weights, in the order of the factors.
    [[nodiscard]] double total_with(const std::vector<double>& weights) const;
};

/// Weighs places for penning zones by the factors of `layers/zoning.yaml`. Shared by threads.
/// Cost: some 0.3 ms a polygon of few corners.
class ZoneFactors {
public:
    /// Takes a scene that must outlive it, and weights in place of those of the catalogue, by name.
    /// Throws ConfigError: the catalogue does not say how zones are weighed, an unknown factor, a weight below 0.
    explicit ZoneFactors(const ZoningScene& scene, const std::map<std::string, double>& weights = {});
    ~ZoneFactors();
    ZoneFactors(const ZoneFactors&) = delete;
    ZoneFactors& operator=(const ZoneFactors&) = delete;

    /// Takes a sound polygon, drawn or still being drawn; one that lies in several villages counts for that with the
    /// larger part.
    [[nodiscard]] ZoneScore score(const Shape& polygon) const;
    [[nodiscard]] const Keepers& keepers() const { return keepers_; }
    /// The weights in force, in the order of the catalogue's factors.
    [[nodiscard]] const std::vector<double>& weights() const { return weights_; }
    /// What is not known anywhere, so that it counts for nothing, and what stands in for it.
    [[nodiscard]] std::vector<Text> notes() const;

private:
    struct Place;
    /// What is measured of one factor; a value, or why there is none.
    struct Measured {
        std::optional<double> value;
        Text why_unknown;
    };

    [[nodiscard]] Measured measure(ZoningFactor::What what, const Place& place) const;
    [[nodiscard]] Measured slope_or_aspect(ZoningFactor::What what, const Place& place) const;
    [[nodiscard]] Measured walk_or_served(ZoningFactor::What what, const Place& place) const;
    [[nodiscard]] Measured downwind(const Place& place) const;
    [[nodiscard]] Measured access(const Place& place) const;
    [[nodiscard]] Measured manure(const Place& place) const;
    [[nodiscard]] Measured idle(const Place& place) const;

    const ZoningScene& scene_;
    const Zoning& zoning_;
    Keepers keepers_;
    std::vector<double> weights_;
};

}  // namespace cunjing
