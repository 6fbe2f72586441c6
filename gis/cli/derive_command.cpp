// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "gis/base/progress_bar.hpp"
#include "gis/cli/derive_report.hpp"
#include "gis/cli/elevation_option.hpp"
#include "gis/cli/session.hpp"
#include "gis/derive/heights.hpp"

namespace cunjing {
namespace {

struct DeriveCommandOptions {
    std::string project;
    std::string layers;
    std::vector<std::filesystem::path> elevation;
    bool dry_run = false;
};

int derive_layers(const Session& session, const DeriveCommandOptions& options) {
    const Catalogue catalogue = session.load_catalogue();
    DeriveReport report;
    {
        ProgressBar bar(session.language);
        Project project =
            Project::open(options.project, catalogue, options.dry_run ? Access::read_only : Access::read_write);
        report = derive_project(
            project, catalogue,
            {split_list(options.layers), today(), heights_from(options.elevation, project.work_crs()), options.dry_run},
            bar);
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
