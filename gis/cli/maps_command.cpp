// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

#include "gis/base/error.hpp"
#include "gis/base/own_files.hpp"
#include "gis/cli/session.hpp"

namespace cunjing {
namespace {

/// Hands over to the program that draws: it needs Qt, which the engine does without.
int start_maps(const std::vector<std::string>& words) {
    const std::filesystem::path program = own_program("cunjing-maps");
    std::vector<std::string> kept = {program.string()};
    kept.insert(kept.end(), words.begin(), words.end());
    std::vector<char*> arguments;
    for (std::string& word : kept) arguments.push_back(word.data());
    arguments.push_back(nullptr);
    execv(program.c_str(), arguments.data());
    throw ConfigError(
        say("出图程序 {} 无法启动（{}）；它要有 Qt 6 才编译，见 README",
            "the program that draws maps, {}, cannot be started ({}); it is built where Qt 6 is installed, see "
            "the README",
            program.string(), std::string(std::strerror(errno))));
}

}  // namespace

void add_maps_command(CLI::App& app, Session& session) {
    CLI::App* command = app.add_subcommand(
        "maps", session.words({"每村一张问题分布图，或一本图册（PDF、PNG、SVG）",
                               "a map of the findings of each village, or a book of them (PDF, PNG, SVG)"}));
    command->set_help_flag();  // the program has its own
    command->prefix_command();
    command->fallthrough(false);
    command->allow_extras();
    command->callback([&session] {
        session.work = [&session] {
            const auto own = std::ranges::find(session.arguments, "maps");
            std::vector<std::string> words(session.arguments.begin() + 1, own);  // --lang
            words.insert(words.end(), own + 1, session.arguments.end());
            return start_maps(words);
        };
    });
}

}  // namespace cunjing
