// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/ingest/datum_file.hpp"

#include <cmath>

#include "gis/base/error.hpp"
#include "gis/catalogue/yaml.hpp"
#include "gis/ingest/gdal_source.hpp"
#include "gis/ingest/source_crs.hpp"

namespace cunjing {
namespace {

// Beyond these a number is in other units, radians or metres for kilometres, and not a shift within China.
constexpr double most_shift_m = 1000;
constexpr double most_rotation_arcsec = 60;
constexpr double most_scale_ppm = 100;

double read_number(const YamlValue& file, const std::string& key, double most, const std::string& unit) {
    const YamlValue value = file.at(key);
    const double number = value.number();
    if (std::abs(number) > most)
        value.fail(say("{0} = {1} 超出 ±{2} {3}：请检查单位", "{0} = {1} is beyond ±{2} {3}: check the unit", key,
                       number, most, unit));
    return number;
}

DatumParameters::Rotation read_rotation(const YamlValue& value) {
    if (value.text() == "position_vector") return DatumParameters::Rotation::position_vector;
    if (value.text() == "coordinate_frame") return DatumParameters::Rotation::coordinate_frame;
    value.fail(say("旋转约定应为 position_vector（布尔莎，EPSG 9606）或 coordinate_frame（EPSG 9607），不能是“{}”",
                   "rotation is position_vector (EPSG 9606) or coordinate_frame (EPSG 9607), not '{}'", value.text()));
}

}  // namespace

DatumParameters read_datum_parameters(const std::filesystem::path& path) {
    require_readable(path);
    const YamlValue file = YamlValue::read_file(path);
    file.allow_only({"dx", "dy", "dz", "rx", "ry", "rz", "scale", "rotation", "source", "document"});
    DatumParameters parameters;
    parameters.dx_m = read_number(file, "dx", most_shift_m, "m");
    parameters.dy_m = read_number(file, "dy", most_shift_m, "m");
    parameters.dz_m = read_number(file, "dz", most_shift_m, "m");
    parameters.rx_arcsec = read_number(file, "rx", most_rotation_arcsec, "″");
    parameters.ry_arcsec = read_number(file, "ry", most_rotation_arcsec, "″");
    parameters.rz_arcsec = read_number(file, "rz", most_rotation_arcsec, "″");
    parameters.scale_ppm = read_number(file, "scale", most_scale_ppm, "ppm");
    parameters.rotation = read_rotation(file.at("rotation"));
    parameters.source_crs = crs_of_word(file.at("source").text());
    parameters.document = file.at("document").text();
    return parameters;
}

}  // namespace cunjing
