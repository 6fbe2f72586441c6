// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <CLI/CLI.hpp>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "gis/base/program.hpp"
#include "gis/base/text.hpp"
#include "gis/catalogue/catalogue.hpp"

namespace cunjing {

/// What the command line said for all sub-commands, and the work it chose.
struct Session {
    Language language = Language::en;
    bool json = false;
    std::string catalogue_folder;          // empty: the program's own
    std::vector<std::string> arguments{};  // all that was typed
    std::function<int()> work;             // set by the sub-command that was named; gives the exit code

    [[nodiscard]] const std::string& words(const Text& text) const { return text.in(language); }
    /// A line of text to standard output, in the session's language.
    void print(const Text& line) const;
    /// The folder of the catalogue.
    [[nodiscard]] std::filesystem::path folder() const;
    [[nodiscard]] Catalogue load_catalogue() const;
};

/// Each adds its sub-command: the options fill a plain struct, the work is put into the session.
void add_new_command(CLI::App& app, Session& session);
void add_layers_command(CLI::App& app, Session& session);
void add_rules_command(CLI::App& app, Session& session);
void add_import_command(CLI::App& app, Session& session);
void add_check_command(CLI::App& app, Session& session);
void add_derive_command(CLI::App& app, Session& session);
void add_export_command(CLI::App& app, Session& session);
void add_sample_command(CLI::App& app, Session& session);
void add_settings_command(CLI::App& app, Session& session);
void add_maps_command(CLI::App& app, Session& session);
void add_zones_command(CLI::App& app, Session& session);

/// Options that several sub-commands have.
void add_catalogue_option(CLI::App& command, Session& session);
void add_json_option(CLI::App& command, Session& session);

}  // namespace cunjing
