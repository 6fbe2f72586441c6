// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/sample/borders.hpp"

#include "gis/sample/course.hpp"

namespace cunjing::sample {
namespace {

struct Run {
    int village;
    std::size_t from;  // first vertex
    std::size_t to;    // behind the last
};

double length_of(const Path& line, const Run& run) {
    double sum_m = 0;
    for (std::size_t i = run.from + 1; i < run.to; ++i) sum_m += distance_m(line[i - 1], line[i]);
    return sum_m;
}

std::vector<Run> runs_of(const Partition& partition, const Path& line, double least_m) {
    std::vector<Run> runs;
    for (std::size_t i = 0; i < line.size(); ++i) {
        const int village = partition.village_of(line[i]);
        if (runs.empty() || runs.back().village != village) runs.push_back({village, i, i});
        runs.back().to = i + 1;
    }
    std::vector<Run> merged;
    for (const Run& run : runs) {
        if (!merged.empty() && (merged.back().village == run.village || length_of(line, run) < least_m))
            merged.back().to = run.to;
        else
            merged.push_back(run);
    }
    if (merged.size() > 1 && length_of(line, merged.front()) < least_m) {
        merged[1].from = 0;
        merged.erase(merged.begin());
    }
    return merged;
}

/// The point between a vertex inside a village and one outside where its border is crossed.
Point crossing(const Partition& partition, int village, Point inside, Point outside) {
    for (int halving = 0; halving < 24; ++halving) {
        const Point middle = (inside + outside) * 0.5;
        (partition.village_of(middle) == village ? inside : outside) = middle;
    }
    return to_mm(inside);
}

}  // namespace

std::vector<LinePart> cut_at_borders(const Partition& partition, const Path& line, double least_m) {
    const std::vector<Run> runs = runs_of(partition, line, least_m);
    std::vector<LinePart> parts;
    Point cut;
    for (std::size_t i = 0; i < runs.size(); ++i) {
        LinePart part{runs[i].village, {}};
        if (i > 0) part.path.push_back(cut);
        for (std::size_t j = runs[i].from; j < runs[i].to; ++j)
            if (part.path.empty() || part.path.back() != line[j]) part.path.push_back(line[j]);
        if (i + 1 < runs.size()) {
            const bool known = runs[i].village >= 0;
            cut = known ? crossing(partition, runs[i].village, line[runs[i].to - 1], line[runs[i + 1].from])
                        : crossing(partition, runs[i + 1].village, line[runs[i + 1].from], line[runs[i].to - 1]);
            if (part.path.back() != cut) part.path.push_back(cut);
        }
        if (part.village >= 0 && part.path.size() > 1) parts.push_back(std::move(part));
    }
    return parts;
}

}  // namespace cunjing::sample
