// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include <fmt/format.h>

#include <cstdio>
#include <string_view>

#include "gis/base/help_words.hpp"
#include "gis/base/program.hpp"
#include "gis/base/version.hpp"
#include "gis/cli/session.hpp"

namespace {

using namespace cunjing;  // NOLINT(google-build-using-namespace): main speaks of little else

int refuse_command(const CLI::App& app, const Session& session, const CLI::ParseError& error, int argc, char** argv) {
    if (error.get_exit_code() == 0) {
        app.exit(error);  // help or version was asked for
        return exit_done;
    }
    std::vector<std::string> commands;
    for (const CLI::App* command : app.get_subcommands({})) commands.push_back(command->get_name());
    const std::string word = argc > 1 ? argv[1] : "";
    const bool known = std::find(commands.begin(), commands.end(), word) != commands.end();
    if (!known && !word.empty() && word.front() != '-') {
        const Text hint = suggestion(word, commands);
        complain(session.language,
                 say("没有命令“{0}”{1}；可用命令：{3}", "there is no command '{0}'{2}; commands are: {3}", word,
                     hint.zh, hint.en, join(commands, ", ")));
    } else {
        complain(session.language, say("命令有误：{0}；用法见 cunjing {1} --help", "{0}; see cunjing {1} --help",
                                       std::string(error.what()), known ? word : std::string()));
    }
    return exit_bad_command;
}

int run(int argc, char** argv, Session& session) {
    CLI::App app(
        session.words({"村境：把村庄道路、沟渠、水体、圈养区画成图层，按整治方案逐条检查",
                       "Cunjing: maps a township's roads, ditches, waters and pens and checks them against its plan"}),
        "cunjing");
    app.require_subcommand(1);
    speak(app, session.language);
    app.set_version_flag("--version", std::string("cunjing ") + engine_version,
                         session.words({"显示版本", "show the version"}));
    std::string language;
    app.add_option("--lang", language,
                   session.words({"语言：zh 或 en；默认按环境", "language: zh or en; else the environment's"}));
    app.fallthrough();
    add_new_command(app, session);
    add_layers_command(app, session);
    add_rules_command(app, session);
    add_import_command(app, session);
    add_check_command(app, session);
    add_derive_command(app, session);
    add_export_command(app, session);
    add_sample_command(app, session);
    add_settings_command(app, session);
    add_zones_command(app, session);
    add_maps_command(app, session);
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return refuse_command(app, session, error, argc, argv);
    }
    return session.work();
}

}  // namespace

int main(int argc, char** argv) {
    return cunjing::run_program(argc, argv, [&](cunjing::Language language) {
        cunjing::Session session;
        session.language = language;
        session.arguments.assign(argv, argv + argc);
        return run(argc, argv, session);
    });
}
