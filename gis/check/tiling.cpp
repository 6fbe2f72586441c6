// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/check/tiling.hpp"

#include <cmath>
#include <limits>

#include "gis/base/error.hpp"
#include "gis/base/memory.hpp"
#include "gis/check/relations/relation.hpp"

namespace cunjing {
namespace {

constexpr double infinite_m = std::numeric_limits<double>::infinity();
constexpr Box plane{-infinite_m, -infinite_m, infinite_m, infinite_m};
constexpr double smallest_cell_m = 2 * search_m;
constexpr double megabyte = 1e6;

void add_pieces(const std::string& table, const std::vector<std::int64_t>& rows, std::int64_t rows_each,
                std::vector<TableRows>& pieces) {
    for (auto& spans : pieces_of(spans_of(rows), rows_each)) pieces.push_back({table, std::move(spans)});
}

/// What a row of the layer takes in memory with its indexes, by the first rows.
double row_bytes(const Snapshot& snapshot, const Layer& layer) {
    constexpr std::int64_t sample_rows = 512;
    constexpr double bytes_a_row = 400;
    constexpr double bytes_a_point = 40;
    const std::vector<TableRows> pieces = snapshot.rows(layer, sample_rows);
    if (pieces.empty()) return 0;
    const Table sample = snapshot.read_again(layer, {}, pieces.front());
    if (sample.size() == 0) return bytes_a_row;
    return bytes_a_row +
           bytes_a_point * static_cast<double>(sample.shapes.points().size()) / static_cast<double>(sample.size());
}

Box common(const Box& a, const Box& b) {
    return {std::max(a.min_x, b.min_x), std::max(a.min_y, b.min_y), std::min(a.max_x, b.max_x),
            std::min(a.max_y, b.max_y)};
}

class Cutting {
public:
    Cutting(const Snapshot& snapshot, const std::vector<const Layer*>& references, std::uint64_t memory_bytes)
        : snapshot_(snapshot), memory_bytes_(static_cast<double>(memory_bytes)) {
        for (const Layer* layer : references) layers_.emplace_back(layer, row_bytes(snapshot, *layer));
    }

    void cut(const Box& cell) {
        double bytes = 0;
        Box extent;
        for (const auto& [layer, each] : layers_)
            for (const auto& [table, places] : snapshot_.places(*layer)) {
                const PlacedRows found = places.meeting(cell.grown(search_m));
                bytes += each * static_cast<double>(found.rows.size());
                extent.add(found.extent);
            }
        if (bytes <= memory_bytes_) return cells.push_back(cell);
        const Box filled = common(cell, extent);
        const double width_m = filled.max_x - filled.min_x;
        const double height_m = filled.max_y - filled.min_y;
        if (!(std::max(width_m, height_m) > smallest_cell_m)) refuse(filled, bytes);
        Box first = cell;
        Box second = cell;
        if (width_m >= height_m)
            first.max_x = second.min_x = filled.middle().x;
        else
            first.max_y = second.min_y = filled.middle().y;
        cut(first);
        cut(second);
    }

    std::vector<Box> cells;

private:
    [[noreturn]] void refuse(const Box& cell, double bytes) const {
        const Point at = cell.middle();
        throw ConfigError(
            say("内存上限太小：({0:.0f}, {1:.0f}) 一带不能再分，其参照要素约需 {2:.0f} MB，而按 --memory 只剩 {3:.0f} "
                "MB；请至少增加 {4:.0f} MB",
                "the memory limit is too small: round ({0:.0f}, {1:.0f}), where tiles cannot get smaller, the features "
                "that rules measure to need some {2:.0f} MB, and --memory leaves {3:.0f} MB; allow at least {4:.0f} MB "
                "more",
                at.x, at.y, std::ceil(bytes / megabyte), memory_bytes_ / megabyte,
                2 * std::ceil((bytes - memory_bytes_) / megabyte)));
    }

    const Snapshot& snapshot_;
    double memory_bytes_;
    std::vector<std::pair<const Layer*, double>> layers_;  // with the bytes of a row
};

}  // namespace

CellRows rows_starting_in(const Snapshot& snapshot, const Layer& layer, const Box& cell, std::int64_t rows_each) {
    CellRows result;
    for (const auto& [table, places] : snapshot.places(layer)) {
        const PlacedRows found = places.starting_in(cell);
        result.extent.add(found.extent);
        add_pieces(table, found.rows, rows_each, result.pieces);
    }
    return result;
}

std::vector<TableRows> rows_meeting(const Snapshot& snapshot, const Layer& layer, const Box& query,
                                    std::int64_t rows_each) {
    std::vector<TableRows> pieces;
    for (const auto& [table, places] : snapshot.places(layer))
        add_pieces(table, places.meeting(query).rows, rows_each, pieces);
    return pieces;
}

std::vector<TableRows> rows_nowhere(const Snapshot& snapshot, const Layer& layer, std::int64_t rows_each) {
    std::vector<TableRows> pieces;
    for (const auto& [table, places] : snapshot.places(layer)) add_pieces(table, places.nowhere(), rows_each, pieces);
    return pieces;
}

std::uint64_t left_for_references(std::uint64_t memory_bytes) {
    constexpr std::uint64_t for_pieces_and_writing = 100'000'000;
    constexpr std::uint64_t least_for_tiles = 20'000'000;
    const std::uint64_t taken = peak_memory_bytes() + for_pieces_and_writing;
    if (memory_bytes > taken) return (memory_bytes - taken) / 2;
    const auto in_megabytes = [](std::uint64_t bytes) { return std::ceil(static_cast<double>(bytes) / megabyte); };
    throw ConfigError(say("--memory 的 {0} MB 太小：程序本身和正在处理的要素约需 {1} MB；请给 {2} MB 以上",
                          "the {0} MB of --memory are too little: the program and the features at hand take some {1} "
                          "MB; allow {2} MB or more",
                          in_megabytes(memory_bytes), in_megabytes(taken), in_megabytes(taken + least_for_tiles)));
}

std::vector<Box> cut_into_cells(const Snapshot& snapshot, const std::vector<const Layer*>& references,
                                std::uint64_t memory_bytes) {
    Cutting cutting(snapshot, references, memory_bytes);
    cutting.cut(plane);
    return cutting.cells;
}

}  // namespace cunjing
