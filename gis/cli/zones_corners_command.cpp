// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "gis/base/error.hpp"
#include "gis/base/progress_bar.hpp"
#include "gis/check/village_names.hpp"
#include "gis/cli/text_table.hpp"
#include "gis/cli/zones_command.hpp"
#include "gis/report/zone_register.hpp"

namespace cunjing {
namespace {

using Json = nlohmann::ordered_json;

struct CornersCommandOptions {
    std::string project;
    std::vector<std::string> zones;
    std::string villages;
    std::string out;
    bool force = false;
};

/// What is listed, and what is to be said of it.
struct Listed {
    ZoneRegister zones;
    std::vector<Text> notes;
};

void keep_villages(std::vector<ListedZone>& zones, const std::vector<std::string>& codes) {
    if (codes.empty()) return;
    std::erase_if(zones,
                  [&](const ListedZone& zone) { return std::ranges::find(codes, zone.village_code) == codes.end(); });
}

std::vector<Text> notes_on(const ListedZone& zone) {
    const std::string name = zone.title().zh;
    std::vector<Text> notes;
    if (zone.corners.corners.empty())
        notes.push_back(
            say("{0}：界线不成面，没有界址点", "{0}: its boundary encloses no ground, so it has no corners", name));
    if (const std::size_t left_out = zone.corners.repeated_points + zone.corners.straight_points; left_out > 0)
        notes.push_back(say("{0}：{1} 个重复或在直边上的点不编号",
                            "{0}: {1} points that are repeated or lie on a straight side have no number", name,
                            left_out));
    return notes;
}

Listed listed(const Session& session, const CornersCommandOptions& options) {
    const Catalogue catalogue = session.load_catalogue();
    ProgressBar bar(session.language);
    const Project project = Project::open(options.project, catalogue, Access::read_only);
    const std::vector<std::string> villages = split_list(options.villages);
    require_known(villages, village_names(project, catalogue.layers()));
    const ZoningScene scene(project, catalogue, today(), {}, bar);
    Listed result{{listed_zones(scene, project.work_crs()), CornerSystem(project.work_crs()), {}, session.language},
                  scene.notes()};
    const std::map<std::string, std::string> settings = project.settings();
    if (const auto town = settings.find("town"); town != settings.end()) result.zones.town = town->second;
    result.zones.zones = zones_meant(std::move(result.zones.zones), options.zones);
    keep_villages(result.zones.zones, villages);
    for (const ListedZone& zone : result.zones.zones)
        for (Text& note : notes_on(zone)) result.notes.push_back(std::move(note));
    if (result.zones.zones.empty())
        result.notes.emplace_back(Text{"没有画了界线的圈养区", "there is no penning zone with a boundary"});
    if (result.zones.system.shift_unknown)
        result.notes.push_back(say("{0} 与 {1} 的偏移不明，经纬度可能差一百米左右",
                                   "nobody knows the shift from {0} to {1}: degrees may be off by some 100 m",
                                   result.zones.system.name.zh, result.zones.system.degrees.zh));
    return result;
}

Json to_json(const ListedZone& zone) {
    Json corners = Json::array();
    for (const BoundaryCorner& corner : zone.corners.corners)
        corners.push_back({{"corner", corner.name()},
                           {"hole", corner.is_of_hole},
                           {"northing_m", corner.place.y},
                           {"easting_m", corner.place.x},
                           {"lon", corner.degrees.lon_deg},
                           {"lat", corner.degrees.lat_deg},
                           {"to", corner.next_name()},
                           {"side_m", corner.side_m}});
    return {{"uid", zone.uid},
            {"name", zone.name},
            {"village_code", zone.village_code},
            {"status", zone.status},
            {"area_m2", zone.corners.area_m2},
            {"perimeter_m", zone.corners.perimeter_m},
            {"capacity", zone.capacity},
            {"capacity_is_written", zone.capacity_is_written},
            {"siting", to_string(zone.siting)},
            {"corners", corners},
            {"repeated_points", zone.corners.repeated_points},
            {"straight_points", zone.corners.straight_points}};
}

Json to_json(const Listed& listed, const CornersCommandOptions& options, const Session& session) {
    Json zones = Json::array();
    for (const ListedZone& zone : listed.zones.zones) zones.push_back(to_json(zone));
    Json notes = Json::array();
    for (const Text& note : listed.notes) notes.push_back(session.words(note));
    Json json = {{"crs", listed.zones.system.name.en},
                 {"degrees", listed.zones.system.degrees.en},
                 {"zones", zones},
                 {"notes", notes}};
    if (!options.out.empty()) json["out"] = options.out;
    return json;
}

void print_zone(const ListedZone& zone, const CornerSystem& system, const Session& session) {
    session.print(say("\n{0}（{3}）：面积 {1:.2f} 平方米，合 {2:.3f} 亩，周长 {5:.2f} 米",
                      "\n{0} ({4}): {1:.2f} m², {2:.3f} mu, perimeter {5:.2f} m", zone_words(zone, session.language),
                      zone.corners.area_m2, area_mu(zone.corners.area_m2), zone.status_title.zh, zone.status_title.en,
                      zone.corners.perimeter_m));
    const Text lon = {"经度 ", "Longitude "};
    const Text lat = {"纬度 ", "Latitude "};
    TextTable table({session.words({"点号", "Corner"}), ">" + session.words(system.northing),
                     ">" + session.words(system.easting), ">" + session.words(lon) + session.words(system.degrees),
                     ">" + session.words(lat) + session.words(system.degrees), session.words({"至点", "To"}),
                     ">" + session.words({"边长（米）", "Side (m)"})});
    for (const BoundaryCorner& corner : zone.corners.corners)
        table.add({corner.name(), fmt::format("{:.3f}", corner.place.y), fmt::format("{:.3f}", corner.place.x),
                   dms_words(corner.degrees.lon_deg), dms_words(corner.degrees.lat_deg), corner.next_name(),
                   fmt::format("{:.2f}", corner.side_m)});
    fmt::print("{}", table.to_string());
}

int list_corners(const Session& session, const CornersCommandOptions& options) {
    const Listed all = listed(session, options);
    if (!options.out.empty()) write_zone_register(options.out, all.zones, options.force);
    if (session.json) {
        fmt::print("{}\n", to_json(all, options, session).dump(2));
        return exit_done;
    }
    if (options.out.empty()) {
        session.print(say("坐标系：{0}", "Coordinates: {1}", all.zones.system.name.zh, all.zones.system.name.en));
        for (const ListedZone& zone : all.zones.zones) print_zone(zone, all.zones.system, session);
    }
    for (const Text& note : all.notes) session.print(note);
    if (!options.out.empty())
        session.print(say("{} 个圈养区的界址点已写出 {}", "wrote the corners of {} penning zones to {}",
                          all.zones.zones.size(), options.out));
    return exit_done;
}

}  // namespace

void add_zones_corners_command(CLI::App& zones, Session& session) {
    auto options = std::make_shared<CornersCommandOptions>();
    CLI::App* command = zones.add_subcommand(
        "corners",
        session.words({"圈养区界址点表：编号、坐标、边长", "the corners of zones: numbers, coordinates, sides"}));
    command->add_option("PROJECT", options->project, session.words({"项目文件", "the project file"}))->required();
    command->add_option("ZONE", options->zones,
                        session.words({"圈养区名称或标识；不写：全部", "zones by name or uid; none: all"}));
    command->add_option("--village,--villages", options->villages,
                        session.words({"只要这些村，代码用逗号分开", "only these villages, codes with commas"}));
    command->add_option("-o,--out", options->out,
                        session.words({"写成文件：.xlsx（另有一张圈养区登记）或 .csv",
                                       "a file to write: .xlsx (with the register of zones beside) or .csv"}));
    command->add_flag("--force", options->force, session.words({"替换已有的文件", "replace a file that exists"}));
    add_catalogue_option(*command, session);
    add_json_option(*command, session);
    command->callback(
        [&session, options] { session.work = [&session, options] { return list_corners(session, *options); }; });
}

}  // namespace cunjing
