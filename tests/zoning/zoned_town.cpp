// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "tests/zoning/zoned_town.hpp"

#include <cmath>
#include <numbers>

#include "tests/geometry/random_shapes.hpp"
#include "tests/geometry/wkt.hpp"

namespace cunjing {

HeightAt heights_by(std::function<std::optional<double>(Point)> height_m) {
    return {[tell = std::move(height_m)](Point p) {
                return tell({p.x - yunyang.x, p.y - yunyang.y});
            },
            [](Point) { return 10.0; }};
}

HeightAt slope_to_north(double slope_deg) {
    const double rise = std::tan(slope_deg * std::numbers::pi / 180);
    return heights_by([rise](Point p) -> std::optional<double> { return 500 + rise * p.y; });
}

ShapeColumn drawn_zone(const std::string& wkt) {
    ShapeColumn drawn;
    append_wkt(drawn, wkt);
    return Placement{0, yunyang}(drawn);
}

ShapeColumn square_at(double x, double y) {
    return drawn_zone(fmt::format("POLYGON (({0} {1}, {2} {1}, {2} {3}, {0} {3}, {0} {1}))", x, y, x + 20, y + 20));
}

ZonedTown::ZonedTown() {
    add("village", "POLYGON ((-500 -500, 500 -500, 500 500, -500 500, -500 -500))", {{"code", code}, {"name", "甲村"}});
}

Project ZonedTown::project() const {
    const std::filesystem::path file = *folder_ / ("town" + std::to_string(++saved_) + ".gpkg");
    save(file);
    return Project::open(file, shipped_catalogue(), Access::read_write);
}

std::unique_ptr<const ZoningScene> ZonedTown::scene_of(const Project& project) const {
    ParameterSet parameters = shipped_catalogue().parameters();
    for (const auto& [name, value] : numbers_) parameters.hold_everywhere({name, "", "", value, "", "", ""});
    return std::make_unique<const ZoningScene>(project, shipped_catalogue(), std::move(parameters),
                                               parse_date("2024-08-13").value(), height_m_);
}

}  // namespace cunjing
