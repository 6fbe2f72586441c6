// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/sample/layout.hpp"

#include <algorithm>
#include <deque>

#include "gis/sample/course.hpp"
#include "gis/sample/ground.hpp"
#include "gis/sample/least_cost.hpp"
#include "gis/sample/random.hpp"

namespace cunjing::sample {
namespace {

constexpr double grid_m = 20;
constexpr int rows_between_county_roads = 6;
constexpr int columns_between_township_roads = 5;

double grade(const Terrain& terrain, Point p) {
    constexpr double reach_m = 40;
    const double east_m = terrain.height_m(p + Point{reach_m, 0}) - terrain.height_m(p - Point{reach_m, 0});
    const double north_m = terrain.height_m(p + Point{0, reach_m}) - terrain.height_m(p - Point{0, reach_m});
    return length_m({east_m, north_m}) / (2 * reach_m);
}

class Builder {
public:
    Builder(Partition& partition, const Terrain& terrain, std::uint64_t seed)
        : partition_(partition), terrain_(terrain), seed_(seed) {
        layout_.streams = make_streams(partition, terrain, seed);
        for (const Stream& stream : layout_.streams) waters_.add_line(stream.path, stream.width_m / 2, Use::water);
    }

    Layout build(Progress& progress) {
        for (std::size_t i = 0; i < partition_.villages().size(); ++i) choose_seat(i);
        progress.step(0.1, "roads");
        lay_county_roads();
        draw_seats_to_roads();
        lay_township_roads();
        draw_seats_to_roads();

        lay_village_roads();
        layout_.hamlets.resize(partition_.villages().size());
        for (std::size_t i = 0; i < partition_.villages().size(); ++i) {
            choose_hamlets(i);
            lay_group_roads(i);
            progress.step(0.2 + 0.4 * static_cast<double>(i) / static_cast<double>(partition_.villages().size()),
                          "roads");
        }
        return std::move(layout_);
    }

private:
    void choose_seat(std::size_t index) {
        Village& village = partition_.villages()[index];
        Random random(seed_, "seat", index);
        double best = 1e9;
        for (int attempt = 0; attempt < 40; ++attempt) {
            const Point direction = random.direction();
            const Point place = village.middle + direction * (430 * random.unit());
            const double water_m = waters_.distance_to_m(place, 400, Use::water);
            const double cost = grade(terrain_, place) + (water_m < 90 ? 1 : water_m / 4000);
            if (cost < best) {
                best = cost;
                village.seat = place;
            }
        }
    }

    LeastCost window(const Box& box, double margin_m) {
        LeastCost search(terrain_, box.grown(margin_m), grid_m);
        for (const Stream& stream : layout_.streams)
            if (box_of(stream.path).meets(box.grown(margin_m))) search.raise(stream.path, 34, stream.is_river ? 9 : 4);
        return search;
    }

    Path way(Point from, Point to, const StepCost& cost) {
        LeastCost search = window(box_of({from, to}), 420);
        search.search({to}, cost);
        Path path = search.way_from(from);
        path.front() = from;
        path.back() = to;
        return path;
    }

    /// The way with bends that no slope asks for, and off the directions of the grid.
    [[nodiscard]] Path wandering(Path way, double aside_m, double bend_m) const {
        way = resampled(way, 10);
        for (Point& p : way) p = p + Point{terrain_.noise(p, bend_m, 41), terrain_.noise(p, bend_m, 42)} * aside_m;
        return way;
    }

    void lay_through(const Path& stops, RoadClass road_class, const StepCost& cost, std::string_view purpose) {
        Path whole;
        for (std::size_t i = 1; i < stops.size(); ++i) {
            const Path leg = way(stops[i - 1], stops[i], cost);
            whole.insert(whole.end(), leg.begin() + (whole.empty() ? 0 : 1), leg.end());
        }
        layout_.roads.lay(wandering(std::move(whole), 20, 260), road_class, purpose, 120, true);
    }

    void lay_county_roads() {
        for (int row = partition_.rows() / 2 % rows_between_county_roads; row < partition_.rows();
             row += rows_between_county_roads) {
            Path stops;
            for (int column = 0; column < partition_.columns(); ++column)
                if (const int index = partition_.at(row, column); index >= 0) stops.push_back(seat(index));
            if (stops.empty()) continue;
            stops.insert(stops.begin(), stops.front() - Point{1900, 150});
            stops.push_back(stops.back() + Point{1900, -120});
            lay_through(stops, RoadClass::county, StepCost{0.07}, "county");
        }
    }

    void lay_township_roads() {
        for (int column = partition_.columns() / 2 % columns_between_township_roads; column < partition_.columns();
             column += columns_between_township_roads) {
            Path stops;
            for (int row = 0; row < partition_.rows(); ++row)
                if (const int index = partition_.at(row, column); index >= 0) stops.push_back(seat(index));
            if (stops.empty()) continue;
            stops.insert(stops.begin(), stops.front() - Point{200, 1800});
            stops.push_back(stops.back() + Point{150, 1800});
            lay_through(stops, RoadClass::township, StepCost{0.08}, "township");
        }
    }

    // A through road cuts corners; the seats it was laid for then stand on it where it passes.
    void draw_seats_to_roads() {
        for (std::size_t i = 0; i < partition_.villages().size(); ++i) {
            const auto near = layout_.roads.nearest(partition_.villages()[i].seat, 260);
            if (near && partition_.village_of(*near) == static_cast<int>(i)) partition_.villages()[i].seat = *near;
        }
    }

    // Outwards from the villages on the through roads, so that every village ends up connected.
    void lay_village_roads() {
        const auto& villages = partition_.villages();
        std::vector<bool> connected(villages.size());
        std::deque<int> open;
        const auto connect = [&](int index) {
            connected[static_cast<std::size_t>(index)] = true;
            open.push_back(index);
        };
        for (std::size_t i = 0; i < villages.size(); ++i)
            if (layout_.roads.distance_to_road_m(villages[i].seat, 60) < 60) connect(static_cast<int>(i));
        if (open.empty()) connect(0);
        Random random(seed_, "second ways");
        while (!open.empty()) {
            const int from = open.front();
            open.pop_front();
            for (const int to : villages[static_cast<std::size_t>(from)].neighbours) {
                const bool second = connected[static_cast<std::size_t>(to)];
                if (second && !random.chance(0.16)) continue;
                layout_.roads.lay(wandering(way(seat(to), seat(from), StepCost{0.09}), 17, 170), RoadClass::village,
                                  "village", second ? 500 : 60, !second);
                if (!second && layout_.roads.distance_to_road_m(seat(to), 60) < 60) connect(to);
            }
        }
    }

    void choose_hamlets(std::size_t index) {
        Village& village = partition_.villages()[index];
        Random random(seed_, "hamlets", index);
        auto& hamlets = layout_.hamlets[index];
        hamlets.push_back({static_cast<int>(index), village.seat, true});
        const auto wanted = static_cast<std::size_t>(random.whole(6, 8));
        for (int attempt = 0; attempt < 40 && hamlets.size() < wanted; ++attempt) {
            Point best;
            double best_grade = 1e9;
            for (int trial = 0; trial < 8; ++trial) {
                const Point place{random.between(village.box.min_x, village.box.max_x),
                                  random.between(village.box.min_y, village.box.max_y)};
                if (!contains(village.outline, place) || distance_m(place, village.outline) < 150) continue;
                if (waters_.distance_to_m(place, 90, Use::water) < 90) continue;
                const bool apart = std::all_of(hamlets.begin(), hamlets.end(), [&](const Hamlet& other) {
                    return distance_m(other.place, place) > 340;
                });
                if (apart && grade(terrain_, place) < best_grade) {
                    best = place;
                    best_grade = grade(terrain_, place);
                }
            }
            if (best_grade < 1e9) hamlets.push_back({static_cast<int>(index), best, false});
        }
    }

    void lay_group_roads(std::size_t index) {
        const Village& village = partition_.villages()[index];
        LeastCost search = window(village.box, 60);
        search.raise_outside(village.outline, 5);
        Path starts = layout_.roads.vertices_in(village.box);
        if (starts.empty()) starts.push_back(village.seat);
        search.search(starts, StepCost{0.1});
        const auto& hamlets = layout_.hamlets[index];
        for (std::size_t i = 1; i < hamlets.size(); ++i)
            layout_.roads.lay(wandering(search.way_from(hamlets[i].place), 15, 130), RoadClass::group, "group", 60);
        Random random(seed_, "footpaths", index);
        for (int path = 0; path < 3; ++path) {
            const Hamlet& from =
                hamlets[static_cast<std::size_t>(random.whole(0, static_cast<int>(hamlets.size()) - 1))];
            const Hamlet& to = hamlets[static_cast<std::size_t>(random.whole(0, static_cast<int>(hamlets.size()) - 1))];
            if (&from == &to || distance_m(from.place, to.place) > 900) continue;
            search.search({to.place}, StepCost{0.25});
            layout_.roads.lay(wandering(search.way_from(from.place), 12, 90), RoadClass::footpath, "footpath", 90);
        }
    }

    [[nodiscard]] Point seat(int index) const { return partition_.villages()[static_cast<std::size_t>(index)].seat; }

    Partition& partition_;
    const Terrain& terrain_;
    std::uint64_t seed_;
    Ground waters_;
    Layout layout_;
};

}  // namespace

Layout lay_out(Partition& partition, const Terrain& terrain, std::uint64_t seed, Progress& progress) {
    return Builder(partition, terrain, seed).build(progress);
}

}  // namespace cunjing::sample
