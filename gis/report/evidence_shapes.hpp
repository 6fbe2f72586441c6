// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <map>
#include <optional>
#include <string>
#include <tuple>
#include <vector>

#include "gis/base/progress.hpp"
#include "gis/report/listed_finding.hpp"

namespace cunjing {

/// What shows the findings of a check to the eye: the ground that two features share, or the line between them.
class EvidenceShapes {
public:
    EvidenceShapes() = default;

    /// Computes it for the findings of villages, by a check as of the day of the latest one that writes nothing.
    /// Takes codes, none for all. Throws as check_project does.
    static EvidenceShapes compute(const std::filesystem::path& project, const Catalogue& catalogue,
                                  const LatestRun& run, const std::vector<std::string>& villages, Progress& progress);

    /// As WKT in the work CRS; empty where the features changed since the check, or nothing was measured.
    [[nodiscard]] std::string wkt_of(const ListedFinding& finding) const;
    /// One feature; `none` where the features changed since the check, or nothing was measured.
    [[nodiscard]] ShapeColumn of(const ListedFinding& finding) const;

private:
    /// Rule, subject's layer and uid, and what was measured in millimetres or the like, so that only a finding that is
    /// still the same has its evidence.
    using Key = std::tuple<std::string, std::string, std::string, std::int64_t>;
    static Key key(std::string_view rule, std::string_view layer, std::string_view uid, std::optional<double> measured);

    std::map<Key, std::string> wkt_;
};

/// Appends evidence written as WKT as one feature; `none` where there is none.
void append_wkt(const std::string& wkt, ShapeColumn& shapes);

}  // namespace cunjing
