// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "gis/zoning/siting_judge.hpp"

namespace cunjing {

/// How a zone stands to one constraint, as people read it.
struct SitingLine {
    Text title;
    bool is_asked = true;  // false: nobody mapped what it asks for
    Verdict verdict = Verdict::satisfied;
    std::string measure;             // as findings call it: distance_m, overlap_m2, share, value_m2…
    std::optional<double> measured;  // nothing: nothing is near
    std::optional<double> limit;
    std::optional<double> margin;  // by how much it is better than the limit; negative: by how much it is worse
    std::string limit_source;
    RowRef reference;
};

/// An answer's constraints, worst first: conflicts, doubts, what nobody mapped, then what is kept with the least to
/// spare.
/// Takes the zone that was judged.
[[nodiscard]] std::vector<SitingLine> siting_lines(const ZoningScene& scene, const Table& zones, std::size_t row,
                                                   const SitingAnswer& answer);

}  // namespace cunjing
