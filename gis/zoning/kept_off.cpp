// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/zoning/kept_off.hpp"

#include "gis/derive/grown.hpp"

namespace cunjing {

void append_kept_off(const ZoningScene& scene, const Box& area, std::string_view village, ShapeColumn& ground) {
    const JudgeContext& context = scene.context();
    std::vector<std::uint32_t> near;
    for (const KeepOff& keep_off : scene.catalogue().zoning()->keep_off) {
        const ReferenceLayer* layer = scene.layer(keep_off.layer->name);
        if (layer == nullptr) continue;
        const double gap_m = keep_off.gap_m.in(scene.parameters(), village);
        const Table& table = layer->table();
        layer->meeting(area.grown(gap_m), near);
        for (const std::uint32_t row : near) {
            const EvaluationContext here{
                {&table, row}, {}, &scene.parameters(), context.as_of, context.lookups, table.village_code(row)};
            if (keep_off.where && keep_off.where->evaluate(here).is_false()) continue;
            const double reach_m = gap_m + ground_radius_m(table, row);
            if (reach_m > 0)
                ground.append_all(grown(table.shapes[row], reach_m));
            else if (table.shapes.dimension(row) == Dimension::polygon)
                ground.append(table.shapes[row]);
        }
    }
}

}  // namespace cunjing
