// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/derive/start_line.hpp"

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
    : lines_(lines), parameters_(parameters), is_road_(lines.layer().find("roadbed_width_m") != nullptr) {
    if (!is_road_) {
        whole_ = source("width_m", lines.layer().name + "_width");
        return;
    }
    surface_ = source("surface_width_m", "road_surface_width");
    bed_ = source("roadbed_width_m", "road_bed_width");
    ditch_ = source("ditch_width_m", "ditch_width");
    land_ = source("land_width_m", "road_land_width");
    control_ = source("control_width_m", "road_control_width");
}

StartLines::WidthSource StartLines::source(const char* field, const std::string& parameter) const {
    const auto column = [this](const std::string& name) -> const Column* {
        if (lines_.layer().find(name) == nullptr) return nullptr;
        const std::size_t index = lines_.layer().index_of(name);
        return lines_.carries(index) ? &lines_.column(index) : nullptr;
    };
    WidthSource result{column(field), parameters_.find(parameter), {}};
    if (result.otherwise == nullptr) return result;
    for (const std::string& attribute : result.otherwise->by)
        result.keys.push_back(column(attribute.substr(attribute.find('.') + 1)));
    return result;
}

std::vector<std::string> StartLines::fields(const Layer& layer) {
    std::vector<std::string> present;
    for (const char* field : {"class", "kind", "width_m", "surface_width_m", "roadbed_width_m", "ditch_side",
                              "ditch_width_m", "land_width_m", "control_width_m"})
        if (layer.find(field) != nullptr) present.emplace_back(field);
    return present;
}

std::optional<StartLines::Width> StartLines::WidthSource::at(std::size_t row, const ParameterSet& parameters) const {
    if (measured != nullptr && measured->is_known(row) && measured->number(row) >= 0)
        return Width{measured->number(row), measured->number(row)};
    if (otherwise == nullptr) return std::nullopt;
    std::vector<Value> values;
    for (const Column* key : keys) values.push_back(key == nullptr ? Value() : (*key)[row]);
    const auto range = parameters.range(*otherwise, values);
    if (!range) return std::nullopt;
    return Width{range->first, range->second};
}

double StartLines::WidthSource::widest_m(const ParameterSet& parameters) const {
    return otherwise == nullptr ? 0 : parameters.greatest(*otherwise);
}

LineOffsets StartLines::offsets(StartLine from) const {
    LineOffsets result;
    result.farthest_m = farthest_m(from);
    result.of_row.reserve(lines_.size());
    for (std::size_t row = 0; row < lines_.size(); ++row) {
        result.of_row.push_back(offsets(row, from));
        result.greatest_m = std::max(result.greatest_m, result.reach_m(row));
    }
    return result;
}

std::optional<OffsetInterval> StartLines::offsets(std::size_t row, StartLine from) const {
    if (from == StartLine::centreline) return OffsetInterval{};
    if (is_road_) return road_offsets(row, from);
    const auto whole = whole_.at(row, parameters_);
    if (!whole) return std::nullopt;
    OffsetInterval offsets;
    widen(offsets, whole->least_m / 2, whole->greatest_m / 2);
    return offsets;
}

double StartLines::farthest_m(StartLine from) const {
    if (from == StartLine::centreline) return 0;
    if (!is_road_) return whole_.widest_m(parameters_) / 2;
    if (from == StartLine::edge) return surface_.widest_m(parameters_) / 2;
    double reach_m = bed_.widest_m(parameters_) / 2;
    if (from >= StartLine::ditch) reach_m += ditch_.widest_m(parameters_);
    if (from >= StartLine::road_land) reach_m += land_.widest_m(parameters_);
    if (from == StartLine::control) reach_m += control_.widest_m(parameters_);
    return reach_m;
}

std::optional<OffsetInterval> StartLines::road_offsets(std::size_t row, StartLine from) const {
    auto surface = surface_.at(row, parameters_);
    auto bed = bed_.at(row, parameters_);
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

    const auto ditch = ditch_.at(row, parameters_);
    const auto land = land_.at(row, parameters_);
    const auto control = control_.at(row, parameters_);
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
