// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include <fmt/format.h>

#include <chrono>
#include <nlohmann/json.hpp>

#include "gis/base/part_of_progress.hpp"
#include "gis/base/progress_bar.hpp"
#include "gis/check/parameters_in_force.hpp"
#include "gis/cli/derive_report.hpp"
#include "gis/cli/elevation_option.hpp"
#include "gis/cli/session.hpp"

namespace cunjing {
namespace {

struct DeriveCommandOptions {
    std::string project;
    std::string layers;
    std::vector<std::string> elevation;
    bool dry_run = false;
};

constexpr const char* residential_layer = "residential_area";

double seconds_since(std::chrono::steady_clock::time_point start) {
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

DeriveReport compute(Project& project, const Catalogue& catalogue, const DeriveCommandOptions& options,
                     Progress& progress) {
    const ParameterSet parameters = parameters_in_force(catalogue, project);
    const auto layers = derived_layers_for(split_list(options.layers), catalogue);
    const HeightAt height_m = heights_from(options.elevation, project.work_crs());
    progress.step(0, "read");
    DeriveReport report;
    const auto start = std::chrono::steady_clock::now();
    DeriveWorkspace workspace(project, catalogue, parameters, today(), layers);
    workspace.set_heights(height_m);
    report.read_s = seconds_since(start);
    const double share = 0.8 / static_cast<double>(layers.size() + 1);
    double done = 0.1;
    const auto next = [&] { return PartOfProgress(progress, done, done + share); };
    for (const DerivedLayer* layer : layers) {
        const auto layer_start = std::chrono::steady_clock::now();
        if (layer->layer->name == residential_layer) {
            PartOfProgress counting = next();
            report.sensitivity = count_clusters(*layer, workspace.input(), {30, 50, 80}, counting);
            done += share;
        }
        PartOfProgress computing = next();
        report.layers.push_back(workspace.compute(*layer, computing));
        report.elapsed_s.push_back(seconds_since(layer_start));
        done += share;
    }
    report.village_names = village_names(project, catalogue);
    return report;
}

int derive_layers(const Session& session, const DeriveCommandOptions& options) {
    const Catalogue catalogue = session.load_catalogue();
    DeriveReport report;
    {
        ProgressBar bar(session.language);
        Project project =
            Project::open(options.project, catalogue, options.dry_run ? Access::read_only : Access::read_write);
        report = compute(project, catalogue, options, bar);
        if (!options.dry_run) {
            std::vector<ComputedRows> tables;
            for (const ComputedLayer& layer : report.layers) tables.push_back({layer.computed, layer.made_from});
            PartOfProgress writing(bar, 0.9, 1);
            report.rows_changed = project.replace_derived(tables, writing);
        }
    }
    if (session.json) {
        fmt::print("{}\n", to_json(report).dump(2));
        return exit_done;
    }
    print_report(report, session);
    session.print(options.dry_run
                      ? Text{"试运行：没有写入任何内容。", "Dry run: nothing was written."}
                      : say("推算结果已写入 {0} 的各图层（source = derived），改动 {1} "
                            "行；改过的要素成为人工成果，以后不再覆盖。",
                            "What was computed is in the layers of {0} (source = derived), {1} rows changed; a feature "
                            "that you correct is yours and is not replaced any more.",
                            options.project, report.rows_changed));
    return exit_done;
}

}  // namespace

void add_derive_command(CLI::App& app, Session& session) {
    auto options = std::make_shared<DeriveCommandOptions>();
    CLI::App* command = app.add_subcommand(
        "derive",
        session.words({"推算集中居住区、公共区域等图层", "compute residential areas, public areas and the like"}));
    command->add_option("PROJECT", options->project, session.words({"项目文件", "the project file"}))->required();
    command->add_option("--layers,--layer", options->layers,
                        session.words({"只推算这些图层（逗号分隔）", "only these layers (comma-separated)"}));
    add_elevation_option(*command, session, options->elevation);
    command->add_flag("--dry-run", options->dry_run, session.words({"不写入结果", "write nothing"}));
    add_catalogue_option(*command, session);
    add_json_option(*command, session);
    command->callback(
        [&session, options] { session.work = [&session, options] { return derive_layers(session, *options); }; });
}

}  // namespace cunjing
