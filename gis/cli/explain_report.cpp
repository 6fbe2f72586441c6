// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/cli/explain_report.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace cunjing {
namespace {

using Json = nlohmann::ordered_json;

Text in_words(Verdict verdict) {
    switch (verdict) {
        case Verdict::violated: return {"违反", "violated"};
        case Verdict::doubtful: return {"存疑", "doubtful"};
        case Verdict::undetermined: return {"无法判定", "undetermined"};
        case Verdict::satisfied: return {"符合", "satisfied"};
    }
    return {};
}

/// Of a condition: whether it holds.
Text holds_in_words(Verdict verdict) {
    switch (verdict) {
        case Verdict::violated: return {"成立", "holds"};
        case Verdict::doubtful: return {"存疑", "in doubt"};
        case Verdict::undetermined: return {"无法判定", "cannot be told"};
        case Verdict::satisfied: return {"不成立", "does not hold"};
    }
    return {};
}

Text party_in_words(const std::string& word) {
    const auto party = std::ranges::find(responsible_parties(), word, &ResponsibleParty::word);
    return party == responsible_parties().end() ? Text{word, word} : party->title;
}

void print_outcome(const ExplainedRule& rule, const Session& session) {
    if (!rule.verdict || *rule.verdict == Verdict::satisfied) return;
    session.print(say("  严重程度 {0}，期限 {1} 天，责任：{2}；{4}", "  severity {0}, {1} days, answers: {3}; {5}",
                      rule.severity, rule.deadline_days, party_in_words(rule.responsible).zh,
                      party_in_words(rule.responsible).en, rule.rule->remedy.zh, rule.rule->remedy.en));
    for (const Basis& basis : rule.rule->basis)
        if (basis.verified)
            session.print(say("  依据：“{0}”（{1}）", "  basis: “{0}” ({1})", basis.text, basis.source));
    if (!rule.hidden_by.empty())
        session.print(say("  让位于 {}，不单独列出", "  yields to {}, so it is not listed for itself", rule.hidden_by));
}

void print_rule(const ExplainedRule& rule, const Session& session) {
    const Text verdict = rule.verdict ? in_words(*rule.verdict) : Text{"未判定", "not judged"};
    fmt::print("\n{} {}: {}\n", rule.rule->id, session.words(rule.rule->title), session.words(verdict));
    print_outcome(rule, session);
    for (const ExplainedStep& step : rule.steps) {
        const std::string indent(2 + 2 * static_cast<std::size_t>(step.depth), ' ');
        const std::string outcome = step.verdict ? " → " + session.words(holds_in_words(*step.verdict)) : std::string();
        fmt::print("{}{}{}\n", indent, session.words(step.text), outcome);
    }
}

void print_upstream(const std::vector<ExplainedSource>& sources, const Session& session) {
    if (sources.empty()) return;
    session.print(say("\n上游（沿沟渠）：{} 处", "\nUpstream along ditches and streams: {}", sources.size()));
    for (const ExplainedSource& source : sources) {
        const Text doubt =
            source.is_certain ? Text{} : Text{"（流向不明，存疑）", " (in doubt: nobody knows which way it runs)"};
        session.print(say("  {0:.0f} 米 {1} {3}:{4}{5}", "  {0:.0f} m {2} {3}:{4}{6}", source.distance_m,
                          source.title.zh, source.title.en, source.layer, source.uid, doubt.zh, doubt.en));
    }
}

Json to_json(const ExplainedSource& source) {
    return {{"layer", source.layer},
            {"uid", source.uid},
            {"distance_m", source.distance_m},
            {"certain", source.is_certain}};
}

Json to_json(const ExplainedRule& rule) {
    Json steps = Json::array();
    for (const ExplainedStep& step : rule.steps) {
        Json entry = {{"depth", step.depth}, {"text", {{"zh", step.text.zh}, {"en", step.text.en}}}};
        if (step.verdict) entry["verdict"] = to_string(*step.verdict);
        steps.push_back(entry);
    }
    Json basis = Json::array();
    for (const Basis& clause : rule.rule->basis)
        if (clause.verified) basis.push_back({{"text", clause.text}, {"source", clause.source}});
    return {{"id", rule.rule->id},
            {"verdict", rule.verdict ? Json(to_string(*rule.verdict)) : Json(nullptr)},
            {"hidden_by", rule.hidden_by},
            {"severity", rule.severity},
            {"deadline_days", rule.deadline_days},
            {"responsible", rule.responsible},
            {"basis", basis},
            {"steps", steps}};
}

}  // namespace

Json to_json(const std::vector<Explanation>& explanations) {
    Json json = Json::array();
    for (const Explanation& explanation : explanations) {
        Json rules = Json::array();
        for (const ExplainedRule& rule : explanation.rules) rules.push_back(to_json(rule));
        Json upstream = Json::array();
        for (const ExplainedSource& source : explanation.upstream) upstream.push_back(to_json(source));
        json.push_back({{"layer", explanation.layer},
                        {"uid", explanation.uid},
                        {"village", explanation.village_code},
                        {"village_how", explanation.village_how},
                        {"rules", rules},
                        {"upstream", upstream}});
    }
    return json;
}

void print_explanations(const std::vector<Explanation>& explanations, const Session& session) {
    for (const Explanation& explanation : explanations) {
        session.print(say("{0} {1}，村 {2}（{3}）", "{0} {1}, village {2} ({3})", explanation.layer, explanation.uid,
                          explanation.village_code, explanation.village_how));
        if (explanation.rules.empty())
            session.print({"没有规则涉及它（没有图形，或不属于任何规则的对象）。",
                           "No rule speaks of it (it has no shape, or is no rule's subject)."});
        for (const ExplainedRule& rule : explanation.rules) print_rule(rule, session);
        print_upstream(explanation.upstream, session);
    }
}

}  // namespace cunjing
