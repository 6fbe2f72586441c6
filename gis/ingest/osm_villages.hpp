// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "gis/base/text.hpp"
#include "gis/catalogue/table.hpp"
#include "gis/ingest/osm_mapping.hpp"

namespace cunjing {

/// What an OSM object is called in OSM itself: `way 123`, `relation 7`, `node 5`.
struct OsmId {
    std::string kind;
    std::string number;

    /// Always the same for the same object, so that a second import of it is known.
    [[nodiscard]] std::string uid() const;
    [[nodiscard]] std::string note() const { return "OSM " + kind + " " + number; }
};

/// Collects administrative boundaries and places, and makes villages of the boundaries of the smallest level that
/// covers the ground, and of the places that lie in none of them.
class OsmVillageCollector {
public:
    explicit OsmVillageCollector(const OsmVillages& rules) : rules_(rules) {}

    /// Whether a feature is a boundary or a place that may become a village.
    [[nodiscard]] bool wants(const OsmTags& tags, Dimension dimension) const;
    /// Keeps a feature that it wants. Takes its shape in the work CRS.
    void take(const OsmId& id, const OsmTags& tags, const Shape& shape);

    /// The villages as rows of the village layer.
    [[nodiscard]] Table make(const Layer& village) const;
    /// Which level was taken, which were not, and how many seats stand without boundary.
    [[nodiscard]] std::vector<Text> notes() const;

private:
    struct Candidate {
        OsmId id;
        std::string name;
        std::string code;  // empty: none of its own
        std::size_t shape = 0;
    };

    [[nodiscard]] std::optional<int> level_of(const OsmTags& tags) const;
    [[nodiscard]] std::optional<int> chosen_level() const;
    [[nodiscard]] double covered_m2(int level) const;
    [[nodiscard]] std::vector<const Candidate*> free_seats() const;
    void add(const Candidate& one, std::unordered_set<std::string>& codes, Table& table) const;

    const OsmVillages& rules_;
    std::map<int, std::vector<Candidate>> boundaries_;  // by level
    std::vector<Candidate> seats_;
    ShapeColumn shapes_;
};

}  // namespace cunjing
