// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <vector>

#include "gis/base/text.hpp"
#include "gis/catalogue/table.hpp"
#include "gis/ingest/field_reader.hpp"
#include "gis/ingest/osm_mapping.hpp"
#include "gis/ingest/osm_villages.hpp"

namespace cunjing {

/// Fills one table per layer with the features that the mapping gives to it.
class OsmLayerBuilder {
public:
    explicit OsmLayerBuilder(const OsmMapping& mapping);

    /// The entries that take a feature, at most one for each layer, in the order of the mapping.
    /// Takes whether the feature is a closed way that GDAL holds for an area.
    [[nodiscard]] std::vector<std::size_t> entries_for(const OsmTags& tags, Dimension dimension, bool closed_way) const;
    /// Adds a feature to the layer of an entry. Takes its shape in the work CRS.
    void add(std::size_t entry, const OsmId& id, const OsmTags& tags, const Shape& shape);

    /// In the order in which the mapping first names each layer.
    [[nodiscard]] const std::vector<Table>& tables() const { return tables_; }
    /// Tag values that could not be taken.
    [[nodiscard]] std::vector<Text> notes() const;

private:
    const OsmMapping& mapping_;
    std::vector<Table> tables_;
    std::vector<std::size_t> table_of_entry_;
    std::vector<std::vector<FieldReader>> readers_;  // by entry, by field
};

}  // namespace cunjing
