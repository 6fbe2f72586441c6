// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/check/plan.hpp"

#include <algorithm>

#include "gis/check/start_line.hpp"

namespace cunjing {
namespace {

class FieldCollector {
public:
    FieldCollector(const Layer& subject, DataNeeded& needed)
        : subject_(subject), fields_(needed.fields), references_(needed.references), lookups_(needed.lookups) {
        add_present(subject, {"accuracy_m", "village_code", "area_m2", "household_uid"});
    }

    void add(const std::optional<Expression>& expression, const Layer* reference) {
        if (expression) add(*expression, reference);
    }

    void add(const Condition& condition) {
        std::visit([this](const auto& is) { add_relation(is); }, condition.is);
    }

    template <class Value>
    void add(const std::vector<Grade<Value>>& grades) {
        for (const Grade<Value>& grade : grades)
            if (grade.when) add(*grade.when);
    }

    void add(const Merge& merge) {
        fields_[subject_.name].insert(merge.by.begin(), merge.by.end());
        if (const Field* day = day_of(subject_)) fields_[subject_.name].insert(day->name);
    }

private:
    void add_present(const Layer& layer, const std::vector<std::string>& names) {
        for (const std::string& name : names)
            if (layer.find(name) != nullptr) fields_[layer.name].insert(name);
    }

    void add(const Reference& reference) {
        references_.insert(reference.layer->name);
        add_present(*reference.layer, {"accuracy_m", "village_code"});
        add(reference.where, reference.layer);
        add(reference.pair, reference.layer);
        if (reference.layer->has(Dimension::line)) add_present(*reference.layer, StartLines::fields(*reference.layer));
    }

    void add(const Expression& expression, const Layer* reference) {
        for (const std::string& field : expression.subject_fields()) fields_[subject_.name].insert(field);
        for (const std::string& field : expression.reference_fields()) fields_[reference->name].insert(field);
        for (const auto& [layer, field] : expression.lookup_fields()) lookups_[layer->name].insert(field);
    }

    void add(const Limit& limit, const Layer* reference) {
        add(limit.expression, reference);
        for (const Expression& key : limit.keys) add(key, reference);
    }

    void add_relation(const CloserThan& is) {
        add(is.reference);
        add(is.limit_m, is.reference.layer);
    }
    void add_relation(const Overlaps& is) {
        add(is.reference);
        if (is.min_area_m2) add(*is.min_area_m2, is.reference.layer);
        if (is.min_share) add(*is.min_share, is.reference.layer);
    }
    void add_relation(const Inside& is) {
        add(is.reference);
        if (is.min_share) add(*is.min_share, is.reference.layer);
    }
    void add_relation(const Count& is) {
        add(is.reference);
        if (is.within_m) add(*is.within_m, nullptr);
        add(is.sum, is.reference.layer);
        add(is.limit, nullptr);
    }
    void add_relation(const Matches& is) { add(is.condition, nullptr); }
    void add_relation(const Computed& is) {
        for (const auto& [layer, names] : is.reads) {
            references_.insert(layer->name);
            add_present(*layer, {"accuracy_m", "village_code"});
            fields_[layer->name].insert(names.begin(), names.end());
        }
        add(is.at_least, nullptr);
    }
    void add_relation(const Combination& is) {
        for (const Condition& part : is.parts) add(part);
    }

    const Layer& subject_;
    FieldsByLayer& fields_;
    std::set<std::string>& references_;
    FieldsByLayer& lookups_;
};

struct RunnableOf {
    const std::function<bool(const Layer&)>& has_features;

    [[nodiscard]] Runnable layer(const Layer& reference) const {
        if (has_features(reference)) return {};
        return {false, {reference.name}};
    }
    Runnable operator()(const CloserThan& is) const { return layer(*is.reference.layer); }
    Runnable operator()(const Overlaps& is) const { return layer(*is.reference.layer); }
    Runnable operator()(const Inside& is) const { return layer(*is.reference.layer); }
    Runnable operator()(const Count& is) const { return layer(*is.reference.layer); }
    Runnable operator()(const Matches& /*is*/) const { return {}; }
    Runnable operator()(const Computed& is) const {
        Runnable result;
        for (const auto& [needed, fields] : is.reads) {
            const Runnable of_layer = layer(*needed);
            result.at_all = result.at_all && of_layer.at_all;
            result.missing.insert(of_layer.missing.begin(), of_layer.missing.end());
        }
        return result;
    }
    Runnable operator()(const Combination& is) const {
        const bool any = is.kind == Combination::Kind::any;
        Runnable result{!any, {}};
        for (const Condition& part : is.parts) {
            const Runnable of_part = runnable(part, has_features);
            result.missing.insert(of_part.missing.begin(), of_part.missing.end());
            result.at_all = any ? result.at_all || of_part.at_all : result.at_all && of_part.at_all;
        }
        return result;
    }
};

}  // namespace

std::vector<std::string> DataNeeded::fields_of(const std::string& layer) const {
    const auto found = fields.find(layer);
    if (found == fields.end()) return {};
    return {found->second.begin(), found->second.end()};
}

DataNeeded data_needed(const std::vector<const Rule*>& rules) {
    DataNeeded needed;
    for (const Rule* rule : rules)
        for (const Subject& subject : rule->subjects) {
            FieldCollector collector(*subject.layer, needed);
            collector.add(subject.where, nullptr);
            collector.add(subject.surveyed, nullptr);
            collector.add(subject.when);
            if (subject.unless) collector.add(*subject.unless);
            collector.add(subject.severity);
            collector.add(subject.deadline_days);
            collector.add(subject.responsible);
            collector.add(subject.remarks);
            if (rule->merge) collector.add(*rule->merge);
        }
    for (const auto& [layer, fields] : needed.lookups) needed.references.insert(layer);
    // Each finding is told its village.
    needed.references.insert({household_layer, village_layer});
    needed.fields[household_layer].insert("village_code");
    needed.fields[village_layer].insert({"code", "name"});
    return needed;
}

Runnable runnable(const Condition& condition, const std::function<bool(const Layer&)>& has_features) {
    return std::visit(RunnableOf{has_features}, condition.is);
}

std::vector<const Rule*> rules_to_judge(const Catalogue& catalogue, const std::vector<std::string>& ids) {
    std::set<std::string> wanted(ids.begin(), ids.end());
    for (const std::string& id : ids) wanted.insert(catalogue.rule(id).id);
    for (std::size_t before = 0; before != wanted.size();) {
        before = wanted.size();
        for (const Rule& rule : catalogue.rules())
            if (wanted.contains(rule.id)) wanted.insert(rule.yields_to.begin(), rule.yields_to.end());
    }
    std::vector<const Rule*> rules;
    for (const Rule& rule : catalogue.rules())
        if (ids.empty() || wanted.contains(rule.id)) rules.push_back(&rule);
    return rules;
}

}  // namespace cunjing
