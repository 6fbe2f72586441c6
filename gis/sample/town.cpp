// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/sample/town.hpp"

#include <algorithm>

namespace cunjing::sample {

bool Town::is_within(int village_index, const Path& outline, double margin_m) const {
    const Path& border = village(village_index).outline;
    return std::all_of(outline.begin(), outline.end(), [&](Point p) {
        if (!contains(border, p) || distance_m(p, border.back(), border.front()) < margin_m) return false;
        return distance_m(p, border) >= margin_m;
    });
}

}  // namespace cunjing::sample
