// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/ingest/field_map.hpp"

#include <algorithm>

#include "tests/ingest/fixture.hpp"

using namespace cunjing;

namespace {

FieldMap map_road(const std::vector<std::string>& columns, const FieldMapOptions& options = {}) {
    return map_fields(shipped_catalogue().layer("road"), columns, options);
}

std::string column_of(const FieldMap& map, const std::string& field) {
    const auto found = std::ranges::find(map.fields, field, &MappedField::field);
    return found == map.fields.end() ? "" : found->column;
}

}  // namespace

TEST_CASE("A column finds its field by name, title or alias, however it is spelt") {
    const FieldMap map = map_road({"Surface Width M", "道路等级", "路名", "Ditch_Side"});
    REQUIRE(map.fields.size() == 4);
    CHECK(column_of(map, "surface_width_m") == "Surface Width M");
    CHECK(column_of(map, "class") == "道路等级");
    CHECK(column_of(map, "name") == "路名");
    CHECK(column_of(map, "ditch_side") == "Ditch_Side");
    CHECK(map.fields[0].how == MatchedBy::name);
    CHECK(map.fields[1].how == MatchedBy::title);
    CHECK(map.fields[2].how == MatchedBy::alias);
}

TEST_CASE("The surer match takes the field, whatever the order of the columns; the other column is dropped") {
    const FieldMap map = map_road({"宽度", "surface_width_m"});
    CHECK(column_of(map, "surface_width_m") == "surface_width_m");
    CHECK(map.dropped == std::vector<std::string>{"宽度"});
}

TEST_CASE("The unit behind a heading is converted to the field's, and told") {
    for (const char* same : {"路面宽（米）", "路面宽(m)", "路面宽/米", "路面宽_m"})
        CHECK(column_of(map_road({same}), "surface_width_m") == same);
    const FieldMap foreign = map_road({"路面宽(cm)"});
    CHECK(column_of(foreign, "surface_width_m") == "路面宽(cm)");
    CHECK(foreign.fields[0].unit == "cm");
    CHECK(notes_say(foreign.notes, "multiplied by 0.01"));
}

TEST_CASE("A column that measures something else than the field is not taken") {
    const FieldMap wrong = map_road({"路面宽(亩)"});
    CHECK(wrong.fields.empty());
    CHECK(wrong.dropped == std::vector<std::string>{"路面宽(亩)"});
    CHECK(notes_say(wrong.notes, "does not measure what field surface_width_m does"));
}

TEST_CASE("A Chinese name that a Shapefile cut finds its field") {
    FieldMapOptions cut;
    cut.cut_names = true;
    const Layer& household = shipped_catalogue().layer("household");
    CHECK(column_of(map_fields(household, {"生活污水处"}, cut), "sewage") == "生活污水处");  // ten bytes of GBK
    CHECK(map_fields(household, {"生活污水处"}, {}).fields.empty());
    CHECK(map_fields(household, {"生活"}, cut).fields.empty());  // four bytes: nobody cut it
}

TEST_CASE("A Shapefile's cut names are known, in Shapefiles only") {
    FieldMapOptions cut;
    cut.cut_names = true;
    CHECK(column_of(map_road({"surface_wi"}, cut), "surface_width_m") == "surface_wi");
    CHECK(map_road({"surface_wi"}).fields.empty());
}

TEST_CASE("What a person maps goes before what the names say") {
    FieldMapOptions options;
    options.map = {{"surface_width_m", "w2"}};
    const FieldMap map = map_road({"路面宽", "w2"}, options);
    CHECK(column_of(map, "surface_width_m") == "w2");
    CHECK(map.dropped == std::vector<std::string>{"路面宽"});
}

TEST_CASE("A field that is set to a constant takes no column") {
    FieldMapOptions options;
    options.set = {{"class", "village"}};
    CHECK(map_road({"class"}, options).dropped == std::vector<std::string>{"class"});
}

TEST_CASE("A field or column that does not exist is refused with the nearest that does") {
    FieldMapOptions options;
    options.map = {{"surface_with_m", "w"}};
    const Text field = refusal_of<ConfigError>([&] { (void)map_road({"w"}, options); });
    CHECK(field.en.find("did you mean 'surface_width_m'") != std::string::npos);

    options.map = {{"surface_width_m", "widht"}};
    const Text column = refusal_of<ConfigError>([&] { (void)map_road({"width", "name"}, options); });
    CHECK(column.en.find("did you mean 'width'") != std::string::npos);
    CHECK(column.zh.find("widht") != std::string::npos);

    options.map.clear();
    options.set = {{"clas", "village"}};
    CHECK_THROWS_AS(map_road({"w"}, options), ConfigError);
    options.set = {{"class", "village"}};
    options.map = {{"class", "w"}};
    CHECK_THROWS_AS(map_road({"w"}, options), ConfigError);
}
