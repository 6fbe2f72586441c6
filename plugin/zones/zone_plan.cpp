// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "plugin/zones/zone_plan.hpp"

#include "gis/base/error.hpp"
#include "gis/geometry/wkb.hpp"
#include "gis/zoning/sketch.hpp"

namespace cunjing {

ZonePlan::ZonePlan(const Project& project, const Catalogue& catalogue, Date as_of, HeightAt height_m,
                   Progress& progress)
    : work_crs_(project.work_crs()),
      scene_(project, catalogue, as_of, std::move(height_m), progress),
      judge_(scene_),
      forbidden_(scene_.constraints(), catalogue.layer(pen_zone_layer), scene_.context()),
      factors_(scene_) {}

SketchReport ZonePlan::report_on(const QgsGeometry& shape, const Written& written) const {
    SketchReport report;
    const ShapeColumn drawn = shape_from(shape);
    report.fault = fault_of_sketch(drawn.size() == 0 ? Shape() : drawn[0]);
    if (report.fault) return report;
    Table zones(scene_.catalogue().layer(pen_zone_layer));
    zones.set("uid", Value("sketch"));
    for (const auto& [field, value] : written) zones.set(field, value);
    zones.shapes.append(drawn[0]);
    zones.end_row();
    report.answer = judge_.judge(zones, 0);
    report.lines = siting_lines(scene_, zones, 0, report.answer);
    report.score = factors_.score(drawn[0]);
    for (const VillagePart& part : villages_under(scene_, drawn[0]))
        report.villages.push_back(part.village->name.empty() ? part.village->code : part.village->name);
    for (const ConstraintAnswer& answer : report.answer.constraints)
        if (answer.is_asked && answer.verdict != Verdict::satisfied)
            report.evidence_wkt.push_back(judge_.evidence_wkt(zones, 0, answer));
    return report;
}

ShapeColumn shape_from(const QgsGeometry& shape) {
    ShapeColumn drawn;
    const QByteArray wkb = shape.asWkb();
    if (shape.isNull() || wkb.isEmpty()) return drawn;
    const auto* begin = reinterpret_cast<const std::uint8_t*>(wkb.constData());
    append_wkb(Bytes(begin, static_cast<std::size_t>(wkb.size())), drawn);
    return drawn;
}

}  // namespace cunjing
