// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "gis/catalogue/catalogue.hpp"
#include "gis/ingest/osm_tags.hpp"

namespace cunjing {

/// A key and the values that fit; no values: any but `no`.
struct OsmCondition {
    std::string key;
    std::vector<std::string> values;

    [[nodiscard]] bool holds(const OsmTags& tags) const;
};

/// How the tags fill one field: a constant, or the first of some keys that is present, read in one way.
struct OsmSource {
    enum class Reading { text, words, metres, number, constant };

    const Field* field = nullptr;
    Reading reading = Reading::text;
    std::vector<std::string> keys;
    std::map<std::string, std::string, std::less<>> words;  // OSM value → the field's word; "" is unknown
    std::string constant;
};

/// Which features become one of a layer's, and what they bring.
struct OsmEntry {
    const Layer* layer = nullptr;
    std::vector<Dimension> takes;
    bool closed_ways = false;  // takes the outline of a closed way that is not marked as an area
    std::vector<OsmCondition> when;
    std::vector<OsmCondition> unless;
    std::vector<OsmSource> fields;

    [[nodiscard]] bool fits(const OsmTags& tags) const;
};

/// Where villages come from.
struct OsmVillages {
    std::vector<OsmCondition> when;
    std::string level_key;
    int least_level = 0;
    double share = 0;
    std::vector<std::string> name_keys;
    std::vector<std::string> code_keys;
    std::vector<OsmCondition> seats;
};

/// What becomes of OpenStreetMap features, as `layers/osm/mapping.yaml` says.
struct OsmMapping {
    std::vector<OsmEntry> entries;
    OsmVillages villages;

    /// Reads `osm/mapping.yaml` of the catalogue's folder.
    /// Throws ConfigError naming line and nearest word for what is unknown to the mapping or to the catalogue.
    static OsmMapping load(const Catalogue& catalogue);
};

}  // namespace cunjing
