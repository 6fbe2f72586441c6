// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <vector>

#include "gis/catalogue/parameter.hpp"
#include "gis/catalogue/table.hpp"
#include "gis/derive/derive_input.hpp"
#include "gis/network/flow.hpp"
#include "gis/network/network_locator.hpp"

namespace cunjing {

/// The lines along which water runs: ditches and streams, and through each pond or reservoir from any line that touches
/// it to any other. Gaps up to `ditch_gap_most` are bridged. The flow is declared, or told by the beds of ditches, or
/// by the ground. Safe to ask from many threads.
class FlowLines {
public:
    static constexpr std::uint32_t ditch_source = 0;
    static constexpr std::uint32_t watercourse_source = 1;
    static constexpr std::uint32_t pond_source = 2;  // made up: from a line to the middle of the pond

    /// Takes sound tables, null where there is no such layer; heights may be empty.
    /// Throws ConfigError where the catalogue lacks a parameter (`ditch_gap`, `ditch_gap_most`, `flow_touch`,
    /// `flow_reach`, `flow_least_drop`).
    FlowLines(const Table* ditches, const Table* watercourses, const Table* waters, const ParameterSet& parameters,
              const HeightAt& height_m);

    [[nodiscard]] const LineNetwork& network() const { return network_; }
    [[nodiscard]] const NetworkLocator& locator() const { return locator_; }
    [[nodiscard]] const FlowDirections& directions() const { return directions_; }

    /// Where something drains to: all lines that touch it, else the nearest within `flow_reach`; none: nowhere.
    [[nodiscard]] std::vector<Attachment> attachments(const Shape& shape) const;

private:
    struct Sources;

    FlowLines(const Sources& sources, const ParameterSet& parameters, const HeightAt& height_m);

    double touch_m_;
    double reach_m_;
    LineNetwork network_;
    NetworkLocator locator_;
    FlowDirections directions_;
};

}  // namespace cunjing
