// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/map/map_source.hpp"

#include <algorithm>

#include "gis/base/error.hpp"
#include "gis/geometry/distance.hpp"
#include "gis/map/stored_fields.hpp"
#include "gis/report/sheet_order.hpp"

namespace cunjing {
namespace {

/// How much ground is shown round what is known of a village without boundary.
constexpr double round_seat_m = 400;

}  // namespace

MapSource::MapSource(const std::filesystem::path& file, const Catalogue& catalogue)
    : catalogue_(catalogue),
      layers_(layers_with_findings(catalogue)),
      project_(Project::open(file, layers_, Access::read_only)),
      snapshot_(project_, 1),
      run_(latest_run(snapshot_, layers_)),
      settings_(project_.settings()),
      findings_(read_findings(snapshot_, layers_, catalogue)) {
    read_villages();
    sort_findings();
    for (MapVillage& village : villages_) {
        if (village.areas.empty() && !village.ground.is_empty()) village.ground = village.ground.grown(round_seat_m);
        ground_.add(village.ground);
    }
}

void MapSource::read_villages() {
    const Layer& layer = catalogue_.layer("village");
    village_table_.emplace(layer);
    for (const TableRows& rows : snapshot_.rows(layer, 10'000))
        village_table_->append(snapshot_.read_again(layer, layer.field_names(), rows));
    std::map<std::string, MapVillage> by_code;
    for (std::size_t row = 0; row < village_table_->size(); ++row) {
        const std::string code = stored_text(*village_table_, "code", row);
        if (code.empty()) continue;
        MapVillage& village = by_code[code];
        village.code = code;
        if (village.name.empty()) village.name = stored_text(*village_table_, "name", row);
        if (village.district.empty()) village.district = stored_text(*village_table_, "district", row);
        const Dimension dimension = village_table_->shapes.dimension(row);
        if (dimension == Dimension::polygon) {
            if (village.areas.empty()) village.ground = {};  // its seat says no more
            village.areas.push_back(static_cast<std::uint32_t>(row));
        }
        if (dimension == Dimension::polygon || (dimension == Dimension::point && village.areas.empty()))
            village.ground.add(village_table_->shapes.box(row));
    }
    if (by_code.empty())
        throw DataError(
            say("{} 里没有村（图层 village 没有带代码的行），无法分村出图；请先导入村界或村名册",
                "{} has no villages (no row of the layer village has a code), so there is no map of one; import "
                "boundaries or a register first",
                project_.file().string()));
    for (auto& [code, village] : by_code) villages_.push_back(std::move(village));
}

void MapSource::sort_findings() {
    std::map<std::string, std::vector<std::size_t>> order = sheet_order(findings_);
    for (MapVillage& village : villages_) {
        village.findings = std::move(order[village.code]);
        if (!village.areas.empty()) continue;
        for (const std::size_t i : village.findings)
            if (findings_[i].place) village.ground.add(*findings_[i].place);
    }
}

bool MapSource::belongs_to(const MapVillage& village, const Table& table, std::size_t row) const {
    if (const std::string_view written = table.village_code(row); !written.empty()) return written == village.code;
    const Point place = point_on(table.shapes[row]);
    return std::ranges::any_of(village.areas,
                               [&](std::uint32_t area) { return covers(village_table_->shapes[area], place); });
}

Table MapSource::read(const Layer& layer, const Box& ground) const {
    const std::scoped_lock lock(reading_);
    Table result(layer);
    for (const auto& [table, places] : snapshot_.places(layer)) {
        const PlacedRows placed = places.meeting(ground);
        if (!placed.rows.empty())
            result.append(snapshot_.read_again(layer, layer.field_names(), {table, spans_of(placed.rows)}));
    }
    return result;
}

std::vector<const MapVillage*> MapSource::villages_called(const std::vector<std::string>& codes) const {
    std::vector<const MapVillage*> chosen;
    if (codes.empty())
        for (const MapVillage& village : villages_) chosen.push_back(&village);
    for (const std::string& code : codes) {
        const auto village = std::ranges::find(villages_, code, &MapVillage::code);
        if (village == villages_.end()) {
            std::vector<std::string> known;
            for (const MapVillage& each : villages_) known.push_back(each.code);
            const Text hint = suggestion(code, known);
            throw ConfigError(
                say("没有代码为“{0}”的村{1}", "there is no village of code '{0}'{2}", code, hint.zh, hint.en));
        }
        if (std::ranges::find(chosen, &*village) == chosen.end()) chosen.push_back(&*village);
    }
    return chosen;
}

}  // namespace cunjing
