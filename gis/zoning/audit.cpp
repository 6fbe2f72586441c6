// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/zoning/audit.hpp"

#include <algorithm>
#include <tuple>

#include "gis/base/error.hpp"

namespace cunjing {
namespace {

std::string text_of(const Table& table, const char* field, std::uint32_t row) {
    const Value value = table.value(table.layer().index_of(field), row);
    return value.is_unknown() ? std::string() : std::string(value.text());
}

AuditedZone zone_at(const Table& zones, std::uint32_t row) {
    return {row, std::string(zones.uid(row)), text_of(zones, "name", row), text_of(zones, "status", row), {}, {}};
}

std::vector<AuditedZone> zones_with_a_shape(const ZoningScene& scene) {
    std::vector<AuditedZone> found;
    const ReferenceLayer* layer = scene.layer(pen_zone_layer);
    if (layer == nullptr) return found;
    for (std::uint32_t row = 0; row < layer->table().size(); ++row)
        if (layer->table().shapes.dimension(row) == Dimension::polygon) found.push_back(zone_at(layer->table(), row));
    return found;
}

void require_each(const std::vector<std::string>& asked_for, const std::vector<AuditedZone>& zones) {
    std::vector<std::string> known;
    for (const AuditedZone& zone : zones) {
        known.push_back(zone.uid);
        if (!zone.name.empty()) known.push_back(zone.name);
    }
    for (const std::string& asked : asked_for) {
        if (std::ranges::find(known, asked) != known.end()) continue;
        const Text hint = suggestion(asked, known);
        throw ConfigError(say("没有名称或标识为“{0}”的圈养区{1}", "no penning zone has the name or uid '{0}'{2}", asked,
                              hint.zh, hint.en));
    }
}

}  // namespace

std::vector<AuditedZone> audit_zones(const ZoningScene& scene, const std::vector<std::string>& zones) {
    std::vector<AuditedZone> audited = zones_with_a_shape(scene);
    require_each(zones, audited);
    std::erase_if(audited, [&](const AuditedZone& zone) {
        if (zones.empty()) return zone.status == "closed";
        return std::ranges::find(zones, zone.uid) == zones.end() &&
               (zone.name.empty() || std::ranges::find(zones, zone.name) == zones.end());
    });
    const SitingJudge judge(scene);
    const SetBacks set_backs(scene, judge);
    for (AuditedZone& zone : audited) {
        const Table& table = scene.layer(pen_zone_layer)->table();
        zone.siting = judge.judge(table, zone.row);
        zone.set_backs = set_backs.of(table, zone.row, zone.siting);
    }
    std::ranges::sort(audited, {},
                      [](const AuditedZone& zone) { return std::tie(zone.siting.village_code, zone.name, zone.uid); });
    return audited;
}

}  // namespace cunjing
