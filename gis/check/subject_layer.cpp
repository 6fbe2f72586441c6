// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/check/subject_layer.hpp"

#include <tbb/blocked_range.h>
#include <tbb/enumerable_thread_specific.h>
#include <tbb/parallel_for.h>
#include <tbb/partitioner.h>

#include <algorithm>
#include <atomic>
#include <iterator>
#include <thread>

namespace cunjing {
namespace {

/// What a thread reads into, piece after piece: memory that is warm already.
struct Scratch {
    const SubjectLayer* layer = nullptr;
    std::optional<SoundTable> read;

    SoundTable& of(const SubjectLayer& wanted) {
        if (layer != &wanted) read.emplace(SoundTable{Table(*wanted.layer, wanted.fields), {}});
        layer = &wanted;
        return *read;
    }
};

PieceResult judge_piece(const Snapshot& snapshot, const SubjectPiece& piece, Scratch& scratch) {
    const SubjectLayer& layer = *piece.layer;
    if (piece.held != nullptr)
        return layer.check->judge(piece.held->table, piece.first, piece.last, piece.held->problems);
    SoundTable& read = scratch.of(layer);
    read_sound(snapshot, piece.rows, read);
    return layer.check->judge(read.table, 0, read.table.size(), read.problems);
}

}  // namespace

void SubjectLayer::add(PieceResult&& piece, RunRecord& run) {
    result.features += piece.features;
    result.of_rule.resize(piece.of_rule.size());
    for (std::size_t i = 0; i < piece.of_rule.size(); ++i) {
        result.of_rule[i].judged += piece.of_rule[i].judged;
        result.of_rule[i].not_surveyed += piece.of_rule[i].not_surveyed;
    }
    for (const auto& [key, counts] : piece.counts) result.counts[key].add(counts);
    std::ranges::move(piece.notes, std::back_inserter(result.notes));
    run.findings.keep(std::move(piece.findings));
    run.texts.take(std::move(piece.texts));
}

std::vector<PieceResult> judge_pieces(const Snapshot& snapshot, const std::vector<SubjectPiece>& pieces,
                                      const std::function<void(double)>& tell) {
    std::vector<PieceResult> results(pieces.size());
    tbb::enumerable_thread_specific<Scratch> scratch;
    std::atomic<std::size_t> done = 0;
    const std::thread::id caller = std::this_thread::get_id();
    tbb::parallel_for(
        tbb::blocked_range<std::size_t>(0, pieces.size()),
        [&](const auto& some) {
            for (std::size_t i = some.begin(); i < some.end(); ++i) {
                results[i] = judge_piece(snapshot, pieces[i], scratch.local());
                const double share = static_cast<double>(++done) / static_cast<double>(pieces.size());
                if (std::this_thread::get_id() == caller) tell(share);
            }
        },
        tbb::simple_partitioner());
    return results;
}

}  // namespace cunjing
