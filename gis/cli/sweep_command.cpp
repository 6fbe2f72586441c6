// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/cli/sweep_command.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "gis/base/error.hpp"
#include "gis/base/progress_bar.hpp"
#include "gis/cli/elevation_option.hpp"
#include "gis/cli/parameter_words.hpp"
#include "gis/cli/sweep_report.hpp"
#include "gis/report/new_place.hpp"
#include "gis/report/sweep_chart.hpp"
#include "gis/report/text_file.hpp"

namespace cunjing {
namespace {

constexpr std::size_t most_values = 20;

/// The parts of `coop_road.village=3,5,10`.
SweepOptions sweep_meant(const std::string& words, const ParameterSet& parameters) {
    const std::size_t equals = words.find('=');
    if (equals == std::string::npos)
        throw ConfigError(say("--sweep 应写作 参数=值,值,… 或 参数.词=值,值,…，不能是“{}”",
                              "--sweep is written PARAMETER=VALUE,VALUE,… or PARAMETER.WORD=VALUE,VALUE,…, not '{}'",
                              words));
    const NamedParameter named = parameter_named(words.substr(0, equals), parameters);
    SweepOptions options;
    options.parameter = named.parameter->name;
    options.keys = named.keys;
    for (const std::string& text : split_list(words.substr(equals + 1))) {
        const double value = parameter_value_of(text, *named.parameter);
        if (std::ranges::find(options.values, value) == options.values.end()) options.values.push_back(value);
    }
    if (options.values.empty() || options.values.size() > most_values)
        throw ConfigError(
            say("--sweep 应有 1 到 {} 个不同的值", "--sweep takes 1 to {} different values", most_values));
    return options;
}

void require_svg(const std::string& file) {
    if (file.empty() || std::filesystem::path(file).extension() == ".svg") return;
    throw ConfigError(say("图只写 SVG：文件名应以 .svg 结尾，不能是“{}”",
                          "the chart is an SVG: its name ends in .svg, not '{}'", file));
}

void draw(const SweepResult& result, const SweepWords& words, const std::string& file) {
    const NewPlace place(file, true);
    TextFile svg(place.path());
    svg.write(sweep_chart(result, words));
    svg.close();
    place.put_in_place();
}

}  // namespace

int run_sweep(const Session& session, const SweepCommandOptions& options) {
    require_svg(options.chart);
    const Catalogue catalogue = session.load_catalogue();
    SweepOptions wanted = sweep_meant(options.sweep, catalogue.parameters());
    wanted.rules = options.rules;
    wanted.villages = options.villages;
    wanted.as_of = options.as_of;
    wanted.threads = options.threads;
    SweepResult result;
    {
        ProgressBar bar(session.language);
        const Project project = Project::open(options.project, catalogue, Access::read_only);
        wanted.height_m = heights_from(options.elevation, project.work_crs());
        result = sweep(project, catalogue, wanted, bar);
    }
    const SweepWords words = sweep_words(wanted, result, catalogue, session.language);
    if (!options.chart.empty()) draw(result, words, options.chart);
    if (session.json) {
        fmt::print("{}\n", to_json(result, wanted).dump(2));
        return exit_done;
    }
    print_report(result, words, session);
    if (!options.chart.empty()) session.print(say("图已写入 {}。", "The chart is in {}.", options.chart));
    return exit_done;
}

}  // namespace cunjing
