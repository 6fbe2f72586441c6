// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

// Which waters and penning zones have a board, and what it says.

#include <algorithm>
#include <catch2/catch.hpp>
#include <map>

#include "gis/map/board_pages.hpp"
#include "tests/map/book_town.hpp"

using namespace cunjing;

namespace {

using Words = std::map<std::string, std::string>;

/// The town of the check of 2024-09-30, with two villages side by side.
struct BoardTown : BookTown {
    BoardTown() : BookTown({{"500235111001", "甲村", ""}, {"500235111002", "乙村", ""}}) {}

    /// Adds a feature in the first village, with texts in its fields.
    void add(const std::string& layer, const Words& words, const std::map<std::string, double>& days = {},
             bool listed = false) {
        Table table(shipped_catalogue().layer(layer));
        for (const auto& [field, word] : words) table.set(field, Value(word));
        for (const auto& [field, number] : days) table.set(field, Value(number));
        if (listed) table.set("listed", Value(true));
        add_square(table.shapes, {corner_of(0).x + 300, corner_of(0).y + 300}, 20);
        table.end_row();
        project.append(table);
    }
    void add_finding(const char* verdict, const char* subject_layer, const char* subject_uid, const char* reference) {
        FindingRow finding;
        finding.rule = "water-waste-proximity";
        finding.verdict = verdict;
        finding.subject_layer = subject_layer;
        finding.subject_uid = subject_uid;
        if (*reference != 0) finding.reference_layer = "water";
        finding.reference_uid = reference;
        finding.severity = 2;
        finding.deadline_days = 7;
        finding.responsible = "owner";
        finding.village_code = "500235111001";
        finding.village_how = "polygon";
        finding.place = Point{corner_of(0).x + 310, corner_of(0).y + 310};
        findings.push_back(finding);
        RunRecord run;
        run.as_of = "2024-09-30";
        run.rules.push_back({"water-waste-proximity", "water", {"水边垃圾粪污", "Waste by the water"}, "", "", false});
        run.findings.add(std::vector<FindingRow>(findings));
        project.save_run(run);
    }

    std::vector<FindingRow> findings;
};

double day(const char* text) {
    return parse_date(text)->day;
}

std::vector<Board> boards_of(const BoardTown& town, std::size_t village = 0, Audience audience = Audience::internal) {
    const TownPrinting with(town, audience);
    std::vector<Board> boards = water_boards(with.printing, with.source.villages().at(village));
    std::ranges::move(pen_zone_boards(with.printing, with.source.villages().at(village)), std::back_inserter(boards));
    return boards;
}

/// A line of the only board, its values with blanks between.
std::string line_of(const std::vector<Board>& boards, const std::string& label) {
    REQUIRE(boards.size() == 1);
    std::string words;
    for (const BoardFact& fact : boards.front().facts)
        if (fact.label.zh == label)
            for (const Text& value : fact.values) words += (words.empty() ? "" : " ") + value.zh;
    return words;
}

}  // namespace

TEST_CASE("A water on the register has a board though nothing was found; other waters have none") {
    BoardTown town;
    town.add("water", {{"uid", "w1"}, {"name", "大塘"}, {"kind", "pond"}});
    CHECK(boards_of(town).empty());
    town.add("water", {{"uid", "w2"}, {"name", "小塘"}, {"kind", "pond"}}, {}, true);
    CHECK(boards_of(town).front().name.zh == "小塘");
    CHECK(line_of(boards_of(town), "疑似问题") == "本次检查未发现新的问题");
    CHECK(line_of(boards_of(town), "位置") == "甲村");
}

TEST_CASE("A water that a finding is about, or beside which something was found, has a board") {
    BoardTown town;
    town.add("water", {{"uid", "w1"}, {"kind", "pond"}});
    town.add_finding("undetermined", "water", "w1", "");
    CHECK(boards_of(town).empty());  // nobody knows whether anything is wrong
    town.add_finding("violated", "pile", "p1", "w1");
    CHECK(line_of(boards_of(town), "疑似问题") == "水边垃圾粪污");
    town.add_finding("violated", "pile", "p2", "w1");
    town.add_finding("doubtful", "pile", "p3", "w1");
    town.add_finding("violated", "pile", "p4", "w-other");
    CHECK(line_of(boards_of(town), "疑似问题") == "水边垃圾粪污（2 处） 水边垃圾粪污（存疑）");
    CHECK(boards_of(town).front().name.zh == "未命名的塘");
    CHECK(line_of(boards_of(town), "整治时限") == "2024年10月7日");  // seven days from the check
    CHECK(line_of(boards_of(town), "状态") == "疑似，待现场核实");
}

TEST_CASE("Who answers is told by name inside the office, by post outside") {
    BoardTown town;
    town.add("water", {{"name", "大塘"}, {"responsible_village", "张三丰"}, {"responsible_owner", "李四"}}, {}, true);
    CHECK(line_of(boards_of(town), "责任人") == "村（社区）干部：张三丰 组干部：尚未落实 业主（农户）：李四");
    CHECK(line_of(boards_of(town, 0, Audience::for_public), "责任人") ==
          "村（社区）干部：已落实 组干部：尚未落实 业主（农户）：已落实");
}

TEST_CASE("A water is overdue from the day after its deadline, unless it is closed") {
    const auto state = [](const char* deadline, const char* closed) {
        BoardTown town;
        std::map<std::string, double> days = {{"deadline", day(deadline)}};
        if (closed != nullptr) days["closed_on"] = day(closed);
        town.add("water", {{"name", "大塘"}}, days, true);
        return line_of(boards_of(town), "状态");
    };
    CHECK(state("2024-09-30", nullptr) == "已列入清单，整治中");
    CHECK(state("2024-09-29", nullptr) == "已过时限，尚未销号");
    CHECK(state("2024-09-29", "2024-09-30") == "已销号（2024年9月30日）");
}

TEST_CASE("The village written on a feature decides whose board it is, else where it lies") {
    BoardTown lies;
    lies.add("water", {{"name", "大塘"}}, {}, true);
    CHECK(boards_of(lies, 0).size() == 1);
    CHECK(boards_of(lies, 1).empty());
    BoardTown written;
    written.add("pen_zone", {{"status", "approved"}, {"village_code", "500235111009"}});
    CHECK(boards_of(written, 0).empty());
}

TEST_CASE("Only an approved penning zone has a board, with its papers") {
    BoardTown town;
    for (const std::string status : {"idea", "proposed", "closed"}) town.add("pen_zone", {{"status", status}});
    CHECK(boards_of(town).empty());
    town.add("pen_zone", {{"status", "approved"}, {"species", "duck"}, {"document_no", "镇〔2024〕7号"}},
             {{"capacity", 300}, {"approved_on", day("2024-05-06")}});
    CHECK(boards_of(town).front().name.zh == "甲村畜禽圈养区");
    CHECK(line_of(boards_of(town), "批准容量") == "300 只");
    CHECK(line_of(boards_of(town), "批准文号") == "镇〔2024〕7号");
    CHECK(line_of(boards_of(town), "批准日期") == "2024年5月6日");
    BoardTown bare;
    bare.add("pen_zone", {{"status", "approved"}});
    CHECK(line_of(boards_of(bare), "批准容量") == "未登记");
}

TEST_CASE("A board for the public has no name of a person on it") {
    BoardTown town;
    town.add("water", {{"name", "大塘"}, {"responsible_village", "张三丰"}, {"note", "王五报的"}}, {}, true);
    MapsOptions options = town.options("boards");
    options.boards = true;
    options.audience = Audience::for_public;
    const auto files = print_maps(options, shipped_catalogue(), no_progress()).files;
    REQUIRE(files.size() == 1);
    CHECK(files.front().filename().string() == "500235111001-甲村-公示牌.pdf");
    const std::string words = words_on(files.front(), 1);
    CHECK(words.find("水体公示牌") != std::string::npos);
    for (const std::string person : {"张三丰", "王五", "内部", "坐标"}) CHECK(words.find(person) == std::string::npos);
    options.audience = Audience::internal;
    CHECK(words_on(print_maps(options, shipped_catalogue(), no_progress()).files.front(), 1).find("张三丰") !=
          std::string::npos);
}
