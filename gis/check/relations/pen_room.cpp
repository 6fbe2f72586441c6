// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include <algorithm>
#include <cmath>

#include "gis/check/relations/computed.hpp"
#include "gis/check/verdict.hpp"
#include "gis/check/ways.hpp"
#include "gis/geometry/distance.hpp"

namespace cunjing {
namespace {

/// How many more birds a penning zone takes.
struct Room {
    double birds = 0;
    bool is_certain = true;  // false where somebody's headcount is unknown
};

class PenRoom : public Relation {
public:
    PenRoom(const Computed& is, const JudgeContext& context)
        : is_(is), context_(context), wanted_(is.limit, context, nullptr) {
        const auto held = [&](std::size_t i) -> const ReferenceLayer* {
            const auto found = context.references.find(is.reads[i].first->name);
            return found == context.references.end() ? nullptr : found->second.get();
        };
        zones_ = held(0);
        coops_ = held(1);
        if (zones_ == nullptr) return;
        const Table& table = zones_->table();
        for (std::uint32_t row = 0; row < table.size(); ++row) room_.push_back(room_of(row));
    }

    [[nodiscard]] Outcome evaluate(const SubjectRow& coop) const override {
        if (zones_ == nullptr) return {};
        const auto wanted = wanted_.value(coop);
        const auto walk_m = parameter_value(context_, coop, "coop_zone_walk");
        if (!wanted || !walk_m) return {Verdict::undetermined, std::nullopt, {}};
        std::vector<std::uint32_t> rows;
        zones_->meeting(coop.shape.box().grown(std::min(*walk_m, search_m)), rows);
        std::erase_if(rows, [&](std::uint32_t row) { return !room_[row] || room_[row]->birds < *wanted; });
        if (rows.empty()) return {};
        WaySearch& walk = context_.ways->search(Count::Along::walk);
        walk.begin(coop.shape, *walk_m);
        Outcome best;
        for (const std::uint32_t row : rows) {
            const auto away = walk.to(zones_->table().shapes[row]);
            if (!away || away->distance_m > *walk_m + epsilon_m) continue;
            const double tolerance_m = std::hypot(coop.accuracy_m, zones_->table().accuracy_m(row));
            const bool certain = room_[row]->is_certain && away->distance_m <= *walk_m - tolerance_m + epsilon_m;
            keep_better(best, row, certain ? Verdict::violated : Verdict::doubtful, *wanted);
        }
        return best;
    }

private:
    /// Nothing where the zone was not approved.
    [[nodiscard]] std::optional<Room> room_of(std::uint32_t row) const {
        const Table& zones = zones_->table();
        const Value status = zones.value(zones.layer().index_of("status"), row);
        if (status.is_unknown() || status.text() != "approved" || zones.shapes.dimension(row) != Dimension::polygon)
            return std::nullopt;
        const SubjectRow zone(zones, row, context_);
        const Value capacity = zones.value(zones.layer().index_of("capacity"), row);
        const auto usable = parameter_value(context_, zone, "pen_usable_share");
        const auto birds_per_m2 = parameter_value(context_, zone, "pen_birds_per_m2");
        if (capacity.is_unknown() && (!usable || !birds_per_m2)) return std::nullopt;
        Room room{capacity.is_unknown() ? *usable * *birds_per_m2 * area_m2(zone.shape) : capacity.number()};
        if (coops_ == nullptr) return room;
        const Table& coops = coops_->table();
        std::vector<std::uint32_t> inside;
        coops_->meeting(zone.shape.box(), inside);
        for (const std::uint32_t coop : inside) {
            if (coops.shapes.dimension(coop) == Dimension::none || !covers(zone.shape, point_on(coops.shapes[coop])))
                continue;
            const Value heads = coops.value(coops.layer().index_of("headcount"), coop);
            room.is_certain = room.is_certain && !heads.is_unknown();
            if (!heads.is_unknown()) room.birds -= heads.number();
        }
        return room;
    }

    /// A certain zone is better, then one with more room, then the first.
    void keep_better(Outcome& best, std::uint32_t row, Verdict verdict, double wanted) const {
        const double birds = room_[row]->birds;
        if (best.measure && (verdict < best.verdict || (verdict == best.verdict && birds <= best.measure->measured)))
            return;
        Measure measure;
        measure.kind = Measure::Kind::value;
        measure.measured = measure.raw = birds;
        measure.limit = wanted;
        measure.limit_of = &is_.limit;
        best = {verdict, measure, {&zones_->table(), row}};
    }

    const Computed& is_;
    const JudgeContext& context_;
    PreparedLimit wanted_;
    const ReferenceLayer* zones_ = nullptr;
    const ReferenceLayer* coops_ = nullptr;
    std::vector<std::optional<Room>> room_;  // by row of the zones
};

}  // namespace

std::unique_ptr<Relation> make_pen_room(const Computed& is, const JudgeContext& context) {
    return std::make_unique<PenRoom>(is, context);
}

}  // namespace cunjing
