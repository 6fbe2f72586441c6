// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include <algorithm>
#include <cmath>

#include "gis/check/relations/computed.hpp"
#include "gis/check/verdict.hpp"
#include "gis/derive/start_line.hpp"
#include "gis/geometry/distance.hpp"
#include "gis/geometry/free_width.hpp"
#include "gis/geometry/piece_boxes.hpp"

namespace cunjing {
namespace {

/// Whether one can pass under, over or through it, or it is gone.
bool is_passable(const Table& table, std::uint32_t row) {
    const auto says = [&](const char* field, std::string_view word) {
        if (table.layer().find(field) == nullptr) return false;
        const Value value = table.value(table.layer().index_of(field), row);
        return !value.is_unknown() && value.text() == word;
    };
    const std::string& layer = table.layer().name;
    return (layer == "structure" && says("kind", "bridge")) || (layer == "building" && says("state", "demolished"));
}

/// What stands on a road, as areas.
struct Obstacles {
    ShapeColumn areas;
    std::vector<RowRef> rows;
    double accuracy_m = 0;
};

/// The width that is left of a carriageway where it is narrowest, in m.
class ClearWidth : public Relation {
public:
    ClearWidth(const Computed& is, const JudgeContext& context)
        : is_(is), context_(context), least_free_m_(is.limit, context, nullptr) {
        for (const auto& [layer, fields] : is.reads)
            if (const auto found = context.references.find(layer->name); found != context.references.end())
                obstacles_.push_back(found->second.get());
    }

    [[nodiscard]] Outcome evaluate(const SubjectRow& road) const override {
        const auto reach = StartLines(road.table, context_.parameters).offsets(road.row, StartLine::edge);
        if (!reach) return {Verdict::undetermined, std::nullopt, {}};
        const Obstacles obstacles = obstacles_on(road, reach->greatest);
        if (obstacles.rows.empty()) return {};
        const Outcome narrow = with_width(road, reach->least, obstacles);
        if (reach->least == reach->greatest) return narrow;
        const Outcome wide = with_width(road, reach->greatest, obstacles);
        // With an unmeasured width: violated only if violated with the narrowest and with the widest.
        Outcome stronger = narrow.verdict > wide.verdict ? narrow : wide;
        if (narrow.verdict != wide.verdict) stronger.verdict = at_most_doubtful(stronger.verdict);
        return stronger;
    }

private:
    [[nodiscard]] Obstacles obstacles_on(const SubjectRow& road, const SideOffsets& reach) const {
        Obstacles found;
        const std::vector<Box> pieces = piece_boxes(road.shape);
        for (const ReferenceLayer* layer : obstacles_) {
            const Table& table = layer->table();
            for (const std::uint32_t row : rows_near(*layer, pieces, reach.greater_m())) {
                if (is_passable(table, row)) continue;
                const SubjectRow obstacle(table, row, context_);
                const Shape area = obstacle.area();
                if (area.dimension() != Dimension::polygon || !is_on(road, area, reach.greater_m())) continue;
                found.areas.append(area);
                found.rows.push_back({&table, row});
                found.accuracy_m = std::max(found.accuracy_m, obstacle.accuracy_m);
            }
        }
        return found;
    }

    /// In order.
    static std::vector<std::uint32_t> rows_near(const ReferenceLayer& layer, const std::vector<Box>& pieces,
                                                double reach_m) {
        std::vector<std::uint32_t> rows;
        std::vector<std::uint32_t> near;
        for (const Box& piece : pieces) {
            layer.meeting(piece.grown(reach_m), near);
            rows.insert(rows.end(), near.begin(), near.end());
        }
        std::ranges::sort(rows);
        rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
        return rows;
    }

    static bool is_on(const SubjectRow& road, const Shape& area, double reach_m) {
        for (std::size_t i = 0; i < road.shape.ring_count(); ++i)
            if (comes_within(area, reach_m, road.shape.ring(i))) return true;
        return false;
    }

    [[nodiscard]] Outcome with_width(const SubjectRow& road, const SideOffsets& reach,
                                     const Obstacles& obstacles) const {
        const auto stretch_m = parameter_value(context_, road, "road_clear_length");
        const auto share = parameter_value(context_, road, "road_clear_share");
        const auto least_m = least_free_m_.value(road);
        if (!stretch_m || !share || !least_m) return {Verdict::undetermined, std::nullopt, {}};
        std::vector<Shape> areas;
        for (std::size_t i = 0; i < obstacles.areas.size(); ++i) areas.push_back(obstacles.areas[i]);
        const double whole_m = reach.left_m + reach.right_m;
        NarrowStretch narrowest{whole_m, {}};
        for (std::size_t i = 0; i < road.shape.ring_count(); ++i) {
            const NarrowStretch stretch = narrowest_stretch(road.shape.ring(i), reach, *stretch_m, areas);
            if (stretch.free_m < narrowest.free_m) narrowest = stretch;
        }
        const double share_m = *share * whole_m;
        // A road that is narrower by design is held against its own width only.
        const double limit_m = whole_m < *least_m ? share_m : std::max(share_m, *least_m);
        if (narrowest.free_m >= limit_m - epsilon_m) return {};
        Measure measure;
        measure.kind = Measure::Kind::value;
        measure.measured = measure.raw = narrowest.free_m;
        measure.limit = limit_m;
        measure.limit_of = &is_.limit;
        measure.tolerance_m = std::hypot(road.accuracy_m, obstacles.accuracy_m);
        const bool surely = narrowest.free_m < limit_m - measure.tolerance_m - epsilon_m;
        return {surely ? Verdict::violated : Verdict::doubtful, measure, nearest(obstacles, narrowest.place),
                narrowest.place};
    }

    /// The obstacle at the narrow place.
    static RowRef nearest(const Obstacles& obstacles, Point place) {
        ShapeColumn at;
        at.append(Dimension::point, std::span(&place, 1));
        std::size_t best = 0;
        double best_m = std::numeric_limits<double>::infinity();
        for (std::size_t i = 0; i < obstacles.rows.size(); ++i) {
            const double away_m = shortest_way(at[0], obstacles.areas[i]).distance_m;
            if (away_m < best_m) best = i;
            best_m = std::min(best_m, away_m);
        }
        return obstacles.rows[best];
    }

    const Computed& is_;
    const JudgeContext& context_;
    PreparedLimit least_free_m_;
    std::vector<const ReferenceLayer*> obstacles_;
};

}  // namespace

std::unique_ptr<Relation> make_clear_width(const Computed& is, const JudgeContext& context) {
    return std::make_unique<ClearWidth>(is, context);
}

}  // namespace cunjing
