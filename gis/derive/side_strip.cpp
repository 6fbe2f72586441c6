// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/derive/side_strip.hpp"

#include "gis/base/uid.hpp"
#include "gis/derive/barriers.hpp"
#include "gis/derive/grown.hpp"
#include "gis/derive/in_parallel.hpp"
#include "gis/derive/start_line.hpp"
#include "gis/derive/taken_ground.hpp"
#include "gis/derive/village_cut.hpp"

namespace cunjing {
namespace {

/// A feature beside which there is ground, and the ground.
struct Sided {
    std::string_view kind;
    const Table* table = nullptr;
    std::uint32_t row = 0;
    double half_width_m = 0;  // of a line
    std::vector<VillagePiece> pieces;

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
        : reach_m_(input.number("side_reach")), villages_(layer.of("village"), input) {
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
        ground = taken_.left_of(std::move(ground), shape, grown_m);
        if (ground.dimension(0) != Dimension::none) feature.pieces = villages_.pieces_of(ground[0]);
    }

private:
    void add_all(const ShapeColumn& areas) {
        for (std::size_t row = 0; row < areas.size(); ++row) taken_.add_area(areas[row]);
    }

    double reach_m_;
    VillageCut villages_;
    TakenGround taken_;
    TakenGround settled_;
};

void add_rows(Table& rows, const Sided& feature) {
    const std::string uid(feature.table->uid(feature.row));
    const std::string key = "side_strip/" + std::string(feature.kind) + "/" + uid + "/";
    for (const VillagePiece& piece : feature.pieces) {
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
    in_parallel(features.size(), progress, "draw", [&](std::size_t i) { finder.find(features[i]); });
    Table rows(*layer.layer);
    for (const Sided& feature : features) add_rows(rows, feature);
    return rows;
}

}  // namespace cunjing
