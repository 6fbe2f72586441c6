// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/cli/sweep_command.hpp"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "gis/base/error.hpp"
#include "gis/base/progress_bar.hpp"
#include "gis/check/sweep_values.hpp"
#include "gis/cli/sweep_report.hpp"
#include "gis/derive/heights.hpp"
#include "gis/report/sweep_chart.hpp"

namespace cunjing {
namespace {

/// The parts of `coop_road.village=3,5,10`.
SweepOptions sweep_meant(const std::string& words, const ParameterSet& parameters) {
    const std::size_t equals = words.find('=');
    if (equals == std::string::npos)
        throw ConfigError(say("--sweep 应写作 参数=值,值,… 或 参数.词=值,值,…，不能是“{}”",
                              "--sweep is written PARAMETER=VALUE,VALUE,… or PARAMETER.WORD=VALUE,VALUE,…, not '{}'",
                              words));
    return sweep_of(words.substr(0, equals), split_list(words.substr(equals + 1)), parameters);
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
    if (!options.chart.empty()) write_sweep_chart(options.chart, result, words);
    if (session.json) {
        fmt::print("{}\n", to_json(result, wanted).dump(2));
        return exit_done;
    }
    print_report(result, words, session);
    if (!options.chart.empty()) session.print(say("图已写入 {}。", "The chart is in {}.", options.chart));
    return exit_done;
}

}  // namespace cunjing
