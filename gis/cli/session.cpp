// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/cli/session.hpp"

#include <fmt/format.h>

namespace cunjing {

void Session::print(const Text& line) const {
    fmt::print("{}\n", words(line));
}

std::filesystem::path Session::folder() const {
    return catalogue_folder.empty() ? Catalogue::default_folder() : std::filesystem::path(catalogue_folder);
}

Catalogue Session::load_catalogue() const {
    return Catalogue::load(folder());
}

void add_catalogue_option(CLI::App& command, Session& session) {
    command.add_option("--catalogue", session.catalogue_folder,
                       session.words({"目录文件夹（图层、规则、参数）；默认用程序自带的",
                                      "folder with layers, rules and parameters; the program's own by default"}));
}

void add_json_option(CLI::App& command, Session& session) {
    command.add_flag("--json", session.json, session.words({"输出 JSON，供程序读取", "print JSON, for programs"}));
}

}  // namespace cunjing
