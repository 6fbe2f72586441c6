// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/base/own_files.hpp"

#include <dlfcn.h>
#include <link.h>

#include <array>

namespace cunjing {
namespace {

namespace fs = std::filesystem;

/// The file that this code was linked into. In QGIS the program that runs is QGIS; the plugin's file is what counts.
fs::path own_file() {
    Dl_info place{};
    void* loaded = nullptr;
    if (dladdr1(reinterpret_cast<const void*>(&own_file), &place, &loaded, RTLD_DL_LINKMAP) != 0) {
        const std::string_view name = static_cast<const link_map*>(loaded)->l_name;
        if (!name.empty()) return fs::weakly_canonical(name);
    }
    return fs::read_symlink("/proc/self/exe");  // the program itself has no name there
}

/// What programs (bin, or the folder of the same depth in a build tree) and the plugin (lib/qgis/plugins) are under.
std::array<fs::path, 2> prefixes() {
    const fs::path folder = own_file().parent_path();
    return {(folder / "..").lexically_normal(), (folder / "../../..").lexically_normal()};
}

}  // namespace

fs::path own_folder(std::string_view name) {
    for (const fs::path& prefix : prefixes())
        if (fs::path folder = prefix / "share/cunjing" / name; fs::is_directory(folder)) return folder;
    fs::path source = fs::path(CUNJING_SOURCE_DIR) / name;
    return fs::is_directory(source) ? source : fs::path();
}

fs::path own_program(std::string_view name) {
    for (const fs::path& prefix : prefixes())
        if (fs::path program = prefix / "bin" / name; fs::exists(program)) return program;
    return own_file().replace_filename(name);
}

}  // namespace cunjing
