// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <memory>
#include <nlohmann/json.hpp>

#include "gis/base/error.hpp"
#include "gis/cli/session.hpp"
#include "gis/cli/text_table.hpp"
#include "gis/store/project.hpp"

namespace cunjing {
namespace {

struct SheetWord {
    std::string name;
    Text title;
};

const std::array<SheetWord, 7>& sheet_words() {
    static const std::array<SheetWord, 7> words = {
        {{"town", {"乡镇名，在标题里村名之前", "the town, before the village in titles"}},
         {"office", {"制图单位", "the office that makes the maps"}},
         {"heading", {"标题，代替专题的名称", "the heading, in place of the theme's title"}},
         {"drafter", {"制图人（只在内部图上）", "who drew it (internal sheets only)"}},
         {"checker", {"审核人（只在内部图上）", "who checked it (internal sheets only)"}},
         {"sources", {"资料来源，印在图边", "where the data come from, printed on the margin"}},
         {"approval", {"审图号（在公开张贴的图上）", "the approval number of maps for the public"}}}};
    return words;
}

struct SettingsOptions {
    std::string project;
    std::vector<std::string> assignments;
};

std::pair<std::string, std::string> parsed(const std::string& assignment) {
    const std::size_t at = assignment.find('=');
    std::vector<std::string> known;
    for (const SheetWord& word : sheet_words()) known.push_back(word.name);
    const std::string name = assignment.substr(0, at);
    if (at == std::string::npos || std::find(known.begin(), known.end(), name) == known.end()) {
        const Text hint = suggestion(name, known);
        throw ConfigError(say("“{0}”应写成 名称=文字{1}；名称有：{3}", "'{0}' should be NAME=WORDS{2}; names are: {3}",
                              assignment, hint.zh, hint.en, join(known, ", ")));
    }
    return {name, assignment.substr(at + 1)};
}

int settings(const Session& session, const SettingsOptions& options) {
    std::map<std::string, std::string> wanted;
    for (const std::string& assignment : options.assignments)
        wanted.insert_or_assign(parsed(assignment).first, parsed(assignment).second);
    const Catalogue catalogue = session.load_catalogue();
    Project project =
        Project::open(options.project, catalogue, wanted.empty() ? Access::read_only : Access::read_write);
    const char* user = std::getenv("USER");
    if (!wanted.empty()) project.add_settings(wanted, user != nullptr ? user : "");
    const std::map<std::string, std::string> set = project.settings();
    if (session.json) {
        fmt::print("{}\n", nlohmann::ordered_json(set).dump(2));
        return exit_done;
    }
    TextTable table(
        {session.words({"名称", "name"}), session.words({"文字", "words"}), session.words({"用处", "what for"})});
    for (const SheetWord& word : sheet_words()) {
        const auto found = set.find(word.name);
        table.add({word.name, found == set.end() ? "—" : found->second, session.words(word.title)});
    }
    fmt::print("{}", table.to_string());
    return exit_done;
}

}  // namespace

void add_settings_command(CLI::App& app, Session& session) {
    auto options = std::make_shared<SettingsOptions>();
    CLI::App* command = app.add_subcommand(
        "settings",
        session.words({"图面文字：乡镇、制图单位等", "the words on a project's sheets: town, office and so on"}));
    command->add_option("PROJECT", options->project, session.words({"项目文件", "the project file"}))->required();
    command->add_option("NAME=WORDS", options->assignments,
                        session.words({"要设的文字，如 town=凤鸣镇；等号后为空则取消",
                                       "what to set, as town=凤鸣镇; nothing behind the = takes it back"}));
    add_catalogue_option(*command, session);
    add_json_option(*command, session);
    command->callback(
        [&session, options] { session.work = [&session, options] { return settings(session, *options); }; });
}

}  // namespace cunjing
