// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/zoning/zone_factors.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "gis/base/error.hpp"
#include "gis/geometry/clip.hpp"
#include "gis/geometry/overlay_area.hpp"
#include "gis/zoning/siting_judge.hpp"
#include "gis/zoning/terrain.hpp"

namespace cunjing {
namespace {

using What = ZoningFactor::What;

const Zoning& zoning_of(const Catalogue& catalogue) {
    if (catalogue.zoning() == nullptr)
        throw ConfigError(say("目录文件夹 {} 中没有 zoning.yaml，不知道如何给圈养区选址打分",
                              "the catalogue folder {} has no zoning.yaml, which says how places for zones are weighed",
                              catalogue.folder().string()));
    return *catalogue.zoning();
}

std::vector<double> weights_in_force(const Zoning& zoning, const std::map<std::string, double>& asked) {
    const std::vector<std::string> names = zoning.factor_names();
    for (const auto& [name, weight] : asked) {
        if (std::ranges::find(names, name) == names.end()) {
            const Text hint = suggestion(name, names);
            throw ConfigError(say("没有选址因子“{0}”{1}；可用：{3}",
                                  "there is no siting factor '{0}'{2}; known are {3}", name, hint.zh, hint.en,
                                  join(names, ", ")));
        }
        if (!(weight >= 0) || !std::isfinite(weight))
            throw ConfigError(say("因子 {0} 的权重应为不小于 0 的数，而不是 {1}",
                                  "the weight of {0} should be a number of 0 or more; {1} is not", name, weight));
    }
    std::vector<double> weights;
    for (const ZoningFactor& factor : zoning.factors) {
        const auto set = asked.find(factor.name);
        weights.push_back(set == asked.end() ? factor.weight : set->second);
    }
    return weights;
}

/// Degrees from north by east, of the way from one place to another.
double bearing_deg(Point from, Point to) {
    return std::atan2(to.x - from.x, to.y - from.y) * 180 / std::numbers::pi;
}

/// Between two directions, 0…180.
double angle_between_deg(double one, double other) {
    const double apart = std::abs(std::remainder(one - other, 360));
    return apart > 180 ? 360 - apart : apart;
}

ShapeColumn disc(Point middle, double radius_m) {
    constexpr int corners = 48;
    ShapeColumn column;
    column.append(Dimension::polygon, corners + 1, [&](std::span<Point> points) {
        for (int i = 0; i <= corners; ++i) {
            const double angle = 2 * std::numbers::pi * (i % corners) / corners;
            points[static_cast<std::size_t>(i)] = {middle.x + radius_m * std::cos(angle),
                                                   middle.y + radius_m * std::sin(angle)};
        }
    });
    return column;
}

Text not_mapped(const ZoningScene& scene, const char* layer) {
    const Layer* found = scene.catalogue().find_layer(layer);
    const Text title = found == nullptr ? Text{layer, layer} : found->title;
    return say("没有“{}”图层的要素", "nobody mapped any feature of the layer '{1}'", title.zh, title.en);
}

}  // namespace

struct ZoneFactors::Place {
    const Shape& shape;
    const ZoneScore& score;
    const std::string& village;
    Point middle;
    GroundLie ground;
};

const FactorScore* ZoneScore::find(ZoningFactor::What what) const {
    const auto found = std::ranges::find_if(factors, [&](const FactorScore& of) { return of.factor->what == what; });
    return found == factors.end() ? nullptr : &*found;
}

double ZoneScore::total_with(const std::vector<double>& weights) const {
    double sum = 0;
    double of = 0;
    for (std::size_t i = 0; i < factors.size(); ++i) {
        if (!factors[i].value) continue;
        sum += weights[i] * factors[i].score;
        of += weights[i];
    }
    return of > 0 ? sum / of : 0;
}

ZoneFactors::ZoneFactors(const ZoningScene& scene, const std::map<std::string, double>& weights)
    : scene_(scene),
      zoning_(zoning_of(scene.catalogue())),
      keepers_(scene),
      weights_(weights_in_force(zoning_, weights)) {}
ZoneFactors::~ZoneFactors() = default;

ZoneScore ZoneFactors::score(const Shape& polygon) const {
    ZoneScore score;
    score.area_m2 = area_m2(polygon);
    if (polygon.dimension() != Dimension::polygon || !(score.area_m2 > 0)) return score;
    score.village_code = scene_.context().villages->village_of(sketch_table(scene_, polygon), 0).code;
    const std::string& village = score.village_code;
    score.capacity_birds =
        score.area_m2 * scene_.number("pen_usable_share", village) * scene_.number("pen_birds_per_m2", village);
    if (keepers_.are_known() && scene_.layer("road") != nullptr) score.keepers = keepers_.near(polygon, village);
    Place place{polygon, score, village, polygon.box().middle(), {}};
    if (scene_.height_m()) place.ground = ground_lie(polygon, scene_.height_m());
    double weight_known = 0;
    std::vector<FactorScore> factors;
    for (std::size_t i = 0; i < zoning_.factors.size(); ++i) {
        const ZoningFactor& factor = zoning_.factors[i];
        Measured measured = measure(factor.what, place);
        FactorScore& of = factors.emplace_back();
        of.factor = &factor;
        of.weight = weights_[i];
        of.value = measured.value;
        of.why_unknown = std::move(measured.why_unknown);
        if (!of.value) continue;
        of.score = factor.score(*of.value, scene_.parameters(), village);
        weight_known += of.weight;
    }
    for (FactorScore& of : factors)
        if (of.value && weight_known > 0) of.share = of.weight * of.score / weight_known;
    score.factors = std::move(factors);
    score.total = score.total_with(weights_);
    return score;
}

ZoneFactors::Measured ZoneFactors::measure(What what, const Place& place) const {
    switch (what) {
        case What::slope:
        case What::aspect: return slope_or_aspect(what, place);
        case What::walk:
        case What::served: return walk_or_served(what, place);
        case What::downwind: return downwind(place);
        case What::access: return access(place);
        case What::manure: return manure(place);
        case What::idle: return idle(place);
    }
    return {};
}

ZoneFactors::Measured ZoneFactors::slope_or_aspect(What what, const Place& place) const {
    constexpr double enough = 0.5;
    if (!scene_.height_m()) return {{}, {"没有高程数据", "no heights of the ground were given"}};
    const GroundLie& ground = place.ground;
    if (ground.known_share < enough) return {{}, {"此处没有高程数据", "the heights of the ground are not known here"}};
    if (what == What::slope) return {ground.slope_deg, {}};
    const double on_the_whole_deg = std::atan(std::hypot(ground.east, ground.north)) * 180 / std::numbers::pi;
    if (on_the_whole_deg < scene_.number("pen_flat_slope", place.village))
        return {{}, {"地势平坦，没有坡向", "the ground is flat and faces no way"}};
    return {ground.falls_to_deg(), {}};
}

ZoneFactors::Measured ZoneFactors::walk_or_served(What what, const Place& place) const {
    if (scene_.layer("road") == nullptr) return {{}, not_mapped(scene_, "road")};
    if (!keepers_.are_known()) return {{}, not_mapped(scene_, "household")};
    const double all = keepers_.birds_of(place.village);
    if (!(all > 0)) return {{}, {"本村没有养禽户", "no household of the village keeps poultry"}};
    const KeepersNear& near = place.score.keepers;
    if (what == What::served) return {(near.birds + near.birds_assumed) / all, {}};
    // Nobody within reach: as good as at its end.
    return {near.within_reach > 0 ? near.mean_walk_m : scene_.number("coop_zone_walk", place.village), {}};
}

ZoneFactors::Measured ZoneFactors::downwind(const Place& place) const {
    const double from_deg = scene_.number("pen_wind_from", place.village);
    if (from_deg < 0)
        return {{}, {"未设置盛行风向（参数 pen_wind_from）", "nobody has set the prevailing wind (pen_wind_from)"}};
    const ReferenceLayer* areas = scene_.layer("residential_area");
    if (areas == nullptr && scene_.layer("building") == nullptr) return {{}, not_mapped(scene_, "building")};
    double worst_deg = 0;
    if (areas == nullptr) return {worst_deg, {}};
    const double reach_m = scene_.number("pen_smell_reach", place.village);
    std::vector<std::uint32_t> near;
    areas->meeting(place.shape.box().grown(reach_m), near);
    for (const std::uint32_t row : near) {
        const ShortestWay way = shortest_way(place.shape, areas->table().shapes[row]);
        if (way.distance_m > reach_m) continue;
        const double blown_to_deg = bearing_deg(way.to, place.middle);
        worst_deg = std::max(worst_deg, angle_between_deg(blown_to_deg, from_deg + 180));
    }
    return {worst_deg, {}};
}

ZoneFactors::Measured ZoneFactors::access(const Place& place) const {
    const ReferenceLayer* roads = scene_.layer("road");
    if (roads == nullptr) return {{}, not_mapped(scene_, "road")};
    constexpr double mostly_m = 200;
    for (const double within_m : {mostly_m, search_m}) {
        double nearest_m = within_m;
        roads->runs().visit(place.shape.box().grown(within_m), [&](const SegmentRun& run) {
            nearest_m = std::min(nearest_m, shortest_way_to_path(place.shape, roads->runs().points(run)).distance_m);
        });
        if (nearest_m < within_m) return {nearest_m, {}};
    }
    return {search_m, {}};
}

ZoneFactors::Measured ZoneFactors::manure(const Place& place) const {
    constexpr double mu_m2 = 2000.0 / 3;
    const ReferenceLayer* cropland = scene_.layer("cropland");
    if (cropland == nullptr) return {{}, not_mapped(scene_, "cropland")};
    if (!(place.score.capacity_birds > 0)) return {{}, {"容量为 0", "it has no room for birds"}};
    const ShapeColumn reach = disc(place.middle, scene_.number("manure_reach", place.village));
    std::vector<std::uint32_t> near;
    cropland->meeting(reach.box(0), near);
    double area = 0;
    for (const std::uint32_t row : near) area += clipped_area_m2(reach[0], cropland->table().shapes[row]).value_or(0);
    return {area / mu_m2 / (place.score.capacity_birds / 100), {}};
}

ZoneFactors::Measured ZoneFactors::idle(const Place& place) const {
    const ReferenceLayer* idle_land = scene_.layer("idle_land");
    if (idle_land == nullptr) return {{}, not_mapped(scene_, "idle_land")};
    std::vector<std::uint32_t> near;
    idle_land->meeting(place.shape.box(), near);
    double area = 0;
    for (const std::uint32_t row : near)
        if (idle_land->table().shapes.dimension(row) == Dimension::polygon)
            area += overlay_area_m2(place.shape, idle_land->table().shapes[row]);
    return {std::min(1.0, area / place.score.area_m2), {}};
}

std::vector<Text> ZoneFactors::notes() const {
    std::vector<Text> notes;
    if (!scene_.height_m())
        notes.push_back({"没有给出高程数据：坡度、坡向不计分，也没有排除陡坡",
                         "no heights of the ground were given: slope and aspect count for nothing, and steep ground "
                         "was not left out"});
    for (const Text& note : scene_.height_m().notes()) notes.push_back(note);
    if (scene_.number("pen_wind_from") < 0)
        notes.push_back({"未设置盛行风向（参数 pen_wind_from）：下风向不计分",
                         "nobody has set the prevailing wind (parameter pen_wind_from): downwind "
                         "counts for nothing"});
    if (keepers_.are_dwellings() && keepers_.are_known())
        notes.push_back({"没有农户：每座住宅按一户、存栏不明计",
                         "no household is mapped: each dwelling stands for one of which nobody knows what it keeps"});
    for (const char* layer : {"road", "cropland", "idle_land"})
        if (scene_.layer(layer) == nullptr) {
            const Text why = not_mapped(scene_, layer);
            notes.push_back(say("{}：有关因子不计分", "{1}: what is weighed by it counts for nothing", why.zh, why.en));
        }
    if (!keepers_.are_known())
        notes.push_back({"没有农户也没有住宅：步行距离与服务比例不计分",
                         "neither households nor dwellings are mapped: the walk counts for nothing"});
    return notes;
}

}  // namespace cunjing
