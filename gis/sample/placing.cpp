// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/sample/placing.hpp"

#include <array>
#include <cmath>

namespace cunjing::sample {

Placement beside_road(const RoadPiece& piece, double station_m, Side side, double wall_m, Size size, double tilt) {
    const Course& course = piece.course;
    const Point forward = course.direction(station_m);
    Placement placed;
    placed.side = side;
    placed.back = side == Side::left ? left_of(forward) : left_of(forward) * -1;
    placed.along = tilt == 0 ? forward : turned(forward, tilt);
    placed.middle = course.at(station_m) + placed.back * (wall_m + size.across_m / 2);
    const Path near = course.between(std::max(0.0, station_m - 60), std::min(course.length_m(), station_m + 60));
    for (int correction = 0; correction < 3; ++correction) {
        placed.outline = to_mm(rectangle(placed.middle, placed.along, size.along_m, size.across_m));
        placed.gap_m = gap_m(placed.outline, near, false);
        if (wall_m <= 0.5) break;
        placed.middle = placed.middle + placed.back * (wall_m - placed.gap_m);
    }
    return placed;
}

std::optional<Placement> beside_outline(const Path& outline, double gap_m, Size size, Random& random) {
    for (int attempt = 0; attempt < 8; ++attempt) {
        const auto edge = static_cast<std::size_t>(random.whole(0, static_cast<int>(outline.size()) - 1));
        const Point a = outline[edge];
        const Point b = outline[(edge + 1) % outline.size()];
        Placement placed;
        placed.along = unit(b - a);
        placed.back = left_of(placed.along) * -1;
        const Point rim = a + (b - a) * random.between(0.3, 0.7);
        if (contains(outline, rim + placed.back * 0.2)) placed.back = placed.back * -1;
        placed.middle = rim + placed.back * (gap_m + size.across_m / 2);
        for (int correction = 0; correction < 3; ++correction) {
            placed.outline = to_mm(rectangle(placed.middle, placed.along, size.along_m, size.across_m));
            placed.gap_m = cunjing::sample::gap_m(placed.outline, outline, true);
            if (gap_m <= 0) break;
            placed.middle = placed.middle + placed.back * (gap_m - placed.gap_m);
        }
        if (gap_m <= 0 || std::abs(placed.gap_m - gap_m) < 0.005) return placed;
    }
    return std::nullopt;
}

std::optional<RoadSpot> straight_spot(const Town& town, int village, Random& random, bool (*fits)(const RoadPiece&)) {
    std::vector<int> fitting;
    for (const int index : town.pieces_of[static_cast<std::size_t>(village)]) {
        const RoadPiece& piece = town.pieces[static_cast<std::size_t>(index)];
        if (fits(piece) && piece.course.length_m() > 100) fitting.push_back(index);
    }
    if (fitting.empty()) return std::nullopt;
    for (int attempt = 0; attempt < 20; ++attempt) {
        const int index = fitting[static_cast<std::size_t>(random.whole(0, static_cast<int>(fitting.size()) - 1))];
        const Course& course = town.pieces[static_cast<std::size_t>(index)].course;
        const double station_m = random.between(35, course.length_m() - 35);
        const Side side = random.chance(0.5) ? Side::left : Side::right;
        if (course.turn(station_m, 25) < 0.04) return RoadSpot{index, station_m, side};
    }
    return std::nullopt;
}

std::optional<Placement> place_by_road(Town& town, int village, Random& random, bool (*fits)(const RoadPiece&),
                                       const RoadCase& wanted) {
    for (int attempt = 0; attempt < 12; ++attempt) {
        const auto spot = straight_spot(town, village, random, fits);
        if (!spot) return std::nullopt;
        const RoadPiece& piece = town.pieces[static_cast<std::size_t>(spot->piece)];
        const Span offset = piece.offset_m(wanted.from, spot->side);
        const double wall_m = (wanted.narrowest ? offset.least_m : offset.most_m) + wanted.clear_m;
        Placement placed = beside_road(piece, spot->station_m, spot->side, wall_m, wanted.size);
        if (!town.is_within(village, placed.outline, 3)) continue;
        if (!town.ground.is_free(placed.outline, wanted.gap_m, any_use & ~Use::road)) continue;
        if (!town.ground.is_free(placed.outline, 14, Use::road, spot->piece)) continue;
        return placed;
    }
    return std::nullopt;
}

std::optional<Path> place_near(Town& town, int village, Random& random, Point anchor, Span away, Size size,
                               double gap_m, double road_gap_m) {
    for (int attempt = 0; attempt < 10; ++attempt) {
        const Point direction = random.direction();
        const Point middle = anchor + direction * random.between(away.least_m, away.most_m);
        Path outline = to_mm(rectangle(middle, random.direction(), size.along_m, size.across_m));
        if (town.is_within(village, outline, 5) && town.ground.is_free(outline, gap_m, any_use & ~Use::road) &&
            town.ground.is_free(outline, road_gap_m, Use::road))
            return outline;
    }
    return std::nullopt;
}

Path blob(Random& random, Point middle, Size size, int corners) {
    // Unit vectors a twelfth of a turn apart by the exact tables of 0°, 30° and 60°.
    constexpr double half = 0.5;
    constexpr double root = 0.86602540378443865;
    constexpr auto twelfths = std::to_array<Point>({{1, 0},
                                                    {root, half},
                                                    {half, root},
                                                    {0, 1},
                                                    {-half, root},
                                                    {-root, half},
                                                    {-1, 0},
                                                    {-root, -half},
                                                    {-half, -root},
                                                    {0, -1},
                                                    {half, -root},
                                                    {root, -half}});
    const Point along = random.direction();
    Path rim;
    for (int corner = 0; corner < corners; ++corner) {
        const int twelfth = corner * 12 / corners;
        const double share = static_cast<double>(corner * 12 % corners) / corners;
        const Point direction = unit(twelfths[twelfth] * (1 - share) + twelfths[(twelfth + 1) % 12] * share);
        const double reach = 1 + 0.22 * random.bell();
        rim.push_back(to_mm(middle + along * (direction.x * reach * size.along_m / 2) +
                            left_of(along) * (direction.y * reach * size.across_m / 2)));
    }
    return rim;
}

}  // namespace cunjing::sample
