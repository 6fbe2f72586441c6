// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include <algorithm>
#include <catch2/catch.hpp>
#include <fstream>
#include <set>

#include "tests/sample/fixture.hpp"

using namespace cunjing;

namespace {

std::set<std::string> texts(const Table& table, const std::string& field) {
    std::set<std::string> found;
    for (std::size_t row = 0; row < table.size(); ++row)
        if (const Value value = value_of(table, field, row); !value.is_unknown()) found.emplace(value.text());
    return found;
}

void check_field(const Table& table, std::size_t index) {
    const Field& field = table.layer().fields[index];
    for (std::size_t row = 0; row < table.size(); ++row) {
        const Value value = table.value(index, row);
        INFO(table.layer().name << "." << field.name << " of " << table.uid(row));
        if (field.required) REQUIRE_FALSE(value.is_unknown());
        if (value.is_unknown()) continue;
        if (value.kind() == Value::Kind::number) {
            if (field.minimum) REQUIRE(value.number() >= *field.minimum);
            if (field.maximum) REQUIRE(value.number() <= *field.maximum);
        }
        if (!field.values.empty())
            REQUIRE(std::any_of(field.values.begin(), field.values.end(),
                                [&](const FieldValue& known) { return known.code == value.text(); }));
    }
}

}  // namespace

TEST_CASE("All values are words and numbers that the catalogue allows") {
    for (const Table& table : shipped_township())
        for (std::size_t field = 0; field < table.layer().fields.size(); ++field) check_field(table, field);
}

TEST_CASE("What refers to a village, a household or a road refers to one that is there") {
    const std::set<std::string> villages = texts(table_of(shipped_township(), "village"), "code");
    const std::set<std::string> households = texts(table_of(shipped_township(), "household"), "uid");
    const std::set<std::string> roads = texts(table_of(shipped_township(), "road"), "uid");
    const auto all_known = [](const std::set<std::string>& used, const std::set<std::string>& known) {
        return std::includes(known.begin(), known.end(), used.begin(), used.end());
    };
    CHECK(villages.size() == 24);
    std::set<std::string> uids;
    std::size_t rows = 0;
    for (const Table& table : shipped_township()) {
        INFO(table.layer().name);
        CHECK(all_known(texts(table, "village_code"), villages));
        if (table.layer().find("household_uid") != nullptr) CHECK(all_known(texts(table, "household_uid"), households));
        if (table.layer().find("road_uid") != nullptr) CHECK(all_known(texts(table, "road_uid"), roads));
        uids.merge(texts(table, "uid"));
        rows += table.size();
    }
    CHECK(uids.size() == rows);
}

// Findings on made-up villages must never be read as findings on real ones.
TEST_CASE("No village of the sample bears the name or code of a real one, and nobody has a telephone") {
    std::ifstream register_of_fengming(in_source("sample_data/fengming_villages.csv"));
    REQUIRE(register_of_fengming);
    const Table& villages = table_of(shipped_township(), "village");
    const std::set<std::string> names = texts(villages, "name");
    std::string line;
    std::getline(register_of_fengming, line);
    int real = 0;
    while (std::getline(register_of_fengming, line)) {
        const std::size_t comma = line.find(',');
        CHECK_FALSE(names.contains(line.substr(comma + 1, line.find(',', comma + 1) - comma - 1)));
        ++real;
    }
    CHECK(real == 24);
    for (const std::string& code : texts(villages, "code")) CHECK(code.starts_with("999999"));
    CHECK(texts(table_of(shipped_township(), "person"), "phone").empty());
    CHECK(texts(table_of(shipped_township(), "household"), "phone").empty());
}
