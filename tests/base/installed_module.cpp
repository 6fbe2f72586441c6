// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include <string>

#include "gis/base/own_files.hpp"

/// What code of ours finds when another program has loaded it, as QGIS loads the plugin.
extern "C" const char* layers_found() {
    static const std::string folder = cunjing::own_folder("layers").string();
    return folder.c_str();
}

extern "C" const char* maps_program_found() {
    static const std::string program = cunjing::own_program("cunjing-maps").string();
    return program.c_str();
}
