// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <vector>

#include "gis/base/progress.hpp"
#include "gis/catalogue/catalogue.hpp"
#include "gis/catalogue/table.hpp"

namespace cunjing {

/// What sample to make.
struct SampleOptions {
    int villages = 24;  // 1…10 000
    std::uint64_t seed = 1;
};

/// The CRS the sample's coordinates are in.
inline constexpr const char* sample_crs = "EPSG:4545";

/// A made-up hill township with everything a survey of it would hold, and with features that break, keep and leave in
/// doubt each rule of the catalogue. No place and no person in it exists.
/// Takes the catalogue whose layers and words it is written in.
/// Gives one table per layer of the catalogue, in its order; computed layers are empty. The same options give the
/// same tables on every machine.
/// Throws ConfigError for a number of villages out of range, Cancelled.
/// Cost: about 65 ms and 5 kB of tables a village.
[[nodiscard]] std::vector<Table> make_township(const Catalogue& catalogue, const SampleOptions& options,
                                               Progress& progress);

/// Makes the township and writes it as a new project.
/// Throws as make_township and Project::create do.
void write_sample(const std::filesystem::path& out, const Catalogue& catalogue, const SampleOptions& options,
                  Progress& progress);

}  // namespace cunjing
