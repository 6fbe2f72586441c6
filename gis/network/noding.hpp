// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <vector>

#include "gis/geometry/segment_runs.hpp"
#include "gis/network/disjoint_sets.hpp"
#include "gis/network/drawn_paths.hpp"

namespace cunjing {

/// What makes places of lines one and the same.
struct NetworkOptions {
    double snap_m = 0.5;  // an end so near to another line's end or middle meets it
    double mend_m = 0;    // a gap so wide before an end that meets nothing is bridged; 0: none
    // Whether lines that cross in their middles meet. Lines that share a drawn point, and ends that touch, always do.
    bool join_crossings = true;
};

/// Where drawn lines meet, and the pieces between: what a network is put together from.
/// Crossing and touching are told without rounding. Places on one path that rounding set apart by less than a
/// micrometre are one, and so are the end of a line, or where one lands, and whatever else lies within snap_m of it.
/// Ties go to the first path in the order of sources, rows and rings.
class Noding {
public:
    /// A place on a path at which something meets it, or it ends.
    struct Site {
        std::uint32_t path = 0;
        double along_m = 0;
        Point place;
        bool is_end = false;  // of this path, or where another's end lands
    };
    /// The way between two neighbouring sites of one path.
    struct Piece {
        std::uint32_t from = 0;
        std::uint32_t to = 0;
    };
    /// A bridged gap: from the end of a path to a site on another.
    struct Mend {
        std::uint32_t from = 0;
        std::uint32_t to = 0;
        double length_m = 0;
    };

    /// Throws ConfigError when a distance is negative or no number.
    Noding(const LineSources& sources, const NetworkOptions& options);

    [[nodiscard]] const DrawnPaths& paths() const { return paths_; }
    [[nodiscard]] const std::vector<Site>& sites() const { return sites_; }
    /// In the order of paths and along them. Of pieces of one source that are drawn twice, the first.
    [[nodiscard]] const std::vector<Piece>& pieces() const { return pieces_; }
    [[nodiscard]] const std::vector<Mend>& mends() const { return mends_; }
    /// The site that stands for all those at the same place.
    [[nodiscard]] std::uint32_t same_place(std::uint32_t site) { return same_.find(site); }

private:
    /// The nearest place of a path to somewhere.
    struct Landing {
        std::uint32_t path = 0;
        double away_m = 0;
        double along_m = 0;
        Point place;
    };

    std::uint32_t site_at(std::uint32_t path, double along_m, Point place, bool is_end);
    std::uint32_t site_at_point(std::uint32_t path, std::uint32_t point);
    void join_meetings();
    void join_segments(std::uint32_t path, std::uint32_t i, std::uint32_t other, std::uint32_t j);
    bool join_point(std::uint32_t path, std::uint32_t point, std::uint32_t other, std::uint32_t segment);
    void join_ends();
    void join_along_paths();
    void find_pieces();
    void drop_doubled_pieces();
    void mend_gaps(double mend_m);
    [[nodiscard]] std::vector<std::uint32_t> ends_that_meet_nothing();
    [[nodiscard]] std::vector<std::pair<std::uint32_t, std::uint32_t>> paths_by_place();
    /// The nearest place of each path that comes within the reach of an end, in the order of paths.
    [[nodiscard]] std::vector<Landing> landings(std::uint32_t end, double reach_m) const;
    /// The segment of a path as an end of the same path may land on it: without the part beside the end itself.
    [[nodiscard]] bool clip_beside_end(std::uint32_t end, double& from_m, double& to_m) const;

    NetworkOptions options_;
    DrawnPaths paths_;
    SegmentRuns runs_;
    std::vector<Site> sites_;  // those of path p's ends are 2p and 2p + 1
    DisjointSets same_;
    std::vector<std::uint32_t> in_order_;  // sites by path and along it
    std::vector<Piece> pieces_;
    std::vector<Mend> mends_;
};

}  // namespace cunjing
