// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include <fmt/format.h>

#include <cstdio>
#include <string_view>

#include "gis/base/error.hpp"
#include "gis/base/version.hpp"
#include "gis/cli/session.hpp"

namespace {

using namespace cunjing;  // NOLINT(google-build-using-namespace): main speaks of little else

/// `--lang` decides the language of the help itself, so it is looked for before anything is parsed.
Language asked_language(int argc, char** argv) {
    for (int i = 1; i < argc; ++i) {
        const std::string_view word = argv[i];
        if (word == "--lang" && i + 1 < argc) return language_from(argv[i + 1]);
        if (word.starts_with("--lang=")) return language_from(word.substr(7));
    }
    return language_from("");
}

void complain(const Session& session, const Text& message) {
    fmt::print(stderr, "{}{}\n", session.words({"错误：", "error: "}), session.words(message));
}

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
        complain(session, say("没有命令“{0}”{1}；可用命令：{3}", "there is no command '{0}'{2}; commands are: {3}",
                              word, hint.zh, hint.en, join(commands, ", ")));
    } else {
        complain(session, say("命令有误：{0}；用法见 cunjing {1} --help", "{0}; see cunjing {1} --help",
                              std::string(error.what()), known ? word : std::string()));
    }
    return exit_bad_command;
}

/// CLI11's own words in Chinese; sub-commands that are added later take them over.
void speak_chinese(CLI::App& app) {
    for (const auto& [word, chinese] :
         {std::pair("Usage", "用法"), std::pair("OPTIONS", "选项"), std::pair("Positionals", "参数"),
          std::pair("Subcommands", "命令"), std::pair("SUBCOMMAND", "命令"), std::pair("REQUIRED", "必填"),
          std::pair("TEXT", "文字"), std::pair("INT", "整数"), std::pair("UINT", "整数")})
        app.get_formatter()->label(word, chinese);
    app.option_defaults()->group("选项");
    app.set_help_flag("-h,--help", "显示本帮助");
}

int run(int argc, char** argv, Session& session) {
    session.language = asked_language(argc, argv);
    CLI::App app(
        session.words({"村境：把村庄道路、沟渠、水体、圈养区画成图层，按整治方案逐条检查",
                       "Cunjing: maps a township's roads, ditches, waters and pens and checks them against its plan"}),
        "cunjing");
    app.require_subcommand(1);
    if (session.language == Language::zh) speak_chinese(app);
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
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return refuse_command(app, session, error, argc, argv);
    }
    return session.work();
}

}  // namespace

int main(int argc, char** argv) {
    Session session;
    try {
        return run(argc, argv, session);
    } catch (const ConfigError& error) {
        complain(session, error.message());
        return exit_bad_command;
    } catch (const Error& error) {
        complain(session, error.message());
        return exit_bad_data;
    } catch (const std::exception& error) {
        complain(session, say("程序内部错误：{0}（请把命令和数据告诉我们）",
                              "internal error: {0} (please report it with the command and the data)",
                              std::string(error.what())));
        return exit_bug;
    }
}
