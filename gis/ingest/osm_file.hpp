// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "gis/catalogue/catalogue.hpp"
#include "gis/geometry/shape.hpp"
#include "gis/ingest/gdal_source.hpp"
#include "gis/ingest/ogr_shape.hpp"
#include "gis/ingest/osm_tags.hpp"
#include "gis/ingest/osm_villages.hpp"

namespace cunjing {

/// One object of an OpenStreetMap file as a feature: node, way, or relation that makes an area.
struct OsmFeature {
    OsmId id;
    OsmTags tags;
    Dimension dimension = Dimension::none;
    OGRFeatureUniquePtr feature;  // holds the geometry, in degrees
};

/// An OpenStreetMap file that is read from beginning to end.
class OsmFile {
public:
    /// Throws DataError: missing, not readable, not OpenStreetMap data.
    OsmFile(const std::filesystem::path& path, const Catalogue& catalogue);

    /// Moves to the next feature with tags; gives whether there was one.
    /// Throws DataError when the file is damaged or ends too early.
    bool next(OsmFeature& feature);
    /// How much of the file has been read, 0…1.
    [[nodiscard]] double share_read() const { return share_read_; }
    /// The middle of the extent that the file states.
    [[nodiscard]] std::optional<Point> stated_middle();
    /// Numbers of the area relations that could not be put together because the file lacks some of their ways.
    [[nodiscard]] std::vector<std::string> broken_relations() const;

private:
    std::string path_;
    GdalListener listener_{"OSM"};
    GDALDatasetUniquePtr source_;
    double share_read_ = 0;
};

}  // namespace cunjing
