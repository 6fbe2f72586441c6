// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/check/derive_project.hpp"

#include <chrono>

#include "gis/base/part_of_progress.hpp"
#include "gis/check/parameters_in_force.hpp"
#include "gis/check/village_names.hpp"

namespace cunjing {
namespace {

constexpr const char* residential_layer = "residential_area";

double seconds_since(std::chrono::steady_clock::time_point start) {
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

DeriveReport compute(const Project& project, const Catalogue& catalogue, const DeriveOptions& options,
                     Progress& progress) {
    const ParameterSet parameters = parameters_in_force(catalogue, project);
    const auto layers = derived_layers_for(options.layers, catalogue);
    progress.step(0, "read");
    DeriveReport report;
    const auto start = std::chrono::steady_clock::now();
    DeriveWorkspace workspace(project, catalogue, parameters, options.as_of, layers);
    workspace.set_heights(options.height_m);
    report.read_s = seconds_since(start);
    const double share = 0.8 / static_cast<double>(layers.size() + 1);
    double done = 0.1;
    const auto next = [&] { return PartOfProgress(progress, done, done + share); };
    for (const DerivedLayer* layer : layers) {
        const auto layer_start = std::chrono::steady_clock::now();
        if (layer->layer->name == residential_layer) {
            PartOfProgress counting = next();
            report.sensitivity = count_clusters(*layer, workspace.input(), {30, 50, 80}, counting);
            done += share;
        }
        PartOfProgress computing = next();
        report.layers.push_back(workspace.compute(*layer, computing));
        report.elapsed_s.push_back(seconds_since(layer_start));
        done += share;
    }
    report.village_names = village_names(project, catalogue.layers());
    return report;
}

}  // namespace

std::map<std::string, AreaSum> area_by_village(const Table& table) {
    std::map<std::string, AreaSum> sums;
    for (std::size_t row = 0; row < table.size(); ++row) {
        AreaSum& sum = sums[std::string(table.village_code(row))];
        ++sum.features;
        sum.area_m2 += area_m2(table.shapes[row]);
    }
    return sums;
}

DeriveReport derive_project(Project& project, const Catalogue& catalogue, const DeriveOptions& options,
                            Progress& progress) {
    DeriveReport report = compute(project, catalogue, options, progress);
    if (options.dry_run) return report;
    std::vector<ComputedRows> tables;
    for (const ComputedLayer& layer : report.layers) tables.push_back({layer.computed, layer.made_from});
    PartOfProgress writing(progress, 0.9, 1);
    report.rows_changed = project.replace_derived(tables, writing);
    return report;
}

}  // namespace cunjing
