// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "gis/base/progress.hpp"
#include "gis/check/plan.hpp"
#include "gis/check/reference_layer.hpp"
#include "gis/check/soundness.hpp"
#include "gis/check/village.hpp"
#include "gis/store/project.hpp"

namespace cunjing {

/// A project's layers in memory, read once, made sound and indexed: what rules are judged on.
class Workspace {
public:
    /// Reads the layers that the rules name, and villages and households.
    Workspace(const Project& project, const Catalogue& catalogue, const std::vector<const Rule*>& rules,
              Progress& progress);

    [[nodiscard]] bool has_features(const Layer& layer) const;
    /// Null where the layer has no features.
    [[nodiscard]] const Table* table(const Layer& layer) const;
    [[nodiscard]] const std::vector<ShapeProblem>& problems(const Layer& layer) const;
    [[nodiscard]] const ReferenceLayers& references() const { return references_; }
    /// The village of each row of a layer; told once, then kept.
    [[nodiscard]] const std::vector<VillageOf>& villages_of(const Layer& layer);
    /// Village names by code, of the `village` layer.
    [[nodiscard]] const std::map<std::string, std::string>& village_names() const { return village_names_; }

private:
    void read_villages();

    const Catalogue& catalogue_;
    std::map<std::string, Table> tables_;
    std::map<std::string, std::vector<ShapeProblem>> problems_;
    ReferenceLayers references_;
    std::map<std::string, std::string> village_names_;
    std::unique_ptr<VillageMap> village_map_;
    std::map<std::string, std::vector<VillageOf>> villages_of_;
};

}  // namespace cunjing
