// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "gis/zoning/free_ground.hpp"
#include "gis/zoning/siting_judge.hpp"
#include "gis/zoning/zone_factors.hpp"

namespace cunjing {

struct SuggestOptions {
    std::vector<std::string> villages;        // codes; empty: all with a boundary
    int count = 3;                            // for each village, at most
    std::optional<double> min_area_m2 = {};   // none: pen_min_area, and never less
    std::map<std::string, double> weights{};  // in place of the catalogue's, by factor
    std::uint64_t seed = 1;                   // of the draws of weights
};

/// A place where a zone could be.
struct ZoneCandidate {
    ShapeColumn shape;  // one feature, of one part
    ZoneScore score;
    /// Of 200 draws in which each weight lies evenly between half and one and a half of itself: the share in which this
    /// place is among the best of the village's places, as many as were asked for.
    double robustness = 0;
};

/// What was found in a village.
struct VillageSuggestion {
    const ZoningVillage* village = nullptr;
    std::vector<ZoneCandidate> candidates;  // the best first
    double village_m2 = 0;
    double free_m2 = 0;     // what neither the siting rule, nor steepness, nor what stands there takes
    double largest_m2 = 0;  // of the pieces that it is in
    double steep_m2 = 0;    // of the village; filled where nothing fits
    double kept_off_m2 = 0;
    double slope_unknown_share = 0;     // of the ground round it, where heights were given
    std::size_t places = 0;             // that were weighed
    std::vector<ConstraintCost> costs;  // of the siting rule's constraints; filled where nothing fits
    std::optional<ConstraintCost> costliest{};
    std::optional<Text> why_nothing{};
};

struct Suggestion {
    std::vector<VillageSuggestion> villages;  // by code
    std::vector<Text> notes;                  // what is not known, and so was left out
};

/// Finds where penning zones could be: of the ground that the siting rule leaves, that is not too steep and that
/// nothing stands on, rectangles along the contour or the next road (and parcels of idle land that fit) of the size for
/// the birds within reach, weighed by the catalogue's factors, apart from each other. Each is satisfied by the siting
/// rule. The same bytes for any number of threads. Takes a scene with the heights of the ground, where they are known.
/// Throws ConfigError (unknown village or factor, no zoning.yaml, a count below 1), Cancelled.
/// Cost: some 0.3 s a village of 4 km² with 10 m heights.
[[nodiscard]] Suggestion suggest_zones(const ZoningScene& scene, const SuggestOptions& options,
                                       Progress& progress = no_progress());

}  // namespace cunjing
