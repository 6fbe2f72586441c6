// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <filesystem>
#include <map>
#include <mutex>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "gis/report/listed_finding.hpp"

namespace cunjing {

/// A village as maps show it.
struct MapVillage {
    std::string code;
    std::string name;
    std::string district;               // 片区; may be empty
    std::vector<std::uint32_t> areas;   // rows of MapSource::village_table() that have its boundary; none: not drawn
    Box ground;                         // of its boundary; else round its seat and findings; empty: nothing is known
    std::vector<std::size_t> findings;  // of MapSource::findings(), in the order in which sheets number them
};

/// What the maps of a project are drawn from: its villages and findings, read once, and its layers, read round a place.
/// All sheets show the file as it was at one moment.
class MapSource {
public:
    /// Takes a catalogue that outlives it.
    /// Throws DataError as Project::open does, and for a project without villages.
    MapSource(const std::filesystem::path& file, const Catalogue& catalogue);

    [[nodiscard]] const Catalogue& catalogue() const { return catalogue_; }
    [[nodiscard]] const std::filesystem::path& file() const { return project_.file(); }
    [[nodiscard]] const std::string& work_crs() const { return project_.work_crs(); }
    [[nodiscard]] const std::optional<LatestRun>& run() const { return run_; }
    /// What the project prints on sheets, by name: town, office, heading, drafter, checker, approval.
    [[nodiscard]] const std::map<std::string, std::string>& settings() const { return settings_; }
    /// By code.
    [[nodiscard]] const std::vector<MapVillage>& villages() const { return villages_; }
    [[nodiscard]] const Table& village_table() const { return *village_table_; }
    [[nodiscard]] const std::vector<ListedFinding>& findings() const { return findings_; }
    /// The ground of all villages.
    [[nodiscard]] const Box& ground() const { return ground_; }

    /// Whether a feature is of the village: as is written on it, else by where it lies.
    /// Takes a row that has a shape.
    [[nodiscard]] bool belongs_to(const MapVillage& village, const Table& table, std::size_t row) const;

    /// The features of a layer whose boxes meet the ground, with all fields; none where the file lacks the layer.
    /// Safe from any thread; several wait for each other.
    [[nodiscard]] Table read(const Layer& layer, const Box& ground) const;

    /// The villages of these codes, all where none is named.
    /// Throws ConfigError with the nearest known code.
    [[nodiscard]] std::vector<const MapVillage*> villages_called(const std::vector<std::string>& codes) const;

private:
    void read_villages();
    void sort_findings();

    const Catalogue& catalogue_;
    Layers layers_;
    Project project_;
    Snapshot snapshot_;
    std::optional<LatestRun> run_;
    std::map<std::string, std::string> settings_;
    std::optional<Table> village_table_;
    std::vector<MapVillage> villages_;
    std::vector<ListedFinding> findings_;
    Box ground_;
    mutable std::mutex reading_;  // the places of rows are looked up on the connection that rows are read from
};

}  // namespace cunjing
