// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "gis/base/error.hpp"
#include "gis/base/part_of_progress.hpp"
#include "gis/base/progress_bar.hpp"
#include "gis/cli/elevation_option.hpp"
#include "gis/cli/suggest_report.hpp"
#include "gis/cli/zones_command.hpp"
#include "gis/derive/heights.hpp"

namespace cunjing {
namespace {

struct ZonesSuggestOptions {
    std::string project;
    std::string villages;
    std::vector<std::filesystem::path> elevation;
    std::vector<std::string> weights;
    SuggestOptions wanted;
    double min_area_m2 = 0;
    bool dry_run = false;
};

/// `slope=2` as a factor and its weight.
std::map<std::string, double> weights_of(const std::vector<std::string>& words) {
    std::map<std::string, double> weights;
    for (const std::string& word : words) {
        const std::size_t equals = word.find('=');
        const std::string number = equals == std::string::npos ? "" : word.substr(equals + 1);
        char* end = nullptr;
        const double weight = std::strtod(number.c_str(), &end);
        if (number.empty() || end != number.c_str() + number.size())
            throw ConfigError(say("--weight {} 应写作 因子=数，例如 slope=2",
                                  "--weight {} should be written factor=number, such as slope=2", word));
        weights[word.substr(0, equals)] = weight;
    }
    return weights;
}

int suggest(const Session& session, const ZonesSuggestOptions& options) {
    const Catalogue catalogue = session.load_catalogue();
    SuggestOptions wanted = options.wanted;
    wanted.villages = split_list(options.villages);
    wanted.weights = weights_of(options.weights);
    if (options.min_area_m2 != 0) wanted.min_area_m2 = options.min_area_m2;
    ProgressBar bar(session.language);
    Project project =
        Project::open(options.project, catalogue, options.dry_run ? Access::read_only : Access::read_write);
    PartOfProgress reading(bar, 0, 0.2);
    const ZoningScene scene(project, catalogue, today(), heights_from(options.elevation, project.work_crs()), reading);
    PartOfProgress weighing(bar, 0.2, 0.95);
    const Suggestion suggestion = suggest_zones(scene, wanted, weighing);
    PartOfProgress writing(bar, 0.95, 1);
    if (!options.dry_run) save_candidates(project, catalogue, suggestion, wanted.villages, writing);
    bar.step(1, "done");
    if (session.json) {
        fmt::print("{}\n", to_json(suggestion, scene).dump(2));
        return exit_done;
    }
    print_report(suggestion, scene, session);
    session.print(options.dry_run ? Text{"试运行：没有写入任何内容。", "Dry run: nothing was written."}
                                  : say("备选地块已写入 {} 的图层 "
                                        "zone_candidate；改过的成为人工成果，以后不再覆盖，其上也不再推荐。",
                                        "The candidates are in the layer zone_candidate of {}; one that you change is "
                                        "yours: it is not replaced, and none is suggested upon it.",
                                        options.project));
    return exit_done;
}

}  // namespace

void add_zones_suggest_command(CLI::App& zones, Session& session) {
    auto options = std::make_shared<ZonesSuggestOptions>();
    CLI::App* command = zones.add_subcommand(
        "suggest", session.words({"推荐圈养区备选地块", "find where penning zones could be, the best first"}));
    command->add_option("PROJECT", options->project, session.words({"项目文件", "the project file"}))->required();
    add_elevation_option(*command, session, options->elevation, "--elevation,--dem",
                         {"高程栅格（GeoTIFF、.hgt、.zip），可给多个：用于坡度、坡向和排除陡坡",
                          "rasters of heights (GeoTIFF, .hgt, .zip), several may be given: they tell slope and aspect, "
                          "and steep ground is left out"});
    command->add_option(
        "--village", options->villages,
        session.words({"只看这些村（代码，逗号分隔）", "only these villages (codes, comma-separated)"}));
    command->add_option("--count", options->wanted.count,
                        session.words({"每村最多几处，默认 3", "places a village at most; else 3"}));
    command->add_option(
        "--min-area", options->min_area_m2,
        session.words({"最小面积（平方米），默认参数 pen_min_area", "least area in m²; else pen_min_area"}));
    command
        ->add_option("--weight", options->weights,
                     session.words({"因子权重，如 slope=2，可给多个",
                                    "a factor's weight, such as slope=2; several may be "
                                    "given"}))
        ->take_all();
    command->add_option("--seed", options->wanted.seed,
                        session.words({"稳健性抽样的种子，默认 1", "seed of the draws that tell robustness; else 1"}));
    command->add_flag("--dry-run", options->dry_run, session.words({"不写入结果", "write nothing"}));
    add_catalogue_option(*command, session);
    add_json_option(*command, session);
    command->callback(
        [&session, options] { session.work = [&session, options] { return suggest(session, *options); }; });
}

}  // namespace cunjing
