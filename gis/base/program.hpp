// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <functional>

#include "gis/base/text.hpp"

namespace cunjing {

/// How a program ends.
enum ExitCode : int { exit_done = 0, exit_findings = 1, exit_bad_command = 2, exit_bad_data = 3, exit_bug = 70 };

/// Writes a complaint to standard error.
void complain(Language language, const Text& message);

/// Does a program's work and turns what it throws into a complaint and an exit code. The language is that of `--lang`,
/// else the environment's: it decides the language of the help, so it is looked for before anything is parsed.
[[nodiscard]] int run_program(int argc, char** argv, const std::function<int(Language)>& work);

}  // namespace cunjing
