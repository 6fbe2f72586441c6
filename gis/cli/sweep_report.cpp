// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/cli/sweep_report.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "gis/cli/text_table.hpp"

namespace cunjing {
namespace {

using Json = nlohmann::ordered_json;

/// What fits a screen.
constexpr std::size_t most_villages = 40;

struct VillageLine {
    std::string code;
    std::string name;
    std::vector<VerdictCounts> of_value;
};

/// All villages in the order of their codes, those without findings too; orphans last, where there are any.
std::vector<VillageLine> lines_of(const SweepResult& result, std::size_t values) {
    const auto sums = result.by_village();
    std::vector<VillageLine> lines;
    for (const auto& [code, name] : result.village_names) {
        const auto sum = sums.find(code);
        lines.push_back({code, name, sum == sums.end() ? std::vector<VerdictCounts>(values) : sum->second});
    }
    if (const auto orphans = sums.find(""); orphans != sums.end()) lines.push_back({"", "", orphans->second});
    return lines;
}

std::string counted(const VerdictCounts& counts) {
    return fmt::format("{} + {}", counts.violated, counts.doubtful);
}

std::vector<VerdictCounts> total_of(const std::vector<VillageLine>& lines, std::size_t values) {
    std::vector<VerdictCounts> total(values);
    for (const VillageLine& line : lines)
        for (std::size_t i = 0; i < values; ++i) total[i].add(line.of_value[i]);
    return total;
}

void print_villages(const std::vector<VillageLine>& lines, const SweepWords& words, const Session& session) {
    std::vector<std::string> headings = {session.words({"村代码", "village"}), session.words({"村（社区）", "name"})};
    for (const std::string& value : words.values) headings.push_back(">" + value);
    TextTable table(headings);
    const auto add = [&table](std::string code, std::string name, const std::vector<VerdictCounts>& of_value) {
        std::vector<std::string> cells{std::move(code), std::move(name)};
        for (const VerdictCounts& counts : of_value) cells.push_back(counted(counts));
        table.add(std::move(cells));
    };
    for (const VillageLine& line : lines)
        add(line.code.empty() ? session.words({"（无归属）", "(orphan)"}) : line.code, line.name, line.of_value);
    fmt::print("{}", table.to_string());
}

}  // namespace

Json to_json(const SweepResult& result, const SweepOptions& options) {
    Json json = {{"parameter", options.parameter}, {"keys", options.keys},        {"values", options.values},
                 {"rules", result.rules},          {"in_force", result.in_force}, {"is_named", result.is_named},
                 {"switched_off", result.off}};
    json["counts"] = Json::array();
    for (const SweepCounts& counts : result.counts) {
        const auto name = result.village_names.find(counts.village_code);
        Json of_value = Json::array();
        for (const VerdictCounts& of : counts.of_value)
            of_value.push_back({{"violated", of.violated},
                                {"doubtful", of.doubtful},
                                {"undetermined", of.undetermined},
                                {"satisfied", of.satisfied},
                                {"yielded", of.yielded}});
        json["counts"].push_back({{"rule", counts.rule},
                                  {"village", counts.village_code},
                                  {"name", name == result.village_names.end() ? "" : name->second},
                                  {"of_value", of_value}});
    }
    json["elapsed_s"] = result.elapsed_s;
    return json;
}

void print_report(const SweepResult& result, const SweepWords& words, const Session& session) {
    fmt::print("{}\n", words.title);
    for (const std::string& rule : words.rules) fmt::print("  {}\n", rule);
    for (const std::string& source : words.in_force) fmt::print("  {}\n", source);
    if (!result.off.empty())
        session.print(say("  已停用、不计入的规则：{0}（用 --rules 指明即可试算）",
                          "  switched off and left out: {0} (named with --rules it is tried)", join(result.off, ", ")));
    if (result.rules.empty() && !result.off.empty()) return;
    if (result.rules.empty()) {
        session.print({"没有规则用到这个参数，换成这些值结果也不变：没有可比较的。",
                       "No rule names this parameter, and no rule finds anything else with these values: there is "
                       "nothing to compare."});
        return;
    }
    fmt::print("\n");
    std::vector<VillageLine> lines = lines_of(result, words.values.size());
    const std::size_t villages = lines.size();
    std::vector<VerdictCounts> total = total_of(lines, words.values.size());
    if (villages > most_villages) {
        std::ranges::stable_sort(lines, std::ranges::greater{}, [](const VillageLine& line) {
            std::int64_t most = 0;
            for (const VerdictCounts& counts : line.of_value) most = std::max(most, counts.violated + counts.doubtful);
            return most;
        });
        lines.resize(most_villages);
    }
    lines.push_back({session.words({"合计", "total"}), "", std::move(total)});
    print_villages(lines, words, session);
    if (villages > most_villages)
        session.print(say("共 {0} 个村，以上为最多的 {1} 个；全部见 --json。",
                          "{0} villages in all, the {1} with the most are shown; --json has all.", villages,
                          most_villages));
    session.print(
        say("违反 + 存疑；均为疑似，须经人核实。没有写入任何内容。用时 {0:.2f} 秒",
            "violated + doubtful; suspicions until a person confirms them. Nothing was written. Took {0:.2f} s",
            result.elapsed_s));
}

}  // namespace cunjing
