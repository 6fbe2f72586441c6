// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "tests/map/map_town.hpp"

#include <array>
#include <catch2/catch.hpp>
#include <cstdio>
#include <functional>
#include <memory>

#include "gis/check/check.hpp"

namespace cunjing {
namespace {

std::string output_of(const std::string& command) {
    const std::unique_ptr<std::FILE, int (*)(std::FILE*)> pipe(popen(command.c_str(), "r"), pclose);
    REQUIRE(pipe);
    std::string output;
    std::array<char, 4096> piece{};
    while (const std::size_t read = std::fread(piece.data(), 1, piece.size(), pipe.get()))
        output.append(piece.data(), read);
    return output;
}

std::vector<Point> square(double east_m, double north_m, double side_m) {
    return {at(east_m, north_m), at(east_m + side_m, north_m), at(east_m + side_m, north_m + side_m),
            at(east_m, north_m + side_m), at(east_m, north_m)};
}

}  // namespace

Point at(double east_m, double north_m) {
    return {500'000 + east_m, 3'400'000 + north_m};
}

MapTown::MapTown() : file(folder / "town.gpkg") {
    static_cast<void>(Project::create(file, shipped_catalogue(), "EPSG:4545"));
    add("village", {{"code", "999999100201"}, {"name", "甲村"}}, Dimension::polygon, square(0, 0, 1000));
    add("village", {{"code", "999999100202"}, {"name", "乙村"}}, Dimension::polygon, square(1000, 0, 1000));
    add("road", {{"name", "甲乙路"}, {"class", "village"}}, Dimension::line, {at(-100, 500), at(2100, 500)});
}

void MapTown::add(const std::string& layer, const std::vector<std::pair<std::string, std::string>>& values,
                  Dimension dimension, const std::vector<Point>& ring) {
    Table rows(shipped_catalogue().layer(layer));
    for (const auto& [field, value] : values) rows.set(field, Value(std::string_view(value)));
    rows.shapes.append(dimension, ring);
    rows.end_row();
    Project project = Project::open(file, shipped_catalogue(), Access::read_write);
    project.append(rows);
}

void MapTown::add_coop(double east_m, double north_m, const std::string& uid) {
    add("coop", {{"uid", uid}, {"owner", "张某某"}, {"species", "chicken"}}, Dimension::polygon,
        square(east_m, north_m, 2));
}

void MapTown::check(const std::vector<std::string>& rules) {
    Project project = Project::open(file, shipped_catalogue(), Access::read_write);
    CheckOptions options;
    options.rules = rules;
    options.as_of = *parse_date("2024-08-20");
    static_cast<void>(check_project(project, shipped_catalogue(), options));
}

MapsOptions MapTown::options() const {
    MapsOptions options;
    options.project = file;
    options.out = folder / "maps";
    options.styles = in_source("styles");
    options.threads = 2;
    options.as_of = *parse_date("2024-08-20");
    return options;
}

MapsReport MapTown::print(const std::function<void(MapsOptions&)>& change) {
    MapsOptions wanted = options();
    if (change) change(wanted);
    return print_maps(wanted, shipped_catalogue(), no_progress());
}

std::string text_of_pdf(const std::filesystem::path& pdf) {
    const std::string text = output_of("pdftotext -layout '" + pdf.string() + "' -");
    REQUIRE_FALSE(text.empty());
    return text;
}

int pages_of_pdf(const std::filesystem::path& pdf) {
    const std::string info = output_of("pdfinfo '" + pdf.string() + "'");
    const std::size_t at = info.find("Pages:");
    REQUIRE(at != std::string::npos);
    return std::stoi(info.substr(at + 6));
}

}  // namespace cunjing
