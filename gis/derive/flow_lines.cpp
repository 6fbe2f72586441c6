// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/derive/flow_lines.hpp"

#include <array>

#include "gis/base/error.hpp"
#include "gis/geometry/distance.hpp"

namespace cunjing {
namespace {

double number(const ParameterSet& parameters, const char* name) {
    const Parameter* parameter = parameters.find(name);
    const auto value = parameter == nullptr ? std::nullopt : parameters.number(*parameter, {});
    if (!value) throw ConfigError(say("缺少参数 {}", "the parameter {} is missing", name));
    return *value;
}

Value value_of(const Table* table, const char* field, std::uint32_t row) {
    if (table == nullptr || table->layer().find(field) == nullptr) return {};
    return table->value(table->layer().index_of(field), row);
}

std::optional<double> number_of(const Table* table, const char* field, std::uint32_t row) {
    const Value value = value_of(table, field, row);
    if (value.is_unknown()) return std::nullopt;
    return value.number();
}

/// Whether water stands in it, so that it lets through what comes from any side: not a river that has an area.
bool is_standing(const Table& waters, std::uint32_t row) {
    const Value kind = value_of(&waters, "kind", row);
    return waters.shapes.dimension(row) == Dimension::polygon &&
           (kind.is_unknown() || kind.text() == "pond" || kind.text() == "reservoir");
}

/// Lines from the middle of each standing water to the lines that touch it.
ShapeColumn lines_through(const Table& waters, const std::array<const Table*, 2>& lines, double touch_m) {
    ShapeColumn through;
    for (const Table* table : lines) {
        if (table == nullptr) continue;
        const SegmentRuns runs(table->shapes);
        std::vector<SegmentRun> found;
        for (std::uint32_t row = 0; row < waters.size(); ++row) {
            if (!is_standing(waters, row)) continue;
            const Shape water = waters.shapes[row];
            runs.find(water.box().grown(touch_m), found);
            auto last_line = static_cast<std::uint32_t>(table->size());
            for (const SegmentRun& run : found) {
                if (run.row == last_line) continue;
                last_line = run.row;
                const ShortestWay way = shortest_way(water, table->shapes[run.row]);
                const std::array<Point, 2> line{way.to, point_on(water)};
                if (way.distance_m <= touch_m && line[0] != line[1]) through.append(Dimension::line, line);
            }
        }
    }
    return through;
}

const ShapeColumn& shapes_of(const Table* table) {
    static const ShapeColumn none;
    return table == nullptr ? none : table->shapes;
}

}  // namespace

/// What a network of flow is built from.
struct FlowLines::Sources {
    const Table* ditches = nullptr;
    const Table* watercourses = nullptr;
    ShapeColumn through_waters;

    [[nodiscard]] FlowEvidence evidence(NetworkFeature feature) const {
        FlowEvidence known;
        known.is_level = feature.source == pond_source;
        if (feature.source == ditch_source) {
            known.bed_start_m = number_of(ditches, "invert_start_m", feature.row);
            known.bed_end_m = number_of(ditches, "invert_end_m", feature.row);
        }
        if (feature.source == watercourse_source) {
            const auto forward = number_of(watercourses, "flows_forward", feature.row);
            if (forward) known.runs_forward = *forward != 0;
        }
        return known;
    }
};

FlowLines::FlowLines(const Table* ditches, const Table* watercourses, const Table* waters,
                     const ParameterSet& parameters, const HeightAt& height_m)
    : FlowLines(Sources{ditches, watercourses,
                        waters == nullptr
                            ? ShapeColumn()
                            : lines_through(*waters, {ditches, watercourses}, number(parameters, "flow_touch"))},
                parameters, height_m) {}

FlowLines::FlowLines(const Sources& sources, const ParameterSet& parameters, const HeightAt& height_m)
    : touch_m_(number(parameters, "flow_touch")),
      reach_m_(number(parameters, "flow_reach")),
      network_({shapes_of(sources.ditches), shapes_of(sources.watercourses), sources.through_waters},
               {number(parameters, "ditch_gap"), number(parameters, "ditch_gap_most"), true}),
      locator_(network_),
      directions_(flow_directions(
          network_, [&](NetworkFeature feature) { return sources.evidence(feature); },
          height_m ? HeightAt::Height(height_m) : HeightAt::Height(), number(parameters, "flow_least_drop"))) {}

std::vector<Attachment> FlowLines::attachments(const Shape& shape) const {
    std::vector<Attachment> touching = locator_.all_within(shape, touch_m_);
    if (!touching.empty()) return touching;
    if (const auto nearest = locator_.nearest(shape, reach_m_)) return {*nearest};
    return {};
}

}  // namespace cunjing
