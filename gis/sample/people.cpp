// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include <fmt/format.h>

#include <algorithm>

#include "gis/sample/names.hpp"
#include "gis/sample/town.hpp"

namespace cunjing::sample {
namespace {

/// A border between two groups: straight but for a little wandering, the ends kept.
Path inner_border(Point from, Point to, Random& random) {
    constexpr int steps = 12;
    const Point across = left_of(to - from);
    Path path{from};
    double sideways = 0;
    for (int i = 1; i < steps; ++i) {
        const double share = static_cast<double>(i) / steps;
        sideways += 0.012 * random.bell();
        path.push_back(to_mm(from + (to - from) * share + across * (sideways * 4 * share * (1 - share))));
    }
    path.push_back(to);
    return path;
}

bool stays_inside(const Path& border, const Path& outline) {
    for (std::size_t i = 1; i < border.size(); ++i)
        for (std::size_t j = 0; j < outline.size(); ++j) {
            const Point a = outline[j];
            const Point b = outline[(j + 1) % outline.size()];
            if (a == border.back() || b == border.back()) continue;
            if (segments_meet(border[i - 1], border[i], a, b)) return false;
        }
    return true;
}

/// Cuts a village into sectors round its middle: the ground of its groups, without gap or overlap.
std::vector<Path> groups_of(const Village& village, Random random) {
    const Path& outline = village.outline;
    const Point middle = to_mm(village.middle + random.direction() * 80);
    const int wanted = random.whole(4, 6);
    std::vector<std::size_t> stops;
    std::vector<Path> borders;
    for (int group = 0; group < wanted; ++group)
        for (int attempt = 0; attempt < 6; ++attempt) {
            const double share = (group + 0.3 * random.unit()) / wanted;
            const auto stop = (static_cast<std::size_t>(share * static_cast<double>(outline.size())) +
                               static_cast<std::size_t>(attempt)) %
                              outline.size();
            Path border = inner_border(middle, outline[stop], random);
            if ((!stops.empty() && stop <= stops.back()) || !stays_inside(border, outline)) continue;
            stops.push_back(stop);
            borders.push_back(std::move(border));
            break;
        }
    std::vector<Path> groups;
    for (std::size_t i = 0; i < stops.size(); ++i) {
        const std::size_t next = (i + 1) % stops.size();
        Path sector = borders[i];
        for (std::size_t j = (stops[i] + 1) % outline.size(); j != stops[next]; j = (j + 1) % outline.size())
            sector.push_back(outline[j]);
        sector.insert(sector.end(), borders[next].rbegin(), borders[next].rend() - 1);
        if (!is_simple(sector)) return {outline};
        groups.push_back(std::move(sector));
    }
    return groups.size() > 2 ? groups : std::vector<Path>{outline};
}

void add_people(Town& town, const Village& village, Random random) {
    const auto add = [&](const char* post, int since) {
        const std::string name = person_name(random);
        town.rows.plain("person", {{"name", Value(name)},
                                   {"post", Value(post)},
                                   {"district", Value(village.district)},
                                   {"since", some_day(random, since, since + 2)}});
    };
    for (const char* post : {"party_secretary", "resident_cadre", "water_keeper", "crew", "crew"}) add(post, 2022);
}

}  // namespace

void add_villages(Town& town) {
    town.rows.set_village({});
    for (const char* post : {"area_leader", "area_leader", "office"}) {
        Random random = town.random(post, 0);
        const std::string name = person_name(random);
        town.rows.plain("person", {{"name", Value(name)}, {"post", Value(post)}, {"since", day(2023, 3, 1)}});
    }
    for (int index = 0; index < town.village_count(); ++index) {
        const Village& village = town.village(index);
        const Cells cells = {{"code", Value(village.code)},
                             {"name", Value(village.name)},
                             {"kind", Value(village.is_community ? "community" : "village")},
                             {"district", Value(village.district)}};
        town.rows.set_village(village.code);
        town.rows.polygon("village", village.outline, 1.5, cells);
        town.rows.point("village", village.seat, 8, cells);
        town.group_outlines.push_back(groups_of(village, town.random("groups", index)));
        Random random = town.random("people", index);
        int number = 0;
        for (const Path& outline : town.group_outlines.back()) {
            const std::string code = fmt::format("{}{:02}", village.code, ++number);
            const std::string name = fmt::format("{}组", number);
            const std::string leader = person_name(random);
            town.rows.polygon("village_group", outline, 6,
                              {{"code", Value(code)}, {"name", Value(name)}, {"leader", Value(leader)}});
        }
        add_people(town, village, random);
    }
}

}  // namespace cunjing::sample
