// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <qgscoordinatereferencesystem.h>
#include <qgsgeometry.h>

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "gis/zoning/forbidden_ground.hpp"
#include "gis/zoning/siting_judge.hpp"
#include "gis/zoning/siting_lines.hpp"
#include "gis/zoning/zone_factors.hpp"

namespace cunjing {

/// What is said of a zone while it is drawn.
struct SketchReport {
    std::optional<Text> fault;  // why nothing of the rest is known
    SitingAnswer answer;
    std::vector<SitingLine> lines;  // worst first
    ZoneScore score;
    std::vector<std::string> villages;      // names of all it lies in, that with most of it first
    std::vector<std::string> evidence_wkt;  // of conflicts and doubts, in the work CRS
};

/// What zones of a town are judged by: its features as they were when they were read, with the rule made ready.
/// Shared by threads.
class ZonePlan {
public:
    /// Reads a project. Takes a catalogue that must outlive this, and heights of the ground, if somebody knows them.
    /// Throws as ZoningScene.
    ZonePlan(const Project& project, const Catalogue& catalogue, Date as_of, HeightAt height_m, Progress& progress);

    [[nodiscard]] const ZoningScene& scene() const { return scene_; }
    [[nodiscard]] const ForbiddenGround& forbidden() const { return forbidden_; }
    [[nodiscard]] const ZoneFactors& factors() const { return factors_; }
    [[nodiscard]] const std::string& work_crs() const { return work_crs_; }

    /// Fields that are written on the zone, in the catalogue's words.
    using Written = std::vector<std::pair<std::string, Value>>;
    /// Takes a shape in the work CRS, sound or not.
    [[nodiscard]] SketchReport report_on(const QgsGeometry& shape, const Written& written = {}) const;

private:
    std::string work_crs_;
    ZoningScene scene_;
    SitingJudge judge_;
    ForbiddenGround forbidden_;
    ZoneFactors factors_;
};

/// Takes a polygon of QGIS; anything else gives no feature.
[[nodiscard]] ShapeColumn shape_from(const QgsGeometry& shape);

}  // namespace cunjing
