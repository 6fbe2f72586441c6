// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "gis/base/progress.hpp"
#include "gis/catalogue/catalogue.hpp"
#include "gis/catalogue/table.hpp"
#include "gis/store/run_record.hpp"

namespace cunjing {

enum class Access { read_only, read_write };

/// A village project: one GeoPackage that has some of the catalogue's layers.
class Project {
public:
    /// Makes a new file with all layers of the catalogue (tables, triggers, spatial indexes) and the tables of
    /// runs; the file appears whole or not at all.
    /// Takes the path (must not exist) and a work CRS in metres.
    /// Throws DataError (exists, folder not writable), CrsError (unsuitable work CRS).
    static Project create(const std::filesystem::path& file, const Catalogue& catalogue, const std::string& work_crs);

    /// Opens a GeoPackage that has at least one of the catalogue's layers.
    /// Throws DataError: missing, unreadable, not a GeoPackage, no layer of the catalogue in it, read-only.
    static Project open(const std::filesystem::path& file, const Catalogue& catalogue, Access access);

    ~Project();
    Project(Project&&) noexcept;
    Project& operator=(Project&&) noexcept;

    [[nodiscard]] const std::filesystem::path& file() const;
    /// "EPSG:4545".
    [[nodiscard]] const std::string& work_crs() const;
    /// Whether any of the layer's tables is in the file.
    [[nodiscard]] bool has(const Layer& layer) const;
    [[nodiscard]] std::int64_t count(const Layer& layer) const;

    /// Reads a layer's features, all tables of it as one, in the order of the tables and their rows. Other CRSs
    /// are transformed to the work CRS; Z and M are left aside; curves become lines.
    /// Takes the fields to read; those that a table lacks are unknown in all its rows.
    /// Throws DataError naming table and row for a blob that is not a geometry, or a geometry type the layer does not
    /// have.
    [[nodiscard]] Table read(const Layer& layer, const std::vector<std::string>& fields) const;

    /// Adds rows to a layer in one transaction, shapes as MULTI*, rows without uid get one.
    /// Gives the number of rows written.
    /// Throws DataError when the file is locked (after 30 s, naming who may hold it) or the disk is full; then the
    /// file is as it was.
    std::int64_t append(const Table& rows, Progress& progress = no_progress());

    /// Replaces the findings of the last run by this run's and adds its record, in one transaction.
    void save_run(const RunRecord& run, Progress& progress = no_progress());

    /// Sixteen hexadecimal digits that change when the features of any catalogue layer change.
    [[nodiscard]] std::string input_hash() const;

private:
    struct Handle;
    explicit Project(std::unique_ptr<Handle> handle);
    std::unique_ptr<Handle> handle_;
};

}  // namespace cunjing
