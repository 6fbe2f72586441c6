// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "gis/base/progress.hpp"
#include "gis/catalogue/catalogue.hpp"
#include "gis/catalogue/table.hpp"
#include "gis/store/computed_rows.hpp"
#include "gis/store/run_record.hpp"

namespace cunjing {

enum class Access { read_only, read_write };

/// How long a write of somebody else is waited for.
inline constexpr std::chrono::milliseconds default_lock_wait{30'000};

using Layers = std::vector<std::unique_ptr<Layer>>;

struct ProjectFile;

/// What somebody set a parameter to, or that he took back what was set for the scope.
struct ParameterSetting {
    ParameterOverride set;
    bool is_withdrawal = false;
};

/// What holds after all settings in their order: the latest for each value and scope, unless taken back.
[[nodiscard]] std::vector<ParameterOverride> in_force(const std::vector<ParameterSetting>& settings);

/// A village project: one GeoPackage that has some of the catalogue's layers.
class Project {
public:
    /// Makes a new file with all layers of the catalogue (tables, triggers, spatial indexes) and the tables of
    /// runs; the file appears whole or not at all.
    /// Takes the path (must not exist) and a work CRS in metres.
    /// Throws DataError (exists, folder not writable), CrsError (unsuitable work CRS).
    static Project create(const std::filesystem::path& file, const Catalogue& catalogue, const std::string& work_crs) {
        return create(file, catalogue.layers(), work_crs);
    }
    static Project create(const std::filesystem::path& file, const Layers& layers, const std::string& work_crs);

    /// Opens a GeoPackage that has at least one of the catalogue's layers. Opened read-only, the file and its folder
    /// stay as they are (unless a killed program left a half-done write behind: then that is undone).
    /// Throws DataError: missing, unreadable, not a GeoPackage, no layer of the catalogue in it, read-only, locked.
    static Project open(const std::filesystem::path& file, const Catalogue& catalogue, Access access,
                        std::chrono::milliseconds lock_wait = default_lock_wait) {
        return open(file, catalogue.layers(), access, lock_wait);
    }
    static Project open(const std::filesystem::path& file, const Layers& layers, Access access,
                        std::chrono::milliseconds lock_wait = default_lock_wait);

    ~Project();
    Project(Project&&) noexcept;
    Project& operator=(Project&&) noexcept;

    [[nodiscard]] const std::filesystem::path& file() const;
    /// "EPSG:4545". Of a GeoPackage that was not made here: the system in metres that most of its layers are in, else
    /// the one that is right for the place.
    [[nodiscard]] const std::string& work_crs() const;
    /// Whether any of the layer's tables is in the file.
    [[nodiscard]] bool has(const Layer& layer) const;
    [[nodiscard]] std::int64_t count(const Layer& layer) const;

    /// Reads a layer's features, all tables of it as one, in the order of the tables and their rows. Other CRSs
    /// are transformed to the work CRS; Z and M are left aside; curves become lines.
    /// Takes the fields to read; those that a table lacks are unknown in all its rows. A row without `uid` is called
    /// `<table>.<row number>`, so that a finding can name it.
    /// Throws DataError naming table and row for a blob that is not a geometry, or a geometry type the layer does not
    /// have.
    [[nodiscard]] Table read(const Layer& layer, const std::vector<std::string>& fields) const;

    /// What reading had to leave aside or mend so far, one sentence per table and kind: values that are not of the
    /// field's type, rows without uid, rings that were not closed, a datum shift that nobody knows.
    [[nodiscard]] const std::vector<Text>& read_notes() const;

    /// Adds rows to a layer in one transaction, shapes as MULTI*, rows without uid get one.
    /// Gives the number of rows written.
    /// Throws DataError when the file is locked (after 30 s, naming who may hold it) or the disk is full; then the
    /// file is as it was.
    std::int64_t append(const Table& rows, Progress& progress = no_progress());
    /// The same for several layers at once, all in one transaction.
    std::int64_t append(std::span<const Table> tables, Progress& progress = no_progress());

    /// Adds new rows to a layer and changes rows that are there, in one transaction.
    /// Takes for the rows to be changed the uid of each, the fields that change (unknown: stays) and the shape, where
    /// it changes. A row without a shape that gets one goes to the table of such shapes. Throws as append does, and
    /// DataError for a uid that is not there.
    void merge(const Table& added, const Table& changed, Progress& progress = no_progress());

    /// Replaces what was computed of some layers before (rows whose `source` is `derived`) by these rows, in one
    /// transaction. Rows that are the same (identity, shape and fields) stay untouched, and so do all of any other
    /// source: a computed row that somebody changes is his from then on (`surveyed`).
    /// Takes tables whose rows all have the source `derived`. Gives how many rows were deleted and added.
    /// Throws as append does.
    std::int64_t replace_derived(std::span<const ComputedRows> tables, Progress& progress = no_progress());

    /// Replaces the findings of the last run by this run's and adds its record, in one transaction.
    /// Takes what was computed of derived layers meanwhile, which replaces what was computed before.
    void save_run(const RunRecord& run, Progress& progress = no_progress(),
                  std::span<const ComputedRows> computed = {});

    /// All that was ever set or taken back, in its order.
    [[nodiscard]] std::vector<ParameterSetting> parameter_settings() const;
    /// Adds to them, in one transaction; nothing that was set before is lost.
    void add_parameter_settings(const std::vector<ParameterSetting>& settings);

    /// The words that the project prints on its sheets (the office, who drew them …) by name, as last set.
    [[nodiscard]] std::map<std::string, std::string> settings() const;
    /// Sets some of them in one transaction; an empty word takes one back. What was set before stays on record.
    void add_settings(const std::map<std::string, std::string>& settings, const std::string& author);

    /// Sixteen hexadecimal digits that change when the features of any catalogue layer change.
    /// Measures every stored byte of every row of the layers' tables, in the order of their row numbers: it changes
    /// too when rows are numbered anew or shapes are stored in another form, and 64 bits guard against accident, not
    /// against intent.
    /// Cost: one pass over the tables, about a second per GB.
    [[nodiscard]] std::string input_hash() const;

private:
    friend class RunWriter;
    friend class Snapshot;
    explicit Project(std::unique_ptr<ProjectFile> file);
    std::unique_ptr<ProjectFile> file_;
};

}  // namespace cunjing
