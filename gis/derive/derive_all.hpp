// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <memory>

#include "gis/base/progress.hpp"
#include "gis/derive/derive_input.hpp"
#include "gis/store/project.hpp"

namespace cunjing {

/// What was computed of one layer.
struct ComputedLayer {
    const DerivedLayer* layer = nullptr;
    Table computed;
    std::string made_from;     // as ComputedRows
    std::size_t drawn = 0;     // features that people drew
    std::size_t rejected = 0;  // of them those that say that nothing of the kind is there
};

/// What derived layers are computed from, read from a project and made sound, and what was computed so far.
class DeriveWorkspace {
public:
    /// Takes the layers to be computed, in their order; parameters and catalogue must outlive it.
    DeriveWorkspace(const Project& project, const Catalogue& catalogue, const ParameterSet& parameters, Date as_of,
                    const std::vector<const DerivedLayer*>& wanted);

    /// Hands over the heights of the ground.
    void set_heights(HeightAt height_m) { input_.height_m = std::move(height_m); }
    /// Computes a layer. Those computed after it see its features, beside the drawn ones.
    /// Throws as derive.
    ComputedLayer compute(const DerivedLayer& layer, Progress& progress);
    [[nodiscard]] const DeriveInput& input() const { return input_; }

private:
    std::map<std::string, std::unique_ptr<const Table>> tables_;
    Lookups lookups_;
    DeriveInput input_;
};

/// The derived layers named and those that they are computed from, in the order in which they can be; all without
/// names. Throws ConfigError for a name that is no derived layer.
[[nodiscard]] std::vector<const DerivedLayer*> derived_layers_for(const std::vector<std::string>& names,
                                                                  const Catalogue& catalogue);

}  // namespace cunjing
