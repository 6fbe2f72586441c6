// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <memory>
#include <optional>

#include "gis/catalogue/rule.hpp"
#include "gis/check/reference_layer.hpp"
#include "gis/derive/flow_lines.hpp"

namespace cunjing {

/// How far something is along a way, and whether that is certain: where nobody knows which way water runs, it may run
/// either way.
using Away = FlowDistance;

/// The way from one place to others. One after another, by one thread.
class WaySearch {
public:
    virtual ~WaySearch() = default;
    /// Begins anew at a shape.
    virtual void begin(const Shape& from, double reach_m) = 0;
    /// How far a shape is from where the search began; nothing beyond the reach, or off all ways.
    [[nodiscard]] virtual std::optional<Away> to(const Shape& shape) const = 0;
};

/// The ways that people walk (roads and footpaths, and up to `walk_offroad` beside them) and that water runs
/// (FlowLines), built when somebody first asks. Shared by threads.
class Ways {
public:
    /// Takes what must outlive it: layers that nobody measures to may be absent.
    Ways(const ReferenceLayers& references, const ParameterSet& parameters, HeightAt height_m = {});
    ~Ways();
    Ways(const Ways&) = delete;
    Ways& operator=(const Ways&) = delete;
    Ways(Ways&&) = delete;
    Ways& operator=(Ways&&) = delete;

    /// A search of this thread's own, the same at each call.
    [[nodiscard]] WaySearch& search(Count::Along along) const;
    [[nodiscard]] const FlowLines& flow() const;

private:
    struct Built;
    std::unique_ptr<Built> built_;
};

}  // namespace cunjing
