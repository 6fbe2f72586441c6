// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// make_county FILE.gpkg: a made-up county for measuring speed and memory. No place in it exists.

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <filesystem>
#include <optional>

#include "gis/base/error.hpp"
#include "gis/sample/township.hpp"
#include "gis/store/project.hpp"
#include "tests/bench/county.hpp"

namespace cunjing::bench {
namespace {

struct Options {
    std::string file;
    std::string layers = "layers";
    std::string accuracy = "0";
    int villages = 1000;
    std::uint64_t seed = 1;
};

std::optional<double> accuracy_m(const std::string& text) {
    if (text == "none") return std::nullopt;
    double number = 0;
    const char* end = text.data() + text.size();
    const auto [rest, error] = std::from_chars(text.data(), end, number);
    if (error != std::errc() || rest != end || number < 0)
        throw ConfigError(say("--accuracy 应为米数或 none，不能是“{}”",
                              "--accuracy takes a number of metres or 'none', not '{}'", text));
    return number;
}

/// How many villages are written at once: each time about as many as are there already, because the spatial index is
/// then packed anew instead of grown row by row, but never more than memory is meant for.
int stretch(int done) {
    constexpr int least = 250;
    constexpr int most = 1000;  // about 0.7 GB
    return std::clamp(done, least, most);
}

void make(const Options& options) {
    const std::optional<double> accuracy = accuracy_m(options.accuracy);
    const std::filesystem::path final_name(options.file);
    const std::filesystem::path half_done(options.file + ".half-done.gpkg");
    std::filesystem::remove(half_done);
    const Catalogue catalogue = Catalogue::load(options.layers);
    const County county(options.villages, options.seed);
    {
        Project project = Project::create(half_done, catalogue, sample_crs);
        CountyRows rows(catalogue, options.seed, accuracy);
        for (int done = 0; done < options.villages;) {
            const int end = std::min(done + stretch(done), options.villages);
            for (; done < end; ++done) county.add_village(done, rows);
            project.append(rows.take());
        }
    }
    std::filesystem::rename(half_done, final_name);
}

}  // namespace
}  // namespace cunjing::bench

int main(int argc, char** argv) {
    cunjing::bench::Options options;
    CLI::App app("Makes a fictional county for benchmarks; an old file of the name is replaced.", "make_county");
    app.add_option("FILE", options.file, "the GeoPackage to make")->required();
    app.add_option("--villages", options.villages, "number of villages (1000)")->check(CLI::Range(1, 10000));
    app.add_option("--seed", options.seed, "the same seed makes the same county on every machine (1)");
    app.add_option("--accuracy", options.accuracy, "accuracy_m of every feature, or 'none' (0)");
    app.add_option("--layers", options.layers, "folder of the layers (layers)");
    CLI11_PARSE(app, argc, argv);
    try {
        cunjing::bench::make(options);
    } catch (const std::exception& error) {
        fmt::print(stderr, "{}\n", error.what());
        return EXIT_FAILURE;
    }
    return EXIT_SUCCESS;
}
