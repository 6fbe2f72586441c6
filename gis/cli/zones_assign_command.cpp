// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include <fmt/format.h>

#include "gis/base/progress_bar.hpp"
#include "gis/cli/assignment_report.hpp"
#include "gis/cli/zones_command.hpp"
#include "gis/report/assignment_tables.hpp"

namespace cunjing {
namespace {

struct AssignCommandOptions {
    std::string project;
    std::string villages;
    std::optional<double> max_walk_m;
    std::string out;
    bool include_proposed = false;
    bool across_villages = false;
    bool for_public = false;
    bool force = false;
};

int assign(const Session& session, const AssignCommandOptions& options) {
    const ForPublic for_public = options.for_public ? ForPublic::yes : ForPublic::no;
    const Catalogue catalogue = session.load_catalogue();
    Assignment assignment;
    {
        ProgressBar bar(session.language);
        const Project project = Project::open(options.project, catalogue, Access::read_only);
        const ZoningScene scene(project, catalogue, today(), {}, bar);
        assignment = assign_birds(
            scene,
            {options.include_proposed, options.across_villages, options.max_walk_m, split_list(options.villages)}, bar);
        assignment.notes.insert(assignment.notes.end(), scene.notes().begin(), scene.notes().end());
    }
    if (!options.out.empty())
        write_assignment(options.out, assignment, {session.language, false, options.for_public}, options.force);
    if (session.json) {
        fmt::print("{}\n", to_json(assignment, for_public, session).dump(2));
        return exit_done;
    }
    print_report(assignment, for_public, session);
    if (!options.out.empty()) session.print(say("已写出 {}", "wrote {}", options.out));
    return exit_done;
}

void add_options(CLI::App& command, const Session& session, AssignCommandOptions& options) {
    command.add_option("PROJECT", options.project, session.words({"项目文件", "the project file"}))->required();
    command.add_option("--village", options.villages,
                       session.words({"只列出这些村，代码用逗号分开（照样按全镇计算）",
                                      "list only these villages, codes with commas (all are reckoned)"}));
    command.add_flag("--include-proposed", options.include_proposed,
                     session.words({"拟定的圈养区也计入", "count proposed zones too"}));
    command.add_flag("--across-villages", options.across_villages,
                     session.words({"可以去别村的圈养区", "birds may go to zones of other villages"}));
    command.add_option("--max-walk", options.max_walk_m,
                       session.words({"最远步行多少米；默认按参数 coop_zone_walk",
                                      "the longest walk in m; the parameter coop_zone_walk by default"}));
    command.add_option("-o,--out", options.out,
                       session.words({"写成 .xlsx（农户、圈养区、村三张表）或 .csv（农户表；加 --public 则是圈养区表）",
                                      "write an .xlsx (households, zones, villages) or a .csv (households; zones with "
                                      "--public)"}));
    command.add_flag("--public", options.for_public,
                     session.words({"可以公开的：只有各圈养区、各村的合计，没有农户",
                                    "for the public: sums by zone and village, no households"}));
    command.add_flag("--force", options.force, session.words({"替换已有的文件", "replace a file that exists"}));
}

}  // namespace

void add_zones_assign_command(CLI::App& zones, Session& session) {
    auto options = std::make_shared<AssignCommandOptions>();
    CLI::App* command = zones.add_subcommand(
        "assign", session.words({"安排各户家禽进哪个圈养区", "tell which household's birds go to which zone"}));
    add_options(*command, session, *options);
    add_catalogue_option(*command, session);
    add_json_option(*command, session);
    command->callback(
        [&session, options] { session.work = [&session, options] { return assign(session, *options); }; });
}

}  // namespace cunjing
