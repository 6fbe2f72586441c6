// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/base/program.hpp"

#include <cstdio>
#include <string_view>

#include "gis/base/error.hpp"

namespace cunjing {
namespace {

Language asked_language(int argc, char** argv) {
    for (int i = 1; i < argc; ++i) {
        const std::string_view word = argv[i];
        if (word == "--lang" && i + 1 < argc) return language_from(argv[i + 1]);
        if (word.starts_with("--lang=")) return language_from(word.substr(7));
    }
    return language_from("");
}

}  // namespace

void complain(Language language, const Text& message) {
    fmt::print(stderr, "{}{}\n", Text{"错误：", "error: "}.in(language), message.in(language));
}

int run_program(int argc, char** argv, const std::function<int(Language)>& work) {
    Language language = Language::en;
    try {
        language = asked_language(argc, argv);
        return work(language);
    } catch (const ConfigError& error) {
        complain(language, error.message());
        return exit_bad_command;
    } catch (const Error& error) {
        complain(language, error.message());
        return exit_bad_data;
    } catch (const std::exception& error) {
        complain(language, say("程序内部错误：{0}（请把命令和数据告诉我们）",
                               "internal error: {0} (please report it with the command and the data)",
                               std::string(error.what())));
        return exit_bug;
    }
}

}  // namespace cunjing
