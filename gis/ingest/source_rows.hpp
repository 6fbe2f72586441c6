// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "gis/base/progress.hpp"
#include "gis/ingest/feature_values.hpp"
#include "gis/ingest/left_out.hpp"
#include "gis/ingest/ogr_shape.hpp"
#include "gis/ingest/place_columns.hpp"
#include "gis/ingest/placement.hpp"
#include "gis/ingest/row_identity.hpp"
#include "gis/ingest/source.hpp"

namespace cunjing {

/// The features of a source as rows of a layer: shapes in the work CRS, values by field, an identity each.
class SourceRows {
public:
    /// Takes the placement of a layer with geometry, none for a plain table; the box of what the project has.
    SourceRows(const Source& source, const Layer& layer, FeatureValues& values, PlaceColumns& places,
               RowIdentity& identity, const std::optional<Placement>& placement, const std::string& source_crs,
               const Box& project);

    /// Throws DataError naming the row after which reading stopped.
    void read(const std::filesystem::path& path, GdalListener& listener, Progress& progress);

    [[nodiscard]] const Table& table() const { return table_; }
    /// By what each row of the table is known again.
    [[nodiscard]] const std::vector<KnownBy>& known_by() const { return known_by_; }
    [[nodiscard]] std::int64_t count() const { return count_; }
    [[nodiscard]] const LeftOutTally& left_out() const { return left_out_; }
    /// Rows of a layer with geometry that have no place yet.
    [[nodiscard]] std::int64_t to_be_located() const { return to_be_located_; }
    [[nodiscard]] std::int64_t repaired() const { return rows_closed_; }
    /// What all shapes together reach over (the far ones, if there are no others), and the first point as the source
    /// has it.
    [[nodiscard]] const Box& box() const { return box_.is_empty() ? far_box_ : box_; }
    [[nodiscard]] std::optional<Point> first_point() const { return first_point_; }
    [[nodiscard]] std::vector<Text> notes() const;

private:
    void take_with_shape(const OGRFeature& feature);
    void take_row(const OGRFeature& feature, const Shape& shape, std::size_t part);
    [[nodiscard]] std::string note_of(const OGRFeature& feature, const PlaceColumns::Words& words) const;

    const Source& source_;
    const Layer& layer_;
    FeatureValues& values_;
    PlaceColumns& places_;
    RowIdentity& identity_;
    const std::optional<Placement>& placement_;
    ZonePrefix prefix_;
    OgrShapeReader shape_;
    Table table_;
    std::vector<KnownBy> known_by_;
    LeftOutTally left_out_;
    Box project_;
    Box box_;
    Box far_box_;
    std::optional<Point> first_point_;
    std::int64_t count_ = 0;
    std::int64_t row_ = 0;  // where people find the feature
    std::int64_t to_be_located_ = 0;
    std::int64_t rows_closed_ = 0;
    std::int64_t rows_with_curves_ = 0;
    std::int64_t rows_of_parts_ = 0;
    std::int64_t unsound_ = 0;
};

}  // namespace cunjing
