// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/zoning/suggest.hpp"

#include <tbb/parallel_for.h>
#include <tbb/task_arena.h>

#include <algorithm>

#include "gis/base/error.hpp"
#include "gis/geometry/distance.hpp"
#include "gis/geometry/geos.hpp"
#include "gis/geometry/shape_parts.hpp"
#include "gis/zoning/candidate_places.hpp"
#include "gis/zoning/kept_off.hpp"
#include "gis/zoning/robustness.hpp"
#include "gis/zoning/terrain.hpp"

namespace cunjing {
namespace {

/// More places than this are never compared: a village of a hundred zones has none left to choose from.
constexpr std::size_t most_distinct = 60;

double shared_m2(const ZoningVillage& village, const ShapeColumn& polygons) {
    if (polygons.size() == 0) return 0;
    return GeosGeometry(village.ground[0]).intersection(GeosGeometry::union_of(polygons)).area_m2();
}

double largest_part_m2(const Shape& polygon) {
    double largest_m2 = 0;
    for (std::size_t part = 0; part < polygon.part_count(); ++part) {
        double part_m2 = 0;
        for (std::size_t r = polygon.first_ring(part); r < polygon.first_ring(part + 1); ++r)
            part_m2 += (r == polygon.first_ring(part) ? 0.5 : -0.5) * std::abs(twice_signed_area(polygon.ring(r)));
        largest_m2 = std::max(largest_m2, part_m2);
    }
    return largest_m2;
}

class Suggesting {
public:
    Suggesting(const ZoningScene& scene, const SuggestOptions& options)
        : scene_(scene),
          options_(options),
          factors_(scene, options.weights),
          judge_(scene),
          forbidden_(ground_constraints(scene.constraints()), scene.catalogue().layer(pen_zone_layer),
                     scene.context()) {
        if (options.count < 1)
            throw ConfigError(
                say("每村推荐数应不小于 1，而不是 {}", "at least 1 place a village; {} is not", options.count));
        if (options.min_area_m2 && !(*options.min_area_m2 > 0))
            throw ConfigError(say("最小面积应大于 0 平方米，而不是 {}", "the least area is above 0 m²; {} is not",
                                  *options.min_area_m2));
    }

    [[nodiscard]] std::vector<Text> notes() const {
        std::vector<Text> notes = factors_.notes();
        const double least_m2 = scene_.number("pen_min_area");
        if (options_.min_area_m2 && *options_.min_area_m2 < least_m2)
            notes.push_back(say("最小面积 {0:g} 平方米小于参数 pen_min_area（{1:g}），按后者计",
                                "a least area of {0:g} m² is below pen_min_area ({1:g} m²), which holds",
                                *options_.min_area_m2, least_m2));
        return notes;
    }

    [[nodiscard]] VillageSuggestion in(const ZoningVillage& village) const {
        VillageSuggestion found;
        found.village = &village;
        ShapeColumn steep;
        if (scene_.height_m()) {
            SteepGround ground =
                steep_ground(village.ground.box(0), scene_.height_m(), scene_.number("pen_slope_max", village.code));
            found.slope_unknown_share = ground.unknown_share;
            if (ground.ground.dimension(0) == Dimension::polygon) steep = std::move(ground.ground);
        }
        ShapeColumn kept_off;
        append_kept_off(scene_, village.ground.box(0), village.code, kept_off);
        ShapeColumn besides = steep;
        besides.append_all(kept_off);
        const FreeGround free = free_ground(village, forbidden_, TellCosts::no, &besides);
        found.village_m2 = free.village_m2;
        found.free_m2 = free.free_m2;
        found.largest_m2 = largest_part_m2(free.ground[0]);
        weigh(free.ground[0], found);
        if (!found.candidates.empty()) return found;
        found.steep_m2 = shared_m2(village, steep);
        found.kept_off_m2 = shared_m2(village, kept_off);
        FreeGround told = free_ground(village, forbidden_, TellCosts::yes, &besides);
        std::erase_if(told.costs, [](const ConstraintCost& cost) { return cost.id.empty(); });
        if (const ConstraintCost* costliest = told.costliest()) found.costliest = *costliest;
        found.costs = std::move(told.costs);
        found.why_nothing = why_nothing(found);
        return found;
    }

private:
    static std::vector<Constraint> ground_constraints(std::vector<Constraint> constraints) {
        std::erase_if(constraints, [](const Constraint& of) { return of.kind != Constraint::Kind::ground; });
        return constraints;
    }

    [[nodiscard]] double least_m2(const ZoningVillage& village) const {
        return std::max(options_.min_area_m2.value_or(0), scene_.number("pen_min_area", village.code));
    }

    void weigh(const Shape& ground, VillageSuggestion& found) const {
        const ZoningVillage& village = *found.village;
        const ShapeColumn shapes = CandidatePlaces(scene_, factors_, village, least_m2(village)).in(ground);
        found.places = shapes.size();
        std::vector<ZoneScore> scores(shapes.size());
        tbb::parallel_for(std::size_t{0}, shapes.size(), [&](std::size_t i) { scores[i] = factors_.score(shapes[i]); });
        std::vector<std::size_t> order(shapes.size());
        for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
        // Stable: of equally good ones that which was laid first, and that is always the same.
        std::ranges::stable_sort(order,
                                 [&](std::size_t a, std::size_t b) { return scores[a].total > scores[b].total; });
        const double apart_m = scene_.number("pen_apart", village.code);
        std::vector<ZoneCandidate> distinct;
        for (const std::size_t at : order) {
            if (distinct.size() == most_distinct) break;
            const bool is_new = std::ranges::none_of(distinct, [&](const ZoneCandidate& other) {
                return other.shape.box(0).grown(apart_m).meets(shapes.box(at)) &&
                       shortest_way(other.shape[0], shapes[at]).distance_m < apart_m;
            });
            if (!is_new || judge_.judge(shapes[at]).verdict != Verdict::satisfied) continue;
            ZoneCandidate& candidate = distinct.emplace_back();
            candidate.shape.append(shapes[at]);
            candidate.score = std::move(scores[at]);
        }
        rate_robustness(distinct, factors_.weights(), static_cast<std::size_t>(options_.count), options_.seed,
                        village.code);
        if (distinct.size() > static_cast<std::size_t>(options_.count))
            distinct.resize(static_cast<std::size_t>(options_.count));
        found.candidates = std::move(distinct);
    }

    [[nodiscard]] Text why_nothing(const VillageSuggestion& found) const {
        const double least = least_m2(*found.village);
        Text why =
            found.free_m2 < 1
                ? Text{"没有剩余空地", "no ground is left"}
                : say("剩余空地 {0:.2f} 公顷，最大一块 {1:.0f} 平方米，放不下一处 {2:g} 平方米的圈养区",
                      "{0:.2f} ha are left, the largest piece is {1:.0f} m², and a zone of {2:g} m² fits nowhere",
                      found.free_m2 / 1e4, found.largest_m2, least);
        std::vector<std::pair<double, Text>> takers{{found.steep_m2, {"陡坡", "steep ground"}},
                                                    {found.kept_off_m2, {"已有的房屋、道路等", "what stands there"}}};
        for (const auto& [m2, title] : takers)
            if (m2 > 0) {
                const Text takes = say("；{0}占 {1:.2f} 公顷", "; {2} takes {1:.2f} ha", title.zh, m2 / 1e4, title.en);
                why = {why.zh + takes.zh, why.en + takes.en};
            }
        if (const auto& cost = found.costliest) {
            const Text takes = say("；影响最大的约束：{0}，占 {1:.2f} 公顷，其中仅由它占 {2:.2f} 公顷",
                                   "; the constraint that costs most: {3}, {1:.2f} ha, {2:.2f} ha of them it alone",
                                   cost->title.zh, cost->takes_m2 / 1e4, cost->alone_m2 / 1e4, cost->title.en);
            why = {why.zh + takes.zh, why.en + takes.en};
        }
        return why;
    }

    const ZoningScene& scene_;
    const SuggestOptions& options_;
    ZoneFactors factors_;
    SitingJudge judge_;
    ForbiddenGround forbidden_;
};

}  // namespace

Suggestion suggest_zones(const ZoningScene& scene, const SuggestOptions& options, Progress& progress) {
    const Suggesting suggesting(scene, options);
    const std::vector<const ZoningVillage*> villages = scene.villages_named(options.villages);
    Suggestion suggestion;
    suggestion.notes = suggesting.notes();
    suggestion.villages.resize(villages.size());
    const auto at_once = static_cast<std::size_t>(tbb::this_task_arena::max_concurrency());
    for (std::size_t first = 0; first < villages.size(); first += at_once) {
        progress.step(static_cast<double>(first) / static_cast<double>(villages.size()), "suggest");
        tbb::parallel_for(first, std::min(villages.size(), first + at_once),
                          [&](std::size_t i) { suggestion.villages[i] = suggesting.in(*villages[i]); });
    }
    progress.step(1, "suggest");
    return suggestion;
}

}  // namespace cunjing
