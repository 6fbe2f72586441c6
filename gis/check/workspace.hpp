// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "gis/base/progress.hpp"
#include "gis/check/plan.hpp"
#include "gis/check/reference_layer.hpp"
#include "gis/check/soundness.hpp"
#include "gis/check/village.hpp"
#include "gis/store/snapshot.hpp"

namespace cunjing {

/// A layer's features in memory, fit for judging.
struct SoundTable {
    Table table;
    std::vector<ShapeProblem> problems;  // by row
};

/// Reads rows and makes them sound.
[[nodiscard]] SoundTable read_sound(const Snapshot& snapshot, const Layer& layer,
                                    const std::vector<std::string>& fields, const RowRange& rows);

/// How many rows are read or judged at a time: enough to hide the cost of a task, few enough for the caches.
constexpr std::int64_t rows_a_piece = 8192;

/// What must be at hand for any subject: the layers that rules measure to, indexed, and the villages. Layers that are
/// only judged are not held here; they are read piece by piece.
class Workspace {
public:
    /// Reads the layers on all cores.
    Workspace(const Snapshot& snapshot, const Catalogue& catalogue, const DataNeeded& needed, Progress& progress);

    /// Null where the layer is not held or has no rows.
    [[nodiscard]] const SoundTable* held(const Layer& layer) const;
    [[nodiscard]] bool has_features(const Layer& layer) const;
    [[nodiscard]] const ReferenceLayers& references() const { return references_; }
    [[nodiscard]] const VillageMap& villages() const { return *village_map_; }
    /// Village names by code, of the `village` layer.
    [[nodiscard]] const std::map<std::string, std::string>& village_names() const { return village_names_; }

private:
    void read(const Snapshot& snapshot, const Layer& layer, const std::vector<std::string>& fields);
    void read_villages(const Catalogue& catalogue);

    std::map<std::string, SoundTable> held_;
    ReferenceLayers references_;
    std::map<std::string, std::string> village_names_;
    std::unique_ptr<VillageMap> village_map_;
};

}  // namespace cunjing
