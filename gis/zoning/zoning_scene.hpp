// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "gis/base/progress.hpp"
#include "gis/check/relations/relation.hpp"
#include "gis/check/workspace.hpp"
#include "gis/store/project.hpp"
#include "gis/zoning/constraint.hpp"

namespace cunjing {

/// The rule that says where a penning zone may not be.
constexpr const char* siting_rule = "pen-zone-siting-conflict";
constexpr const char* pen_zone_layer = "pen_zone";

/// Throws ConfigError where the catalogue has no such rule, or it speaks of several layers.
[[nodiscard]] const Rule& siting_rule_of(const Catalogue& catalogue);

/// A village whose boundary is known.
struct ZoningVillage {
    std::string code;
    std::string name;
    ShapeColumn ground;  // one feature: all polygons with the code
};

/// What penning zones are planned over: a project's features, read once, computed layers among them, and the numbers in
/// force. Nothing of it changes, and it does not hold the file open. Shared by threads.
class ZoningScene {
public:
    /// Reads what the siting rule and the rules named look at, and what zones are weighed by: households, buildings,
    /// roads, coops, cropland, idle land, parcels. Takes a catalogue that must outlive it.
    /// Throws ConfigError (the catalogue has no siting rule, or no such rule), DataError (unreadable, locked),
    /// Cancelled.
    ZoningScene(const Project& project, const Catalogue& catalogue, Date as_of, HeightAt height_m = {},
                Progress& progress = no_progress(), const std::vector<std::string>& rules = {});
    /// The same with other numbers than those in force.
    ZoningScene(const Project& project, const Catalogue& catalogue, ParameterSet parameters, Date as_of,
                HeightAt height_m = {}, Progress& progress = no_progress(), const std::vector<std::string>& rules = {});
    ~ZoningScene();
    ZoningScene(const ZoningScene&) = delete;  // its parts view each other
    ZoningScene& operator=(const ZoningScene&) = delete;

    [[nodiscard]] const Catalogue& catalogue() const { return catalogue_; }
    [[nodiscard]] const Rule& rule() const { return *rule_; }
    /// The siting rule's only subject.
    [[nodiscard]] const Subject& subject() const { return rule_->subjects.front(); }
    /// The siting rule's constraints, in its order.
    [[nodiscard]] const std::vector<Constraint>& constraints() const { return constraints_; }
    [[nodiscard]] const ParameterSet& parameters() const { return parameters_; }
    [[nodiscard]] const JudgeContext& context() const { return *context_; }
    [[nodiscard]] const HeightAt& height_m() const { return height_m_; }
    [[nodiscard]] Date as_of() const { return context_->as_of; }
    /// A layer with its indexes; null where it has no features.
    [[nodiscard]] const ReferenceLayer* layer(const std::string& name) const;
    /// A parameter that depends on nothing, as it holds in a village.
    /// Throws ConfigError where the catalogue lacks it.
    [[nodiscard]] double number(const std::string& parameter, std::string_view village = {}) const;
    /// By code.
    [[nodiscard]] const std::vector<ZoningVillage>& villages() const { return villages_; }
    /// Takes codes; none: all.
    /// Throws ConfigError for a code that no village with a boundary has, DataError where no village has one.
    [[nodiscard]] std::vector<const ZoningVillage*> villages_named(const std::vector<std::string>& codes) const;
    /// The titles of layers that the siting rule asks and that have no features, so that nothing is known of them.
    [[nodiscard]] std::vector<Text> missing_layers() const;
    /// The same of some constraints.
    [[nodiscard]] std::vector<Text> missing_layers_of(const std::vector<Constraint>& constraints) const;
    /// What was repaired or left aside on reading.
    [[nodiscard]] const std::vector<Text>& notes() const { return notes_; }

private:
    void read(const Project& project, Date as_of, Progress& progress, const std::vector<std::string>& rules);
    void gather_villages();

    const Catalogue& catalogue_;
    ParameterSet parameters_;
    HeightAt height_m_;
    const Rule* rule_;
    std::vector<Constraint> constraints_;
    DataNeeded needed_;
    std::unique_ptr<Snapshot> snapshot_;  // only while it is read
    std::unique_ptr<Workspace> workspace_;
    std::unique_ptr<const JudgeContext> context_;
    std::vector<ZoningVillage> villages_;
    std::vector<Text> notes_;
};

}  // namespace cunjing
