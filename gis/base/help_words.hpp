// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <CLI/CLI.hpp>
#include <utility>

#include "gis/base/text.hpp"

namespace cunjing {

/// The help's own words in the language asked for; sub-commands that are added later take them over.
inline void speak(CLI::App& app, Language language) {
    if (language != Language::zh) return;
    for (const auto& [word, chinese] :
         {std::pair("Usage", "用法"), std::pair("OPTIONS", "选项"), std::pair("Positionals", "参数"),
          std::pair("Subcommands", "命令"), std::pair("SUBCOMMAND", "命令"), std::pair("REQUIRED", "必填"),
          std::pair("TEXT", "文字"), std::pair("INT", "整数"), std::pair("UINT", "整数"), std::pair("FLOAT", "数")})
        app.get_formatter()->label(word, chinese);
    app.option_defaults()->group("选项");
    app.set_help_flag("-h,--help", "显示本帮助");
}

}  // namespace cunjing
