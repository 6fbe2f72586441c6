// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include <fmt/format.h>

#include <cstdlib>
#include <nlohmann/json.hpp>

#include "gis/base/error.hpp"
#include "gis/base/memory.hpp"
#include "gis/base/progress_bar.hpp"
#include "gis/check/check.hpp"
#include "gis/cli/check_report.hpp"
#include "gis/cli/elevation_option.hpp"
#include "gis/cli/explain_report.hpp"
#include "gis/cli/session.hpp"
#include "gis/cli/sweep_command.hpp"
#include "gis/derive/heights.hpp"

namespace cunjing {
namespace {

struct CheckCommandOptions {
    std::string project;
    std::string rules;
    std::string villages;
    std::string as_of;
    std::string memory;
    int threads = 0;
    int fail_on = 0;  // 0: never
    std::string explain;
    std::string sweep;
    std::string chart;
    std::vector<std::filesystem::path> elevation;
    bool dry_run = false;
    bool evidence = false;
};

Date as_of(const CheckCommandOptions& options) {
    if (options.as_of.empty()) return today();
    const auto day = parse_date(options.as_of);
    if (!day)
        throw ConfigError(
            say("--as-of 应为日期 YYYY-MM-DD，不能是“{}”", "--as-of takes a day YYYY-MM-DD, not '{}'", options.as_of));
    return *day;
}

std::uint64_t memory_bytes(const CheckCommandOptions& options) {
    if (options.memory.empty()) return 0;
    const auto bytes = parse_memory(options.memory);
    if (!bytes)
        throw ConfigError(say("--memory 应如 512M、2G，不能是“{}”",
                              "--memory takes an amount such as 512M or 2G, not '{}'", options.memory));
    return *bytes;
}

int explain_subject(const Session& session, const CheckCommandOptions& options) {
    const Catalogue catalogue = session.load_catalogue();
    const Project project = Project::open(options.project, catalogue, Access::read_only);
    const std::vector<Explanation> explanations = explain(project, catalogue, options.explain, as_of(options),
                                                          heights_from(options.elevation, project.work_crs()));
    if (session.json)
        fmt::print("{}\n", to_json(explanations).dump(2));
    else
        print_explanations(explanations, session);
    return exit_done;
}

int sweep_parameter(const Session& session, const CheckCommandOptions& options) {
    if (options.evidence || options.fail_on > 0 || !options.memory.empty() || !options.explain.empty())
        throw ConfigError({"--sweep 只计数，不能与 --evidence、--fail-on、--memory、--explain 同用",
                           "--sweep only counts: it does not go with --evidence, --fail-on, --memory or --explain"});
    return run_sweep(session, {options.project, options.sweep, options.chart, split_list(options.rules),
                               split_list(options.villages), as_of(options), options.threads, options.elevation});
}

int check(const Session& session, const CheckCommandOptions& options) {
    if (!options.sweep.empty()) return sweep_parameter(session, options);
    if (!options.chart.empty())
        throw ConfigError({"--chart 画的是 --sweep 的结果，请同时给出 --sweep", "--chart draws a --sweep: name one"});
    if (!options.explain.empty()) return explain_subject(session, options);
    CheckOptions wanted;
    wanted.rules = split_list(options.rules);
    wanted.villages = split_list(options.villages);
    wanted.as_of = as_of(options);
    wanted.threads = options.threads;
    wanted.memory_bytes = memory_bytes(options);
    wanted.dry_run = options.dry_run;
    wanted.evidence = options.evidence;
    if (const char* user = std::getenv("USER")) wanted.user = user;
    const Catalogue catalogue = session.load_catalogue();
    CheckResult result;
    {
        ProgressBar bar(session.language);
        Project project =
            Project::open(options.project, catalogue, options.dry_run ? Access::read_only : Access::read_write);
        wanted.height_m = heights_from(options.elevation, project.work_crs());
        result = check_project(project, catalogue, wanted, bar);
    }
    if (session.json)
        fmt::print("{}\n", to_json(result, options.evidence).dump(2));
    else
        print_report(result, catalogue, session, options.evidence);
    if (!session.json)
        session.print(
            options.dry_run
                ? Text{"试运行：没有写入任何内容。", "Dry run: nothing was written."}
                : say("结果已写入 {} 的图层 finding；结论均为“疑似”，须经人核实。",
                      "The findings are in the layer finding of {}; they are suspicions until a person confirms them.",
                      options.project));
    if (!session.json && !options.dry_run && (!wanted.rules.empty() || !wanted.villages.empty()))
        session.print(
            {"只查了部分规则或村：图层 finding 现在只有这些结果；要全部结果请再运行不带 --rules、--villages 的检查。",
             "Only some rules or villages were checked: the layer finding now holds these alone; run a check "
             "without --rules and --villages to have all."});
    return options.fail_on > 0 && result.worst_severity() >= options.fail_on ? exit_findings : exit_done;
}

}  // namespace

void add_check_command(CLI::App& app, Session& session) {
    auto options = std::make_shared<CheckCommandOptions>();
    CLI::App* command =
        app.add_subcommand("check", session.words({"按规则检查项目", "check a project against the rules"}));
    command->add_option("PROJECT", options->project, session.words({"项目文件", "the project file"}))->required();
    command->add_option("--rules", options->rules,
                        session.words({"只查这些规则（逗号分隔）", "only these rules (comma-separated)"}));
    command->add_option(
        "--villages,--village", options->villages,
        session.words({"只查这些村的代码（逗号分隔）", "only the villages with these codes (comma-separated)"}));
    command->add_option("--as-of", options->as_of,
                        session.words({"当作今天的日期 YYYY-MM-DD", "the day that counts as today, YYYY-MM-DD"}));
    command
        ->add_option("-j,--threads", options->threads,
                     session.words({"线程数；默认全部核心", "threads; all cores by default"}))
        ->check(CLI::Range(0, 1024));
    command->add_option("--memory", options->memory,
                        session.words({"大约可用的内存，如 512M、2G；不够时分块检查，结果不变；默认不限",
                                       "about how much memory may be used, such as 512M or 2G: where it is too little "
                                       "for all at once, the check goes tile by tile, with the same findings; no limit "
                                       "by default"}));
    command->add_option("--explain", options->explain,
                        session.words({"说明对某个要素（uid 或 图层:uid）的结论如何得出；不写入结果",
                                       "tell how the verdicts about a feature (uid or layer:uid) come about; writes "
                                       "nothing"}));
    command->add_option(
        "--sweep", options->sweep,
        session.words({"定数之前先试算：参数取各值时各村会有多少结果，如 coop_road.village=3,5,10；不写入",
                       "before a number is decided: what each value of a parameter would find in each "
                       "village, as coop_road.village=3,5,10; writes nothing"}));
    command->add_option("--chart", options->chart,
                        session.words({"把 --sweep 的结果画成图（.svg）", "draw what --sweep finds (.svg)"}));
    add_elevation_option(*command, session, options->elevation);
    command->add_flag("--dry-run", options->dry_run, session.words({"不写入结果", "write nothing"}));
    command
        ->add_option("--fail-on", options->fail_on,
                     session.words({"有此严重程度（1–3）及以上的违反时退出码为 1",
                                    "exit with 1 when a violation of this severity (1-3) or worse was found"}))
        ->check(CLI::Range(1, 3));
    command->add_flag("--evidence", options->evidence,
                      session.words({"逐条列出结果和证据（WKT，工作坐标系）",
                                     "list each finding with its evidence (WKT in the work CRS)"}));
    add_catalogue_option(*command, session);
    add_json_option(*command, session);
    command->callback([&session, options] { session.work = [&session, options] { return check(session, *options); }; });
}

}  // namespace cunjing
