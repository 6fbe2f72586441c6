// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <filesystem>
#include <string_view>

namespace cunjing {

/// A folder of data that comes with the programs, `layers` or `styles`.
/// Gives the one installed with the program, or with the plugin of QGIS, that this code is part of (share/cunjing under
/// the same prefix), else that of the source tree it was built from; empty where there is neither.
[[nodiscard]] std::filesystem::path own_folder(std::string_view name);

/// Another of our programs, installed or built with this one.
/// Gives where it should be, also where it is not.
[[nodiscard]] std::filesystem::path own_program(std::string_view name);

}  // namespace cunjing
