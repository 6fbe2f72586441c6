// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <memory>
#include <string>

#include "gis/zoning/zoning_scene.hpp"
#include "tests/check/scene.hpp"
#include "tests/support/files.hpp"

namespace cunjing {

/// Where drawn scenes are put: their origin in EPSG:4545.
constexpr Point yunyang{571000, 3414000};

/// Heights told by a formula over drawn metres, known everywhere, ten metres apart.
[[nodiscard]] HeightAt heights_by(std::function<std::optional<double>(Point)> height_m);
/// Ground that rises so steeply towards the north (or south, where negative), and so faces the other way.
[[nodiscard]] HeightAt slope_to_north(double slope_deg);

/// A polygon drawn in metres from the origin of the scene.
[[nodiscard]] ShapeColumn drawn_zone(const std::string& wkt);
/// A square of 20 m with its lower left corner here.
[[nodiscard]] ShapeColumn square_at(double x, double y);

/// A little town in a file, to be planned over: one village of a kilometre square round the origin (drawn first), with
/// what a test adds.
class ZonedTown : public Scene {
public:
    static constexpr const char* code = "500235100001";

    ZonedTown();
    /// Sets a number for all of the town.
    void set(const std::string& parameter, double value) { numbers_.emplace_back(parameter, value); }
    void set_heights(HeightAt height_m) { height_m_ = std::move(height_m); }
    /// Writes the file anew.
    [[nodiscard]] Project project() const;
    [[nodiscard]] std::unique_ptr<const ZoningScene> scene() const { return scene_of(project()); }
    [[nodiscard]] std::unique_ptr<const ZoningScene> scene_of(const Project& project) const;

private:
    std::shared_ptr<ScratchFolder> folder_ = std::make_shared<ScratchFolder>();  // a town is handed on by value
    mutable int saved_ = 0;
    std::vector<std::pair<std::string, double>> numbers_;
    HeightAt height_m_;
};

}  // namespace cunjing
