// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/check/plan.hpp"

#include <algorithm>

#include "gis/derive/derive_input.hpp"
#include "gis/derive/start_line.hpp"

namespace cunjing {
namespace {

class FieldCollector {
public:
    FieldCollector(const Layer& subject, DataNeeded& needed)
        : subject_(subject),
          needed_(needed),
          parameters_(needed.parameters),
          ways_(needed.ways),
          fields_(needed.fields),
          references_(needed.references),
          lookups_(needed.lookups) {
        add_present(subject, {"accuracy_m", "village_code", "area_m2", "household_uid"});
    }

    void add(const Subject& subject) {
        add(subject.where, nullptr);
        add(subject.surveyed, nullptr);
        add(subject.when);
        if (subject.unless) add(*subject.unless);
        add(subject.severity);
        add(subject.deadline_days);
        add(subject.responsible);
        add(subject.remarks);
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
        add(merge.within_m, nullptr);
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
        if (reference != nullptr)
            fields_[reference->name].insert(expression.reference_fields().begin(), expression.reference_fields().end());
        for (const auto& [layer, field] : expression.lookup_fields()) lookups_[layer->name].insert(field);
        parameters_.insert(expression.parameters().begin(), expression.parameters().end());
    }

    void add(const Limit& limit, const Layer* reference) {
        if (limit.parameter != nullptr) parameters_.insert(limit.parameter->name);
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
        for (const Layer* way : is.ways) ways_.insert(way->name);
        add(is.reference);
        if (is.within_m) add(*is.within_m, nullptr);
        add(is.sum, is.reference.layer);
        add(is.limit, nullptr);
    }
    void add_relation(const Findings& is) {
        add(is.at_least, nullptr);
        for (const Rule* rule : is.of)
            for (const Subject& counted : rule->subjects) {
                references_.insert(counted.layer->name);
                if (const Field* day = day_of(*counted.layer)) fields_[counted.layer->name].insert(day->name);
                FieldCollector(*counted.layer, needed_).add(counted);
            }
    }
    void add_relation(const Matches& is) { add(is.condition, nullptr); }
    void add_relation(const Computed& is) {
        if (is.what == Computed::What::ditch_fault || is.what == Computed::What::pen_room)
            for (const auto& [way, names] : is.reads) ways_.insert(way->name);
        for (const auto& [layer, names] : is.reads) {
            references_.insert(layer->name);
            add_present(*layer, {"accuracy_m", "village_code"});
            fields_[layer->name].insert(names.begin(), names.end());
        }
        add(is.limit, nullptr);
    }
    void add_relation(const Combination& is) {
        for (const Condition& part : is.parts) add(part);
    }

    const Layer& subject_;
    DataNeeded& needed_;
    std::set<std::string>& parameters_;
    std::set<std::string>& ways_;
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
    /// Water needs something to run along; people walk beside roads too.
    Runnable operator()(const Count& is) const {
        Runnable result = layer(*is.reference.layer);
        if (is.along != Count::Along::upstream && is.along != Count::Along::downstream) return result;
        const auto is_line = [&](const Layer* way) { return way->has(Dimension::line) && has_features(*way); };
        if (std::ranges::any_of(is.ways, is_line)) return result;
        result.at_all = false;
        for (const Layer* way : is.ways) result.missing.insert(way->name);
        return result;
    }
    /// As far as any of what is counted is there.
    Runnable operator()(const Findings& is) const {
        Runnable result{false, {}};
        for (const Rule* rule : is.of)
            for (const Subject& counted : rule->subjects) {
                const Runnable of_layer = layer(*counted.layer);
                result.at_all = result.at_all || of_layer.at_all;
                result.missing.insert(of_layer.missing.begin(), of_layer.missing.end());
            }
        return result;
    }
    Runnable operator()(const Matches& /*is*/) const { return {}; }
    Runnable operator()(const Computed& is) const {
        Runnable result;
        for (std::size_t i = 0; i < is.needed; ++i) {
            const Runnable of_layer = layer(*is.reads[i].first);
            result.at_all = result.at_all && of_layer.at_all;
            result.missing.insert(of_layer.missing.begin(), of_layer.missing.end());
        }
        return result;
    }
    Runnable operator()(const Combination& is) const {
        const bool any = is.kind == Combination::Kind::any || is.kind == Combination::Kind::several;
        Runnable result{!any, {}};
        for (const Condition& part : is.parts) {
            const Runnable of_part = runnable(part, has_features);
            result.missing.insert(of_part.missing.begin(), of_part.missing.end());
            result.at_all = any ? result.at_all || of_part.at_all : result.at_all && of_part.at_all;
        }
        return result;
    }
};

/// What computed layers are made from, those that are made from others first.
void add_sources(const Catalogue& catalogue, DataNeeded& needed) {
    for (const DerivedLayer* layer : catalogue.derived_layers_last_first()) {
        if (!needed.fields.contains(layer->layer->name)) continue;
        const FieldsLookedAt looked_at = fields_looked_at(*layer);
        for (const auto& [of, fields] : looked_at.of_layers) {
            needed.references.insert(of);
            needed.fields[of].insert(fields.begin(), fields.end());
        }
        for (const auto& [of, fields] : looked_at.looked_up) needed.lookups[of].insert(fields.begin(), fields.end());
    }
}

}  // namespace

std::vector<std::string> DataNeeded::fields_of(const std::string& layer) const {
    const auto found = fields.find(layer);
    if (found == fields.end()) return {};
    return {found->second.begin(), found->second.end()};
}

DataNeeded data_needed(const std::vector<const Rule*>& rules, const Catalogue& catalogue) {
    DataNeeded needed;
    for (const Rule* rule : rules)
        for (const Subject& subject : rule->subjects) {
            FieldCollector collector(*subject.layer, needed);
            collector.add(subject);
            if (rule->merge) collector.add(*rule->merge);
        }
    add_sources(catalogue, needed);
    for (const std::string& way : needed.ways) {
        const Layer& layer = catalogue.layer(way);
        needed.references.insert(way);
        for (const std::string& field : fields_to_derive_from(layer)) needed.fields[way].insert(field);
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

std::vector<const Rule*> rules_to_judge(const Catalogue& catalogue, const std::vector<std::string>& ids,
                                        const std::set<std::string>& off) {
    std::set<std::string> wanted(ids.begin(), ids.end());
    for (const std::string& id : ids) wanted.insert(catalogue.rule(id).id);
    for (std::size_t before = 0; before != wanted.size();) {
        before = wanted.size();
        for (const Rule& rule : catalogue.rules())
            if (wanted.contains(rule.id) && !off.contains(rule.id))
                wanted.insert(rule.yields_to.begin(), rule.yields_to.end());
    }
    std::vector<const Rule*> rules;
    for (const Rule& rule : catalogue.rules())
        if ((ids.empty() || wanted.contains(rule.id)) && !off.contains(rule.id)) rules.push_back(&rule);
    return rules;
}

}  // namespace cunjing
