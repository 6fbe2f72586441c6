// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <vector>

#include "gis/catalogue/table.hpp"

namespace cunjing {

/// Boxes that hold what of a feature is not the same before and after an edit: where all that is written on a line of
/// one part stayed, those of its segments that differ; else the whole of both.
/// Takes tables of this one feature; null: it is not there.
struct EditGround {
    EditGround(const Table* before, const Table* now);

    std::vector<Box> before;
    std::vector<Box> now;
};

}  // namespace cunjing
