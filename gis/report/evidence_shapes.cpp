// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/report/evidence_shapes.hpp"

#include <ogr_geometry.h>

#include <cmath>
#include <limits>
#include <memory>

#include "gis/base/error.hpp"
#include "gis/check/check.hpp"
#include "gis/geometry/wkb.hpp"

namespace cunjing {

EvidenceShapes::Key EvidenceShapes::key(std::string_view rule, std::string_view layer, std::string_view uid,
                                        std::optional<double> measured) {
    const std::int64_t rounded = measured ? std::llround(*measured * 1000) : std::numeric_limits<std::int64_t>::min();
    return {std::string(rule), std::string(layer), std::string(uid), rounded};
}

EvidenceShapes EvidenceShapes::compute(const std::filesystem::path& project, const Catalogue& catalogue,
                                       const LatestRun& run, const std::vector<std::string>& villages,
                                       Progress& progress) {
    CheckOptions options;
    options.villages = villages;
    options.dry_run = true;
    options.evidence = true;
    const auto day = parse_date(run.as_of);
    if (!day)
        throw DataError(say("{0} 的检查记录里日期“{1}”读不出来；请再检查一次",
                            "the record of the latest check in {0} has a day '{1}' that cannot be read; check again",
                            project.string(), run.as_of));
    options.as_of = *day;
    Project file = Project::open(project, catalogue, Access::read_only);
    const CheckResult result = check_project(file, catalogue, options, progress);
    EvidenceShapes shapes;
    for (const FindingRow& finding : result.run.findings)
        if (!finding.evidence_wkt.empty())
            shapes.wkt_.emplace(key(finding.rule, finding.subject_layer, finding.subject_uid, finding.measured),
                                finding.evidence_wkt);
    return shapes;
}

std::string EvidenceShapes::wkt_of(const ListedFinding& finding) const {
    const auto found = wkt_.find(key(finding.rule, finding.subject_layer, finding.subject_uid, finding.measured));
    return found == wkt_.end() ? std::string() : found->second;
}

ShapeColumn EvidenceShapes::of(const ListedFinding& finding) const {
    ShapeColumn shape;
    append_wkt(wkt_of(finding), shape);
    return shape;
}

void append_wkt(const std::string& wkt, ShapeColumn& shapes) {
    OGRGeometry* parsed = nullptr;
    if (!wkt.empty()) OGRGeometryFactory::createFromWkt(wkt.c_str(), nullptr, &parsed);
    const std::unique_ptr<OGRGeometry> geometry(parsed);
    if (!geometry || geometry->IsEmpty() != 0) return shapes.append_none();
    std::vector<std::uint8_t> bytes(geometry->WkbSize());
    geometry->exportToWkb(wkbNDR, bytes.data());
    append_wkb(bytes, shapes);
}

}  // namespace cunjing
