// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "gis/check/layer_check.hpp"
#include "gis/check/workspace.hpp"

namespace cunjing {

/// A layer whose features are judged, with the rules that speak of it and what came of it so far.
struct SubjectLayer {
    const Layer* layer = nullptr;
    std::vector<std::pair<const Rule*, const Subject*>> rules;
    std::vector<std::string> fields;
    std::optional<LayerCheck> check;  // beside what is held at the time
    PieceResult result;               // without findings, which belong to the run

    /// Adds what came of a piece; its findings and their texts go to the run.
    void add(PieceResult&& piece, RunRecord& run);
};

/// Some rows of a layer: of the table that is held, or yet to be read.
struct SubjectPiece {
    SubjectLayer* layer = nullptr;
    const SoundTable* held = nullptr;
    std::size_t first = 0;  // of the held table
    std::size_t last = 0;
    TableRows rows;  // of the file
};

/// Judges pieces on all cores, each of which reads the piece it judges.
/// Takes what is told the share done, from the calling thread only; what it throws ends the work.
/// Gives the results in the order of the pieces.
[[nodiscard]] std::vector<PieceResult> judge_pieces(const Snapshot& snapshot, const std::vector<SubjectPiece>& pieces,
                                                    const std::function<void(double)>& tell);

}  // namespace cunjing
