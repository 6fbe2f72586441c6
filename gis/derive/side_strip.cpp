// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/derive/side_strip.hpp"

#include "gis/base/part_of_progress.hpp"
#include "gis/base/uid.hpp"
#include "gis/derive/barriers.hpp"
#include "gis/derive/grown.hpp"
#include "gis/derive/in_parallel.hpp"
#include "gis/derive/start_line.hpp"
#include "gis/derive/taken_ground.hpp"
#include "gis/derive/village_cut.hpp"
#include "gis/geometry/geos.hpp"
#include "gis/geometry/shape_parts.hpp"

namespace cunjing {
namespace {

/// A feature beside which there is ground, and the ground.
struct Sided {
    std::string_view kind;
    const Table* table = nullptr;
    std::uint32_t row = 0;
    double half_width_m = 0;  // of a line
    ShapeColumn ground;       // one feature

    [[nodiscard]] Shape shape() const { return table->shapes[row]; }
};

/// The lines of some sources whose least width up to a start line is known.
std::vector<Sided> lines_of(const std::vector<DerivedSource>& sources, std::string_view kind, StartLine up_to,
                            const DeriveInput& input) {
    std::vector<Sided> lines;
    for (const DerivedSource& source : sources) {
        const Table* table = input.table(*source.layer);
        if (table == nullptr) continue;
        const StartLines widths(*table, input.parameters);
        for (const std::uint32_t row : input.rows_of(source))
            if (const auto half = widths.offsets(row, up_to); half && table->shapes.dimension(row) == Dimension::line)
                lines.push_back({kind, table, row, half->least.greater_m(), {}});
    }
    return lines;
}

std::vector<Sided> areas_of(const std::vector<DerivedSource>& sources, std::string_view kind,
                            const DeriveInput& input) {
    std::vector<Sided> areas;
    for (const DerivedSource& source : sources)
        for (const std::uint32_t row : input.rows_of(source))
            if (const Table* table = input.table(*source.layer); table->shapes.dimension(row) == Dimension::polygon)
                areas.push_back({kind, table, row, 0, {}});
    return areas;
}

void append(std::vector<Sided>& all, const std::vector<Sided>& more) {
    all.insert(all.end(), more.begin(), more.end());
}

/// Smaller parts are what borders that run side by side leave between them, and no ground for a tree.
constexpr double least_part_m2 = 1;

constexpr std::string_view village_side = "village_side";

/// All features that have a side.
std::vector<Sided> sided_features(const DerivedLayer& layer, const DeriveInput& input) {
    std::vector<Sided> all = lines_of(layer.of("road"), "road_side", StartLine::bed, input);
    append(all, lines_of(layer.of("watercourse"), "water_side", StartLine::edge, input));
    append(all, areas_of(layer.of("water"), "water_side", input));
    append(all, areas_of(layer.of("dwelling"), "house_side", input));
    append(all, areas_of(layer.of("area"), village_side, input));
    return all;
}

/// Finds what of the ground round a feature is free.
class SideFinder {
public:
    SideFinder(const DerivedLayer& layer, const std::vector<Sided>& features, const DeriveInput& input)
        : reach_m_(input.number("side_reach")) {
        for (const Sided& feature : features) {
            if (feature.half_width_m > 0) taken_.add_line(feature.shape(), feature.half_width_m);
            if (feature.kind == village_side) settled_.add_area(feature.shape());
        }
        for (const char* purpose : {"building", "water", "farmland", "sight"})
            add_all(shapes_of(layer.of(purpose), input));
        taken_.index();
        settled_.index();
    }

    void find(Sided& feature) const {
        const Shape shape = feature.shape();
        const double grown_m = feature.half_width_m + reach_m_;
        ShapeColumn ground = grown(shape, grown_m);
        if (feature.kind == village_side) ground = settled_.left_of(std::move(ground), shape, grown_m);
        feature.ground = taken_.left_of(std::move(ground), shape, grown_m);
    }

private:
    void add_all(const ShapeColumn& areas) {
        for (std::size_t row = 0; row < areas.size(); ++row) taken_.add_area(areas[row]);
    }

    double reach_m_;
    TakenGround taken_;
    TakenGround settled_;
};

/// Ground beside several features, as it is left to the first of them.
class FirstComes {
public:
    explicit FirstComes(const std::vector<Sided>& features) : features_(features) {
        std::vector<Box> boxes;
        boxes.reserve(features.size());
        for (const Sided& feature : features) boxes.push_back(feature.ground.box(0));
        index_.emplace(boxes);
    }

    /// What of a feature's ground none before it has; one feature.
    /// Cost: an overlay for each of those before it that come near. Borders are a millimetre off at most.
    [[nodiscard]] ShapeColumn left_to(std::uint32_t feature) const {
        const ShapeColumn& ground = features_[feature].ground;
        if (ground.dimension(0) == Dimension::none) return ground;
        std::vector<std::uint32_t> earlier;
        index_->visit(ground.box(0), [&](std::uint32_t other) {
            if (other < feature && features_[other].ground.dimension(0) != Dimension::none) earlier.push_back(other);
        });
        if (earlier.empty()) return ground;
        std::ranges::sort(earlier);
        ShapeColumn left = ground;
        for (const std::uint32_t other : earlier) {
            const GeosGeometry rest =
                GeosGeometry(left[0]).difference_or_on_grid(GeosGeometry(features_[other].ground[0]), grid_m);
            left = ShapeColumn();
            rest.append_to(left, Dimension::polygon);
            if (left.dimension(0) == Dimension::none) break;
        }
        return left;
    }

private:
    static constexpr double grid_m = 0.001;

    const std::vector<Sided>& features_;
    std::optional<PackedRTree> index_;
};

void add_rows(Table& rows, const Sided& feature, const std::vector<VillagePiece>& pieces) {
    const std::string uid(feature.table->uid(feature.row));
    const std::string key = "side_strip/" + std::string(feature.kind) + "/" + uid + "/";
    for (const VillagePiece& piece : pieces) {
        rows.set("uid", Value(uid_of(key + piece.code)));
        if (!piece.code.empty()) rows.set("village_code", Value(piece.code));
        rows.set("kind", Value(feature.kind));
        rows.set("beside_uid", Value(uid));
        rows.set("source", Value(derived_source));
        rows.set("accuracy_m", Value(feature.table->accuracy_m(feature.row)));
        rows.shapes.append(piece.ground[0]);
        rows.end_row();
    }
}

}  // namespace

Table side_strips(const DerivedLayer& layer, const DeriveInput& input, Progress& progress) {
    std::vector<Sided> features = sided_features(layer, input);
    const SideFinder finder(layer, features, input);
    PartOfProgress drawing(progress, 0, 0.5);
    in_parallel(features.size(), drawing, "draw", [&](std::size_t i) { finder.find(features[i]); });
    const FirstComes first(features);
    const VillageCut villages(layer.of("village"), input);
    std::vector<std::vector<VillagePiece>> pieces(features.size());
    PartOfProgress parting(progress, 0.5, 1);
    in_parallel(features.size(), parting, "draw", [&](std::size_t i) {
        const ShapeColumn ground = first.left_to(static_cast<std::uint32_t>(i));
        if (ground.dimension(0) == Dimension::none) return;
        const ShapeColumn worth =
            parts_where(ground[0], [](const Shape& one) { return area_m2(one) >= least_part_m2; });
        if (worth.dimension(0) != Dimension::none) pieces[i] = villages.pieces_of(worth[0]);
    });
    Table rows(*layer.layer);
    for (std::size_t i = 0; i < features.size(); ++i) add_rows(rows, features[i], pieces[i]);
    return rows;
}

}  // namespace cunjing
