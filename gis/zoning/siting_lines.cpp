// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/zoning/siting_lines.hpp"

#include <algorithm>
#include <limits>
#include <tuple>

namespace cunjing {
namespace {

const char* measure_name(Measure::Kind kind) {
    switch (kind) {
        case Measure::Kind::distance_m: return "distance_m";
        case Measure::Kind::overlap_m2: return "overlap_m2";
        case Measure::Kind::share: return "share";
        case Measure::Kind::count: return "count";
        case Measure::Kind::value: break;
    }
    return "value";
}

/// A condition that does not hold measures nothing: what it compares is asked for here.
void compare(const Constraint& constraint, const SubjectRow& zone, SitingLine& line) {
    const auto* matches = std::get_if<Matches>(&constraint.condition->is);
    if (matches == nullptr) return;
    const auto compared = matches->condition.comparison(zone.here());
    if (!compared) return;
    line.measure = compared->unit.empty() ? "value" : "value_" + compared->unit;
    line.measured = compared->measured;
    line.limit = compared->limit;
}

/// Ground that is shared is bad beyond the limit; of all else there has to be enough.
std::optional<double> margin_of(const Constraint& constraint, const SitingLine& line) {
    if (!line.measured || !line.limit) return std::nullopt;
    const double more = *line.measured - *line.limit;
    const auto* inside = std::get_if<Inside>(&constraint.condition->is);
    const bool is_bad =
        std::holds_alternative<Overlaps>(constraint.condition->is) || (inside != nullptr && !inside->outside);
    return is_bad ? -more : more;
}

/// Smaller is worse.
std::tuple<int, double> order(const SitingLine& line) {
    const int rank = !line.is_asked                          ? 3
                     : line.verdict == Verdict::violated     ? 0
                     : line.verdict == Verdict::doubtful     ? 1
                     : line.verdict == Verdict::undetermined ? 2
                                                             : 4;
    if (!line.margin) return {rank, std::numeric_limits<double>::max()};
    return {rank, *line.margin / std::max(line.limit.value_or(0), 1.0)};
}

}  // namespace

std::vector<SitingLine> siting_lines(const ZoningScene& scene, const Table& zones, std::size_t row,
                                     const SitingAnswer& answer) {
    const SubjectRow zone(zones, row, scene.context());
    std::vector<SitingLine> lines;
    for (const ConstraintAnswer& of : answer.constraints) {
        SitingLine& line = lines.emplace_back();
        line.title = of.constraint->title;
        line.is_asked = of.is_asked;
        line.verdict = of.verdict;
        line.limit_source = of.limit_source;
        line.reference = of.reference;
        if (of.constraint->kind == Constraint::Kind::self) {
            compare(*of.constraint, zone, line);
        } else if (of.measure) {
            line.measure = measure_name(of.measure->kind);
            line.measured = of.measure->measured;
            line.limit = of.measure->limit;
        }
        line.margin = margin_of(*of.constraint, line);
    }
    std::ranges::stable_sort(
        lines, [](const SitingLine& some, const SitingLine& other) { return order(some) < order(other); });
    return lines;
}

}  // namespace cunjing
