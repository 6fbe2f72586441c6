// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/check/live_scene.hpp"

#include <tbb/parallel_for.h>

#include <algorithm>
#include <cmath>

#include "gis/check/plan.hpp"

namespace cunjing {
namespace {

/// More features than these are judged beside all there is, on all cores.
constexpr std::size_t many = 4000;
constexpr std::size_t enough_for_threads = 256;
/// Fewer are judged place by place, since those that an edit affects may lie far from each other.
constexpr double place_m = 2 * search_m;
/// So much more than is needed is held, for the edit that follows a few steps farther.
constexpr double margin_m = 100;

Box everywhere() {
    constexpr double far = std::numeric_limits<double>::infinity();
    return {-far, -far, far, far};
}

bool holds(const Box& outer, const Box& inner) {
    return outer.min_x <= inner.min_x && outer.min_y <= inner.min_y && inner.max_x <= outer.max_x &&
           inner.max_y <= outer.max_y;
}

/// Of the box that holds both.
double greater_side_m(Box box, const Box& other) {
    box.add(other);
    return std::max(box.max_x - box.min_x, box.max_y - box.min_y);
}

}  // namespace

LiveScene::LiveScene(const LiveLayers& layers, const std::vector<SubjectRules>& subjects,
                     const ParameterSet& parameters, Date as_of, const DataNeeded& needed, Wanted wanted)
    : layers_(layers),
      subjects_(subjects),
      parameters_(parameters),
      as_of_(as_of),
      needed_(needed),
      wanted_(std::move(wanted)),
      plain_{nothing_, parameters, as_of},
      context_{references_, parameters, as_of, &lookups_} {
    plain_.off = context_.off = &wanted_.off;
    for (const auto& [name, live] : layers)
        for (const DerivedField& derived : live->layer().derived)
            if (const auto* lookup = std::get_if<Lookup>(&derived.is);
                lookup != nullptr && needed.lookups.contains(lookup->layer))
                naming_.push_back({&live->layer(), live->layer().index_of(lookup->by), lookup->target});
}

void LiveScene::map_villages() {
    village_map_.reset();
    references_.erase(village_layer);
    villages_.reset();
    if (const auto villages = layers_.find(village_layer); villages != layers_.end()) {
        auto table = std::make_unique<Table>(villages->second->empty_table());
        for (const FeatureId id : villages->second->all()) {
            const RowRef at = villages->second->row(id);
            table->append(*at.table, at.row);
        }
        villages_ = std::move(table);
        if (villages->second->has_features())
            references_[village_layer] = std::make_unique<const ReferenceLayer>(*villages_, parameters_);
    }
    std::map<std::string, std::string, std::less<>> village_of_household;
    if (const auto households = layers_.find(household_layer); households != layers_.end())
        for (const FeatureId id : households->second->all()) {
            const RowRef at = households->second->row(id);
            if (const std::string_view code = at.table->village_code(at.row); !code.empty())
                village_of_household[std::string(at.table->uid(at.row))] = code;
        }
    const auto indexed = references_.find(village_layer);
    village_map_ = std::make_unique<VillageMap>(indexed == references_.end() ? nullptr : indexed->second.get(),
                                                std::move(village_of_household));
    plain_.villages = context_.villages = village_map_.get();
}

void LiveScene::set_household(const std::string& uid, std::string_view village_code) {
    village_map_->set_household(uid, village_code);
}

bool LiveScene::has_features(const Layer& layer) const {
    const auto live = layers_.find(layer.name);
    return live != layers_.end() && live->second->has_features();
}

std::vector<JudgedFeature> LiveScene::judge(const std::vector<ToJudge>& features, TextPool& words) {
    std::vector<JudgedFeature> judged;
    for (const std::vector<Group>& groups : cut(features)) judge(groups, words, judged);
    let_go_of_all();
    return judged;
}

std::vector<std::vector<LiveScene::Group>> LiveScene::cut(const std::vector<ToJudge>& features) const {
    std::size_t number = 0;
    for (const ToJudge& each : features) number += each.size();
    std::vector<Place> places;
    const auto add = [&](std::size_t subject, const std::set<std::size_t>* rules, FeatureId id) {
        const RowRef at = layers_.at(subjects_[subject].layer().name)->row(id);
        const Box& box = at.table->shapes.box(at.row);
        auto place = std::ranges::find_if(
            places, [&](const Place& each) { return number > many || !(greater_side_m(each.box, box) > place_m); });
        if (place == places.end()) place = places.emplace(places.end());
        place->box.add(box);
        std::vector<Group>& groups = place->groups;
        if (groups.empty() || groups.back().subject != subject || groups.back().rules != rules)
            groups.push_back({subject, rules, {}});
        groups.back().ids.push_back(id);
    };
    for (std::size_t subject = 0; subject < features.size(); ++subject) {
        const ToJudge& each = features[subject];
        for (const FeatureId id : each.under_all) add(subject, nullptr, id);
        for (std::size_t family = 0; family < each.under_family.size(); ++family)
            for (const FeatureId id : each.under_family[family])
                if (!each.under_all.contains(id)) add(subject, &subjects_[subject].families()[family], id);
    }
    std::vector<std::vector<Group>> result;
    for (Place& place : places) result.push_back(std::move(place.groups));
    return result;
}

void LiveScene::judge(const std::vector<Group>& groups, TextPool& words, std::vector<JudgedFeature>& judged) {
    gather(groups);
    look_up(groups);
    for (const Group& group : groups) judge(group, words, judged);
}

void LiveScene::judge(const Group& group, TextPool& words, std::vector<JudgedFeature>& judged) const {
    const SubjectRules& subject = subjects_[group.subject];
    const LiveLayer& live = *layers_.at(subject.layer().name);
    const LayerCheck check(subject.layer(), rules_of(group), context_, wanted_, words);
    const std::size_t first = judged.size();
    judged.resize(first + group.ids.size());
    const auto judge_one = [&](std::size_t i) {
        const RowRef at = live.row(group.ids[i]);
        judged[first + i] = {group.subject, group.ids[i], group.rules,
                             check.judge(*at.table, at.row, at.row + 1, live.problems(group.ids[i]))};
    };
    if (group.ids.size() > enough_for_threads)
        tbb::parallel_for(std::size_t{0}, group.ids.size(), judge_one);
    else
        for (std::size_t i = 0; i < group.ids.size(); ++i) judge_one(i);
}

std::vector<SubjectRules::RuleOfSubject> LiveScene::rules_of(const Group& group) const {
    const SubjectRules& subject = subjects_[group.subject];
    std::vector<SubjectRules::RuleOfSubject> rules;
    for (std::size_t i = 0; i < subject.size(); ++i)
        if ((group.rules == nullptr || group.rules->contains(i)) &&
            subject.can_run(i, [this](const Layer& layer) { return has_features(layer); }))
            rules.push_back(subject.rule(i));
    return rules;
}

void LiveScene::gather(const std::vector<Group>& groups) {
    std::map<const Layer*, Box> grounds;
    std::size_t number = 0;
    for (const Group& group : groups) number += group.ids.size();
    for (const Group& group : groups) add_ground(group, grounds);
    for (const auto& [layer, ground] : grounds) hold(*layer, number > many ? everywhere() : ground);
    if (ways_ == nullptr) ways_ = std::make_unique<const Ways>(references_, parameters_);  // built when a rule asks
    context_.ways = ways_.get();
}

/// Rules are made ready for each feature at hand, which for all of them takes longer than an edit may.
void LiveScene::let_go_of_all() {
    for (auto held = held_.begin(); held != held_.end();) {
        if (!holds(held->second.ground, everywhere())) {
            ++held;
            continue;
        }
        references_.erase(held->first);
        if (needed_.ways.contains(held->first)) ways_.reset();
        held = held_.erase(held);
    }
}

void LiveScene::add_ground(const Group& group, std::map<const Layer*, Box>& grounds) const {
    const SubjectRules& subject = subjects_[group.subject];
    const LiveLayer& live = *layers_.at(subject.layer().name);
    for (std::size_t i = 0; i < subject.size(); ++i) {
        if (group.rules != nullptr && !group.rules->contains(i)) continue;
        for (const Look& look : subject.looks(i)) {
            Box& ground = grounds[&look.layer()];
            if (group.ids.size() > many) continue;  // all there is will be at hand
            const LiveLayer::Greatest& reference = layers_.at(look.layer().name)->greatest();
            for (const FeatureId id : group.ids) {
                const RowRef at = live.row(id);
                if (at.table->shapes.dimension(at.row) == Dimension::none) continue;
                const SubjectRow row(*at.table, at.row, plain_);
                ground.add(row.shape.box().grown(look.reach_m(row, reference)));
            }
        }
    }
}

void LiveScene::hold(const Layer& layer, const Box& ground) {
    const LiveLayer& live = *layers_.at(layer.name);
    Held& held = held_[layer.name];
    if (held.table != nullptr && held.edits == live.edits() && (ground.is_empty() || holds(held.ground, ground)))
        return;
    references_.erase(layer.name);
    if (needed_.ways.contains(layer.name)) ways_.reset();  // they view what was held
    if (!live.has_features()) {
        held_.erase(layer.name);
        return;
    }
    const Box wanted = ground.is_empty() ? ground : ground.grown(margin_m);
    std::vector<FeatureId> ids;
    if (holds(ground, everywhere()))
        ids = live.all();
    else
        live.meeting(wanted, ids);
    auto table = std::make_unique<Table>(live.empty_table());
    for (const FeatureId id : ids) {
        const RowRef at = live.row(id);
        table->append(*at.table, at.row);
    }
    held = {wanted, live.edits(), std::move(table)};
    references_[layer.name] = std::make_unique<const ReferenceLayer>(*held.table, parameters_);
}

void LiveScene::look_up(const std::vector<Group>& groups) {
    lookups_ = {};
    looked_into_.clear();
    std::map<const Layer*, std::set<FeatureId>> named;
    const auto add = [&](const Naming& by, const RowRef& at) {
        const Value uid = at.table->value(by.field, at.row);
        if (uid.is_unknown()) return;
        if (const auto id = layers_.at(by.target->name)->first_of(uid.text())) named[by.target].insert(*id);
    };
    for (const Naming& by : naming_) {
        if (const auto held = held_.find(by.layer->name); held != held_.end())
            for (std::size_t row = 0; row < held->second.table->size(); ++row) add(by, {held->second.table.get(), row});
        for (const Group& group : groups)
            if (&subjects_[group.subject].layer() == by.layer)
                for (const FeatureId id : group.ids) add(by, layers_.at(by.layer->name)->row(id));
    }
    for (const auto& [layer, ids] : named) {
        const LiveLayer& live = *layers_.at(layer->name);
        auto table = std::make_unique<Table>(live.empty_table());
        for (const FeatureId id : ids) {
            const RowRef at = live.row(id);
            table->append(*at.table, at.row);
        }
        lookups_.add(*table);
        looked_into_.push_back(std::move(table));
    }
}

}  // namespace cunjing
