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
#include "gis/check/village.hpp"
#include "gis/check/ways.hpp"
#include "gis/derive/derive_input.hpp"
#include "gis/derive/soundness.hpp"
#include "gis/store/computed_rows.hpp"
#include "gis/store/snapshot.hpp"

namespace cunjing {

/// A layer's features in memory, fit for judging.
struct SoundTable {
    Table table;
    std::vector<ShapeProblem> problems;  // by row
};

/// How many rows are read or judged at a time: enough to hide the cost of a task, few enough for the caches.
constexpr std::int64_t rows_a_piece = 2048;

/// What must be at hand for any subject: the villages, and the layers that rules measure to, indexed: all of them, or
/// those round a part of the ground. Layers that are only judged are not held here; they are read piece by piece.
class Workspace {
public:
    /// Reads the villages. What the snapshot, the catalogue and the plan say must outlive it.
    Workspace(const Snapshot& snapshot, const Catalogue& catalogue, const ParameterSet& parameters,
              const DataNeeded& needed, Date as_of);

    /// How high the ground is, where somebody knows; before anything is read.
    void set_heights(HeightAt height_m) { height_m_ = std::move(height_m); }

    /// Reads all of the layers that rules measure to, on all cores, and computes those that can be.
    void read_all(Progress& progress);
    /// Reads what of those layers meets the box, in place of what was read before. The rows count as read again: they
    /// are read as subjects too. Computed features are those that the file holds.
    void read_round(const Box& ground);

    /// All rows of a layer; null where only a part or nothing is held.
    [[nodiscard]] const SoundTable* held(const Layer& layer) const;
    /// Whether the file has a usable shape of the layer, here or elsewhere. Not for several threads at once.
    [[nodiscard]] bool has_features(const Layer& layer) const;
    [[nodiscard]] const ReferenceLayers& references() const { return references_; }
    /// The features that were computed when all was read, layer by layer; not of layers whose computed rows in the file
    /// are still right.
    [[nodiscard]] std::vector<ComputedRows>& computed() { return computed_; }
    /// The layers that rules measure to, villages aside.
    [[nodiscard]] const std::vector<const Layer*>& reference_layers() const { return layers_; }
    [[nodiscard]] const Lookups& lookups() const { return lookups_; }
    /// The ways along the layers that were read last.
    [[nodiscard]] const Ways& ways() const { return *ways_; }
    /// Once layers were read.
    [[nodiscard]] const VillageMap& villages() const { return *village_map_; }
    /// Village names by code, of the `village` layer.
    [[nodiscard]] const std::map<std::string, std::string>& village_names() const { return village_names_; }

private:
    enum class Counted { yes, no };

    /// A layer that is read and indexed.
    struct Held {
        std::unique_ptr<const SoundTable> sound;
        std::unique_ptr<const ReferenceLayer> indexed;
    };

    [[nodiscard]] SoundTable read(const Layer& layer, const std::vector<TableRows>& rows, Counted counted) const;
    [[nodiscard]] Held indexed(SoundTable table) const;
    void hold(const Layer& layer, Held held);
    /// The drawn features with those that are computed from the layers that are held.
    [[nodiscard]] SoundTable with_computed_features(const DerivedLayer& layer, const SoundTable& drawn,
                                                    Progress& progress);
    void read_villages();
    void read_lookups();
    void map_villages();

    const Snapshot& snapshot_;
    const Catalogue& catalogue_;
    const ParameterSet& parameters_;
    const DataNeeded& needed_;
    Date as_of_;
    HeightAt height_m_;
    std::vector<const Layer*> layers_;
    std::vector<ComputedRows> computed_;
    std::map<std::string, std::unique_ptr<const SoundTable>> held_;
    bool holds_all_ = false;
    ReferenceLayers references_;
    mutable std::map<std::string, bool> has_features_;
    std::map<std::string, std::string> village_names_;
    std::unique_ptr<VillageMap> village_map_;
    std::vector<std::unique_ptr<const Table>> looked_into_;
    Lookups lookups_;
    std::unique_ptr<const Ways> ways_;
};

/// Some rows of a table, and others (null: none) behind them.
[[nodiscard]] SoundTable joined(const SoundTable& some, const std::vector<std::uint32_t>& rows, const Table* others);

/// Adds what was read behind the features that are there.
void append(SoundTable&& piece, SoundTable& whole);

/// Reads rows in place of those that are there, and makes them sound.
void read_sound(const Snapshot& snapshot, const TableRows& rows, SoundTable& into);

}  // namespace cunjing
