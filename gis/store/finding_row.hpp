// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <optional>
#include <string_view>

#include "gis/geometry/shape.hpp"

namespace cunjing {

/// One row of the `finding` table: which rule, which feature, what was measured against what. Its texts stand in the
/// run's pool, since there may be millions of rows.
struct FindingRow {
    std::string_view rule;
    std::string_view verdict;  // violated, doubtful, undetermined
    std::string_view subject_layer;
    std::string_view subject_uid;
    std::string_view reference_layer;  // empty: none
    std::string_view reference_uid;
    std::string_view measure;  // distance_m, overlap_m2, share, value; empty: nothing was measured
    std::optional<double> measured;
    std::optional<double> measured_raw;  // before the point radius was taken off
    std::optional<double> limit;
    std::string_view limit_source;  // "coop_road[village] (default)", "rule"
    std::optional<double> tolerance_m;
    int severity = 0;
    std::optional<int> deadline_days;
    std::string_view responsible;
    std::string_view village_code;  // empty: orphan
    std::string_view village_how;   // attribute, polygon, shared, nearest, orphan
    std::string_view reason;        // of an undetermined or noted finding
    std::string_view evidence_wkt;  // only when asked for; never stored: it follows from the two features
    std::optional<Point> place;     // on the subject, in the work CRS

    bool operator==(const FindingRow&) const = default;
};

}  // namespace cunjing
