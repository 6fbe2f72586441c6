// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/cli/check_report.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "gis/cli/text_table.hpp"

namespace cunjing {
namespace {

using Json = nlohmann::ordered_json;

/// What fits a screen.
constexpr std::size_t most_villages = 40;
constexpr std::size_t most_notes = 20;

Json counts_json(const VerdictCounts& counts) {
    return {{"violated", counts.violated},
            {"doubtful", counts.doubtful},
            {"undetermined", counts.undetermined},
            {"satisfied", counts.satisfied},
            {"yielded", counts.yielded}};
}

template <class Number>
Json number_or_null(const std::optional<Number>& number) {
    return number ? Json(*number) : Json(nullptr);
}

Json finding_json(const FindingRow& finding) {
    return {{"rule", finding.rule},
            {"verdict", finding.verdict},
            {"subject", {{"layer", finding.subject_layer}, {"uid", finding.subject_uid}}},
            {"reference", {{"layer", finding.reference_layer}, {"uid", finding.reference_uid}}},
            {"measure", finding.measure},
            {"measured", number_or_null(finding.measured)},
            {"measured_raw", number_or_null(finding.measured_raw)},
            {"limit", number_or_null(finding.limit)},
            {"limit_source", finding.limit_source},
            {"tolerance_m", number_or_null(finding.tolerance_m)},
            {"severity", finding.severity},
            {"village", finding.village_code},
            {"village_how", finding.village_how},
            {"responsible", finding.responsible},
            {"deadline_days", number_or_null(finding.deadline_days)},
            {"reason", finding.reason},
            {"evidence", finding.evidence_wkt}};
}

Json notes_json(const std::vector<RuleNote>& notes) {
    Json json = Json::array();
    for (const RuleNote& note : notes) json.push_back({{"id", note.id}, {"why", note.why.en}, {"why_zh", note.why.zh}});
    return json;
}

std::vector<std::string> verdict_headings(const Session& session) {
    return {">" + session.words({"违反", "violated"}), ">" + session.words({"存疑", "doubtful"}),
            ">" + session.words({"无法判定", "undetermined"}), ">" + session.words({"符合", "satisfied"}),
            ">" + session.words({"让位", "yielded"})};
}

std::vector<std::string> cells(std::vector<std::string> first, const VerdictCounts& counts) {
    for (const std::int64_t count :
         {counts.violated, counts.doubtful, counts.undetermined, counts.satisfied, counts.yielded})
        first.push_back(std::to_string(count));
    return first;
}

Text title_of(const std::string& rule, const Catalogue& catalogue) {
    const Rule* found = catalogue.find_rule(rule);
    return found != nullptr ? found->title : Text{"图形无法使用", "Shape cannot be used"};
}

void print_rules(const CheckResult& result, const Catalogue& catalogue, const Session& session) {
    if (result.rules.empty()) {
        session.print({"没有一条规则可以运行：项目里还没有可判定的要素。",
                       "No rule could run: the project has no features to judge yet."});
        return;
    }
    std::vector<std::string> headings = {session.words({"规则", "rule"}), session.words({"标题", "title"})};
    for (const std::string& heading : verdict_headings(session)) headings.push_back(heading);
    TextTable table(headings);
    for (const RuleCounts& rule : result.rules)
        table.add(cells({rule.id, session.words(title_of(rule.id, catalogue))}, rule.counts));
    fmt::print("{}", table.to_string());
}

void print_notes(const std::vector<RuleNote>& notes, const Text& heading, const Session& session) {
    if (notes.empty()) return;
    fmt::print("\n{}\n", session.words(heading));
    for (const RuleNote& note : notes) fmt::print("  {}: {}\n", note.id, session.words(note.why));
}

/// The villages in the order of their codes; of many, those with the most violations.
std::vector<VillageCounts> villages_to_print(const CheckResult& result) {
    std::vector<VillageCounts> villages = result.villages;
    if (villages.size() <= most_villages) return villages;
    std::ranges::stable_sort(villages, std::ranges::greater{}, [](const VillageCounts& village) {
        return std::pair(village.counts.violated, village.counts.doubtful);
    });
    villages.resize(most_villages);
    return villages;
}

void print_villages(const CheckResult& result, const Session& session) {
    std::vector<std::string> headings = {session.words({"村代码", "village"}), session.words({"村（社区）", "name"})};
    for (const std::string& heading : verdict_headings(session)) headings.push_back(heading);
    TextTable table(headings);
    for (const VillageCounts& village : villages_to_print(result))
        table.add(cells({village.code.empty() ? session.words({"（无归属）", "(orphan)"}) : village.code, village.name},
                        village.counts));
    fmt::print("\n{}", table.to_string());
    if (result.villages.size() > most_villages)
        session.print(say(
            "共 {} 个村，以上为违反最多的 {} 个；全部见 --json 或图层 run_rule。",
            "{} villages in all, the {} with the most violations are shown; --json and the table run_rule have all.",
            result.villages.size(), most_villages));
}

void print_data_notes(const CheckResult& result, const Session& session) {
    if (result.notes.empty()) return;
    fmt::print("\n{}\n", session.words({"数据提示：", "Notes on the data:"}));
    for (std::size_t i = 0; i < std::min(result.notes.size(), most_notes); ++i)
        fmt::print("  {}\n", session.words(result.notes[i]));
    if (result.notes.size() > most_notes)
        session.print(
            say("  ……另有 {} 条，见 --json。", "  … and {} more, see --json.", result.notes.size() - most_notes));
}

void print_findings(const CheckResult& result, const Session& session) {
    TextTable table({session.words({"规则", "rule"}), session.words({"结论", "verdict"}),
                     session.words({"对象", "subject"}), session.words({"参照", "reference"}),
                     ">" + session.words({"实测", "measured"}), ">" + session.words({"限值", "limit"}),
                     session.words({"限值来源", "whose limit"}), session.words({"证据", "evidence"})});
    const auto number = [](const std::optional<double>& value) {
        return value ? fmt::format("{:.2f}", *value) : std::string();
    };
    for (const FindingRow& finding : result.run.findings)
        table.add({std::string(finding.rule), std::string(finding.verdict),
                   fmt::format("{} {}", finding.subject_layer, finding.subject_uid),
                   fmt::format("{} {}", finding.reference_layer, finding.reference_uid), number(finding.measured),
                   number(finding.limit), std::string(finding.limit_source), std::string(finding.evidence_wkt)});
    fmt::print("\n{}", table.to_string());
}

}  // namespace

Json to_json(const CheckResult& result, bool with_findings) {
    Json json;
    json["rules"] = Json::array();
    for (const RuleCounts& rule : result.rules) {
        Json entry = {{"id", rule.id}};
        entry.update(counts_json(rule.counts));
        json["rules"].push_back(entry);
    }
    json["not_run"] = notes_json(result.not_run);
    json["partly_run"] = notes_json(result.partly_run);
    json["villages"] = Json::array();
    for (const VillageCounts& village : result.villages) {
        Json entry = {{"code", village.code}, {"name", village.name}};
        entry.update(counts_json(village.counts));
        json["villages"].push_back(entry);
    }
    json["notes"] = Json::array();
    for (const Text& note : result.notes) json["notes"].push_back(note.en);
    json["as_of"] = result.run.as_of;
    json["elapsed_s"] = result.elapsed_s;
    if (with_findings) {
        json["findings"] = Json::array();
        for (const FindingRow& finding : result.run.findings) json["findings"].push_back(finding_json(finding));
    }
    return json;
}

void print_report(const CheckResult& result, const Catalogue& catalogue, const Session& session, bool with_findings) {
    print_rules(result, catalogue, session);
    print_notes(result.not_run, {"未运行的规则：", "Rules that did not run:"}, session);
    print_notes(result.partly_run, {"部分运行的规则：", "Rules that ran in part:"}, session);
    print_villages(result, session);
    if (with_findings) print_findings(result, session);
    print_data_notes(result, session);
    fmt::print("\n{}\n", session.words(say("用时 {:.2f} 秒", "took {:.2f} s", result.elapsed_s)));
}

}  // namespace cunjing
