// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/check/village.hpp"

#include <algorithm>

#include "gis/base/error.hpp"
#include "gis/check/shared_area.hpp"
#include "gis/geometry/distance.hpp"
#include "gis/geometry/edges.hpp"

namespace cunjing {
namespace {

/// Two villages share a feature when the smaller part of the larger two is at least this.
constexpr double near_equal_share = 0.45;
/// A seat farther away says nothing about the village.
constexpr double seat_reach_m = 10000;

double share_in(const Shape& shape, const Shape& village) {
    if (shape.dimension() == Dimension::point) return covers(village, shape.ring(0).front()) ? 1 : 0;
    if (shape.dimension() == Dimension::polygon) return shared_area_m2(shape, village) / area_m2(shape);
    const GeosGeometry line(shape);
    return line.intersection(GeosGeometry(village)).length_m() / line.length_m();
}

/// Whether the box of a segment of the path meets a box.
bool comes_near(Ring path, const Box& box) {
    for (std::size_t i = 1; i < path.size(); ++i)
        if (box_of(path[i - 1], path[i]).meets(box)) return true;
    return false;
}

/// Whether the whole shape lies inside, told without an overlay.
bool lies_inside(const Shape& shape, const Shape& village, const std::vector<SegmentRun>& boundary_runs) {
    return boundary_runs.empty() && covers(village, shape.ring(0).front());
}

}  // namespace

VillageMap::VillageMap(const ReferenceLayer* villages,
                       std::map<std::string, std::string, std::less<>> village_of_household)
    : villages_(villages), village_of_household_(std::move(village_of_household)) {
    if (villages == nullptr) return;
    grid_.emplace(*villages);
    const Table& table = villages->table();
    const Column& codes = table.column(table.layer().index_of("code"));
    for (std::size_t row = 0; row < table.size(); ++row)
        codes_.push_back(codes.is_known(row) ? codes.text(row) : std::string_view());
}

VillageOf VillageMap::village_of(const Table& table, std::size_t row) const {
    if (const std::string_view own = table.village_code(row); !own.empty()) return {own, VillageOf::How::attribute, {}};
    const Shape shape = table.shapes[row];
    if (villages_ == nullptr || shape.dimension() == Dimension::none) return {};
    if (const auto village = grid_->village_of(shape.box()); village && *village != VillageGrid::nobody)
        return {code(static_cast<std::uint32_t>(*village)), VillageOf::How::polygon, {}};
    auto found = shares(shape);
    return found.empty() ? by_seat(shape) : by_polygon(std::move(found), table, row);
}

void VillageMap::set_household(const std::string& uid, std::string_view village_code) {
    if (village_code.empty())
        village_of_household_.erase(uid);
    else
        village_of_household_[uid] = village_code;
}

std::vector<VillageMap::Share> VillageMap::shares(const Shape& shape) const {
    const ShapeColumn& villages = villages_->table().shapes;
    thread_local std::vector<SegmentRun> runs;
    villages_->runs().find(shape.box(), runs);
    std::erase_if(runs, [&](const SegmentRun& run) {
        return villages.dimension(run.row) != Dimension::polygon ||
               !comes_near(villages_->runs().points(run), shape.box());
    });
    std::vector<Share> shares;
    thread_local std::vector<std::uint32_t> near;
    villages_->meeting(shape.box(), near);
    for (const std::uint32_t village : near) {
        if (villages.dimension(village) != Dimension::polygon) continue;
        if (lies_inside(shape, villages[village], runs)) return {{1, code(village)}};
        if (runs.empty()) continue;
        const double share = share_in(shape, villages[village]);
        if (share > 0) shares.push_back({share, code(village)});
    }
    std::ranges::sort(shares, [](const Share& a, const Share& b) {
        return a.share != b.share ? a.share > b.share : a.code < b.code;
    });
    return shares;
}

VillageOf VillageMap::by_polygon(std::vector<Share> shares, const Table& table, std::size_t row) const {
    VillageOf result{shares[0].code, VillageOf::How::polygon, {}};
    if (shares.size() < 2 || shares[1].share < near_equal_share * (shares[0].share + shares[1].share)) return result;
    result.how = VillageOf::How::shared;
    result.shared_with = shares[1].code;
    if (table.layer().find("household_uid") == nullptr) return result;
    const Value household = table.value(table.layer().index_of("household_uid"), row);
    const auto found =
        household.is_unknown() ? village_of_household_.end() : village_of_household_.find(household.text());
    if (found != village_of_household_.end() && found->second == shares[1].code)
        std::swap(result.code, result.shared_with);
    return result;
}

VillageOf VillageMap::by_seat(const Shape& shape) const {
    const ShapeColumn& villages = villages_->table().shapes;
    VillageOf result;
    double nearest_m = seat_reach_m;
    for (std::uint32_t village = 0; village < villages.size(); ++village) {
        if (villages.dimension(village) != Dimension::point) continue;
        const double away_m = shortest_way(shape, villages[village]).distance_m;
        if (away_m > nearest_m || (away_m == nearest_m && code(village) >= result.code)) continue;
        nearest_m = away_m;
        result = {code(village), VillageOf::How::nearest, {}};
    }
    return result;
}

const char* to_string(VillageOf::How how) {
    switch (how) {
        case VillageOf::How::attribute: return "attribute";
        case VillageOf::How::polygon: return "polygon";
        case VillageOf::How::shared: return "shared";
        case VillageOf::How::nearest: return "nearest";
        case VillageOf::How::orphan: return "orphan";
    }
    return "";
}

void require_known(const std::vector<std::string>& codes, const std::map<std::string, std::string>& village_names) {
    std::vector<std::string> known;
    for (const auto& [code, name] : village_names) known.push_back(code);
    for (const std::string& code : codes) {
        if (village_names.contains(code)) continue;
        const Text hint = suggestion(code, known);
        throw ConfigError(say("项目中没有代码为“{0}”的村{1}", "the project has no village with the code '{0}'{2}", code,
                              hint.zh, hint.en));
    }
}

}  // namespace cunjing
