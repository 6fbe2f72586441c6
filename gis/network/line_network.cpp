// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/network/line_network.hpp"

#include <limits>
#include <tuple>

#include "gis/geometry/distance.hpp"

namespace cunjing {
namespace {

constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();

}  // namespace

LineNetwork::LineNetwork(const LineSources& sources, const NetworkOptions& options) {
    Noding noding(sources, options);
    take_nodes(noding);
    take_pieces(noding);
    take_mends(noding);
    node_of_site_.clear();
    node_of_site_.shrink_to_fit();
    collect_arms();
    find_parts();
}

/// A node stands where the most south-western of its sites is, whatever the order of lines and their points.
void LineNetwork::take_nodes(Noding& noding) {
    node_of_site_.assign(noding.sites().size(), none);
    const auto take = [&](std::uint32_t site) {
        std::uint32_t& node = node_of_site_[noding.same_place(site)];
        if (node != none) return;
        node = node_count();
        node_place_.push_back(noding.sites()[site].place);
    };
    for (const Noding::Piece& piece : noding.pieces()) {
        take(piece.from);
        take(piece.to);
    }
    for (std::uint32_t site = 0; site < noding.sites().size(); ++site) {
        const std::uint32_t node = node_of_site_[noding.same_place(site)];
        node_of_site_[site] = node;
        if (node == none) continue;
        const Point place = noding.sites()[site].place;
        Point& least = node_place_[node];
        if (std::tie(place.x, place.y) < std::tie(least.x, least.y)) least = place;
    }
}

void LineNetwork::take_pieces(Noding& noding) {
    const DrawnPaths& paths = noding.paths();
    for (const Noding::Piece& piece : noding.pieces()) {
        const Noding::Site& from = noding.sites()[piece.from];
        const Noding::Site& to = noding.sites()[piece.to];
        const std::uint32_t path = from.path;
        edges_.push_back({node_of_site_[piece.from], node_of_site_[piece.to], paths.feature(path), paths.ring(path),
                          from.along_m, to.along_m, to.along_m - from.along_m, false});
        std::vector<Point> points = piece_of_path(paths.points(path), paths.along_m(path), from.along_m, to.along_m);
        points.front() = from.place;
        points.back() = to.place;
        edge_shapes_.append(Dimension::line, points);
    }
}

void LineNetwork::take_mends(Noding& noding) {
    const DrawnPaths& paths = noding.paths();
    for (const Noding::Mend& mend : noding.mends()) {
        const Noding::Site& from = noding.sites()[mend.from];
        const Noding::Site& to = noding.sites()[mend.to];
        gaps_.push_back(
            {from.place, to.place, mend.length_m, paths.feature(from.path), paths.feature(to.path), edge_count()});
        edges_.push_back({node_of_site_[mend.from], node_of_site_[mend.to], paths.feature(from.path),
                          paths.ring(from.path), 0, mend.length_m, mend.length_m, true});
        edge_shapes_.append(Dimension::line, std::vector<Point>{from.place, to.place});
    }
}

void LineNetwork::collect_arms() {
    first_arm_.assign(node_place_.size() + 1, 0);
    for (const NetworkEdge& edge : edges_) {
        ++first_arm_[edge.from + 1];
        ++first_arm_[edge.to + 1];
    }
    for (std::size_t node = 1; node < first_arm_.size(); ++node) first_arm_[node] += first_arm_[node - 1];
    arms_.resize(2 * edges_.size());
    std::vector<std::uint32_t> next(first_arm_.begin(), first_arm_.end() - 1);
    for (std::uint32_t edge = 0; edge < edges_.size(); ++edge) {
        arms_[next[edges_[edge].from]++] = {edge, true};
        arms_[next[edges_[edge].to]++] = {edge, false};
    }
}

void LineNetwork::find_parts() {
    DisjointSets joined;
    for (std::size_t node = 0; node < node_place_.size(); ++node) joined.add();
    for (const NetworkEdge& edge : edges_) joined.join(edge.from, edge.to);
    part_.resize(node_place_.size());
    for (std::uint32_t node = 0; node < part_.size(); ++node) {
        const std::uint32_t first = joined.find(node);
        if (first == node) {
            part_[node] = part_count();
            part_length_m_.push_back(0);
        } else {
            part_[node] = part_[first];
        }
    }
    for (const NetworkEdge& edge : edges_) part_length_m_[part_[edge.from]] += edge.length_m;
}

std::vector<double> LineNetwork::distances_along(std::uint32_t edge) const {
    const Ring points = edge_shapes_[edge].ring(0);
    std::vector<double> along_m(points.size(), 0);
    for (std::size_t i = 1; i < points.size(); ++i) along_m[i] = along_m[i - 1] + distance_m(points[i - 1], points[i]);
    return along_m;
}

std::vector<Point> LineNetwork::points_between(std::uint32_t edge, double from_m, double to_m) const {
    return piece_of_path(edge_shapes_[edge].ring(0), distances_along(edge), from_m, to_m);
}

Point LineNetwork::point_at(const EdgePlace& place) const {
    return point_along(edge_shapes_[place.edge].ring(0), distances_along(place.edge), place.along_m);
}

}  // namespace cunjing
