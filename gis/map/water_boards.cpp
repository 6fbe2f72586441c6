// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include <algorithm>
#include <array>

#include "gis/geometry/distance.hpp"
#include "gis/map/boards.hpp"
#include "gis/map/stored_fields.hpp"

namespace cunjing {
namespace {

using WaterFindings = std::vector<const ListedFinding*>;

/// What the check suspects of a water: those findings of a village that judge it, or something in or beside it.
WaterFindings findings_about(const MapSource& source, const MapVillage& village, std::string_view uid) {
    WaterFindings about;
    for (const std::size_t index : village.findings) {
        const ListedFinding& finding = source.findings()[index];
        const bool is_it = (finding.subject_layer == "water" && finding.subject_uid == uid) ||
                           (finding.reference_layer == "water" && finding.reference_uid == uid);
        if (is_it && finding.focus == "water" && finding.verdict != "undetermined") about.push_back(&finding);
    }
    return about;
}

/// Each kind of finding once, with how many there are: 水边垃圾粪污（2 处，存疑）.
std::vector<Text> problems(const WaterFindings& findings) {
    std::vector<std::pair<const ListedFinding*, std::size_t>> kinds;
    for (const ListedFinding* finding : findings) {
        const auto known = std::ranges::find_if(kinds, [&](const auto& kind) {
            return kind.first->rule == finding->rule && kind.first->verdict == finding->verdict;
        });
        if (known == kinds.end())
            kinds.emplace_back(finding, 1);
        else
            ++known->second;
    }
    std::vector<Text> words;
    for (const auto& [finding, count] : kinds) {
        const Text number = count > 1 ? say("{} 处", "{}", count) : Text{};
        const Text doubt = finding->verdict == "doubtful" ? Text{"存疑", "doubtful"} : Text{};
        const auto join = [](const std::string& a, const std::string& b, const char* comma) {
            return fmt::format("{}{}{}", a, a.empty() || b.empty() ? "" : comma, b);
        };
        const Text remark = {join(number.zh, doubt.zh, "，"), join(number.en, doubt.en, ", ")};
        words.push_back({finding->title.zh + (remark.zh.empty() ? "" : "（" + remark.zh + "）"),
                         finding->title.en + (remark.en.empty() ? "" : " (" + remark.en + ")")});
    }
    if (words.empty()) words.push_back({"本次检查未发现新的问题", "the check found nothing new"});
    return words;
}

/// The three who answer for a water on the register.
/// Source: 凤鸣镇人居环境整治工作方案 目标要求, 村（组）干部、业主（农户）三级负责制度.
std::vector<Text> three_levels(const Printing& printing, const Table& waters, std::size_t row) {
    struct Level {
        const char* field = nullptr;
        Text title;
    };
    static const std::array<Level, 3> levels = {{{"responsible_village", {"村（社区）干部", "Village cadre"}},
                                                 {"responsible_group", {"组干部", "Group cadre"}},
                                                 {"responsible_owner", {"业主（农户）", "Owner (household)"}}}};
    std::vector<Text> words;
    for (const Level& level : levels) {
        const std::string name = stored_text(waters, level.field, row);
        const std::string who = name.empty() ? "nobody named yet" : printing.is_public() ? "named" : name;
        const std::string zh = name.empty() ? "尚未落实" : printing.is_public() ? "已落实" : name;
        words.push_back({level.title.zh + "：" + zh, level.title.en + ": " + who});
    }
    return words;
}

/// Who has to act by the rules of the findings, each once, without names.
std::vector<Text> parties(const WaterFindings& findings) {
    std::vector<Text> words;
    for (const ListedFinding* finding : findings) {
        const ResponsibleParty* party = party_of(*finding);
        if (party != nullptr && std::ranges::find(words, party->title) == words.end()) words.push_back(party->title);
    }
    if (words.empty()) words.push_back({"待定", "not known yet"});
    return words;
}

/// The day written on the water, else the first of its violations' terms.
std::optional<Date> deadline_of(const Table& waters, std::size_t row, const WaterFindings& findings,
                                const std::optional<Date>& as_of) {
    if (const auto written = stored_date(waters, "deadline", row)) return written;
    std::optional<Date> first;
    for (const ListedFinding* finding : findings)
        if (finding->verdict == "violated" && finding->deadline_days && as_of) {
            const Date day{as_of->day + *finding->deadline_days};
            if (!first || day.day < first->day) first = day;
        }
    return first;
}

BoardFact state(const Table& waters, std::size_t row, const std::optional<Date>& as_of) {
    const Text label = {"状态", "State"};
    if (const auto closed = stored_date(waters, "closed_on", row)) {
        const Text day = day_words(*closed);
        return {label, {{"已销号（" + day.zh + "）", "Closed on " + day.en}}, false};
    }
    const auto deadline = stored_date(waters, "deadline", row);
    if (deadline && as_of && deadline->day < as_of->day)
        return {label, {{"已过时限，尚未销号", "Overdue, not closed"}}, true};
    if (is_set(waters, "listed", row))
        return {label, {{"已列入清单，整治中", "On the register, being treated"}}, false};
    return {label, {{"疑似，待现场核实", "Suspected, to be confirmed on the spot"}}, false};
}

Board board_of(const Printing& printing, const MapVillage& village, const Table& waters, std::size_t row,
               const WaterFindings& findings) {
    Board board;
    const std::string name = stored_text(waters, "name", row);
    const Text kind = word_title(waters, "kind", row);
    board.name = !name.empty()      ? Text{name, name}
                 : !kind.zh.empty() ? Text{"未命名的" + kind.zh, kind.en + " without name"}
                                    : Text{"未命名水体", "Water without name"};
    board.shape.append(waters.shapes[row]);
    const auto as_of = printing.source.run() ? parse_date(printing.source.run()->as_of) : std::nullopt;
    board.facts.push_back(
        {{"位置", "Place"}, {place_words(printing.source, village, point_on(waters.shapes[row]))}, false});
    board.facts.push_back({{"疑似问题", "Suspected"}, problems(findings), !findings.empty()});
    if (is_set(waters, "listed", row))
        board.facts.push_back({{"责任人", "Who answers"}, three_levels(printing, waters, row), false});
    else
        board.facts.push_back({{"责任主体", "Who acts"}, parties(findings), false});
    const auto deadline = deadline_of(waters, row, findings, as_of);
    board.facts.push_back(
        {{"整治时限", "Deadline"}, {deadline ? day_words(*deadline) : Text{"未定", "not set"}}, false});
    board.facts.push_back(state(waters, row, as_of));
    return board;
}

}  // namespace

std::vector<Board> water_boards(const Printing& printing, const MapVillage& village) {
    const MapSource& source = printing.source;
    const Table waters = source.read(source.catalogue().layer("water"), village.ground);
    std::vector<Board> boards;
    for (std::size_t row = 0; row < waters.size(); ++row) {
        if (!source.belongs_to(village, waters, row)) continue;
        const WaterFindings findings = findings_about(source, village, waters.uid(row));
        if (is_set(waters, "listed", row) || !findings.empty())
            boards.push_back(board_of(printing, village, waters, row, findings));
    }
    return boards;
}

}  // namespace cunjing
