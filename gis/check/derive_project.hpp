// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "gis/base/progress.hpp"
#include "gis/derive/cluster_counts.hpp"
#include "gis/derive/derive_all.hpp"
#include "gis/store/project.hpp"

namespace cunjing {

/// Which derived layers of a project are computed, and how.
struct DeriveOptions {
    std::vector<std::string> layers;  // names; none: all
    Date as_of;                       // the day that counts as today
    HeightAt height_m = {};           // of the ground, where somebody knows
    bool dry_run = false;             // nothing is written
};

/// What was computed of the derived layers of a project.
struct DeriveReport {
    std::vector<ComputedLayer> layers;
    std::vector<double> elapsed_s;           // by layer
    std::vector<ClusterCounts> sensitivity;  // of residential areas; empty where they were not computed
    std::map<std::string, std::string> village_names;
    double read_s = 0;
    std::int64_t rows_changed = 0;  // in the file: deleted and added
};

struct AreaSum {
    std::size_t features = 0;
    double area_m2 = 0;
};

/// How many features a table has in each village, by its code (empty: no village), and how large they are.
[[nodiscard]] std::map<std::string, AreaSum> area_by_village(const Table& table);

/// Computes the derived layers named, and those that they are computed from, under the parameters in force and, unless
/// it is a dry run, replaces what was computed before, in one transaction.
/// Throws ConfigError (a name that is no derived layer), DataError (unreadable, locked), Cancelled.
[[nodiscard]] DeriveReport derive_project(Project& project, const Catalogue& catalogue, const DeriveOptions& options,
                                          Progress& progress = no_progress());

}  // namespace cunjing
