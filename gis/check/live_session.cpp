// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/check/live_session.hpp"

#include <algorithm>

#include "gis/base/error.hpp"
#include "gis/check/live_layers.hpp"
#include "gis/check/parameters_in_force.hpp"
#include "gis/check/rule_switches.hpp"

namespace cunjing {
namespace {

Table alone(const LiveLayer& layer, const RowRef& at) {
    Table table = layer.empty_table();
    table.append(*at.table, at.row);
    return table;
}

/// The rules by the layers whose features they judge; unusable shapes are told of all layers that are read.
std::vector<SubjectRules> subject_rules(const LiveLayers& layers, const std::vector<const Rule*>& rules,
                                        const JudgeContext& context) {
    std::vector<SubjectRules> result;
    for (const auto& [name, live] : layers) {
        if (name == village_layer || live->layer().dimensions.empty()) continue;
        std::vector<SubjectRules::RuleOfSubject> of_layer;
        for (const Rule* rule : rules)
            for (const Subject& subject : rule->subjects)
                if (subject.layer == &live->layer()) of_layer.emplace_back(rule, &subject);
        result.emplace_back(live->layer(), std::move(of_layer), layers, context);
    }
    return result;
}

Value value_in(const Table* feature, const Layer& layer, const std::string& field) {
    return feature == nullptr ? Value() : feature->value(layer.index_of(field), 0);
}

/// Refuses what makes no sense of features that are there or not.
void require_sense(const LiveEdit& edit, bool is_there) {
    const bool is_added = edit.kind == LiveEdit::Kind::add;
    if (edit.uid.empty())
        throw DataError(say("图层 {} 的要素没有 uid：编辑时须给出",
                            "an edit of {} names no uid: it must say which feature "
                            "is meant",
                            edit.layer));
    if (is_added && is_there)
        throw DataError(say("图层 {0} 已有 uid 为 {1} 的要素；新要素须另取 uid",
                            "{0} already has a feature with the uid {1}; a new one needs another", edit.layer,
                            edit.uid));
    if (!is_added && !is_there)
        throw DataError(
            say("图层 {0} 没有 uid 为 {1} 的要素", "{0} has no feature with the uid {1}", edit.layer, edit.uid));
}

/// The computed layers of a session that are made from a layer, directly or by way of others.
std::vector<const Layer*> computed_from(const Layer& layer, const Catalogue& catalogue, const LiveLayers& held) {
    std::set<const Layer*> changed{&layer};
    std::vector<const Layer*> computed;
    for (const DerivedLayer& derived : catalogue.derived_layers()) {
        const bool is_made_from = std::ranges::any_of(derived.sources, [&changed](const auto& sources) {
            return std::ranges::any_of(
                sources.second, [&changed](const DerivedSource& source) { return changed.contains(source.layer); });
        });
        if (!is_made_from || !held.contains(derived.layer->name)) continue;
        changed.insert(derived.layer);
        computed.push_back(derived.layer);
    }
    return computed;
}

}  // namespace

LiveSession::LiveSession(const Project& project, const Catalogue& catalogue, Date as_of, Progress& progress,
                         bool evidence)
    : catalogue_(catalogue),
      rules_(rules_to_judge(catalogue, {}, ids_of(rules_switched_off(project)))),
      needed_(data_needed(rules_, catalogue)),
      parameters_(parameters_in_force(catalogue, project)),
      layers_((progress.step(0, "read"), read_live_layers(project, catalogue, needed_, parameters_, as_of, progress))),
      scene_(layers_, subjects_, parameters_, as_of, needed_, {{}, {}, evidence, ids_of(rules_switched_off(project))}),
      subjects_(subject_rules(layers_, rules_, scene_.plain_context())),
      findings_(catalogue, scene_.plain_context()) {
    progress.step(0.3, "judge");
    scene_.map_villages();
    AffectedSubjects affected(layers_, subjects_, scene_.plain_context());
    affected.add_all();
    judge(affected);
    (void)findings_.take_changes();
    progress.step(1, "done");
}

LiveAnswer LiveSession::apply(const LiveEdit& edit) {
    const Layer& layer = catalogue_.layer(edit.layer);
    for (const auto& [field, value] : edit.fields) (void)layer.index_of(field);
    LiveAnswer answer;
    const auto place = layers_.find(layer.name);
    if (place == layers_.end()) return answer;
    LiveLayer& live = *place->second;
    const std::optional<FeatureId> found = live.find(edit.uid);
    require_sense(edit, found.has_value());
    const FeatureId id = found.value_or(live.next_id());
    std::optional<Table> before;
    if (found) before = alone(live, live.row(id));
    DrawnFeature drawn;
    if (edit.kind != LiveEdit::Kind::remove)
        drawn = std::make_unique<const SoundTable>(
            drawn_feature(edit, before ? RowRef{&*before, 0} : RowRef(),
                          found ? live.problems(id) : std::span<const ShapeProblem>(), live.empty_table()));
    const Table* now = drawn == nullptr ? nullptr : &drawn->table;
    const bool had_features = live.has_features();
    std::optional<DrawnFeature> previous = live.put(id, std::move(drawn));
    try {
        make({layer, edit.uid, id, before ? &*before : nullptr, now}, had_features, answer);
    } catch (...) {  // nothing has changed
        live.put(id, std::move(previous));
        tell_villages(layer, edit.uid, before ? &*before : nullptr);
        throw;
    }
    answer.stale = computed_from(layer, catalogue_, layers_);
    for (const ShapeProblem& problem : live.problems(id)) answer.notes.push_back(problem.what);
    return answer;
}

void LiveSession::make(const Step& step, bool had_features, LiveAnswer& answer) {
    tell_villages(step.layer, step.uid, step.now);
    AffectedSubjects affected(layers_, subjects_, scene_.plain_context());
    const bool has_features = layers_.at(step.layer.name)->has_features();
    if (step.layer.name == village_layer)
        affected.add_all();
    else if (has_features != had_features)
        affected.add_all_looking_at(step.layer);
    answer.judged_layers = step.layer.name == village_layer || has_features != had_features;
    if (step.now != nullptr) affected.add_itself(step.layer, step.id);
    affected.add_round(step.before, step.now);
    if (is_looked_up_anew(step)) add_naming(step, affected);
    judge(affected);
    for (std::size_t subject = 0; subject < subjects_.size() && step.now == nullptr; ++subject)
        if (&subjects_[subject].layer() == &step.layer) findings_.replace(subject, step.id, nullptr, {});
    for (const ToJudge& each : affected.to_judge()) answer.judged += each.size();
    answer.changes = findings_.take_changes();
}

void LiveSession::judge(const AffectedSubjects& affected) {
    std::vector<JudgedFeature> judged = scene_.judge(affected.to_judge(), findings_.words());
    const std::set<std::size_t>* rules = nullptr;
    std::set<std::string_view> ids;  // of these rules
    for (JudgedFeature& each : judged) {
        if (each.rules != nullptr && each.rules != rules) {
            rules = each.rules;
            ids.clear();
            for (const std::size_t number : *rules) ids.insert(subjects_[each.subject].rule(number).first->id);
        }
        findings_.replace(each.subject, each.id, each.rules == nullptr ? nullptr : &ids, std::move(each.result));
    }
}

/// Whether features that name the edited one find something else there.
bool LiveSession::is_looked_up_anew(const Step& step) const {
    std::set<std::string> fields;
    if (const auto looked_up = needed_.lookups.find(step.layer.name); looked_up != needed_.lookups.end())
        fields = looked_up->second;
    if (step.layer.name == household_layer) fields.insert("village_code");
    return std::ranges::any_of(fields, [&](const std::string& field) {
        return value_in(step.before, step.layer, field) != value_in(step.now, step.layer, field);
    });
}

/// What features say by way of the one that they name changes with it, for themselves and for those they are measured
/// from.
void LiveSession::add_naming(const Step& step, AffectedSubjects& affected) const {
    std::vector<FeatureId> naming;
    for (const auto& [name, live] : layers_)
        for (const std::string& field : fields_naming(live->layer(), step.layer, needed_)) {
            live->naming(field, step.uid, naming);
            for (const FeatureId id : naming) {
                affected.add_itself(live->layer(), id);
                const Table feature = alone(*live, live->row(id));
                affected.add_round(nullptr, &feature);
            }
        }
}

void LiveSession::tell_villages(const Layer& layer, const std::string& uid, const Table* now) {
    if (layer.name == village_layer) scene_.map_villages();
    if (layer.name == household_layer)
        scene_.set_household(uid, now == nullptr ? std::string_view() : now->village_code(0));
}

std::vector<std::string> LiveSession::rules_not_run() const {
    const auto has_features = [this](const Layer& layer) { return scene_.has_features(layer); };
    std::vector<std::string> ids;
    for (const Rule* rule : rules_)
        if (std::ranges::none_of(rule->subjects, [&](const Subject& subject) {
                return has_features(*subject.layer) && runnable(subject.when, has_features).at_all;
            }))
            ids.push_back(rule->id);
    return ids;
}

}  // namespace cunjing
