// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "gis/base/date.hpp"
#include "gis/report/corner_points.hpp"
#include "gis/zoning/set_backs.hpp"

namespace cunjing {

/// A set-back as papers tell it.
struct ListedSetBack {
    Text title;  // of the constraint
    bool is_asked = true;
    Verdict verdict = Verdict::satisfied;
    Text measured;         // "83.2 米", "500 米内没有"; empty: nothing was measured
    Text limit;            // "50 米"; empty: there is none to tell
    ShapeColumn evidence;  // one feature; `none`: nothing to show
};

/// A penning zone as its register and its map list it. Nothing of it is personal.
struct ListedZone {
    std::string uid;
    std::string name;          // empty: it has none
    std::string village_code;  // empty: of no village
    std::string village_name;
    std::string status;  // idea, proposed, approved, closed; empty: unknown
    Text status_title;
    std::string species;  // a word of the layer; empty: unknown
    Text species_title;
    double capacity = 0;
    bool capacity_is_written = false;  // else what the area gives
    std::size_t coops = 0;             // that stand in it
    std::size_t households = 0;        // whose coops these are, as far as that is on record
    std::optional<Date> proposed_on;
    std::optional<Date> approved_on;
    std::string document_no;
    std::string exception_no;
    ShapeColumn shape;  // one feature
    CornerList corners;
    Verdict siting = Verdict::satisfied;  // the rule's own: an exception is counted in; of a closed zone too
    bool has_exception = false;
    std::vector<ListedSetBack> set_backs;

    /// The name, else what the village's zone is called without one.
    [[nodiscard]] Text title() const;
};

/// The zones of a scene that have an outline, by village, name and identifier.
/// Throws CrsError for a work CRS that PROJ does not know.
[[nodiscard]] std::vector<ListedZone> listed_zones(const ZoningScene& scene, const std::string& work_crs);

/// The zones that a person means by names or identifiers; all where none is given.
/// Throws ConfigError with the nearest name there is.
[[nodiscard]] std::vector<ListedZone> zones_meant(std::vector<ListedZone> zones, const std::vector<std::string>& names);

/// The status that a person means by its word or its title.
/// Takes the layer of zones. Throws ConfigError with the words that there are.
[[nodiscard]] std::string zone_status_meant(const std::string& word, const Layer& zones);

/// 281 只; what is counted by the head is 头.
[[nodiscard]] Text capacity_words(double capacity, const std::string& species);

/// What the siting rule says of a zone, carefully: the data are no survey.
[[nodiscard]] Text siting_words(const ListedZone& zone);
/// What it says of one set-back.
[[nodiscard]] Text set_back_words(const ListedSetBack& set_back);

}  // namespace cunjing
