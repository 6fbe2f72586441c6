// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/zoning/constraint.hpp"

#include <algorithm>
#include <map>

#include "gis/base/error.hpp"
#include "gis/check/plan.hpp"

namespace cunjing {
namespace {

/// What a relation asks for, seen from what keeps it.
struct Describe {
    Constraint& constraint;
    const ParameterSet& parameters;

    bool operator()(const CloserThan& is) const {
        const Text& title = is.reference.layer->title;
        name(*is.reference.layer, Constraint::Kind::ground,
             {"距" + title.zh, "Distance to " + in_a_sentence(title.en)});
        return !is.farther;
    }
    bool operator()(const Overlaps& is) const {
        const Text& title = is.reference.layer->title;
        name(*is.reference.layer, Constraint::Kind::ground,
             {"不占" + title.zh, "Outside every " + in_a_sentence(title.en)});
        return true;
    }
    bool operator()(const Inside& is) const {
        const Text& title = is.reference.layer->title;
        const bool of_village = is.reference.layer->name == village_layer;
        const bool keeps_off = !is.outside;
        name(*is.reference.layer, keeps_off ? Constraint::Kind::ground : Constraint::Kind::village,
             keeps_off ? Text{"不占" + title.zh, "Outside every " + in_a_sentence(title.en)}
                       : Text{"在同一" + title.zh + "内", "Inside one " + in_a_sentence(title.en)});
        return keeps_off || of_village;
    }
    bool operator()(const Matches& is) const {
        constraint.id = "self";
        constraint.kind = Constraint::Kind::self;
        constraint.title = limits_in(is.condition);
        return true;
    }
    template <class Other>
    bool operator()(const Other& /*is*/) const {
        return false;
    }

private:
    /// What a condition on the zone alone is about: the titles of the parameters in it.
    [[nodiscard]] Text limits_in(const Expression& condition) const {
        Text title;
        for (const std::string& each : condition.parameters())
            if (const Parameter* parameter = parameters.find(each)) {
                title.zh += (title.zh.empty() ? "" : "、") + parameter->title.zh;
                title.en += (title.en.empty() ? "" : ", ") + parameter->title.en;
            }
        return title.zh.empty() ? Text{condition.text(), condition.text()} : title;
    }
    void name(const Layer& layer, Constraint::Kind kind, Text title) const {
        constraint.id = layer.name;
        constraint.kind = kind;
        constraint.title = std::move(title);
    }
    static std::string in_a_sentence(std::string title) {
        if (!title.empty() && title[0] >= 'A' && title[0] <= 'Z') title[0] = static_cast<char>(title[0] - 'A' + 'a');
        return title;
    }
};

/// Gives false where the condition has another form.
bool gather(const Rule* rule, const Condition& condition, const ParameterSet& parameters,
            std::vector<Constraint>& found) {
    if (const auto* combination = std::get_if<Combination>(&condition.is);
        combination != nullptr && combination->kind == Combination::Kind::any)
        return std::ranges::all_of(combination->parts,
                                   [&](const Condition& part) { return gather(rule, part, parameters, found); });
    Constraint constraint;
    constraint.rule = rule;
    constraint.condition = &condition;
    if (!std::visit(Describe{constraint, parameters}, condition.is)) return false;
    found.push_back(std::move(constraint));
    return true;
}

}  // namespace

bool is_made_of_constraints(const Subject& subject) {
    std::vector<Constraint> found;
    return gather(nullptr, subject.when, {}, found);
}

std::vector<Constraint> constraints_of(const Rule& rule, const Subject& subject, const ParameterSet& parameters) {
    std::vector<Constraint> found;
    if (!gather(&rule, subject.when, parameters, found))
        throw ConfigError(
            say("规则 {} 的条件不能当作选址约束：只能是 closer_than、overlaps、inside、outside village、"
                "matches，或以 any 组合",
                "the condition of the rule {} cannot be read as constraints on ground: only closer_than, "
                "overlaps, inside, outside village and matches can, and 'any' of them",
                rule.id));
    std::map<std::string, int> times;
    for (Constraint& constraint : found)
        if (const int nth = ++times[constraint.id]; nth > 1) constraint.id += "-" + std::to_string(nth);
    return found;
}

}  // namespace cunjing
