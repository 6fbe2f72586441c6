// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/zoning/zoning_scene.hpp"

#include <tbb/task_arena.h>

#include <algorithm>
#include <array>

#include "gis/base/error.hpp"
#include "gis/check/parameters_in_force.hpp"
#include "gis/geometry/shape_parts.hpp"

namespace cunjing {
namespace {

/// What zones are weighed and filled by, besides what the rules look at.
struct WeighedBy {
    const char* layer;
    std::vector<std::string> fields;
};

const std::vector<WeighedBy>& weighed_by() {
    static const std::vector<WeighedBy> layers{
        {"pen_zone",
         {"name", "status", "capacity", "species", "exception_no", "document_no", "proposed_on", "approved_on"}},
        {"household",
         {"group_code", "head", "door", "chickens", "ducks", "geese", "pigs", "cattle", "sheep", "enclosed"}},
        {"building", {"use", "household_uid", "occupied", "state"}},
        {"coop", {"household_uid", "species", "headcount"}},
        {"road", {"class", "name"}},
        {"cropland", {"crop", "area_mu", "yield_kg"}},
        {"idle_land", {"kind", "name"}},
        {"homestead", {"household_uid"}},
        {"residential_area", {"name"}},
        {"restricted_area", {"kind", "name"}}};
    return layers;
}

}  // namespace

const Rule& siting_rule_of(const Catalogue& catalogue) {
    const auto& rules = catalogue.rules();
    const auto found = std::ranges::find(rules, siting_rule, &Rule::id);
    if (found == rules.end() || found->subjects.size() != 1)
        throw ConfigError(say("规则目录里没有圈养区选址规则 {}，无法规划圈养区",
                              "the catalogue has no rule {} for the siting of zones, so none can be planned",
                              std::string(siting_rule)));
    return *found;
}

ZoningScene::ZoningScene(const Project& project, const Catalogue& catalogue, Date as_of, HeightAt height_m,
                         Progress& progress, const std::vector<std::string>& rules)
    : ZoningScene(project, catalogue, parameters_in_force(catalogue, project), as_of, std::move(height_m), progress,
                  rules) {}

ZoningScene::ZoningScene(const Project& project, const Catalogue& catalogue, ParameterSet parameters, Date as_of,
                         HeightAt height_m, Progress& progress, const std::vector<std::string>& rules)
    : catalogue_(catalogue),
      parameters_(std::move(parameters)),
      height_m_(std::move(height_m)),
      rule_(&siting_rule_of(catalogue)),
      constraints_(constraints_of(*rule_, rule_->subjects.front(), parameters_)) {
    read(project, as_of, progress, rules);
    gather_villages();
}

ZoningScene::~ZoningScene() = default;

void ZoningScene::read(const Project& project, Date as_of, Progress& progress, const std::vector<std::string>& rules) {
    std::vector<std::string> ids = rules;
    ids.emplace_back(siting_rule);
    needed_ = data_needed(rules_to_judge(catalogue_, ids, {}), catalogue_);
    for (const WeighedBy& layer : weighed_by()) {
        if (catalogue_.find_layer(layer.layer) == nullptr) continue;
        needed_.references.insert(layer.layer);
        needed_.fields[layer.layer].insert(layer.fields.begin(), layer.fields.end());
    }
    if (const Zoning* zoning = catalogue_.zoning(); zoning != nullptr)
        for (const KeepOff& keep_off : zoning->keep_off) {
            needed_.references.insert(keep_off.layer->name);
            if (keep_off.where)
                needed_.fields[keep_off.layer->name].insert(keep_off.where->subject_fields().begin(),
                                                            keep_off.where->subject_fields().end());
        }
    needed_.ways.insert("road");
    snapshot_ = std::make_unique<Snapshot>(project, static_cast<std::size_t>(tbb::this_task_arena::max_concurrency()));
    workspace_ = std::make_unique<Workspace>(*snapshot_, catalogue_, parameters_, needed_, as_of);
    workspace_->set_heights(height_m_);
    workspace_->read_all(progress);
    context_ = std::make_unique<const JudgeContext>(JudgeContext{workspace_->references(), parameters_, as_of,
                                                                 &workspace_->lookups(), &workspace_->villages(),
                                                                 &workspace_->ways(), nullptr});
    notes_ = snapshot_->notes();
    snapshot_.reset();
}

void ZoningScene::gather_villages() {
    const ReferenceLayer* drawn = layer(village_layer);
    if (drawn == nullptr) return;
    const Table& table = drawn->table();
    const Column& code = table.column(table.layer().index_of("code"));
    std::map<std::string, std::vector<std::size_t>> rows;
    for (std::size_t row = 0; row < table.size(); ++row)
        if (code.is_known(row) && table.shapes.dimension(row) == Dimension::polygon)
            rows[std::string(code.text(row))].push_back(row);
    for (const auto& [village, of] : rows) {
        ZoningVillage& made = villages_.emplace_back();
        made.code = village;
        if (const auto name = workspace_->village_names().find(village); name != workspace_->village_names().end())
            made.name = name->second;
        made.ground.begin_feature(Dimension::polygon);
        for (const std::size_t row : of) {
            const Shape shape = table.shapes[row];
            for (std::size_t part = 0; part < shape.part_count(); ++part) append_part(shape, part, made.ground);
        }
        made.ground.end_feature();
    }
}

const ReferenceLayer* ZoningScene::layer(const std::string& name) const {
    const auto found = workspace_->references().find(name);
    return found == workspace_->references().end() ? nullptr : found->second.get();
}

double ZoningScene::number(const std::string& parameter, std::string_view village) const {
    const Parameter* found = parameters_.find(parameter);
    const auto value = found == nullptr ? std::nullopt : parameters_.number(*found, {}, village);
    if (!value) throw ConfigError(say("规则目录里没有参数 {}", "the catalogue has no parameter {}", parameter));
    return *value;
}

std::vector<const ZoningVillage*> ZoningScene::villages_named(const std::vector<std::string>& codes) const {
    if (villages_.empty())
        throw DataError(say("没有一个村有村界（village 图层的面），不知道地属于哪个村；请先导入或勾绘村界",
                            "no village has a boundary (a polygon of the layer village), so nobody knows whose the "
                            "ground is; import or draw the boundaries first"));
    std::map<std::string, std::string> names;
    for (const ZoningVillage& village : villages_) names[village.code] = village.name;
    require_known(codes, names);
    std::vector<const ZoningVillage*> named;
    for (const ZoningVillage& village : villages_)
        if (codes.empty() || std::ranges::find(codes, village.code) != codes.end()) named.push_back(&village);
    return named;
}

std::vector<Text> ZoningScene::missing_layers() const {
    return missing_layers_of(constraints_);
}

std::vector<Text> ZoningScene::missing_layers_of(const std::vector<Constraint>& constraints) const {
    std::set<std::string> names;
    for (const Constraint& constraint : constraints)
        names.merge(
            runnable(*constraint.condition, [&](const Layer& asked) { return layer(asked.name) != nullptr; }).missing);
    std::vector<Text> missing;
    for (const std::string& name : names) missing.push_back(catalogue_.layer(name).title);
    return missing;
}

}  // namespace cunjing
