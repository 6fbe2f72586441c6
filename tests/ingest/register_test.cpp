// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/ingest/register.hpp"

#include "gis/ingest/csv.hpp"
#include "tests/ingest/fixture.hpp"

using namespace cunjing;

namespace {

std::string text(const Table& table, const std::string& field, std::size_t row) {
    const Value value = table.value(table.layer().index_of(field), row);
    return value.is_unknown() ? "?" : std::string(value.text());
}

Text refusal_of_register(const std::string& content) {
    const ScratchFolder folder;
    const auto file = folder.file("register.csv", content);
    return refusal_of<DataError>([&] { (void)read_register(file, shipped_catalogue()); });
}

}  // namespace

TEST_CASE("The register of Fengming is 24 villages and communities without shape") {
    const Table villages = read_register(in_source("sample_data/fengming_villages.csv"), shipped_catalogue());
    REQUIRE(villages.size() == 24);
    CHECK(text(villages, "code", 0) == "500235125001");
    CHECK(text(villages, "name", 0) == "凤凰岭社区");
    CHECK(text(villages, "kind", 0) == "community");
    std::size_t communities = 0;
    for (std::size_t row = 0; row < villages.size(); ++row) {
        communities += text(villages, "kind", row) == "community" ? 1 : 0;
        CHECK(villages.shapes.dimension(row) == Dimension::none);
    }
    CHECK(communities == 4);

    Town town;
    CHECK(town.project.append(villages) == 24);
    CHECK(town.texts("village", "code").back() == text(villages, "code", 23));
}

TEST_CASE("A register may begin with a byte order mark, have Chinese headings, quotes and Windows line ends") {
    const ScratchFolder folder;
    const auto file = folder.file("r.csv",
                                  "\xEF\xBB\xBF"
                                  "行政村名称,统计用区划代码,类型\r\n\"凤\"\"鸣,村\",500235125200,行政村\r\n\r\n");
    const Table villages = read_register(file, shipped_catalogue());
    REQUIRE(villages.size() == 1);
    CHECK(text(villages, "name", 0) == "凤\"鸣,村");
    CHECK(text(villages, "code", 0) == "500235125200");
    CHECK(text(villages, "kind", 0) == "village");
}

TEST_CASE("A register that a Chinese table program saved is read as GB18030") {
    const ScratchFolder folder;
    // 代码,村名 / 500235125200,凤桥村 in GBK
    const auto file =
        folder.file("r.csv", "\xB4\xFA\xC2\xEB,\xB4\xE5\xC3\xFB\n500235125200,\xB7\xEF\xC7\xC5\xB4\xE5\n");
    CHECK(text(read_register(file, shipped_catalogue()), "name", 0) == "凤桥村");
}

TEST_CASE("A bad line of the register is named with what would be right") {
    const Text short_code = refusal_of_register("code,name\n500235125001,甲\n50023512500,乙\n");
    CHECK(short_code.en.find("line 3") != std::string::npos);
    CHECK(short_code.en.find("twelve digits") != std::string::npos);
    CHECK(short_code.zh.find("第 3 行") != std::string::npos);

    CHECK(refusal_of_register("code,name\n5.00235E+11,甲\n").en.find("line 2") != std::string::npos);
    CHECK(refusal_of_register("code,name\n,甲\n").en.find("line 2") != std::string::npos);

    const Text doubled = refusal_of_register("code,name\n500235125001,\"甲\n甲\"\n500235125001,乙\n");
    CHECK(doubled.en.find("line 4") != std::string::npos);
    CHECK(doubled.en.find("in line 2 already") != std::string::npos);

    CHECK(refusal_of_register("code,name\n500235125001,\n").en.find("line 2: the village has no name") !=
          std::string::npos);
    CHECK(refusal_of_register("code,name,type\n500235125001,甲,镇\n").en.find("village（村）") != std::string::npos);
}

TEST_CASE("What is no register at all is refused") {
    CHECK(refusal_of_register("代码,面积\n500235125001,3\n").en.find("no column name") != std::string::npos);
    CHECK(refusal_of_register("code,name\n").en.find("no villages") != std::string::npos);
    CHECK(refusal_of_register("\n\n").en.find("nothing in") != std::string::npos);
    CHECK(refusal_of_register("").en.find("empty") != std::string::npos);
    CHECK(refusal_of_register("code,name\n500235125001,\"甲\n").en.find("line 2: a quote is never closed") !=
          std::string::npos);
    CHECK(refusal_of<DataError>([] {
              (void)read_register("/no/such/file.csv", shipped_catalogue());
          }).en.find("there is no file") == 0);
}

TEST_CASE("Rows of a comma-separated table know the line on which they begin") {
    const auto rows = parse_csv("a,b\n\"1\n2\",\"\"\n\n,x", "t.csv");
    REQUIRE(rows.size() == 3);
    CHECK(rows[1].line == 2);
    CHECK(rows[1].cells == std::vector<std::string>{"1\n2", ""});
    CHECK(rows[2].line == 5);
    CHECK(rows[2].cells == std::vector<std::string>{"", "x"});
}
