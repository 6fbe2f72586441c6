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

TEST_CASE("The unit in brackets behind a heading must be the field's") {
    CHECK(column_of(map_road({"路面宽（米）"}), "surface_width_m") == "路面宽（米）");
    CHECK(column_of(map_road({"路面宽(m)"}), "surface_width_m") == "路面宽(m)");
    const FieldMap wrong = map_road({"路面宽(cm)"});
    CHECK(wrong.fields.empty());
    CHECK(wrong.dropped == std::vector<std::string>{"路面宽(cm)"});
    CHECK(notes_say(wrong.notes, "not in the unit of field surface_width_m (m)"));
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
