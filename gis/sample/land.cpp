// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "gis/sample/placing.hpp"
#include "gis/sample/structures.hpp"

namespace cunjing::sample {
namespace {

constexpr double m2_per_mu = 2000.0 / 3;

/// Terraces: a small grid of plots that share their borders, bent as the slope bends.
class Terraces {
public:
    Terraces(const Town& town, Point middle, Random& random) : columns_(random.whole(3, 5)), rows_(random.whole(2, 4)) {
        const Point up = slope(town.terrain, middle);
        const Point along = left_of(up);
        const Size plot{random.between(26, 42), random.between(13, 20)};
        for (int row = 0; row <= rows_; ++row)
            for (int column = 0; column <= columns_; ++column) {
                const double x = (column - columns_ / 2.0 + 0.16 * random.bell()) * plot.along_m;
                const double y = (row - rows_ / 2.0 + 0.12 * random.bell()) * plot.across_m + bend_ * x * x;
                corners_.push_back(to_mm(middle + along * x + up * y));
            }
    }

    [[nodiscard]] std::vector<Path> plots() const {
        std::vector<Path> result;
        for (int row = 0; row < rows_; ++row)
            for (int column = 0; column < columns_; ++column)
                result.push_back({corner(row, column), corner(row, column + 1), corner(row + 1, column + 1),
                                  corner(row + 1, column)});
        return result;
    }

private:
    static Point slope(const Terrain& terrain, Point p) {
        constexpr double reach_m = 60;
        return unit({terrain.height_m(p + Point{reach_m, 0}) - terrain.height_m(p - Point{reach_m, 0}),
                     terrain.height_m(p + Point{0, reach_m}) - terrain.height_m(p - Point{0, reach_m})});
    }
    [[nodiscard]] Point corner(int row, int column) const {
        return corners_[static_cast<std::size_t>(row * (columns_ + 1) + column)];
    }

    int columns_;
    int rows_;
    double bend_ = 0.0016;
    Path corners_;
};

void add_fields(Town& town, int village, Random& random) {
    static constexpr auto crops =
        std::to_array<const char*>({"rice", "maize", "potato", "rape", "soybean", "citrus", "vegetable", "wheat"});
    const auto& hamlets = town.layout.hamlets[static_cast<std::size_t>(village)];
    for (int patch = random.whole(2, 4); patch > 0; --patch) {
        const Point hamlet =
            hamlets[static_cast<std::size_t>(random.whole(0, static_cast<int>(hamlets.size()) - 1))].place;
        const Point direction = random.direction();
        const Terraces terraces(town, hamlet + direction * random.between(90, 190), random);
        const char* usual = random.of(crops);
        Box box;
        int sown = 0;
        for (const Path& plot : terraces.plots()) {
            const Path inner = to_mm(rectangle(centroid(plot), unit(plot[1] - plot[0]), 1, 1));
            if (!is_simple(plot) || !town.is_within(village, plot, 2) || !town.ground.is_free(inner, 1, Use::field) ||
                !town.ground.is_free(plot, 0.3, any_use & ~Use::field))
                continue;
            const char* crop = random.chance(0.7) ? usual : random.of(crops);
            const double mu = static_cast<int>(area_m2(plot) / m2_per_mu * 100) / 100.0;
            const House* house = some_house(town, village, random);
            town.rows.polygon(
                "cropland", plot, 1.5,
                {{"crop", Value(crop)},
                 {"area_mu", Value(mu)},
                 {"yield_kg", random.chance(0.5) ? Value(static_cast<int>(mu * random.between(300, 480))) : Value()},
                 {"household_uid", house != nullptr ? Value(house->household_uid) : Value()}});
            box.add(box_of(plot));
            ++sown;
        }
        for (const Path& plot : terraces.plots())
            if (sown > 0) town.ground.add(plot, Use::field);
        if (sown > 3 && random.chance(0.5)) {
            const Size size{box.max_x - box.min_x + 20, box.max_y - box.min_y + 20};
            const Path outline = blob(random, box.middle(), size, 16);
            if (is_simple(outline))
                town.rows.polygon("restricted_area", outline, 6,
                                  {{"kind", Value("basic_farmland")},
                                   {"name", Value("虚构永久基本农田")},
                                   {"source", Value("虚构的划定成果")}});
        }
    }
}

void add_idle_land(Town& town, int village, Random& random) {
    static constexpr auto kinds = std::to_array<const char*>(
        {"abandoned_plot", "fallow", "village_side", "house_side", "road_side", "water_side"});
    for (int i = random.whole(1, 3); i > 0; --i) {
        const House* house = some_house(town, village, random);
        if (house == nullptr) return;
        const double across_m = random.between(8, 20);
        const auto site =
            place_near(town, village, random, house->middle, {22, 60}, {across_m * 1.5, across_m}, 1, 1.5);
        if (!site) continue;
        town.rows.polygon("idle_land", *site, 1.5, {{"kind", Value(random.of(kinds))}, {"source", Value("surveyed")}});
        town.ground.add(*site, Use::field);
    }
}

void add_protected_areas(Town& town, int village, Random& random) {
    struct Area {
        const char* kind;
        const char* name;
        double size_m;
    };
    static constexpr auto areas = std::to_array<Area>({{"no_breeding", "虚构禁养区", 320},
                                                       {"geohazard", "虚构滑坡隐患区", 130},
                                                       {"eco_redline", "虚构生态保护红线", 420},
                                                       {"scenic", "虚构风景点", 240},
                                                       {"water_source", "虚构水源保护范围", 160}});
    if (village % 3 != 0) return;
    const Area& area = areas[static_cast<std::size_t>(village / 3) % std::size(areas)];
    const Point direction = random.direction();
    const Path outline = blob(random, town.village(village).middle + direction * random.between(250, 480),
                              {area.size_m * 1.3, area.size_m}, 18);
    if (is_simple(outline))
        town.rows.polygon("restricted_area", outline, 6,
                          {{"kind", Value(area.kind)},
                           {"name", Value(area.name)},
                           {"source", Value("虚构")},
                           {"document_no", Value("虚文〔2022〕9号")}});
}

void add_water_sources(Town& town, int village, Random& random) {
    static constexpr auto kinds = std::to_array<const char*>({"well", "well", "well", "spring", "spring"});
    for (int i = random.whole(1, 3); i > 0; --i) {
        const House* house = some_house(town, village, random);
        if (house == nullptr) return;
        const auto site = place_near(town, village, random, house->middle, {14, 80}, {1.6, 1.6}, 1.5, 2);
        if (!site) continue;
        town.rows.point("water_source", centroid(*site), 0.05, {{"kind", Value(random.of(kinds))}});
        town.ground.add(*site, Use::thing);
    }
    if (village % 8 == 4)
        if (const auto site =
                place_near(town, village, random, town.village(village).seat, {120, 260}, {14, 9}, 3, 5)) {
            town.rows.point("water_source", centroid(*site), 0.05, {{"kind", Value("waterworks")}});
            town.ground.add(*site, Use::thing);
        }
}

/// From seat to seat, straight from pole to pole.
void add_power_lines(Town& town, int village, Random& random) {
    for (const int other : town.village(village).neighbours) {
        if (other < village || random.chance(0.45)) continue;
        const Point from = town.village(village).seat;
        const Point to = town.village(other).seat;
        const int spans = std::max(4, static_cast<int>(distance_m(from, to) / 170));
        Path line;
        double aside_m = 0;
        for (int pole = 0; pole <= spans; ++pole) {
            const double share = static_cast<double>(pole) / spans;
            aside_m += 22 * random.bell();
            line.push_back(from + (to - from) * share +
                           left_of(unit(to - from)) * (25 + aside_m * 4 * share * (1 - share)));
        }
        town.rows.line("power_line", line, 6, {{"height_m", random.chance(0.8) ? Value(10) : Value()}});
    }
}

}  // namespace

void add_land(Town& town, int village) {
    Random random = town.random("land", village);
    town.rows.set_village(town.village(village).code);
    add_fields(town, village, random);
    add_idle_land(town, village, random);
    add_water_sources(town, village, random);
    town.rows.set_village({});
    add_protected_areas(town, village, random);
    add_power_lines(town, village, random);
}

}  // namespace cunjing::sample
