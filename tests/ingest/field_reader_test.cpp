// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/ingest/field_reader.hpp"

#include "tests/ingest/fixture.hpp"

using namespace cunjing;

namespace {

const Field& field(const std::string& layer, const std::string& name) {
    const Layer& found = shipped_catalogue().layer(layer);
    return found.fields[found.index_of(name)];
}

}  // namespace

TEST_CASE("A day is read in every form in which offices write days") {
    const auto day = parse_date("2024-08-03");
    REQUIRE(day.has_value());
    for (const char* text : {"2024-08-03", "2024-8-3", "2024/8/3", "2024/08/03 10:30:00", "2024.8.3", "20240803",
                             "2024年8月3日", " 2024-08-03T00:00:00Z "})
        CHECK(read_date(text) == day);
}

TEST_CASE("What is no whole day of the calendar is no day") {
    for (const char* text : {"2024", "2024年", "2024-08", "2023-02-29", "8/3/2024", "2024-13-01", "20241301",
                             "八月三日", "2024-8-3-1", ""})
        CHECK_FALSE(read_date(text).has_value());
}

TEST_CASE("A word of a value list is known by its code, its titles and what offices write") {
    FieldReader reader(field("road", "class"));
    for (const char* word : {"village", "村道", "Village road", "通村公路", " 村 道 ", "C"})
        CHECK(reader.from_text(word).text() == "village");
    CHECK(reader.notes().empty());
}

TEST_CASE("A word that is not on the list stays unknown and is counted by itself") {
    FieldReader reader(field("road", "class"));
    for (const char* word : {"高速", "高速", "匝道"}) CHECK(reader.from_text(word).is_unknown());
    REQUIRE(reader.notes().size() == 1);
    CHECK(reader.notes()[0].en.find("3 values of field class") == 0);
    CHECK(reader.notes()[0].en.find("高速 × 2") != std::string::npos);
    CHECK(reader.notes()[0].en.find("village") != std::string::npos);
}

TEST_CASE("A number is taken whole or not at all") {
    FieldReader width(field("road", "surface_width_m"));
    CHECK(width.from_text("3.5").number() == 3.5);
    CHECK(width.from_text("3.5 m").number() == 3.5);
    CHECK(width.from_text("3.5米").number() == 3.5);
    CHECK(width.from_text("350 厘米").number() == 3.5);
    CHECK(width.notes().empty());
}

TEST_CASE("What is no number, or a number of something else, is counted") {
    FieldReader width(field("road", "surface_width_m"));
    for (const char* text : {"3,5", "3.5 亩", "3-4", "约3.5", "3.5.1", "inf"})
        CHECK(width.from_text(text).is_unknown());
    CHECK(width.unusable_count() == 6);
}

TEST_CASE("A unit of the column is converted once, a unit of the cell goes before it") {
    FieldReader area(field("coop", "area_m2"), "mu");
    CHECK(area.from_text("0.03").number() == Approx(20));
    CHECK(area.from_number(0.03).number() == Approx(20));
    CHECK(area.from_text("20㎡").number() == 20);
    FieldReader share(field("ditch", "blocked_share"), "%");
    CHECK(share.from_text("75").number() == 0.75);
    CHECK(share.from_text("75%").number() == 0.75);
    FieldReader heads(field("coop", "headcount"), "count");
    CHECK(heads.from_text("12 只").number() == 12);
}

TEST_CASE("A number outside the range is kept and noted") {
    FieldReader width(field("road", "surface_width_m"));
    CHECK(width.from_number(350).number() == 350);
    CHECK(width.from_number(60).number() == 60);
    REQUIRE(width.notes().size() == 1);
    CHECK(width.notes()[0].en.find("1 values") == 0);
    CHECK(width.notes()[0].en.find("350") != std::string::npos);
}

TEST_CASE("A whole number is not rounded out of a broken one") {
    FieldReader storeys(field("building", "storeys"));
    CHECK(storeys.from_number(3.0).number() == 3);
    CHECK(storeys.from_text("3").number() == 3);
    CHECK(storeys.from_number(2.5).is_unknown());
    CHECK(storeys.unusable_count() == 1);
}

TEST_CASE("A code that a table program turned into a number keeps all its digits") {
    FieldReader code(field("village", "code"));
    CHECK(code.from_integer(500235125001).text() == "500235125001");
    CHECK(code.from_number(500235125001.0).text() == "500235125001");
}

TEST_CASE("Truth is read from the words people tick") {
    FieldReader enclosed(field("coop", "enclosed"));
    for (const char* word : {"是", "有", "yes", "TRUE", "1", "√"}) CHECK(enclosed.from_text(word).is_true());
    for (const char* word : {"否", "无", "no", "false", "0", "×"}) CHECK(enclosed.from_text(word).is_false());
    CHECK(enclosed.from_text("部分").is_unknown());
    CHECK(enclosed.from_number(2).is_unknown());
    CHECK(enclosed.unusable_count() == 2);
}

TEST_CASE("Blank cells and the word NULL are unknown and nothing to complain of") {
    FieldReader width(field("road", "surface_width_m"));
    for (const char* text : {"", "  ", "\u3000", "NULL", "<Null>"}) CHECK(width.from_text(text).is_unknown());
    CHECK(width.notes().empty());
}

TEST_CASE("A missing value is noted for required fields only") {
    FieldReader required(field("road", "class"));
    FieldReader optional(field("road", "name"));
    required.count_missing();
    optional.count_missing();
    CHECK(required.notes().size() == 1);
    CHECK(optional.notes().empty());
}

TEST_CASE("A constant that the field cannot take is refused with the word that was meant") {
    FieldReader reader(field("road", "class"));
    const Text message = refusal_of<ConfigError>([&] { (void)constant_value(reader, "vilage"); });
    CHECK(message.en.find("did you mean 'village'") != std::string::npos);
    CHECK(message.zh.find("village") != std::string::npos);

    FieldReader width(field("road", "surface_width_m"));
    const Text range = refusal_of<ConfigError>([&] { (void)constant_value(width, "350"); });
    CHECK(range.en.find("0.5…60") != std::string::npos);
    FieldReader fresh(field("road", "surface_width_m"));
    CHECK(constant_value(fresh, "3.5").number() == 3.5);
}
