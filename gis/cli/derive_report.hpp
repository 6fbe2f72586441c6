// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <nlohmann/json_fwd.hpp>

#include "gis/cli/session.hpp"
#include "gis/derive/cluster_counts.hpp"
#include "gis/derive/derive_all.hpp"

namespace cunjing {

/// What `derive` computed.
struct DeriveReport {
    std::vector<ComputedLayer> layers;
    std::vector<double> elapsed_s;           // by layer
    std::vector<ClusterCounts> sensitivity;  // of residential areas; empty where they were not computed
    std::map<std::string, std::string> village_names;
    double read_s = 0;
    std::int64_t rows_changed = 0;  // in the file: deleted and added
};

/// The names of the villages that a project has, by code.
[[nodiscard]] std::map<std::string, std::string> village_names(const Project& project, const Catalogue& catalogue);

[[nodiscard]] nlohmann::json to_json(const DeriveReport& report);
/// How many and how large by layer and village, what people drew, and how much depends on the distance.
void print_report(const DeriveReport& report, const Session& session);

}  // namespace cunjing
