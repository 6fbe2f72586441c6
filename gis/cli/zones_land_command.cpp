// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "gis/base/error.hpp"
#include "gis/base/progress_bar.hpp"
#include "gis/catalogue/parameter_words.hpp"
#include "gis/cli/elevation_option.hpp"
#include "gis/cli/text_table.hpp"
#include "gis/cli/zones_command.hpp"
#include "gis/derive/heights.hpp"
#include "gis/report/land_file.hpp"
#include "gis/zoning/land.hpp"
#include "gis/zoning/zoning_words.hpp"

namespace cunjing {
namespace {

using Json = nlohmann::ordered_json;

struct LandCommandOptions {
    std::string project;
    std::string land_for = "pen_zone";
    std::string curve;  // PARAMETER=FIRST..LAST[:STEP]
    std::string villages;
    std::filesystem::path out;
    bool force = false;
    std::vector<std::filesystem::path> elevation;
};

/// The parts of `coop_road.village=0..30`.
void set_curve(const std::string& words, const ParameterSet& parameters, LandOptions& options) {
    const std::size_t equals = words.find('=');
    if (equals == std::string::npos)
        throw ConfigError(
            say("--curve 应写作 参数=0..30、参数.词=0..30:5 或 参数=3,5,10，不能是“{}”",
                "--curve is written PARAMETER=0..30, PARAMETER.WORD=0..30:5 or PARAMETER=3,5,10, not '{}'", words));
    const std::string name = words.substr(0, equals);
    if (const Parameter* whole = parameters.find(name)) {  // all of its values together
        options.parameter = name;
        for (const auto& [key, value] : whole->values) options.keys.push_back(key);
    } else {
        const NamedParameter named = parameter_named(name, parameters);
        options.parameter = named.parameter->name;
        options.keys = named.keys;
    }
    options.values = curve_values(words.substr(equals + 1));
}

std::string hectares(double m2) {
    return fmt::format("{:.2f}", m2 / 1e4);
}

void print_curve(const LandResult& result, const LandOptions& options, const Session& session) {
    std::vector<std::string> headings{session.words({"村", "village"}), session.words({">面积", ">area"})};
    for (const double value : options.values) headings.push_back(fmt::format(">{:g}", value));
    TextTable table(headings);
    double whole_m2 = 0;
    for (const LandOfVillage& village : result.villages) {
        whole_m2 += village.of_value.front().village_m2;
        std::vector<std::string> cells{village.name + " " + village.code,
                                       hectares(village.of_value.front().village_m2)};
        for (const FreeGround& of : village.of_value) cells.push_back(hectares(of.free_m2));
        table.add(std::move(cells));
    }
    std::vector<std::string> total{session.words({"合计", "all"}), hectares(whole_m2)};
    for (const double free_m2 : result.free_m2()) total.push_back(hectares(free_m2));
    table.add(std::move(total));
    session.print(
        say("{0} 取各值时各村剩下的地（公顷）：", "Land left (ha) in each village as {0} varies:", options.parameter));
    fmt::print("{}", table.to_string());
    if (!result.depends)
        session.print(say("{0} 不影响这类用地。", "{0} makes no difference to this land.", options.parameter));
}

void print_land(const LandResult& result, const Session& session) {
    TextTable table({session.words({"村", "village"}), session.words({">面积（公顷）", ">area (ha)"}),
                     session.words({">可用（公顷）", ">left (ha)"}), session.words({">可用（%）", ">left (%)"}),
                     session.words({"代价最大的约束", "what costs most"}),
                     session.words({">占（公顷）", ">takes (ha)"}), session.words({">单独占（公顷）", ">alone (ha)"})});
    for (const LandOfVillage& village : result.villages) {
        const FreeGround& left = village.of_value.front();
        std::vector<std::string> cells{village.name + " " + village.code, hectares(left.village_m2),
                                       hectares(left.free_m2),
                                       fmt::format("{:.1f}", 100 * left.free_m2 / left.village_m2)};
        if (const ConstraintCost* worst = left.costliest()) {
            cells.push_back(session.words(worst->title));
            cells.push_back(hectares(worst->takes_m2));
            cells.push_back(hectares(worst->alone_m2));
        } else {
            cells.insert(cells.end(), 3, "");
        }
        table.add(std::move(cells));
    }
    fmt::print("{}", table.to_string());
}

Json to_json(const LandResult& result, const LandOptions& options) {
    Json json = {{"rules", result.rules},
                 {"parameter", options.parameter},
                 {"values", options.values},
                 {"depends", result.depends},
                 {"villages", Json::array()}};
    for (const LandOfVillage& village : result.villages) {
        Json free_m2 = Json::array();
        for (const FreeGround& of : village.of_value) free_m2.push_back(of.free_m2);
        Json costs = Json::array();
        for (const ConstraintCost& cost : village.of_value.front().costs)
            costs.push_back({{"constraint", cost.id}, {"takes_m2", cost.takes_m2}, {"alone_m2", cost.alone_m2}});
        json["villages"].push_back({{"code", village.code},
                                    {"name", village.name},
                                    {"village_m2", village.of_value.front().village_m2},
                                    {"free_m2", free_m2},
                                    {"costs", costs}});
    }
    for (const Text& title : result.missing) json["not_checked"].push_back(title.en);
    return json;
}

int reckon_land(const Session& session, const LandCommandOptions& options) {
    const Catalogue catalogue = session.load_catalogue();
    LandOptions wanted;
    wanted.land_for = options.land_for == "coop" ? LandFor::coop : LandFor::pen_zone;
    wanted.villages = split_list(options.villages);
    wanted.as_of = today();
    wanted.tell_costs = options.curve.empty() ? TellCosts::yes : TellCosts::no;
    if (!options.curve.empty()) set_curve(options.curve, catalogue.parameters(), wanted);
    LandResult result;
    {
        ProgressBar bar(session.language);
        const Project project = Project::open(options.project, catalogue, Access::read_only);
        wanted.height_m = heights_from(options.elevation, project.work_crs());
        result = land_left(project, catalogue, wanted, bar);
    }
    if (!options.out.empty()) write_land(options.out, result, wanted, session.language, options.force);
    if (session.json) {
        fmt::print("{}\n", to_json(result, wanted).dump(2));
        return exit_done;
    }
    session.print(
        say("按规则 {0}；坡度未计。", "Under the rules {0}; slope is not counted.", join(result.rules, ", ")));
    options.curve.empty() ? print_land(result, session) : print_curve(result, wanted, session);
    for (const Text& line : missing_words(result.missing)) session.print(line);
    if (!options.out.empty())
        session.print(say("可用地的面已写入 {}。", "The land left is in {} as polygons.", options.out.string()));
    return exit_done;
}

}  // namespace

void add_zones_land_command(CLI::App& zones, Session& session) {
    auto options = std::make_shared<LandCommandOptions>();
    CLI::App* command = zones.add_subcommand(
        "land",
        session.words({"约束之后各村还剩多少地，以及某一距离变化时的曲线",
                       "how much land the constraints leave in each village, and the curve as one of them varies"}));
    command->add_option("PROJECT", options->project, session.words({"项目文件", "the project file"}))->required();
    command
        ->add_option("--for", options->land_for,
                     session.words({"pen_zone：圈养区；coop：不设圈养区时新搭的散养户圈舍",
                                    "pen_zone: a zone; coop: a new coop of a household, where there is no zone"}))
        ->check(CLI::IsMember({"pen_zone", "coop"}))
        ->capture_default_str();
    command->add_option("--curve", options->curve,
                        session.words({"假设分析：参数=0..30、参数=0..30:5 或 参数=3,5,10；可写 参数.词",
                                       "what if: PARAMETER=0..30, PARAMETER=0..30:5 or PARAMETER=3,5,10; also "
                                       "PARAMETER.WORD"}));
    command->add_option(
        "--village,--villages", options->villages,
        session.words({"只算这些村（代码，逗号分隔）", "only these villages (codes, comma-separated)"}));
    command->add_option("-o,--out", options->out,
                        session.words({"把可用地写成面（.gpkg、.geojson、.kml、.shp）",
                                       "write the land left as polygons (.gpkg, .geojson, .kml, .shp)"}));
    command->add_flag("--force", options->force,
                      session.words({"文件已存在时替换", "replace the file if it is there"}));
    add_elevation_option(*command, session, options->elevation);
    add_catalogue_option(*command, session);
    add_json_option(*command, session);
    command->callback(
        [&session, options] { session.work = [&session, options] { return reckon_land(session, *options); }; });
}

}  // namespace cunjing
