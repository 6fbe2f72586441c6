// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/base/own_files.hpp"

#include <dlfcn.h>

#include <catch2/catch.hpp>

#include "tests/support/files.hpp"

using namespace cunjing;
namespace fs = std::filesystem;

namespace {

/// A module of ours as it lies in an installation under a prefix, loaded into this program.
class Installed {
public:
    explicit Installed(const fs::path& prefix) {
        fs::create_directories(prefix / "lib/qgis/plugins");
        const fs::path file = prefix / "lib/qgis/plugins/installed_module.so";
        fs::copy_file(CUNJING_INSTALLED_MODULE, file);
        module_ = dlopen(file.c_str(), RTLD_NOW | RTLD_LOCAL);
        REQUIRE(module_ != nullptr);
    }
    ~Installed() { dlclose(module_); }
    Installed(const Installed&) = delete;
    Installed& operator=(const Installed&) = delete;
    Installed(Installed&&) = delete;
    Installed& operator=(Installed&&) = delete;

    [[nodiscard]] fs::path found(const char* what) const {
        return reinterpret_cast<const char* (*)()>(dlsym(module_, what))();
    }

private:
    void* module_;
};

}  // namespace

TEST_CASE("a program in its build tree reads the source tree and finds the other programs beside it") {
    CHECK(own_folder("layers") == in_source("layers"));
    CHECK(own_program("cunjing").parent_path() == in_build("bin"));
    CHECK(own_folder("no such folder").empty());
}

TEST_CASE("a library that another program has loaded reads what was installed with it, not with that program") {
    const ScratchFolder prefix;
    fs::create_directories(prefix / "share/cunjing/layers");
    fs::create_directories(prefix / "bin");
    const fs::path program = prefix.file("bin/cunjing-maps", "");
    const Installed module(prefix.path());
    CHECK(fs::equivalent(module.found("layers_found"), prefix / "share/cunjing/layers"));
    CHECK(fs::equivalent(module.found("maps_program_found"), program));
}

TEST_CASE("a library installed without its data falls back on the source tree") {
    const ScratchFolder prefix;
    const Installed module(prefix.path());
    CHECK(module.found("layers_found") == in_source("layers"));
    CHECK_FALSE(fs::exists(module.found("maps_program_found")));
}
