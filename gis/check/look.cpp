// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/check/look.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "gis/check/plan.hpp"

namespace cunjing {
namespace {

/// A point's circle is drawn as a polygon of the same area, whose corners stand a little out of it.
constexpr double corner_of_circle = 1.01;

/// An expression that looks fields up says nothing where nothing is looked up.
bool is_told_by_features(const Expression& expression) {
    return expression.lookup_fields().empty();
}

bool is_told_by_features(const Limit& limit) {
    return (!limit.expression || is_told_by_features(*limit.expression)) &&
           std::ranges::all_of(limit.keys, [](const Expression& key) { return is_told_by_features(key); });
}

/// No value of the limit is larger.
double greatest_m(const Limit& limit, const JudgeContext& context) {
    if (limit.parameter != nullptr) return context.parameters.greatest(*limit.parameter);
    if (context.parameters.differs_by_village() || !limit.expression->is_constant())
        return std::numeric_limits<double>::infinity();
    return PreparedLimit(limit, context, nullptr).constant();
}

bool any_meets(const LiveLayer& layer, const Box& box) {
    std::vector<FeatureId> met;
    layer.meeting(box, met);
    return !met.empty();
}

class LookCollector {
public:
    LookCollector(const LiveLayers& layers, const JudgeContext& context) : layers_(layers), context_(context) {}

    void add(const Subject& subject) {
        add(subject.when);
        if (subject.unless) add(*subject.unless);
        add(subject.severity);
        add(subject.deadline_days);
        add(subject.responsible);
        add(subject.remarks);
    }

    void add(const Condition& condition) {
        std::visit([this](const auto& is) { add_relation(is); }, condition.is);
    }
    template <class Value>
    void add(const std::vector<Grade<Value>>& grades) {
        for (const Grade<Value>& grade : grades)
            if (grade.when) add(*grade.when);
    }
    [[nodiscard]] std::vector<Look> take() { return std::move(looks_); }

private:
    void add_relation(const CloserThan& is) { add(is.reference, &is.limit_m, measures_parts(is.limit_m)); }
    void add_relation(const Overlaps& is) {
        add(is.reference, nullptr, measures_parts(is.min_area_m2) && measures_parts(is.min_share));
    }
    void add_relation(const Inside& is) { add(is.reference, nullptr, false); }
    /// No way is shorter than the straight line.
    void add_relation(const Count& is) {
        add(is.reference, is.within_m ? &*is.within_m : nullptr, false);
        for (const Layer* way : is.ways) looks_.emplace_back(*way);
    }
    void add_relation(const Findings& is) {
        for (const Rule* rule : is.of)
            for (const Subject& counted : rule->subjects) {
                looks_.emplace_back(*counted.layer, 0);
                LookCollector of_counted(layers_, context_);
                of_counted.add(counted);
                for (const Look& look : of_counted.take())
                    looks_.push_back(look.through(*layers_.at(counted.layer->name)));
            }
    }
    void add_relation(const Matches& /*is*/) {}
    void add_relation(const Computed& is) {
        if (is.what == Computed::What::pen_room)
            return add_pen_room(*is.reads[0].first, *is.reads[1].first, *is.reads[2].first);
        if (is.what == Computed::What::manure_load) return add_manure_load(*is.reads[0].first, *is.reads[1].first);
        for (const auto& [layer, fields] : is.reads)
            if (is.what == Computed::What::clear_width_m)
                looks_.emplace_back(*layer, StartLine::edge, context_);
            else if (layer->name != village_layer)
                looks_.emplace_back(*layer);
    }
    void add_manure_load(const Layer& coop, const Layer& cropland) {
        looks_.emplace_back(coop, 0);
        looks_.emplace_back(cropland, greatest_m("manure_reach"));
    }
    /// A zone is no farther than one walks, and by its side the way ends.
    void add_pen_room(const Layer& zone, const Layer& coop, const Layer& road) {
        const LiveLayer& zones = *layers_.at(zone.name);
        const double walk_m = std::min(greatest_m("coop_zone_walk"), search_m);
        looks_.emplace_back(zone, walk_m);
        looks_.push_back(Look(coop, 0).through(zones, walk_m).at_what_stands_in(zones));
        looks_.push_back(Look(road, greatest_m("walk_offroad")).through(zones, walk_m).seeing_parts());
    }
    void add_relation(const Combination& is) {
        for (const Condition& part : is.parts) add(part);
    }

    /// Takes whether the limits are the same for a line whose other parts change.
    void add(const Reference& reference, const Limit* limit_m, bool measures_parts_of_lines) {
        if (reference.layer->name == village_layer) return;
        const Look look(reference, limit_m, context_);
        const bool sees_parts =
            measures_parts_of_lines && measures_parts(reference.where) && measures_parts(reference.pair);
        looks_.push_back(sees_parts ? look.seeing_parts() : look);
    }
    static bool measures_parts(const std::optional<Expression>& expression) {
        return !expression || !expression->measures_reference();
    }
    static bool measures_parts(const Limit& limit) {
        return measures_parts(limit.expression) &&
               std::ranges::none_of(limit.keys, [](const Expression& key) { return key.measures_reference(); });
    }
    static bool measures_parts(const std::optional<Limit>& limit) { return !limit || measures_parts(*limit); }

    /// Infinite where the catalogue lacks the parameter.
    [[nodiscard]] double greatest_m(const char* name) const {
        const Parameter* parameter = context_.parameters.find(name);
        return parameter == nullptr ? std::numeric_limits<double>::infinity()
                                    : context_.parameters.greatest(*parameter);
    }

    const LiveLayers& layers_;
    const JudgeContext& context_;
    std::vector<Look> looks_;
};

}  // namespace

Look::Look(const Reference& reference, const Limit* limit_m, const JudgeContext& context)
    : layer_(reference.layer),
      reference_(&reference),
      context_(&context),
      greatest_limit_m_(limit_m == nullptr ? 0 : std::clamp(greatest_m(*limit_m, context), 0.0, search_m)) {
    if (limit_m != nullptr && is_told_by_features(*limit_m)) limit_m_.emplace(*limit_m, context, nullptr);
}

Look::Look(const Layer& layer, StartLine own, const JudgeContext& context)
    : layer_(&layer), own_(own), context_(&context), greatest_limit_m_(0) {}

Look Look::through(const LiveLayer& features, double near_m) const {
    Look look = *this;
    look.through_ = &features;
    look.near_m_ = near_m;
    return look;
}

Look Look::at_what_stands_in(const LiveLayer& areas) const {
    Look look = *this;
    look.areas_ = &areas;
    return look;
}

Look Look::seeing_parts() const {
    Look look = *this;
    look.sees_parts_ = true;
    return look;
}

double Look::reach_m(const SubjectRow& subject, const LiveLayer::Greatest& reference) const {
    if (through_ != nullptr) return through_m(subject.accuracy_m, reference);
    if (own_) {
        const auto own = StartLines(subject.table, context_->parameters).offsets(subject.row, *own_);
        return (own ? own->greatest.greater_m() : 0) + epsilon_m;
    }
    const double limit_m = limit_m_ ? std::min(limit_m_->bound(subject), greatest_limit_m_) : greatest_limit_m_;
    return reach_m(std::max(limit_m, 0.0), subject.accuracy_m, subject.radius_m, reference);
}

double Look::greatest_reach_m(const LiveLayer::Greatest& subjects, const LiveLayer::Greatest& reference) const {
    if (through_ != nullptr) return through_m(subjects.accuracy_m, reference);
    if (own_) return subjects.offset(*own_) + epsilon_m;
    return reach_m(greatest_limit_m_, subjects.accuracy_m, subjects.radius_m, reference);
}

/// A feature whose inner point lies in the subject may reach out of it.
double Look::through_m(double accuracy_m, const LiveLayer::Greatest& reference) const {
    Look look = *this;
    look.through_ = nullptr;
    const LiveLayer::Greatest& features = through_->greatest();
    return look.greatest_reach_m(features, reference) + features.extent_m + near_m_ +
           std::hypot(accuracy_m, features.accuracy_m);
}

double Look::reach_m(double limit_m, double accuracy_m, double radius_m, const LiveLayer::Greatest& reference) const {
    const double offset_m = reference_ == nullptr ? 0 : reference.offset(reference_->from);
    return limit_m + std::hypot(accuracy_m, reference.accuracy_m) + radius_m * corner_of_circle + offset_m + epsilon_m;
}

bool Look::may_mean(const RowRef& reference) const {
    if (areas_ != nullptr && !any_meets(*areas_, reference.table->shapes.box(reference.row))) return false;
    if (reference_ == nullptr || !reference_->where || !is_told_by_features(*reference_->where)) return true;
    return !reference_->where->evaluate(context_->of_reference(reference)).is_false();
}

bool Look::may_mean(const SubjectRow& subject, const RowRef& reference) const {
    if (through_ != nullptr) {
        const double tolerance_m = std::hypot(subject.accuracy_m, through_->greatest().accuracy_m);
        return any_meets(*through_, subject.shape.box().grown(near_m_ + tolerance_m + epsilon_m));
    }
    if (reference_ == nullptr || !reference_->pair || !is_told_by_features(*reference_->pair)) return true;
    return !reference_->pair->evaluate(subject.here(reference)).is_false();
}

std::vector<Look> looks_of(const Subject& subject, const LiveLayers& layers, const JudgeContext& context) {
    LookCollector collector(layers, context);
    collector.add(subject);
    return collector.take();
}

}  // namespace cunjing
