// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/network/noding.hpp"

#include <algorithm>
#include <cmath>
#include <tuple>

#include "gis/base/error.hpp"
#include "gis/geometry/distance.hpp"
#include "gis/geometry/edges.hpp"
#include "gis/geometry/orientation.hpp"

namespace cunjing {
namespace {

constexpr double rounding_m = 1e-6;

NetworkOptions checked(const NetworkOptions& options) {
    for (const double distance : {options.snap_m, options.mend_m})
        if (!std::isfinite(distance) || distance < 0)
            throw ConfigError(say("线网的捕捉与接缝距离 {} 应为不小于 0 的米数",
                                  "the distance {} for snapping or mending lines should be metres, 0 or more",
                                  distance));
    return options;
}

}  // namespace

Noding::Noding(const LineSources& sources, const NetworkOptions& options)
    : options_(checked(options)), paths_(sources), runs_(paths_.shapes()) {
    for (std::uint32_t path = 0; path < paths_.size(); ++path) {
        sites_.push_back({path, 0, paths_.points(path).front(), true});
        sites_.push_back({path, paths_.length_m(path), paths_.points(path).back(), true});
    }
    for (std::size_t i = 0; i < sites_.size(); ++i) same_.add();
    join_meetings();
    if (options_.snap_m > 0) join_ends();
    find_pieces();
    if (options_.mend_m > options_.snap_m) {
        mend_gaps(options_.mend_m);
        find_pieces();
    }
}

std::uint32_t Noding::site_at(std::uint32_t path, double along_m, Point place, bool is_end) {
    if (along_m <= rounding_m) return 2 * path;
    if (along_m >= paths_.length_m(path) - rounding_m) return 2 * path + 1;
    sites_.push_back({path, along_m, place, is_end});
    return same_.add();
}

std::uint32_t Noding::site_at_point(std::uint32_t path, std::uint32_t point) {
    return site_at(path, paths_.along_m(path)[point], paths_.points(path)[point], false);
}

void Noding::join_meetings() {
    for (std::uint32_t path = 0; path < paths_.size(); ++path) {
        const Ring points = paths_.points(path);
        const auto segments = static_cast<std::uint32_t>(points.size() - 1);
        for (std::uint32_t first = 0; first < segments; first += SegmentRuns::longest) {
            const std::uint32_t count = std::min(SegmentRuns::longest, segments - first);
            const Box box = box_of(points.subspan(first, count + 1));
            runs_.visit(box, [&](const SegmentRun& run) {
                if (std::tuple(run.row, run.first) < std::tuple(path, first)) return;  // looked at from there
                for (std::uint32_t i = first; i < first + count; ++i)
                    for (std::uint32_t j = run.first; j < run.first + run.count; ++j)
                        if (run.row != path || j > i) join_segments(path, i, run.row, j);
            });
        }
    }
}

void Noding::join_segments(std::uint32_t path, std::uint32_t i, std::uint32_t other, std::uint32_t j) {
    const Ring own = paths_.points(path).subspan(i, 2);
    const Ring theirs = paths_.points(other).subspan(j, 2);
    if (!box_of(own).meets(box_of(theirs))) return;
    bool is_touching = path == other && j == i + 1;
    for (const std::uint32_t end : {0U, 1U}) {
        is_touching |= join_point(path, i + end, other, j);
        is_touching |= join_point(other, j + end, path, i);
    }
    Point where;
    if (is_touching || !options_.join_crossings || !segments_meet(own[0], own[1], theirs[0], theirs[1], where)) return;
    same_.join(site_at(path, paths_.along_m(path)[i] + distance_m(own[0], where), where, false),
               site_at(other, paths_.along_m(other)[j] + distance_m(theirs[0], where), where, false));
}

/// Joins a point of one path to the segment of another on which it lies; false when it does not.
bool Noding::join_point(std::uint32_t path, std::uint32_t point, std::uint32_t other, std::uint32_t segment) {
    if (path == other && (point == segment || point == segment + 1)) return true;
    const Point p = paths_.points(path)[point];
    const Point a = paths_.points(other)[segment];
    const Point b = paths_.points(other)[segment + 1];
    if (!holds(box_of(a, b), p) || side_of(a, b, p) != 0) return false;
    const bool is_end = point == 0 || point + 1 == paths_.points(path).size();
    if (p == a || p == b)
        same_.join(site_at_point(path, point), site_at_point(other, p == a ? segment : segment + 1));
    else if (is_end || options_.join_crossings)
        same_.join(site_at_point(path, point),
                   site_at(other, paths_.along_m(other)[segment] + distance_m(a, p), p, is_end));
    return true;
}

void Noding::join_ends() {
    const std::uint32_t ends = 2 * paths_.size();
    for (std::uint32_t end = 0; end < ends; ++end)
        for (const Landing& landing : landings(end, options_.snap_m))
            same_.join(end, site_at(landing.path, landing.along_m, landing.place, true));
}

bool Noding::clip_beside_end(std::uint32_t end, double& from_m, double& to_m) const {
    const Site& site = sites_[end];
    const double beside_m = 2 * options_.snap_m;
    if (site.along_m == 0)
        from_m = std::max(from_m, beside_m);
    else
        to_m = std::min(to_m, site.along_m - beside_m);
    return from_m < to_m;
}

std::vector<Noding::Landing> Noding::landings(std::uint32_t end, double reach_m) const {
    std::vector<Landing> all;
    const Site& site = sites_[end];
    std::vector<SegmentRun> found;
    runs_.find(Box{site.place.x, site.place.y, site.place.x, site.place.y}.grown(reach_m), found);
    for (const SegmentRun& run : found) {
        const Ring points = paths_.points(run.row);
        const std::span<const double> along_m = paths_.along_m(run.row);
        for (std::uint32_t j = run.first; j < run.first + run.count; ++j) {
            double from_m = along_m[j];
            double to_m = along_m[j + 1];
            Point a = points[j];
            Point b = points[j + 1];
            if (run.row == site.path) {
                if (!clip_beside_end(end, from_m, to_m)) continue;
                a = point_along(points, along_m, from_m);
                b = point_along(points, along_m, to_m);
            }
            const Point place = nearest_on_segment(site.place, a, b);
            const Landing landing{run.row, distance_m(site.place, place), from_m + distance_m(a, place), place};
            if (landing.away_m > reach_m) continue;
            if (all.empty() || all.back().path != run.row)
                all.push_back(landing);
            else if (landing.away_m < all.back().away_m)
                all.back() = landing;
        }
    }
    return all;
}

/// Makes neighbouring sites of a path one where rounding, or the end of a line, set them apart.
void Noding::join_along_paths() {
    in_order_.resize(sites_.size());
    for (std::uint32_t i = 0; i < in_order_.size(); ++i) in_order_[i] = i;
    std::ranges::sort(in_order_, {}, [&](std::uint32_t i) { return std::tuple(sites_[i].path, sites_[i].along_m, i); });
    for (std::size_t k = 1; k < in_order_.size(); ++k) {
        const Site& a = sites_[in_order_[k - 1]];
        const Site& b = sites_[in_order_[k]];
        if (a.path != b.path) continue;
        const double gap_m = b.along_m - a.along_m;
        const bool is_whole_path = in_order_[k - 1] == 2 * a.path && in_order_[k] == 2 * a.path + 1;
        if (is_whole_path) continue;
        if (gap_m <= rounding_m || ((a.is_end || b.is_end) && gap_m <= options_.snap_m))
            same_.join(in_order_[k - 1], in_order_[k]);
    }
}

void Noding::find_pieces() {
    join_along_paths();
    pieces_.clear();
    const double nothing_m = std::max(options_.snap_m, rounding_m);
    for (std::size_t k = 1; k < in_order_.size(); ++k) {
        const Piece piece{in_order_[k - 1], in_order_[k]};
        const Site& a = sites_[piece.from];
        const Site& b = sites_[piece.to];
        if (a.path != b.path) continue;
        const bool is_nothing = same_place(piece.from) == same_place(piece.to) && b.along_m - a.along_m <= nothing_m;
        if (!is_nothing) pieces_.push_back(piece);
    }
    drop_doubled_pieces();
}

/// What was drawn twice is there once: else each of its points would be a junction.
void Noding::drop_doubled_pieces() {
    const auto key = [&](std::size_t i) {
        const Piece& piece = pieces_[i];
        const std::uint32_t from = same_place(piece.from);
        const std::uint32_t to = same_place(piece.to);
        return std::tuple(std::min(from, to), std::max(from, to), paths_.feature(sites_[piece.from].path).source, i);
    };
    const auto drawn = [&](std::size_t i) {
        const Site& from = sites_[pieces_[i].from];
        const Site& to = sites_[pieces_[i].to];
        std::vector<Point> points =
            piece_of_path(paths_.points(from.path), paths_.along_m(from.path), from.along_m, to.along_m);
        points.front() = from.place;
        points.back() = to.place;
        return points;
    };
    const auto is_doubled = [&](std::size_t i, std::size_t first) {
        std::vector<Point> points = drawn(i);
        const std::vector<Point> firsts = drawn(first);
        // ends at a crossing were rounded on each path by itself
        const auto is_same = [](Point a, Point b) { return distance_m(a, b) <= rounding_m; };
        if (std::ranges::equal(points, firsts, is_same)) return true;
        std::ranges::reverse(points);
        return std::ranges::equal(points, firsts, is_same);
    };
    std::vector<decltype(key(0))> keys;
    for (std::size_t i = 0; i < pieces_.size(); ++i) keys.push_back(key(i));
    std::ranges::sort(keys);
    std::vector<char> is_dropped(pieces_.size(), 0);
    for (std::size_t k = 0; k < keys.size(); ++k) {
        const auto& [from, to, source, i] = keys[k];
        for (std::size_t e = k; e-- > 0 && is_dropped[i] == 0;) {
            const auto& [first_from, first_to, first_source, first] = keys[e];
            if (std::tie(first_from, first_to, first_source) != std::tie(from, to, source)) break;
            if (is_dropped[first] == 0 && is_doubled(i, first)) is_dropped[i] = 1;
        }
    }
    std::size_t i = 0;
    std::erase_if(pieces_, [&](const Piece&) { return is_dropped[i++] != 0; });
}

}  // namespace cunjing
