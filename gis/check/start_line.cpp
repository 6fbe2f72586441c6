// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/check/start_line.hpp"

#include <algorithm>

namespace cunjing {
namespace {

void widen(OffsetInterval& offsets, double least_m, double greatest_m) {
    offsets.least.left_m += least_m;
    offsets.least.right_m += least_m;
    offsets.greatest.left_m += greatest_m;
    offsets.greatest.right_m += greatest_m;
}

}  // namespace

StartLines::StartLines(const Table& lines, const ParameterSet& parameters)
    : lines_(lines), parameters_(parameters), is_road_(lines.layer().find("roadbed_width_m") != nullptr) {}

std::vector<std::string> StartLines::fields(const Layer& layer) {
    std::vector<std::string> present;
    for (const char* field : {"class", "kind", "width_m", "surface_width_m", "roadbed_width_m", "ditch_side",
                              "ditch_width_m", "land_width_m", "control_width_m"})
        if (layer.find(field) != nullptr) present.emplace_back(field);
    return present;
}

std::optional<StartLines::Width> StartLines::width(std::size_t row, const char* field, const char* parameter) const {
    const Value measured = lines_.value(lines_.layer().index_of(field), row);
    if (!measured.is_unknown() && measured.number() >= 0) return Width{measured.number(), measured.number()};
    const Parameter* fallback = parameters_.find(parameter);
    if (fallback == nullptr) return std::nullopt;
    std::vector<Value> keys;
    for (const std::string& attribute : fallback->by)
        keys.push_back(lines_.value(lines_.layer().index_of(attribute.substr(attribute.find('.') + 1)), row));
    const auto range = parameters_.range(*fallback, keys);
    if (!range) return std::nullopt;
    return Width{range->first, range->second};
}

std::optional<OffsetInterval> StartLines::offsets(std::size_t row, StartLine from) const {
    if (from == StartLine::centreline) return OffsetInterval{};
    if (is_road_) return road_offsets(row, from);
    const std::string parameter = lines_.layer().name + "_width";
    const auto whole = width(row, "width_m", parameter.c_str());
    if (!whole) return std::nullopt;
    OffsetInterval offsets;
    widen(offsets, whole->least_m / 2, whole->greatest_m / 2);
    return offsets;
}

double StartLines::farthest_m(StartLine from) const {
    const auto widest_m = [this](const std::string& name) {
        double widest = 0;
        const Parameter* parameter = parameters_.find(name);
        if (parameter == nullptr) return widest;
        for (const auto& [key, width_m] : parameter->values) widest = std::max(widest, width_m);
        for (const auto& [key, range] : parameter->ranges) widest = std::max(widest, range.second);
        return widest;
    };
    if (from == StartLine::centreline) return 0;
    if (!is_road_) return widest_m(lines_.layer().name + "_width") / 2;
    if (from == StartLine::edge) return widest_m("road_surface_width") / 2;
    double reach_m = widest_m("road_bed_width") / 2;
    if (from >= StartLine::ditch) reach_m += widest_m("ditch_width");
    if (from >= StartLine::road_land) reach_m += widest_m("road_land_width");
    if (from == StartLine::control) reach_m += widest_m("road_control_width");
    return reach_m;
}

std::optional<OffsetInterval> StartLines::road_offsets(std::size_t row, StartLine from) const {
    auto surface = width(row, "surface_width_m", "road_surface_width");
    auto bed = width(row, "roadbed_width_m", "road_bed_width");
    if (!surface || !bed) return std::nullopt;
    // The bed holds the surface: what was measured of one bounds what is assumed of the other.
    if (bed->least_m < bed->greatest_m) {
        bed->least_m = std::max(bed->least_m, surface->least_m);
        bed->greatest_m = std::max(bed->greatest_m, bed->least_m);
    }
    if (surface->least_m < surface->greatest_m) {
        surface->greatest_m = std::min(surface->greatest_m, bed->greatest_m);
        surface->least_m = std::min(surface->least_m, surface->greatest_m);
    }
    OffsetInterval offsets;
    const Width& half = from == StartLine::edge ? *surface : *bed;
    widen(offsets, half.least_m / 2, half.greatest_m / 2);
    if (from <= StartLine::bed) return offsets;

    const auto ditch = width(row, "ditch_width_m", "ditch_width");
    const auto land = width(row, "land_width_m", "road_land_width");
    const auto control = width(row, "control_width_m", "road_control_width");
    if (!ditch || !land || !control) return std::nullopt;
    add_ditch(row, *ditch, offsets);
    if (from >= StartLine::road_land) widen(offsets, land->least_m, land->greatest_m);
    if (from == StartLine::control) widen(offsets, control->least_m, control->greatest_m);
    return offsets;
}

void StartLines::add_ditch(std::size_t row, const Width& ditch, OffsetInterval& offsets) const {
    const Value side = lines_.value(lines_.layer().index_of("ditch_side"), row);
    const bool unknown = side.is_unknown();
    const bool left = !unknown && (side.text() == "left" || side.text() == "both");
    const bool right = !unknown && (side.text() == "right" || side.text() == "both");
    if (left) offsets.least.left_m += ditch.least_m;
    if (right) offsets.least.right_m += ditch.least_m;
    if (left || unknown) offsets.greatest.left_m += ditch.greatest_m;
    if (right || unknown) offsets.greatest.right_m += ditch.greatest_m;
}

}  // namespace cunjing
