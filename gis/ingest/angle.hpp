// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace cunjing {

/// One coordinate as a cell holds it: degrees or metres, and the axis where the cell says so (`E`, `北纬`).
struct Coordinate {
    enum class Axis { unsaid, east, north };
    double value = 0;
    Axis axis = Axis::unsaid;
};

/// Reads a coordinate in the ways in which offices write them: `108.75`, `108,75`, `108°45'00"E`, `东经108度45分`,
/// `108 45 00`, `108-45-00`, `571741.049m`, full-width digits too. West and south are negative.
/// Gives nothing for what is none: words, minutes of 60 and more, more than three numbers.
[[nodiscard]] std::optional<Coordinate> read_coordinate(std::string_view text);

/// Splits a cell that holds both coordinates (`108.75,30.85`, `E108°45′ N30°51′`); nothing when there are not two.
[[nodiscard]] std::optional<std::pair<Coordinate, Coordinate>> read_coordinate_pair(std::string_view text);

}  // namespace cunjing
