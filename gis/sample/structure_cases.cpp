// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include <array>

#include "gis/sample/structures.hpp"

namespace cunjing::sample {
namespace {

bool is_measured_road(const RoadPiece& piece) {
    return piece.road_class != RoadClass::footpath && piece.is_measured() && piece.accuracy_m < 1;
}

bool is_village_or_group(const RoadPiece& piece) {
    return (piece.road_class == RoadClass::village || piece.road_class == RoadClass::group) && piece.is_measured() &&
           piece.accuracy_m < 1;
}

bool is_unmeasured(const RoadPiece& piece) {
    return (piece.road_class == RoadClass::village || piece.road_class == RoadClass::group) && !piece.is_measured();
}

bool has_control_zone(const RoadPiece& piece) {
    return piece.road_class <= RoadClass::village && piece.has_zone_date && piece.is_measured();
}

bool has_undated_zone(const RoadPiece& piece) {
    return piece.road_class == RoadClass::village && !piece.has_zone_date && piece.is_measured();
}

struct Case {
    bool (*fits)(const RoadPiece&);
    Edge from;
    double clear_m;
    double accuracy_m;
    int built_from;  // 0: nobody knows
    int built_to;
    const char* note;
};

constexpr auto cases = std::to_array<Case>({
    {is_measured_road, Edge::land, -0.9, 0.05, 2019, 2023, "占公路用地"},
    {has_control_zone, Edge::land, 1.2, 0.05, 2021, 2025, "控制区划定后搭建"},
    {is_village_or_group, Edge::surface, -0.8, 0.05, 2018, 2024, "伸入路面"},
    {is_measured_road, Edge::land, -0.5, 1.5, 2015, 2020, "影像勾绘，压到公路用地外缘"},
    {has_control_zone, Edge::land, 1.4, 0.05, 1998, 2009, "控制区划定前已有"},
    {has_control_zone, Edge::land, 1.1, 0.05, 0, 0, "控制区内，搭建日期不明"},
    {is_unmeasured, Edge::land, 0.35, 0.05, 2016, 2022, "道路宽度未测，窄则不占、宽则占"},
    {is_village_or_group, Edge::surface, -0.5, 1.5, 2018, 2024, "影像勾绘，压到路面边线"},
    {has_undated_zone, Edge::land, 1.5, 0.05, 2020, 2025, "控制区划定日期不明"},
    {has_control_zone, Edge::control, -0.4, 1.5, 2021, 2025, "影像勾绘，压到控制区外缘"},
});

void add_road_case(Town& town, int village, const Case& wanted, Random& random) {
    const RoadCase where{wanted.from, wanted.clear_m, {random.between(2.5, 5.5), random.between(2, 3.5)}, true, 0.4};
    const auto placed = place_by_road(town, village, random, wanted.fits, where);
    if (!placed) return;
    const Value built = wanted.built_from == 0 ? Value() : some_day(random, wanted.built_from, wanted.built_to);
    const Permit permit = random.chance(0.4)   ? Permit::nobody_asked
                          : random.chance(0.5) ? Permit::missing
                                               : Permit::given;
    add_structure(
        town, placed->outline, wanted.accuracy_m,
        {random.chance(0.6) ? "shed" : "extension", permit, built, some_house(town, village, random), wanted.note},
        random);
}

struct WaterCase {
    double gap_m;
    double accuracy_m;
    const char* note;
};

constexpr auto water_cases = std::to_array<WaterCase>({{-2.2, 0.05, "搭在水面上"},
                                                       {-0.9, 1.5, "影像勾绘，压到岸线"},
                                                       {1.5, 0.05, "临水，未侵占"},
                                                       {-1.6, 0.05, "搭在水面上"}});

void add_water_case(Town& town, int village, const WaterCase& wanted, Random& random) {
    const auto& ponds = town.ponds_of[static_cast<std::size_t>(village)];
    if (ponds.empty()) return;
    const Path& pond = town.ponds[static_cast<std::size_t>(ponds.back())].outline;
    for (int attempt = 0; attempt < 6; ++attempt) {
        const auto placed = beside_outline(pond, wanted.gap_m, {random.between(3, 5), random.between(3, 4)}, random);
        if (!placed || !town.ground.is_free(placed->outline, 0.4, any_use & ~(Use::water | Use::road)) ||
            !town.ground.is_free(placed->outline, 4, Use::road))
            continue;
        add_structure(town, placed->outline, wanted.accuracy_m,
                      {"shed", random.chance(0.5) ? Permit::missing : Permit::nobody_asked,
                       some_day(random, 2015, 2024), some_house(town, village, random), wanted.note},
                      random);
        return;
    }
}

/// Sheds without a permit near the owner's house but off the homestead, with and without anybody having asked.
void add_permit_cases(Town& town, int village, Random& random) {
    for (int i = 0; i < 3; ++i) {
        const House* house = some_house(town, village, random);
        if (house == nullptr) return;
        const auto site = place_near(town, village, random, house->middle, {15, 34},
                                     {random.between(3, 6), random.between(2.5, 4)}, 1, 9);
        if (!site) continue;
        constexpr auto permits = std::to_array<Permit>({Permit::missing, Permit::nobody_asked, Permit::given});
        constexpr auto kinds = std::to_array<const char*>({"shed", "extension", "fence", "shed"});
        const double accuracy_m = random.chance(0.6) ? 0.05 : 1.5;
        add_structure(town, *site, accuracy_m,
                      {random.of(kinds), permits[(village + i) % 3], some_day(random, 2012, 2025), house, nullptr},
                      random);
    }
}

/// An old courtyard under protection whose broken walls may stay, and one wall that may or may not belong to it.
void add_heritage(Town& town, int village, Random& random) {
    const House* house = some_house(town, village, random);
    if (house == nullptr) return;
    const auto site = place_near(town, village, random, house->middle, {40, 110}, {38, 30}, 4, 12);
    if (!site) return;
    town.rows.polygon("restricted_area", *site, 0.05,
                      {{"kind", Value("heritage")},
                       {"name", Value("虚构老院子")},
                       {"source", Value("虚构的传统院落名录")},
                       {"document_no", Value("虚文〔2020〕1号")}});
    const Point middle = centroid(*site);
    const Point along = unit((*site)[1] - (*site)[0]);
    const auto walls =
        std::to_array<Path>({ruin_outline(random, middle - along * 9), ruin_outline(random, middle + along * 7),
                             to_mm(rectangle(middle + left_of(along) * (15 + 0.25 + 0.7), along, 8, 0.5))});
    for (const Path& wall : walls) {
        const bool outside = &wall == &walls[2];
        add_structure(town, wall, outside ? 1.5 : 0.05,
                      {"ruin", Permit::nobody_asked, Value(), nullptr, outside ? "保护范围边上" : "保护范围内"},
                      random);
    }
    town.ground.add(*site, Use::open_space);
}

/// A broken wall close to a road: it may fall on it.
void add_roadside_ruin(Town& town, int village, Random& random) {
    constexpr auto clears_m = std::to_array<double>({2.5, 6.4, 9.5});
    const auto placed = place_by_road(town, village, random, is_measured_road,
                                      {Edge::bed, clears_m[village % 3], {random.between(5, 8), 0.5}, true, 0.6});
    if (placed)
        add_structure(town, placed->outline, village % 3 == 1 ? 1.5 : 0.05,
                      {"ruin", Permit::nobody_asked, Value(), nullptr, "路边残墙"}, random);
}

}  // namespace

void add_structure_cases(Town& town, int village) {
    Random random = town.random("structure cases", village);
    town.rows.set_village(town.village(village).code);
    constexpr int count = static_cast<int>(std::size(cases));
    const int wanted = random.whole(1, 4);
    for (int i = 0; i < wanted; ++i) add_road_case(town, village, cases[(village * 3 + i) % count], random);
    if (random.chance(0.7))
        add_water_case(town, village, water_cases[village % static_cast<int>(std::size(water_cases))], random);
    add_permit_cases(town, village, random);
    if (village % 5 == 1) add_heritage(town, village, random);
    if (random.chance(0.6)) add_roadside_ruin(town, village, random);
}

}  // namespace cunjing::sample
