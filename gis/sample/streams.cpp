// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/sample/streams.hpp"

#include <algorithm>
#include <array>

#include "gis/sample/course.hpp"
#include "gis/sample/least_cost.hpp"
#include "gis/sample/random.hpp"

namespace cunjing::sample {
namespace {

constexpr int rows_between_rivers = 5;
constexpr auto river_words =
    std::to_array<std::string_view>({"枫溪河", "拾羽河", "听叶河", "砚池河", "纸船河", "青瓷河"});
constexpr auto brook_words = std::to_array<std::string_view>(
    {"竹哨", "萤火", "碎星", "柚叶", "蓑衣", "麻线", "铜勺", "灯草", "棋子", "斗笠", "石臼", "木屐"});

/// The lowest (or highest) place round a middle.
Point extreme_place(const Terrain& terrain, Point middle, double reach_m, bool lowest) {
    Point best = middle;
    double best_m = terrain.height_m(middle);
    for (double dy = -reach_m; dy <= reach_m; dy += 60)
        for (double dx = -reach_m; dx <= reach_m; dx += 60) {
            const Point place = middle + Point{dx, dy};
            const double height_m = terrain.height_m(place);
            if (length_m({dx, dy}) <= reach_m && (lowest ? height_m < best_m : height_m > best_m)) {
                best = place;
                best_m = height_m;
            }
        }
    return best;
}

/// The way that keeps to low ground.
Path low_way(const Terrain& terrain, const Path& starts, Point to) {
    Box window = box_of(starts);
    window.add(to);
    LeastCost search(terrain, window.grown(450), 25);
    double lowest_m = search.height_at(to);
    for (const Point start : starts) lowest_m = std::min(lowest_m, search.height_at(start));
    search.search(starts, {0, lowest_m, 40});
    return search.way_from(to);
}

Stream river(const Partition& partition, const Terrain& terrain, int row, Random& random) {
    const auto low_place = [&](int index) {
        return extreme_place(terrain, partition.villages()[static_cast<std::size_t>(index)].middle, 300, true);
    };
    Path waypoints;
    for (int column = random.whole(0, 1); column < partition.columns(); column += 2) {
        const int index = partition.at(row - (random.chance(0.3) ? 1 : 0), column);
        if (index >= 0) waypoints.push_back(low_place(index));
    }
    if (waypoints.empty()) waypoints.push_back(low_place(partition.at(row, 0)));
    waypoints.insert(waypoints.begin(), waypoints.front() - Point{2100, random.between(-300, 300)});
    waypoints.push_back(waypoints.back() + Point{2100, random.between(-300, 300)});
    Path way;
    for (std::size_t i = 1; i < waypoints.size(); ++i) {
        const Path leg = low_way(terrain, {waypoints[i]}, waypoints[i - 1]);
        way.insert(way.end(), leg.begin() + (way.empty() ? 0 : 1), leg.end());
    }
    Path course = smoothed(resampled(smoothed(way, 8), 20), 30);
    for (Point& p : course) p = p + Point{46 * terrain.noise(p, 260, 21), 46 * terrain.noise(p, 260, 22)};
    return {to_mm(resampled(smoothed(course, 4), 18)), true, 9, std::string(random.of(river_words))};
}

Stream brook(const Stream& river, const Terrain& terrain, const Village& village, Random& random) {
    const Point spring = extreme_place(terrain, village.middle, 650, false);
    Path mouths;
    for (const Point p : river.path)
        if (distance_m(p, village.middle) < 2600) mouths.push_back(p);
    if (mouths.empty()) return {};
    Path way = smoothed(resampled(smoothed(low_way(terrain, mouths, spring), 5), 16), 10);
    for (std::size_t i = 0; i + 1 < way.size(); ++i)
        way[i] = way[i] + Point{26 * terrain.noise(way[i], 130, 23), 26 * terrain.noise(way[i], 130, 24)};
    way = smoothed(way, 2);
    while (way.size() > 2 && distance_m(way[way.size() - 2], river.path) < 30) way.erase(way.end() - 2);
    way.back() = *std::min_element(mouths.begin(), mouths.end(), [&](Point a, Point b) {
        return distance_m(a, way[way.size() - 2]) < distance_m(b, way[way.size() - 2]);
    });
    Stream stream{to_mm(resampled(way, 17)), false, random.between(1.5, 3.5), {}};
    stream.path.back() = way.back();
    stream.name = std::string(random.of(brook_words)) + "溪";
    return stream;
}

/// Whether a brook stays off the other waters but where it ends.
bool stays_apart(const Stream& brook, const std::vector<Stream>& others) {
    for (const Stream& other : others)
        for (std::size_t i = 0; i + 2 < brook.path.size(); ++i)
            for (std::size_t j = 1; j < other.path.size(); ++j)
                if (segments_meet(brook.path[i], brook.path[i + 1], other.path[j - 1], other.path[j])) return false;
    return true;
}

}  // namespace

std::vector<Stream> make_streams(const Partition& partition, const Terrain& terrain, std::uint64_t seed) {
    std::vector<Stream> streams;
    for (int row = partition.rows() / 2 % rows_between_rivers; row < partition.rows(); row += rows_between_rivers) {
        Random random(seed, "river", static_cast<std::uint64_t>(row));
        std::vector<Stream> system{river(partition, terrain, row, random)};
        for (int place = 0; place < 2 * partition.columns(); ++place) {
            const int index = partition.at(place % 2 == 0 ? row + 1 : row - 1, place / 2);
            if (index < 0 || random.chance(0.3)) continue;
            Stream branch =
                brook(system.front(), terrain, partition.villages()[static_cast<std::size_t>(index)], random);
            if (branch.path.size() > 10 && stays_apart(branch, system)) system.push_back(std::move(branch));
        }
        streams.insert(streams.end(), std::make_move_iterator(system.begin()), std::make_move_iterator(system.end()));
    }
    return streams;
}

}  // namespace cunjing::sample
