// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include <filesystem>
#include <map>
#include <vector>

#include "gis/map/boards.hpp"
#include "gis/map/map_frame.hpp"
#include "gis/map/sheet_output.hpp"

namespace cunjing {

/// What boards ask of people, by what the board is about.
using BoardLines = std::map<Board::About, std::vector<Text>>;

/// Reads `styles/pages/board_lines.yaml`.
/// Throws ConfigError naming file and line for what is not understood.
[[nodiscard]] BoardLines read_board_lines(const std::filesystem::path& file);

/// The boards of a village, a page each.
class BoardPages {
public:
    /// Takes the page of `styles/pages/board.yaml`. All that is taken outlives this.
    BoardPages(const Printing& printing, const PageTemplate& page, const BoardLines& lines, const MapVillage& village);

    /// The pages, to be painted as long as this lives; none where the village has nothing to be told of.
    [[nodiscard]] std::vector<SheetToPaint> pages() const;

private:
    void paint(const Page& page, const Board& board) const;
    void paint_heading(const Page& page, const QRectF& box, const Board& board) const;
    void paint_facts(const Page& page, const QRectF& box, const Board& board) const;
    [[nodiscard]] double write_facts(const Page& page, const QRectF& box, const Board& board, double size_mm) const;
    void paint_map(const Page& page, const QRectF& box, const Board& board) const;

    const Printing& printing_;
    const PageTemplate& page_;
    const PageSize& size_;
    const BoardLines& lines_;
    const MapVillage& village_;
    std::vector<Board> boards_;
};

}  // namespace cunjing
