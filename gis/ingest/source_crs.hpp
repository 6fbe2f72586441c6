// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <utility>
#include <vector>

#include "gis/base/text.hpp"
#include "gis/crs/crs.hpp"
#include "gis/geometry/shape.hpp"

class OGRLayer;

namespace cunjing {

/// The shift that maps published in China carry; it is in no coordinate system's definition, only a person can tell.
enum class MapShift { none, gcj02, bd09 };

/// The coordinate system of a source layer, as the file states it or as a person said.
struct SourceCrs {
    std::string definition;   // "EPSG:4545" or WKT, for CrsTransform; empty: unknown
    CrsInfo info;             // when it is known
    bool overridden = false;  // a person said something else than the file
    MapShift shift = MapShift::none;
};

/// The definition of the system that a person means: wgs84, cgcs2000, xian80, beijing54, gcj02 and bd09 (both on the
/// degrees of WGS 84) by these words, everything else as PROJ writes it.
[[nodiscard]] std::string crs_of_word(const std::string& word);

/// Takes "" or the system a person named, as crs_of_word does.
/// Throws CrsError when a person named a system that PROJ does not know.
[[nodiscard]] SourceCrs source_crs_of(OGRLayer& layer, const std::string& asked);

/// What the eastings of a position without a known system look like, as a hint for the person who must name it:
/// degrees, a 3-degree or 6-degree zone of CGCS2000 by its prefix; an empty text when nothing can be said.
[[nodiscard]] Text crs_hint(Point p);

/// Throws DataError that says how to name the system of a file that states none.
[[noreturn]] void refuse_without_crs(const std::filesystem::path& path, const Text& hint);

/// Finds and removes the number of the projection zone that Chinese surveys write before the easting
/// (36 571 741 m for 571 741 m in zone 36), in files that are said to be in the system without it.
/// Source: GB/T 22021-2008 numbering: 3-degree zone = central meridian / 3, 6-degree zone = (central meridian + 3) / 6.
class ZonePrefix {
public:
    explicit ZonePrefix(std::string crs) : crs_(std::move(crs)) {}

    /// Removes the prefix from the points in place, where the first has one.
    /// Throws DataError for the prefix of another zone, naming the system that would be right.
    void remove(std::vector<Point>& points);
    /// Rows from which a prefix was taken.
    [[nodiscard]] std::int64_t removed_count() const { return removed_; }
    [[nodiscard]] Text note() const;

private:
    void find_zones();

    std::string crs_;
    bool looked_ = false;   // most files have no prefix, and what follows takes a while to find
    bool applies_ = false;  // a projected system in metres without a prefix of its own
    std::string crs_name_;
    int three_degree_zone_ = 0;
    int six_degree_zone_ = 0;
    int prefix_ = 0;
    std::int64_t removed_ = 0;
};

}  // namespace cunjing
