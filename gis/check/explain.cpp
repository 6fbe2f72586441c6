// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/check/explain.hpp"

#include <algorithm>

#include "gis/base/error.hpp"
#include "gis/check/explain_condition.hpp"
#include "gis/check/explain_upstream.hpp"
#include "gis/check/parameters_in_force.hpp"
#include "gis/check/plan.hpp"
#include "gis/check/rule_judge.hpp"
#include "gis/check/rule_switches.hpp"
#include "gis/check/workspace.hpp"

namespace cunjing {
namespace {

/// What is asked about: the layer, where one was named, and the uid.
struct Asked {
    std::string layer;
    std::string uid;
};

Asked asked_for(const std::string& subject, const Catalogue& catalogue) {
    const std::size_t colon = subject.find(':');
    if (colon == std::string::npos || catalogue.find_layer(subject.substr(0, colon)) == nullptr) return {"", subject};
    return {subject.substr(0, colon), subject.substr(colon + 1)};
}

/// The verdicts about one feature.
class Explainer {
public:
    Explainer(const Project& project, const Catalogue& catalogue, Date as_of, const HeightAt& height_m)
        : as_of_(as_of),
          switches_(rules_switched_off(project)),
          off_(ids_of(switches_)),
          rules_(rules_to_judge(catalogue, {}, {})),
          needed_(data_needed(rules_, catalogue)),
          parameters_(parameters_in_force(catalogue, project)),
          snapshot_(project, 1),
          workspace_(snapshot_, catalogue, parameters_, needed_, as_of) {
        workspace_.set_heights(height_m);
        workspace_.read_all(no_progress());
    }

    void look_in(const Layer& layer, const std::string& uid, std::vector<Explanation>& found) {
        if (const SoundTable* held = workspace_.held(layer)) return look_in(held->table, uid, found);
        const std::vector<std::string> fields = needed_.fields_of(layer.name);
        for (const TableRows& rows : snapshot_.rows(layer, rows_a_piece)) {
            SoundTable sound{snapshot_.read_again(layer, fields, rows), {}};
            sound.problems = make_sound(sound.table);
            look_in(sound.table, uid, found);
        }
    }

private:
    void look_in(const Table& table, const std::string& uid, std::vector<Explanation>& found) {
        for (std::size_t row = 0; row < table.size(); ++row)
            if (table.uid(row) == uid) found.push_back(about(table, row));
    }

    /// Whether the rule is on and its condition can be asked of the layers that there are; else says why not.
    bool can_run(const Rule& rule, const Subject& of, std::vector<ExplainedRule>& rules) const {
        const auto off = std::ranges::find(switches_, rule.id, &RuleSwitch::rule);
        if (off != switches_.end()) {
            ExplainedRule result;
            result.rule = &rule;
            result.steps.push_back({0, words_of(*off), std::nullopt});
            rules.push_back(std::move(result));
            return false;
        }
        const Runnable can = runnable(of.when, [this](const Layer& layer) { return workspace_.has_features(layer); });
        if (can.at_all) return true;
        ExplainedRule result;
        result.rule = &rule;
        const std::string missing = join({can.missing.begin(), can.missing.end()}, ", ");
        result.steps.push_back(
            {0, say("需要的参照图层没有要素：{}", "reference layers without features: {}", missing), std::nullopt});
        rules.push_back(std::move(result));
        return false;
    }

    Explanation about(const Table& table, std::size_t row) {
        const JudgeContext context{workspace_.references(), parameters_,        as_of_, &workspace_.lookups(),
                                   &workspace_.villages(),  &workspace_.ways(), &off_};
        Explanation result{table.layer().name, std::string(table.uid(row)), {}, {}, {}, {}};
        if (table.shapes.dimension(row) == Dimension::none) return result;
        const SubjectRow subject(table, row, context);
        result.village_code = subject.village().code;
        result.village_how = to_string(subject.village().how);
        for (const Rule* rule : rules_)
            for (const Subject& of : rule->subjects)
                if (of.layer == &table.layer() && can_run(*rule, of, result.rules))
                    explain_rule(*rule, of, subject, context, result.rules);
        if (table.layer().name == "water") result.upstream = sources_upstream(subject.shape, context);
        return result;
    }

    static void explain_rule(const Rule& rule, const Subject& of, const SubjectRow& subject,
                             const JudgeContext& context, std::vector<ExplainedRule>& rules) {
        const RuleJudge judge(rule, of, context);
        const RuleJudge::Concern concern = judge.concern(subject);
        if (concern == RuleJudge::Concern::none) return;
        ExplainedRule result;
        result.rule = &rule;
        if (concern == RuleJudge::Concern::not_surveyed) {
            const std::string& needs = of.surveyed->text();
            result.steps.push_back({0, say("缺少判定所需的调查属性：{}", "not surveyed: {}", needs), std::nullopt});
            rules.push_back(std::move(result));
            return;
        }
        const Judgement judgement = judge.judge(subject, concern == RuleJudge::Concern::certain);
        result.verdict = judgement.verdict;
        result.severity = judgement.severity;
        result.deadline_days = judgement.deadline_days;
        if (judgement.responsible != nullptr) result.responsible = *judgement.responsible;
        for (const ExplainedRule& other : rules)
            if (judgement.verdict != Verdict::satisfied && other.verdict && *other.verdict >= judgement.verdict &&
                std::ranges::find(rule.yields_to, other.rule->id) != rule.yields_to.end())
                result.hidden_by = other.rule->id;
        if (concern == RuleJudge::Concern::perhaps)
            result.steps.push_back(
                {0,
                 say("是否属于本规则对象不能确定：{}", "perhaps the rule does not speak of it: {}", of.where->text()),
                 std::nullopt});
        explain_condition(of.when, subject, context, rule.if_unknown, 0, result.steps);
        if (of.unless) {
            result.steps.push_back({0, {"除外情形：", "unless:"}, std::nullopt});
            explain_condition(*of.unless, subject, context, Verdict::undetermined, 1, result.steps);
        }
        if (judgement.remark != nullptr) result.steps.push_back({0, *judgement.remark, std::nullopt});
        rules.push_back(std::move(result));
    }

    Date as_of_;
    std::vector<RuleSwitch> switches_;
    std::set<std::string> off_;
    std::vector<const Rule*> rules_;
    DataNeeded needed_;
    ParameterSet parameters_;
    Snapshot snapshot_;
    Workspace workspace_;
};

}  // namespace

std::vector<Explanation> explain(const Project& project, const Catalogue& catalogue, const std::string& subject,
                                 Date as_of, const HeightAt& height_m) {
    const Asked asked = asked_for(subject, catalogue);
    Explainer explainer(project, catalogue, as_of, height_m);
    std::vector<Explanation> found;
    for (const auto& layer : catalogue.layers())
        if (!layer->dimensions.empty() && (asked.layer.empty() || asked.layer == layer->name))
            explainer.look_in(*layer, asked.uid, found);
    if (found.empty())
        throw DataError(say("项目中没有标识为“{0}”的要素；标识见图层的 uid 字段或 finding 的 subject_uid",
                            "no feature of the project has the uid '{0}'; look into the field uid of its layer, or "
                            "subject_uid of the layer finding",
                            asked.uid));
    return found;
}

}  // namespace cunjing
